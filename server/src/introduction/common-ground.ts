import { explainPair, type Contribution, type ScoreSettings } from '../matching/engine/index.ts';
import { nameOfChoice } from '../participant/asked-questions.ts';
import type { CommonGround } from '../queue/outgoing-mail.ts';
import type { Peer } from './people.service.ts';

const most = 3;

/**
 * Why one person is worth a talk to another, from the same explanations as matching: what each can learn from the other
 * and what they share. Only what both published. Pure. Throws `EngineInputError`.
 */
export function commonGround(own: Peer, other: Peer, settings: ScoreSettings): CommonGround {
  const there = explainPair(own.asks, other.offers, settings).contributions;
  const shared = new Map(there.map(({ criterion, explanation }) => [criterion, explanation]));
  const [interests, values] = [shared.get('interests'), shared.get('values')];
  return {
    knows: skillsIn(there),
    wants: skillsIn(explainPair(other.asks, own.offers, settings).contributions),
    shared: [
      ...(interests?.code === 'interests.shared' ? interests.params.names : []),
      ...(values?.code === 'values.shared' ? values.params.names.map((value) => nameOfChoice('values', value)) : []),
    ].slice(0, most),
  };
}

/** What one wants to learn and the other knows, the most wanted first. */
function skillsIn(contributions: readonly Contribution[]): string[] {
  const skills = contributions.find(({ criterion }) => criterion === 'skills')?.explanation;
  return skills?.code === 'skills.matched' ? skills.params.matched.slice(0, most).map(({ skill }) => skill) : [];
}
