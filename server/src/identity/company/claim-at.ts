/**
 * Pure: what a claim says, by its name or, where providers put claims inside one another, by the names down to it with
 * dots between them: `realm_access.roles`. A name may have dots of its own, as an address has. Undefined where there is none.
 */
export function claimAt(claims: unknown, name: string): unknown {
  if (!isRecord(claims)) return undefined;
  if (Object.hasOwn(claims, name)) return claims[name];
  for (const { index } of name.matchAll(/\./g)) {
    const outer = name.slice(0, index);
    const found = Object.hasOwn(claims, outer) ? claimAt(claims[outer], name.slice(index + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
