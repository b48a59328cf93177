import { type AssignmentProblem, type Certificate, type Gap, type SolveOptions } from '../assignment/assignment.types.ts';
import { solveObjective, type ObjectiveSettings } from '../assignment/objectives.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import type { Objective } from '../input.types.ts';
import { solveStable } from '../stable/solve-stable.ts';
import { isPlain } from './objective-settings.ts';
import { rankingsOf, type Preferences } from './rankings.ts';

/** What proves a placement, over the indices of its problem: see `RoundCertificate`. */
export type PlacementProof =
  | { readonly kind: 'optimal'; readonly certificate: Certificate }
  | {
      readonly kind: 'staged';
      readonly certificates: readonly Certificate[];
      readonly lowestLevel: number;
      readonly mentorOfPrice: Int32Array;
    }
  | { readonly kind: 'stable' };

/** A placement by any objective: proved, or the best found before a stop with what it may lack. */
export type Placement = { readonly mentorOf: Int32Array } & (
  | { readonly complete: true; readonly proof: PlacementProof }
  | { readonly complete: false; readonly gap: Gap }
);

/** What a round's places are to be filled by. */
export interface Aim {
  readonly objective: Objective;
  /** Null for a stable objective. */
  readonly settings: ObjectiveSettings | null;
  readonly preferences: Preferences;
}

/** Fills places by the solver of the objective. Demands must have been found to be free of conflict. */
export function placeBy(problem: AssignmentProblem, aim: Aim, options: SolveOptions): Placement {
  if (aim.settings === null) return placeStably(problem, aim, options);
  if (isPlain(aim.settings)) {
    const { mentorOf, complete, certificate, gap } = solveAssignment(problem, options);
    return complete ? { mentorOf, complete, proof: { kind: 'optimal', certificate } } : { mentorOf, complete, gap };
  }
  const result = solveObjective(problem, aim.settings, options);
  switch (result.kind) {
    case 'infeasible':
      throw new Error('demands conflict that were found to agree');
    case 'stopped':
      return { mentorOf: result.mentorOf, complete: false, gap: result.gap };
    case 'solved': {
      const { mentorOf, certificates, lowestLevel, mentorOfPrice } = result;
      return { mentorOf, complete: true, proof: { kind: 'staged', certificates, lowestLevel, mentorOfPrice } };
    }
  }
}

function placeStably(problem: AssignmentProblem, { objective, preferences }: Aim, { shouldStop }: SolveOptions): Placement {
  const variant = objective.kind === 'stable' ? objective.variant : 'mentee_optimal';
  const rankings = rankingsOf(problem, preferences);
  const { mentorOf, placed, complete } = solveStable(rankings, { variant, ...(shouldStop === undefined ? {} : { shouldStop }) });
  return complete ? { mentorOf, complete, proof: { kind: 'stable' } } : { mentorOf, complete: false, gap: { placed: placeable(problem) - placed, score: null } };
}

/** No more than this can be placed: there are so many places, and so many mentees with anybody to go to. */
function placeable({ capacities, rowStart, menteeCount }: AssignmentProblem): number {
  const places = capacities.reduce((sum, capacity) => sum + capacity, 0);
  let seekers = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) if (rowStart[mentee + 1]! > rowStart[mentee]!) seekers++;
  return Math.min(places, seekers);
}
