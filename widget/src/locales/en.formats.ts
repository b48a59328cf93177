import type { Program } from '../api/program.ts';
import type { discoverEnglish } from './en.discover.ts';
import type { homeEnglish } from './en.home.ts';
import type { myMentoringEnglish } from './en.my-mentoring.ts';
import type { requestsEnglish } from './en.requests.ts';
import type { signUpEnglish } from './en.sign-up.ts';
import type { Message } from './message.ts';

type Said<Messages> = { readonly [Key in keyof Messages]?: Message };

/** What a format says otherwise, by view. */
export type FormatEnglish = {
  readonly discover?: Said<typeof discoverEnglish>;
  readonly requests?: Said<typeof requestsEnglish>;
  readonly home?: Said<typeof homeEnglish>;
  readonly signUp?: Said<typeof signUpEnglish>;
  readonly myMentoring?: Said<typeof myMentoringEnglish>;
};

/** What programmes say that are not one mentor and one mentee. Other languages have the same keys. */
export const formatEnglish = {
  reverse: {
    home: {
      mentor: 'You take part as a mentor: you teach a senior colleague.',
      mentee: 'You take part as a mentee: a junior colleague teaches you.',
      signUpBoth: 'Teach a senior colleague, or learn from a junior one',
    },
    signUp: {
      roleMentee: 'Learn from a junior colleague',
      roleMenteeHint: 'Somebody earlier in their career shows you how they see and do it.',
      roleMentor: 'Teach a senior colleague',
      roleMentorHint: 'Show what you know to somebody further up, to as many as you choose.',
      offered: 'What could a senior colleague learn from you?',
      goalsMentor: 'What do you see or do that those above you may not?',
      capacity: 'How many senior colleagues at once?',
      visibleMentee: 'Those who teach in this programme',
      visibleMentor: 'Senior colleagues in this programme: they can find me and ask me',
    },
  },
  group: {
    home: { signUpBoth: 'Join a circle, or lead one', mentor: 'You take part as the mentor of a circle.', mentee: 'You take part as a member of a circle.' },
    signUp: {
      roleMentee: 'Join a circle',
      roleMenteeHint: 'A few colleagues who want the same, around one mentor.',
      roleMentor: 'Lead a circle',
      roleMentorHint: 'Pass on what you know to several at once.',
      capacity: 'How many mentees in your circle?',
      visibleMatched: 'Only my circle',
      doneFormal: 'Circles are formed for everybody together. You get an e-mail when yours is formed.',
    },
    myMentoring: {
      pair: 'Your circle with {name}',
      emptyText: 'As soon as your circle is formed, its meetings, goals and notes are here.',
      quiet: 'Your circle last met {days} days ago; you meant to meet every {cadence} days.',
      planTells: 'All of you get a calendar invitation by e-mail.',
      planSuggested: 'Times that fit all of you',
      planNoTimes: 'Your weeks do not overlap in the next four weeks. Choose a time that suits you all.',
      callOffTells: 'All of you get an e-mail that takes it out of your calendars.',
      agreementTells: 'The others are asked to agree. It stands once all of you have.',
      messagesTitle: 'Messages in your circle',
      messagesWho: 'Everybody in the circle can read them, and nobody else.',
      notesNew: 'A note for all of you',
      notesNone: 'What all of you want to remember appears here.',
      checkInFit: 'This circle fits me.',
      endText: 'It ends for everybody in it. Planned meetings are called off, by e-mail to all of you. You can still read your notes and messages.',
    },
  },
  peer: {
    home: {
      waitMatchingText: 'You are brought together with a colleague until {when}. You get an e-mail.',
      answer: '{name} would like to learn with you',
      find: 'Find a peer',
      findAction: 'Look for a peer',
    },
    discover: {
      title: 'Find a peer',
      found: { one: '{count} peer for you', other: '{count} peers, best for you first' },
      places: 'Free',
      full: 'Has a peer already',
    },
    requests: {
      from: '{name} would like to learn with you',
      places: 'You are free',
      noPlace: 'You have a peer already. Decline, so that {name} can ask somebody else.',
      acceptTitle: 'Learn with {name}?',
      acceptLast: 'Others who wait are told that you are not available.',
      find: 'Find a peer',
    },
    signUp: {
      doneMentee: 'Next: look for a peer who fits.',
      toDiscover: 'Look for a peer',
      goalsMentee: 'What would you like to work on together?',
      doneFormal: 'Everybody is brought together at once. You get an e-mail when you have a peer.',
    },
    myMentoring: { emptyText: 'As soon as you have been brought together with somebody, your meetings, goals and notes appear here.', fitAsk: 'Ask for somebody else…', emptyFind: 'Find a peer' },
  },
  flash: {
    home: { signUpBoth: 'Bring one question, or answer some', find: 'Book a short meeting', findText: 'Colleagues who offer slots, and what they know.', findAction: 'See the slots', waitRequests: 'Offer slots', waitRequestsText: 'Half an hour is enough to help somebody on.' },
    signUp: { roleMentee: 'I have a question', roleMenteeHint: 'Book a short meeting with somebody who knows.', roleMentor: 'I offer slots', roleMentorHint: 'Half an hour of yours, whenever you like.', doneMentee: 'Next: book a slot.', doneMentor: 'Next: offer your first slots.', toDiscover: 'See the slots', pauseText: 'Your slots are not shown. What is booked stays.', withdrawText: 'Free slots are taken back. What is booked is called off, by e-mail to both of you. You can sign up again while sign-up is open.' },
  },
} as const satisfies Readonly<Record<Exclude<Program['format'], 'one_to_one'>, FormatEnglish>>;
