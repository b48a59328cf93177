/** What each person is read as, worked out when first asked for. */
export function lazily<P, T>(people: readonly P[], read: (person: P) => T): (index: number) => T {
  const known: (T | undefined)[] = [];
  return (index) => {
    const found = known[index];
    if (found !== undefined) return found;
    const worked = read(people[index]!);
    known[index] = worked;
    return worked;
  };
}
