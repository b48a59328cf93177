/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads a computed colour in `rgb()` or `color(srgb …)`; undefined for others and for see-through ones. */
export function parseColor(computed: string): Rgb | undefined {
  const numbers = computed.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  if (!numbers) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (alpha < 1) return undefined;
  if (computed.startsWith('rgb')) return [red, green, blue];
  if (computed.startsWith('color(srgb ')) return [red * 255, green * 255, blue * 255];
  return undefined;
}

/** Relative luminance from 0 to 1 (WCAG 2.2). */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio from 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
