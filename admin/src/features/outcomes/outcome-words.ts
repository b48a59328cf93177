import type { Outputs } from '../../api/server-types.ts';
import { number } from '../../ui/number-words.ts';

export type Snapshot = NonNullable<Outputs['outcome']['page']['snapshot']>;
export type OutcomeCell = Snapshot['cells'][number];
export type BreakdownCell = Outputs['outcome']['breakdown']['cells'][number];

/** The one sign for every hidden group: telling the small from those hidden for its sake would give both away. */
export const hiddenBecause = 'Under 7 people, or hidden to protect them';

interface FigureWords {
  name: string;
  /** What is counted out of what. */
  definition: string;
  /** Over which time, and of whom. */
  window: string;
  unit: 'percent' | 'of_five' | 'number' | 'count' | 'points';
}

/** What each figure of a snapshot means. Shares are full counts unless they come from a survey. */
export const figureWords = {
  match_rate: { name: 'Found somebody', definition: 'Mentees, or peers, with at least one mentorship, also one that they left, out of all who signed up and did not withdraw before one was proposed. People on the waiting list of a lottery signed up too, and count as without.', window: 'Since sign-up opened, up to the day of the snapshot.', unit: 'percent' },
  request_answered: { name: 'Requests answered in time', definition: 'Requests accepted or declined within 14 days, out of those sent at least 14 days before the snapshot. Withdrawn ones are left out.', window: 'All requests of the programme.', unit: 'percent' },
  match_quality: { name: 'Fit of published pairs', definition: 'Median of the scores, of 100, that published pairs had by the programme’s own criteria.', window: 'All published rounds.', unit: 'number' },
  active: { name: 'Active mentorships', definition: 'Mentorships that run and are not paused.', window: 'On the day of the snapshot.', unit: 'count' },
  first_meeting_on_time: { name: 'First meeting on time', definition: 'Mentorships with a meeting held within 21 days of their start, out of those that started at least 21 days before the snapshot.', window: 'All mentorships of the programme.', unit: 'percent' },
  agreement_signed: { name: 'Agreement signed', definition: 'Mentorships in which everybody signed within 30 days, out of those that started at least 30 days before the snapshot.', window: 'All mentorships of the programme.', unit: 'percent' },
  cadence_kept: { name: 'Rhythm kept', definition: 'Agreed intervals (the rhythm and a week of grace, pauses cut out) with at least one meeting held, out of all complete ones: for each mentorship, then averaged over mentorships.', window: 'From the start of each mentorship.', unit: 'percent' },
  meeting_rate: { name: 'Meetings a month', definition: 'Meetings held divided by months run, all mentorships together, pauses cut out. A meeting of a circle is one meeting.', window: 'From the start of each mentorship.', unit: 'number' },
  hours_per_person: { name: 'Hours in meetings', definition: 'Hours of the meetings held, added up for each person in a mentorship, then averaged over people. An hour that a circle of five spends together is one hour for each of them.', window: 'From the start of each mentorship.', unit: 'number' },
  goals_set: { name: 'Has a goal', definition: 'Active mentorships with at least one goal that was not dropped.', window: 'On the day of the snapshot.', unit: 'percent' },
  goal_attainment: { name: 'Goals reached as agreed', definition: 'Goals that the pair rated as agreed or better, out of those set at least 60 days before the end and not dropped: for each mentorship, then averaged.', window: 'Mentorships that have ended.', unit: 'percent' },
  check_in: { name: 'Check-in', definition: 'Mean of progress, fit and energy, from 1 to 5: for each person, then averaged over people.', window: 'All check-ins answered.', unit: 'of_five' },
  response: { name: 'Answered the survey', definition: 'People who answered, out of all who were asked.', window: 'The survey wave named on this page.', unit: 'percent' },
  satisfaction: { name: 'Satisfied', definition: 'Answers of 4 or 5 to “All in all, how satisfied are you with this programme?”, out of all answers to it.', window: 'The survey wave named on this page.', unit: 'percent' },
  satisfaction_mean: { name: 'Satisfaction, mean', definition: 'Mean of the same answers, from 1 to 5, with a 95 % t interval.', window: 'The survey wave named on this page.', unit: 'of_five' },
  quality_mean: { name: 'Working together, mean', definition: 'Mean of “How well do you and your partner work together?”, from 1 to 5.', window: 'The survey wave named on this page.', unit: 'of_five' },
  again: { name: 'Would take part again', definition: '“Yes”, out of yes, no and don’t know.', window: 'The survey wave named on this page.', unit: 'percent' },
  confidence_before: { name: 'Confidence, first answer', definition: 'Mean confidence in what mentees wanted to learn, from 1 to 5, of those who answered twice.', window: 'The first survey wave.', unit: 'of_five' },
  confidence_after: { name: 'Confidence, last answer', definition: 'The same people, the same question.', window: 'The last closed survey wave.', unit: 'of_five' },
  confidence_gain: { name: 'Growth in confidence', definition: 'Mean of last minus first answer, with a 95 % t interval; at least 20 people who answered twice. Growth against the start is not an effect of the programme: nobody outside it was asked.', window: 'From the first to the last closed survey wave.', unit: 'points' },
} as const satisfies Record<string, FigureWords>;

