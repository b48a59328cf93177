/** Somebody who wants to meet the others. */
export interface IntroductionPerson {
  readonly id: string;
  /** Rounds in a row without a partner, 0…; who waited longer is paired first. */
  readonly waited: number;
}

/** Two people, in either order. */
export interface IdPair {
  readonly firstId: string;
  readonly secondId: string;
}

/** Who is to meet whom: everyone everyone, or every mentee every mentor. */
export type IntroductionPeople =
  | { readonly kind: 'one_group'; readonly people: readonly IntroductionPerson[] }
  | {
      readonly kind: 'two_sides';
      readonly mentees: readonly IntroductionPerson[];
      readonly mentors: readonly IntroductionPerson[];
    };

export interface IntroductionInput {
  readonly people: IntroductionPeople;
  /** Who met already. Ids of people who have left are ignored. */
  readonly met: readonly IdPair[];
  /** Who must not meet: rules and exclusions. Ids of people who are not there are ignored. */
  readonly banned: readonly IdPair[];
}

export interface IntroductionRound {
  /** A mentee stands first where there are two sides. */
  readonly pairs: readonly IdPair[];
  /** Who has nobody this round but has somebody left to meet. */
  readonly pausing: readonly string[];
}

export interface IntroductionPlan {
  readonly rounds: readonly IntroductionRound[];
  /** No plan can do with fewer rounds than this. */
  readonly fewestPossible: number;
  /** False when the caller stopped it: then not everybody has met at the end. */
  readonly complete: boolean;
}

export interface IntroductionOptions {
  /** Breaks ties: the same input and seed give the same plan; any 32-bit integer. */
  readonly seed: number;
  /** Asked once a round. */
  readonly shouldStop?: () => boolean;
}
