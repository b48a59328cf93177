import type { Inputs, Outputs } from '../../api/server-types.ts';

type Matching = Outputs['matching'];

export type Overview = Matching['overview'];
export type Settings = Overview['settings'];
export type Weights = Settings['weights'];
export type Rules = Settings['rules'];
export type Objective = Rules['objective'];
export type RoundInList = Overview['rounds'][number];
export type Decision = Overview['decisions'][number];
export type Round = Matching['round'];
export type Summary = NonNullable<Round['summary']>;
export type Pair = Matching['pairs']['items'][number];
export type Contribution = Pair['contributions'][number];
export type Explanation = Contribution['explanation'];
export type RelatedSkill = Extract<Explanation, { code: 'skills.related' }>['params']['related'][number];
export type Criterion = Contribution['criterion'];
export type Concern = Pair['concerns'][number];
export type LeftOut = Matching['leftOut']['items'][number];
export type TraceRule = LeftOut['trace']['steps'][number]['rule'];
export type Room = Matching['room'][number];
export type Alternative = Matching['alternatives'][number];
export type Judgement = Matching['judgePair'];
export type Preview = Matching['preview'];
export type Comparison = Matching['compare'];
export type Moved = Comparison['moved'][number];
export type NamedConflict = Round['conflicts'][number];
export type PairFilter = NonNullable<Inputs['matching']['pairs']['filter']>;
