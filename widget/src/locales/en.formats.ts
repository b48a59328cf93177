import type { Program } from '../api/program.ts';
import type { homeEnglish } from './en.home.ts';
import type { signUpEnglish } from './en.sign-up.ts';
import type { Said } from './format-words.ts';

/** What a format says otherwise, by view. */
export type FormatEnglish = {
  readonly home?: Said<typeof homeEnglish>;
  readonly signUp?: Said<typeof signUpEnglish>;
};

/** What programmes say that are not one mentor and one mentee. Other languages have the same keys. */
export const formatEnglish: Readonly<Record<Exclude<Program['format'], 'one_to_one'>, FormatEnglish>> = {
  reverse: {
    home: {
      asMentor: 'You take part as a mentor: you teach a senior colleague.',
      asMentee: 'You take part as a mentee: a junior colleague teaches you.',
      signUpBoth: 'Teach a senior colleague, or learn from a junior one',
    },
    signUp: {
      roleMentee: 'Learn from a junior colleague',
      roleMenteeHint: 'Somebody earlier in their career shows you how they see and do it.',
      roleMentor: 'Teach a senior colleague',
      roleMentorHint: 'Show what you know to somebody further up, to as many as you choose.',
      offered: 'What could a senior colleague learn from you?',
      goalsMenteeHint: 'The colleague who teaches you reads this first. Matching uses it too.',
      goalsMentor: 'What do you see or do that those above you may not?',
      goalsMentorHint: 'Senior colleagues read this first. Matching uses it too.',
      capacity: 'How many senior colleagues at once?',
      visibleMentee: 'Those who teach in this programme',
      visibleMentor: 'Senior colleagues in this programme: they can find me and ask me',
      previewMentee: 'How those who teach will see you',
      previewMentor: 'How senior colleagues will see you',
      otherMentee: 'Learn from a junior colleague as well',
      otherMentor: 'Teach a senior colleague as well',
    },
  },
  group: {},
  peer: {},
  flash: {},
};