export type FigureName = keyof typeof figureWords;

export function wordsOf(figure: string): FigureWords | undefined {
  return Object.hasOwn(figureWords, figure) ? figureWords[figure as FigureName] : undefined;
}

export const cutNames: Record<string, string> = { role: 'Role', department: 'Department', site: 'Site', level: 'Level' };

const categoryNames: Record<string, string> = {
  '~other': 'Others together',
  '~unknown': 'Not known',
  mentee: 'Mentees',
  mentor: 'Mentors',
  peer: 'Peers',
  '1-3': 'Levels 1 to 3',
  '4-6': 'Levels 4 to 6',
  '7-10': 'Levels 7 to 10',
};

export function categoryName(category: string): string {
  return categoryNames[category] ?? category;
}

/** The number of a cell as it is read: "83 %", "under 20 %", "4.2", "31". */
export function valueText(cell: Pick<OutcomeCell, 'value' | 'band' | 'n'>, unit: FigureWords['unit']): string {
  if (cell.band !== null) return `${cell.band} ${cell.value}\u00a0%`;
  if (unit === 'count') return number(cell.n ?? 0);
  if (cell.value === null) return '';
  if (unit === 'percent') return `${cell.value}\u00a0%`;
  if (unit === 'points') return `${cell.value > 0 ? '+' : cell.value < 0 ? '−' : ''}${Math.abs(cell.value).toFixed(1)}`;
  return unit === 'of_five' || cell.value < 20 ? cell.value.toFixed(1) : String(cell.value);
}

/** Between which percentages a share lies of which only that is told; nothing for a value that is. */
export function bandRange({ band, value }: Pick<OutcomeCell, 'band' | 'value'>): { low?: number; high?: number; isRange?: true } {
  if (band === null || value === null) return {};
  return band === 'under' ? { low: 0, high: value, isRange: true } : { low: value, high: 100, isRange: true };
}

/** "n of N" behind a number. */
export function countText(cell: Pick<OutcomeCell, 'n' | 'of' | 'band'>, unit: FigureWords['unit']): string {
  if (unit === 'count') return '';
  if (cell.of !== null) return cell.n === null ? `of ${cell.of}` : `${cell.n} of ${cell.of}`;
  return cell.n === null ? '' : `n = ${cell.n}`;
}

export function overallOf(snapshot: Snapshot, figure: FigureName): OutcomeCell | undefined {
  return snapshot.cells.find((cell) => cell.figure === figure && cell.cut === 'all');
}

/** What the page says first, made only of figures that are shown. */
export function headline(snapshot: Snapshot): string {
  const of = (figure: FigureName) => {
    const cell = overallOf(snapshot, figure);
    return cell === undefined || cell.hidden ? undefined : valueText(cell, figureWords[figure].unit);
  };
  const [matched, satisfied, kept, active, again] = [of('match_rate'), of('satisfaction'), of('cadence_kept'), of('active'), of('again')];
  const first = matched === undefined ? (active === undefined ? undefined : `${active} mentorships are running`) : `${capital(matched)} of those who looked found somebody`;
  const second = satisfied === undefined ? (kept === undefined ? undefined : `pairs met in ${kept} of the intervals they agreed`) : `${satisfied} of those who answered are satisfied`;
  if (first === undefined && second === undefined) return 'Too few people yet to say anything without telling of single ones.';
  const sentence = [first, second].filter((part) => part !== undefined).join(', and ');
  return `${capital(sentence)}.${again === undefined ? '' : ` ${capital(again)} would take part again.`}`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}
