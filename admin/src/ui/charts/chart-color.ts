/** 1 to 7 in the order of the palette; `context` for the past and for others; states only for states; ordinal steps for scales. */
export type ChartColor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'context' | 'good' | 'warn' | 'bad' | 'low' | 'lower' | 'middle' | 'higher' | 'high';

/** The colour as a CSS value that follows light and dark. */
export function chartColorVar(color: ChartColor): string {
  switch (color) {
    case 'context':
      return 'var(--al-chart-context)';
    case 'good':
    case 'warn':
    case 'bad':
      return `var(--al-${color})`;
    case 'low':
      return 'var(--al-chart-2)';
    case 'lower':
      return 'color-mix(in srgb, var(--al-chart-2) 45%, var(--al-surface))';
    case 'middle':
      return 'var(--al-chart-grid)';
    case 'higher':
      return 'color-mix(in srgb, var(--al-chart-1) 55%, var(--al-surface))';
    case 'high':
      return 'var(--al-chart-1)';
    default:
      return `var(--al-chart-${color})`;
  }
}
