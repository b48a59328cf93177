import type { WorkValue } from '@alongside/shared/asks';
import { listed } from '../../ui/number-words.ts';
import type { Explanation } from './matching-types.ts';

/** Of what people told beside skills, goals and hours. */
export type ToldExplanation = Extract<Explanation, { code: `${'location' | 'communication' | 'feedback' | 'interests' | 'values' | 'not_paired_before' | 'personality' | 'preferences' | 'affinity'}.${string}` }>;

const valueWords: Record<WorkValue, string> = {
  independence: 'deciding freely', curiosity: 'learning', challenge: 'variety and challenge', enjoyment: 'enjoying the work', achievement: 'being good at the job', influence: 'influence', security: 'security',
  reliability: 'keeping to what was agreed', modesty: 'modesty', continuity: 'what has proved itself', helpfulness: 'helping others', loyalty: 'standing by people', fairness: 'fairness', sustainability: 'sustainability',
};

const feedbackWords: Record<string, string> = { direct: 'straight and at once', prepared: 'with time to prepare', written: 'in writing first', questions: 'through questions' };

/** Why such a criterion gave its points, in one sentence. Of a private one no more than that it is private. */
export function toldWords(explanation: Exclude<ToldExplanation, { code: `${string}.missing` }>): string {
  switch (explanation.code) {
    case 'location.same_site':
      return `Both at ${explanation.params.site}.`;
    case 'location.remote':
      return 'Not at one site, and content to meet remotely.';
    case 'location.either':
      return 'Not at one site, and neither minds how they meet.';
    case 'location.apart':
      return 'At different sites, and at least one would rather meet in person.';
    case 'location.site_unknown':
      return 'At least one would rather meet in person, but a site is not known.';
    case 'communication.compared': {
      const { structure, contact } = explanation.params;
      return `${habit('How talks go', structure)} ${habit('Contact in between', contact)}`;
    }
    case 'feedback.same':
      return `Both like feedback ${feedbackWords[explanation.params.way] ?? 'alike'}.`;
    case 'feedback.different':
      return `The mentee likes feedback ${feedbackWords[explanation.params.menteeWay] ?? 'otherwise'}; the mentor gives it ${feedbackWords[explanation.params.mentorWay] ?? 'otherwise'}.`;
    case 'interests.shared':
      return `Both enjoy ${listed(explanation.params.names)}.`;
    case 'interests.none_shared':
      return 'No interest in common.';
    case 'values.shared':
      return `Both value ${listed(explanation.params.names.map(valueName))}.`;
    case 'values.none_shared':
      return 'Nothing that both named as what matters most to them.';
    case 'not_paired_before.new':
      return 'They have not been a pair before.';
    case 'not_paired_before.again':
      return 'They have been a pair before.';
    case 'personality.hidden':
    case 'preferences.hidden':
    case 'affinity.hidden':
      return 'What either of them told is private: only the points are shown.';
  }
}

/** The same in two or three words, or nothing where it is no reason to name. */
export function shortToldWords(explanation: Explanation): string {
  switch (explanation.code) {
    case 'location.same_site':
      return `both at ${explanation.params.site}`;
    case 'feedback.same':
      return 'feedback alike';
    case 'interests.shared':
      return `both enjoy ${explanation.params.names[0] ?? ''}`;
    case 'values.shared':
      return `both value ${valueName(explanation.params.names[0] ?? '')}`;
    default:
      return '';
  }
}

function valueName(code: string): string {
  return Object.entries(valueWords).find(([value]) => value === code)?.[1] ?? code;
}

function habit(what: string, agreement: 'same' | 'different' | 'unknown'): string {
  return { same: `${what}: they agree.`, different: `${what}: they differ.`, unknown: `${what}: at least one has not said.` }[agreement];
}
