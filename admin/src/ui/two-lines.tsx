const first = 'M6 25C6 13 14 15 14 5';
const second = 'M18 27c0-12 8-10 8-20';

/** The mark: two lines side by side. Hidden from screen readers. */
export function TwoLinesMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeWidth="5" strokeLinecap="round" aria-hidden="true">
      <path d={first} stroke="var(--al-accent)" />
      <path d={second} stroke="var(--al-human)" />
    </svg>
  );
}

/** The drawing of something that is not there yet: one line drawn, its companion still a grey trace. */
export function TwoLinesDrawing({ missing = 'second' }: { missing?: 'second' | 'both' }) {
  const trace = { stroke: 'var(--al-border-strong)', strokeDasharray: '0.1 9' };
  return (
    <svg width="120" height="64" viewBox="0 0 120 64" fill="none" strokeWidth="4.5" strokeLinecap="round" aria-hidden="true">
      <path
        d="M6 52C34 52 32 18 60 18s28 24 54 24"
        {...(missing === 'both' ? trace : { stroke: 'var(--al-human)' })}
      />
      <path d="M6 34C34 34 36 6 62 6s26 20 52 20" {...trace} />
    </svg>
  );
}
