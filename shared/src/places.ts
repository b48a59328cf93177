import type { ProgramFormat } from './vocabulary.ts';

/** How many mentees a mentor may say they take: in a programme of circles, the sizes that a circle may have. */
export function placesBounds(program: { format: ProgramFormat; capacityLimit: number; groupSmallest: number; groupLargest: number }): { least: number; most: number } {
  return program.format === 'group' ? { least: program.groupSmallest, most: program.groupLargest } : { least: 1, most: program.capacityLimit };
}
