import type { RoundInput, RunOptions } from '../input.types.ts';
import { tooLarge } from '../round/round-size.ts';
import { runRound } from '../round/run-round.ts';
import { runCircleRound } from './circle-round.ts';
import type { RoundShape, ShapedResult } from './group-round.types.ts';
import { runPeerRound } from './peer-round.ts';

/** Runs a round in the shape that the programme's format has; one of too many people is a result that says how many are accepted. Throws `EngineInputError`. */
export function runShapedRound(input: RoundInput, shape: RoundShape, options: RunOptions): ShapedResult {
  const size = tooLarge(input, shape);
  if (size !== null) return { kind: 'infeasible', conflicts: [size] };
  switch (shape.kind) {
    case 'pairs':
      return runRound(input, options);
    case 'circles':
      return runCircleRound(input, shape, options);
    case 'peers':
      return runPeerRound(input, shape, options);
  }
}
