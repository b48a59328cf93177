import { counted, listed } from '../../ui/number-words.ts';
import type { Contribution, Explanation, RelatedSkill } from './matching-types.ts';
import { shortToldWords, toldWords } from './told-words.ts';

const levels = new Map([[1, 'some experience'], [2, 'some experience'], [3, 'experienced'], [4, 'experienced'], [5, 'expert']]);

/** Why a criterion gave its points, in one sentence. */
export function explanationWords(explanation: Explanation): string {
  switch (explanation.code) {
    case 'skills.matched': {
      const { matched, related = [], wantedCount } = explanation.params;
      const offers = matched.map(({ skill, level }) => `${skill} (${levels.get(level) ?? 'experienced'})`);
      const near = related.length === 0 ? '' : ` ${relatedWords(related)}`;
      if (wantedCount === 1) return `Offers the skill wanted: ${listed(offers)}.`;
      return matched.length === wantedCount
        ? `Offers all ${wantedCount} skills wanted: ${listed(offers)}.`
        : `Offers ${matched.length} of ${counted(wantedCount, 'skill')} wanted: ${listed(offers)}.${near}`;
    }
    case 'skills.related':
      return relatedWords(explanation.params.related);
    case 'skills.none_matched':
      return explanation.params.wantedCount === 1 ? 'Does not offer the skill wanted.' : `Offers none of the ${explanation.params.wantedCount} skills wanted.`;
    case 'goal_text.close':
      return `Closest in meaning: “${explanation.params.goal}” and “${explanation.params.offer}”.`;
    case 'goal_text.similar':
      return `Both write of ${listed(explanation.params.words.map((word) => `“${word}”`))}.${wordsAlone(explanation.params.language)}`;
    case 'goal_text.not_similar':
      return `Their own words have little in common.${wordsAlone(explanation.params.language)}`;
    case 'seniority_step.levels_ahead':
      return stepWords(explanation.params.levels);
    case 'seniority_step.levels_behind':
      return explanation.params.levels > 0 ? `Mentee ${counted(explanation.params.levels, 'level')} ahead: the junior teaches, as wished.` : stepWords(-explanation.params.levels);
    case 'seniority_step.levels_apart':
      return explanation.params.levels === 0 ? 'At the same level.' : `${counted(explanation.params.levels, 'level')} apart.`;
    case 'time_overlap.hours': {
      const { hoursPerWeek, menteeTimeZone, mentorTimeZone } = explanation.params;
      const zones = menteeTimeZone === mentorTimeZone ? `both in ${cityOf(menteeTimeZone)} time` : `${cityOf(menteeTimeZone)} and ${cityOf(mentorTimeZone)} time`;
      return hoursPerWeek === 0 ? `No hour of the week in common (${zones}).` : `${hoursPerWeek} h a week in common, ${zones}.`;
    }
    case 'language.shared':
      return `Both speak ${listed(explanation.params.languages.map(languageName))}.`;
    case 'language.none_shared':
      return 'No language in common.';
    case 'function.same':
      return `Both in ${explanation.params.name}${explanation.params.wished ? ', as you wished' : '; you wished for different functions'}.`;
    case 'function.different':
      return `The mentee is in ${explanation.params.menteeName}, the mentor in ${explanation.params.mentorName}${explanation.params.wished ? ': different, as you wished' : '; you wished for the same function'}.`;
    case 'skills.missing':
    case 'goal_text.missing':
    case 'seniority_step.missing':
    case 'time_overlap.missing':
    case 'language.missing':
    case 'function.missing':
    case 'location.missing':
    case 'not_paired_before.missing':
    case 'communication.missing':
    case 'feedback.missing':
    case 'interests.missing':
    case 'values.missing':
      return missingWords(explanation.code, explanation.params.side);
    default:
      return toldWords(explanation);
  }
}

/** Skills near those wanted, each with the one it stands for. */
function relatedWords(related: readonly RelatedSkill[]): string {
  return `Near what is wanted: ${listed(related.map(({ skill, offered }) => `${offered} for ${skill}`))}.`;
}

