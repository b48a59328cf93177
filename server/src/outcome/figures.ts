/** Ways to break a figure down. Cuts are never crossed with one another. */
export const cuts = ['role', 'department', 'site', 'level'] as const;
export type Cut = (typeof cuts)[number];

const places = ['department', 'site', 'level'] as const satisfies readonly Cut[];

export type FigureKind = 'count' | 'share' | 'mean' | 'percent_mean' | 'rate' | 'median';

export interface FigureDesign {
  kind: FigureKind;
  cuts: readonly Cut[];
  /** From a survey: has an interval, and counts only with enough answers. */
  survey?: true;
  /** Fewest units for which it is shown, where more than k. */
  atLeast?: number;
  /** Fewest on either side of a share, where more than usual. */
  smallestSide?: number;
}

/**
 * Every figure of the family, in the order of the page, with what it counts. A figure is taken only for the cuts named
 * here; whatever else is asked for is answered like a hidden cell.
 */
export const figureDesigns = {
  /** Mentees or peers with a mentorship, also one they left, of those who signed up and did not withdraw without one; whoever waits for a place of a lottery signed up too. */
  match_rate: { kind: 'share', cuts: places },
  /** Requests accepted or declined within 14 days, of those sent at least 14 days ago and not withdrawn. */
  request_answered: { kind: 'share', cuts: [] },
  /** Median score of the pairs of published rounds, 0…100. */
  match_quality: { kind: 'median', cuts: [], atLeast: 10 },
  /** Mentorships that are active, paused ones not. */
  active: { kind: 'count', cuts: places },
  /** Mentorships with a meeting held within 21 days of their beginning, of those that are 21 days old. */
  first_meeting_on_time: { kind: 'share', cuts: places },
  /** Mentorships whose agreement every member signed within 30 days, of those that are 30 days old. */
  agreement_signed: { kind: 'share', cuts: places },
  /** Share of a mentorship's complete agreed intervals with a meeting (`cadenceKept`), its mean over mentorships. */
  cadence_kept: { kind: 'percent_mean', cuts: places },
  /** Meetings held per mentorship and month, one of a circle counting once, of 30.4375 days, pauses cut out. */
  meeting_rate: { kind: 'rate', cuts: places },
  /** Hours in meetings held, a person's sum first, its mean over the people in mentorships: an hour of a circle is one for each in it. */
  hours_per_person: { kind: 'mean', cuts: ['role', ...places] },
  /** Active mentorships with a goal that is not dropped. */
  goals_set: { kind: 'share', cuts: places },
  /** Share of goals rated 0 or more on −2…2, a mentorship's mean first; goals set in its last 60 days do not count. */
  goal_attainment: { kind: 'percent_mean', cuts: [] },
  /** Mean of the three answers of a check-in, 1…5, a person's mean first. */
  check_in: { kind: 'mean', cuts: ['role', ...places] },
  /** Who answered the wave, of all who were invited. */
  response: { kind: 'share', cuts: ['role', ...places], smallestSide: 7 },
  /** Answers of 4 or 5 to the question on satisfaction, in the newest wave at the end, else midway. */
  satisfaction: { kind: 'share', cuts: ['role', ...places], survey: true },
  /** Mean of the same answers, 1…5. */
  satisfaction_mean: { kind: 'mean', cuts: ['role', ...places], survey: true },
  /** Mean of how well the two work together, 1…5, in the same wave. */
  quality_mean: { kind: 'mean', cuts: ['role'], survey: true },
  /** "Yes" to taking part again, of yes, no and don't know, in the same wave. */
  again: { kind: 'share', cuts: ['role', ...places], survey: true },
  /** Mean confidence in what one wanted to learn, 1…5, in the first wave, of those who answered in the last one too. */
  confidence_before: { kind: 'mean', cuts: places, atLeast: 20 },
  /** The same people's in the last wave. */
  confidence_after: { kind: 'mean', cuts: places, atLeast: 20 },
  /** Mean of the differences between the two; a change, not an effect. */
  confidence_gain: { kind: 'mean', cuts: places, survey: true, atLeast: 20 },
} as const satisfies Record<string, FigureDesign>;

export type FigureName = keyof typeof figureDesigns;
export const figureNames = Object.keys(figureDesigns) as FigureName[];

export const funnelSteps = ['eligible', 'signed_up', 'matched', 'first_meeting', 'completed'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** Names under which whole tables stand beside the figures. */
export const overall = 'all';
export const funnelFigure = 'funnel';
export const answersFigure = 'satisfaction_answers';

/** Whether a name that came from outside is one of the declared family. */
export function isFigure(name: string): name is FigureName {
  return Object.hasOwn(figureDesigns, name);
}

/** A figure's design in the general type: in that of the table, what one of them leaves out does not exist. */
export function designOf(name: FigureName): FigureDesign {
  return figureDesigns[name];
}
