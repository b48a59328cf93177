import type { SkillParent } from '../input.types.ts';

/** The form in which two skill names count as the same skill. */
export function skillIdentity(skill: string): string {
  return skill.normalize('NFKC').trim().toLowerCase();
}

/** How much of a skill somebody has who has a related one, in quarters. */
export const RELATED_QUARTERS = { same: 4, parentOrChild: 2, sibling: 1 } as const;

/** Which skills stand near to which, one step up, one step down or aside. */
export class SkillTaxonomy {
  readonly #parents = new Map<string, Set<string>>();
  readonly #children = new Map<string, Set<string>>();
  readonly #related = new Map<string, ReadonlyMap<string, number>>();

  constructor(pairs: readonly SkillParent[]) {
    for (const { skill, parent } of pairs) {
      const child = skillIdentity(skill);
      const above = skillIdentity(parent);
      if (child === above) continue;
      addTo(this.#parents, child, above);
      addTo(this.#children, above, child);
    }
  }

  /** Identities of related skills with their quarters; the skill itself is the first. */
  relatedTo(identity: string): ReadonlyMap<string, number> {
    const known = this.#related.get(identity);
    if (known !== undefined) return known;
    const found = this.#lookUp(identity);
    this.#related.set(identity, found);
    return found;
  }

  #lookUp(identity: string): Map<string, number> {
    const related = new Map<string, number>([[identity, RELATED_QUARTERS.same]]);
    const parents = this.#parents.get(identity) ?? [];
    const note = (other: string, quarters: number): void => {
      if ((related.get(other) ?? 0) < quarters) related.set(other, quarters);
    };
    for (const other of [...parents, ...(this.#children.get(identity) ?? [])]) note(other, RELATED_QUARTERS.parentOrChild);
    for (const parent of parents) for (const sibling of this.#children.get(parent) ?? []) note(sibling, RELATED_QUARTERS.sibling);
    return related;
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