/** The reasons for a pair in a few words: its two strongest criteria, then what speaks against it. */
export function shortWhy(contributions: readonly Contribution[]): string {
  const strongest = contributions
    .filter(({ neutral, score }) => !neutral && score >= 0.5)
    .sort((a, b) => b.points - a.points)
    .map(({ explanation }) => shortWords(explanation))
    .filter((words) => words !== '')
    .slice(0, 2);
  return strongest.length === 0 ? 'Little speaks for it' : capitalised(strongest.join('; '));
}

function shortWords(explanation: Explanation): string {
  switch (explanation.code) {
    case 'skills.matched': {
      const { matched, wantedCount } = explanation.params;
      if (matched.length > 2) return matched.length === wantedCount ? `all ${wantedCount} wanted skills` : `${matched.length} of ${wantedCount} wanted skills`;
      return listed(matched.map(({ skill }) => skill));
    }
    case 'skills.related':
      return `${listed(explanation.params.related.slice(0, 2).map(({ offered }) => offered))}, near what is wanted`;
    case 'goal_text.close':
      return 'goal and offer close in meaning';
    case 'goal_text.similar':
      return `both write of “${explanation.params.words[0] ?? ''}”`;
    case 'seniority_step.levels_ahead':
      return `${counted(explanation.params.levels, 'level')} ahead`;
    case 'seniority_step.levels_behind':
      return `${counted(explanation.params.levels, 'level')} behind`;
    case 'seniority_step.levels_apart':
      return explanation.params.levels === 0 ? 'same level' : `${counted(explanation.params.levels, 'level')} apart`;
    case 'time_overlap.hours':
      return `${explanation.params.hoursPerWeek} h in common`;
    case 'language.shared':
      return `both speak ${languageName(explanation.params.languages[0] ?? '')}`;
    case 'function.same':
      return 'same function';
    case 'function.different':
      return 'different function';
    default:
      return shortToldWords(explanation);
  }
}

function stepWords(step: number): string {
  if (step === 0) return 'At the same level.';
  return step > 0 ? `Mentor ${counted(step, 'level')} ahead${step <= 3 ? ': near enough to remember the step' : ''}.` : `Mentor ${counted(-step, 'level')} below.`;
}

/** Why a text was compared by its letters only. */
function wordsAlone(language: string | undefined): string {
  return language === undefined ? '' : ` Compared by words alone, since a text is in ${languageName(language)}.`;
}

type Missing = Extract<Explanation, { code: `${string}.missing` }>['code'];

/** What somebody has not told, after "The mentee" and after "Neither". */
const missing: Record<Missing, readonly [one: string, neither: string]> = {
  'skills.missing': ['has named no skill', 'has named a skill'],
  'goal_text.missing': ['has written nothing to compare', 'has written anything to compare'],
  'seniority_step.missing': ['has no level in the directory', 'has a level in the directory'],
  'time_overlap.missing': ['has not said when they have time', 'has said when they have time'],
  'language.missing': ['has named no language', 'has named a language'],
  'function.missing': ['has no function in the directory', 'has a function in the directory'],
  'location.missing': ['has no site, and has not said how they would like to meet', 'has a site, or has said how they would like to meet'],
  'communication.missing': ['has not said how they like to keep in touch', 'has said how they like to keep in touch'],
  'feedback.missing': ['has not said how they like feedback', 'has said how they like feedback'],
  'interests.missing': ['has named no interest', 'has named an interest'],
  'values.missing': ['has not said what matters most to them', 'has said what matters most to them'],
  'not_paired_before.missing': ['has no history here', 'has a history here'],
};

function missingWords(code: Missing, side: 'mentee' | 'mentor' | 'both'): string {
  const [one, neither] = missing[code];
  const who = { mentee: `The mentee ${one}`, mentor: `The mentor ${one}`, both: `Neither ${neither}` }[side];
  return `${who}, so this counts neither for nor against.`;
}

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

export function languageName(code: string): string {
  return names.of(code) ?? code;
}

function cityOf(zone: string | null): string {
  return (zone ?? 'unknown').split('/').at(-1)!.replaceAll('_', ' ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
