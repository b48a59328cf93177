/**
 * Where an input holds text that no database keeps: a NUL character, or half of a surrogate pair. Such text never comes
 * from a form; PostgreSQL refuses it with an error of its own, in the middle of the work. Names of fields count as well.
 *
 * @param input parsed JSON, of any depth.
 * @returns the dotted path of the first such text, or undefined.
 */
export function findUnstorableText(input: unknown): string | undefined {
  const waiting: Visit[] = [{ value: input, path: '' }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, path } = visit;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const place = path === '' ? key : `${path}.${key}`;
      if (!isStorable(key)) return path;
      if (typeof inner === 'string' && !isStorable(inner)) return place;
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, path: place });
    }
  }
  return undefined;
}

interface Visit {
  value: unknown;
  path: string;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
