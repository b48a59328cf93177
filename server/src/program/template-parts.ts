import type { GroupSizes, Objective, Question } from '@alongside/shared/program';
import type { DatedStage, Delivery, Pairing, ProgramFormat } from '@alongside/shared/vocabulary';

/** A stage by days after the programme's start, both ends included. */
export interface TemplateStage {
  stage: DatedStage;
  fromDay: number;
  toDay: number;
}

/** What a new programme begins with; every part can be changed afterwards. */
export interface ProgramTemplate {
  key: string;
  name: string;
  about: string;
  format: ProgramFormat;
  pairing: Pairing;
  delivery: Delivery;
  summary: string;
  cadenceDays: number;
  meetingMinutes: number;
  /** Where people come together in groups. */
  groupSizes?: GroupSizes;
  stages: readonly TemplateStage[];
  objectives: readonly Objective[];
  questions: readonly Question[];
  notice: string;
}

export const feedback: Question = {
  kind: 'choice',
  label: 'How do you like to get feedback?',
  hint: 'Whoever you are together with sees this before you first meet.',
  askedOf: 'both',
  required: false,
  published: true,
  options: ['Straight and at once', 'With time to prepare', 'In writing first', 'Through questions'],
  maximum: null,
};

export const anythingElse: Question = { kind: 'long_text', label: 'Is there anything we should know?', hint: 'Only the coordinators of this programme read it.', askedOf: 'both', required: false, published: false, maximum: 600, options: [] };

export const experience: Question = { kind: 'long_text', label: 'Which experience could others learn most from?', hint: 'A change you led, something that went wrong, a step you took.', askedOf: 'mentor', required: false, published: true, maximum: 600, options: [] };

export const notice = [
  'Alongside keeps what you enter here to run this mentorship programme: to suggest people who fit, to bring them together, and to help when something gets stuck.',
  'Colleagues in the programme see the parts of your profile that are marked as visible. The coordinators of the programme see your profile, with whom you are matched, and that and when you meet. What you write to each other, your notes and your agreement are seen by the two of you alone.',
  'Surveys are reported only for groups, never for one person. You can leave the programme, take a copy of your data or have it erased at any time.',
].join('\n\n');
