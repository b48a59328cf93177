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
 * Every figure of the family, in the order of the page. A figure is taken only for the cuts named here;
 * whatever else is asked for is answered like a hidden cell.
 */
export const figureDesigns = {
  match_rate: { kind: 'share', cuts: places },
  request_answered: { kind: 'share', cuts: [] },
  match_quality: { kind: 'median', cuts: [], atLeast: 10 },
  active: { kind: 'count', cuts: places },
  first_meeting_on_time: { kind: 'share', cuts: places },
  agreement_signed: { kind: 'share', cuts: places },
  cadence_kept: { kind: 'percent_mean', cuts: places },
  meeting_rate: { kind: 'rate', cuts: places },
  goals_set: { kind: 'share', cuts: places },
  goal_attainment: { kind: 'percent_mean', cuts: [] },
  check_in: { kind: 'mean', cuts: ['role', ...places] },
  response: { kind: 'share', cuts: ['role', ...places], smallestSide: 7 },
  satisfaction: { kind: 'share', cuts: ['role', ...places], survey: true },
  satisfaction_mean: { kind: 'mean', cuts: ['role', ...places], survey: true },
  quality_mean: { kind: 'mean', cuts: ['role'], survey: true },
  again: { kind: 'share', cuts: ['role', ...places], survey: true },
  confidence_before: { kind: 'mean', cuts: places, atLeast: 20 },
  confidence_after: { kind: 'mean', cuts: places, atLeast: 20 },
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

export function isFigure(name: string): name is FigureName {
  return Object.hasOwn(figureDesigns, name);
}

export function designOf(name: FigureName): FigureDesign {
  return figureDesigns[name];
}
