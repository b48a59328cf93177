import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import { skillBranches } from './words/skills.ts';

/** Id of every skill by its name. */
export type Skills = ReadonlyMap<string, string>;

export async function seedSkills(ground: Ground): Promise<Skills> {
  const made = daysBefore(ground.now, 460);
  const branches = skillBranches.map(({ name, aliases }) => ({ id: ground.idAt(made), name, aliases: [...aliases] }));
  const skills = skillBranches.flatMap((branch, index) =>
    branch.skills.map(([name, ...aliases]) => ({ id: ground.idAt(made), name, aliases, parentId: branches[index]!.id })),
  );
  await insertAll(ground.trx, 'skill', branches);
  await insertAll(ground.trx, 'skill', skills);
  return new Map(skills.map(({ id, name }) => [name, id]));
}
