import type { ParticipantRole } from '@alongside/shared/vocabulary';

export type SurveyQuestionKind = 'scale' | 'again' | 'comment';
export type SurveyMeasure = 'satisfaction' | 'quality' | 'again' | 'confidence' | 'comment';
export type AskedOf = 'both' | 'mentor' | 'mentee';

export interface SurveyQuestionDesign {
  kind: SurveyQuestionKind;
  measure: SurveyMeasure;
  label: string;
  lowLabel: string;
  highLabel: string;
  askedOf: AskedOf;
}

/** Alongside's own items, one question each, never summed: no published scale is quoted or imitated. Scales go from 1 to 5. */
export const builtInQuestions: readonly SurveyQuestionDesign[] = [
  { kind: 'scale', measure: 'satisfaction', label: 'All in all, how satisfied are you with this programme?', lowLabel: 'Not at all', highLabel: 'Very', askedOf: 'both' },
  { kind: 'scale', measure: 'quality', label: 'How well do you and your partner work together?', lowLabel: 'Not well', highLabel: 'Very well', askedOf: 'both' },
  { kind: 'scale', measure: 'confidence', label: 'How confident are you today in what you wanted to learn?', lowLabel: 'Not yet', highLabel: 'Very', askedOf: 'mentee' },
  { kind: 'again', measure: 'again', label: 'Would you take part again?', lowLabel: '', highLabel: '', askedOf: 'both' },
  { kind: 'comment', measure: 'comment', label: 'What should change next time?', lowLabel: '', highLabel: '', askedOf: 'both' },
];

/** Whether a participant of this role is asked; peers get what mentees get. */
export function isAsked(askedOf: string, role: ParticipantRole): boolean {
  return askedOf === 'both' || (askedOf === 'mentor') === (role === 'mentor');
}

/** Before anything has happened only the start can be asked for. */
export function isInWave(measure: string, wave: string): boolean {
  return wave === 'before' ? measure === 'confidence' : true;
}
