import type { Message } from './message.ts';

/** What a survey says around its questions, in British English. Other languages have the same keys. */
export const surveyEnglish = {
  title: 'A few questions about {program}',
  asMentor: 'You answer as a mentor.',
  asMentee: 'You answer as a mentee.',
  asPeer: 'You answer as a peer.',
  promise: 'Confidential: nobody reads single answers, and only averages of at least seven people are shown. Open until {when}.',
  optional: 'Leave out what you do not want to answer.',
  scale: 'From 1, {low}, to 5, {high}',
  yes: 'Yes',
  no: 'No',
  dontKnow: 'I don’t know',
  takeBack: 'Take back my answer',
  commentHint: 'Words stay with the answers. Nobody sees them unless a person releases them without your name.',
  send: 'Send my answers',
  empty: 'Answer at least one question, then send.',
  finality: 'Once sent, answers cannot be changed.',
  thanksTitle: 'Thank you',
  thanks: 'Your answers are in. What they say together shows in the programme’s figures once the survey has closed.',
  nextOne: 'There is one more, for your other part in the programme.',
  goOn: 'Go on',
  nothingTitle: 'Nothing to answer',
  nothing: 'When a survey opens, it appears on Home and you get an e-mail.',
  home: 'Back to Home',
} as const satisfies Record<string, Message>;
