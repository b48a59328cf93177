import { contactChoices, feedbackChoices, listedInterests, locationChoices, mostTold, structureChoices, workValues, type Ask, type Aspect, type ConsentPurpose } from '@alongside/shared/asks';
import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Say } from '../language/language.ts';
import type { AskedQuestion } from './answers.ts';
import { personalityItems } from './personality-form.ts';

/** A question that comes with the product: answered as a programme's own question is, by an id that is a word. */
export interface BuiltInQuestion extends AskedQuestion {
  label: string;
  /** What it is for and who sees it. */
  hint: string;
  /** Colleagues see the answer in a preview of the profile: none of these. */
  published: false;
  /** How options are called where they are not their own name. */
  names: Record<string, string>;
  /** Stands over the first of several that belong together; its hint is then for all of them. */
  heading: string;
}

/** What a role's questions depend on beside the programme's asks. */
export interface AskingFacts {
  /** The words of the programme's administrator, by id. */
  attributes: readonly { id: string; name: string }[];
  /** Whether the personality form was filled in already. */
  hasPersonality: boolean;
  /** Whom this participant may rank; nobody before they take part. */
  wishable: readonly { participantId: string; name: string }[];
}

/** A question in the reader's language: the options stay what they are kept as, and get names. */
export function questionIn(say: Say, { label, hint, heading, options, names, ...rest }: BuiltInQuestion): BuiltInQuestion {
  const called = options.map((option) => [option, say(names[option] ?? option)] as const).filter(([option, name]) => name !== option);
  return { ...rest, label: say(label), hint: say(hint), heading: say(heading), options, names: Object.fromEntries(called) };
}

type Draft = Omit<BuiltInQuestion, 'askedOf'>;
type Wording = Pick<BuiltInQuestion, 'label' | 'hint'> & Partial<Pick<BuiltInQuestion, 'names' | 'heading' | 'maximum' | 'ownWords' | 'ranked' | 'required'>>;

const forMatching = 'For matching. The coordinators see it; colleagues do not.';
const forMatchingShared = 'For matching. The coordinators see it; a colleague sees what you have in common.';

const locationNames = { in_person: 'In person, at my site', either: 'Either is fine', remote: 'Remotely' };
const structureNames = { planned: 'With an agenda', open: 'Open, as it comes', either: 'Either is fine' };
const contactNames = { between: 'Short messages are welcome', meetings_only: 'I keep it to the meetings', either: 'Either is fine' };
const feedbackNames = { direct: 'Straight and at once', prepared: 'With time to prepare', written: 'In writing first', questions: 'Through questions' };
const valueNames: Record<(typeof workValues)[number], string> = {
  independence: 'Deciding freely', curiosity: 'Learning new things', challenge: 'Variety and challenge', enjoyment: 'Enjoying the work', achievement: 'Being good at the job',
  influence: 'Having influence', security: 'Security', reliability: 'Keeping to what was agreed', modesty: 'Staying modest', continuity: 'Keeping what has proved itself',
  helpfulness: 'Helping others', loyalty: 'Standing by people', fairness: 'Fairness', sustainability: 'Sustainability',
};

const choiceNames: Partial<Record<Aspect, Record<string, string>>> = { location: locationNames, structure: structureNames, contact: contactNames, feedback: feedbackNames, values: valueNames };

/** How what somebody chose is called; interests and own words are their own names. */
export function nameOfChoice(aspect: Aspect, choice: string): string {
  return choiceNames[aspect]?.[choice] ?? choice;
}

/** What a programme asks somebody in this role beside its own questions, in order. Pure. */
export function builtInQuestions(asks: readonly string[], role: ParticipantRole, facts: AskingFacts): BuiltInQuestion[] {
  return askOrder.filter((ask) => asks.includes(ask)).flatMap((ask) => asked[ask](role, facts).map((question) => ({ ...question, askedOf: role === 'peer' ? 'both' : role })));
}

const askOrder = ['location', 'communication', 'feedback', 'interests', 'values', 'wishes', 'mentor_wishes', 'attributes', 'personality'] as const satisfies readonly Ask[];

const asked: Record<Ask, (role: ParticipantRole, facts: AskingFacts) => readonly Draft[]> = {
  location: () => [one('location', locationChoices, { label: 'Where would you rather meet?', hint: `${forMatching} Your site comes from the directory.`, names: locationNames })],
  communication: () => [
    one('structure', structureChoices, { label: 'How should your talks go?', hint: forMatching, names: structureNames }),
    one('contact', contactChoices, { label: 'And between meetings?', hint: forMatching, names: contactNames }),
  ],
  feedback: (role) => [one('feedback', feedbackChoices, { label: role === 'mentor' ? 'How do you like to give feedback?' : 'How do you like to get feedback?', hint: forMatching, names: feedbackNames })],
  interests: () => [several('interests', listedInterests, { label: 'What do you enjoy outside work?', hint: forMatchingShared, maximum: mostTold.interests, ownWords: true })],
  values: () => [several('values', workValues, { label: 'What matters most to you at work?', hint: forMatchingShared, maximum: mostTold.values, names: valueNames })],
  wishes: (role, { wishable }) => (role === 'mentor' ? [] : wishes(role === 'peer' ? 'With whom would you like most to learn?' : 'Whom would you like most as a mentor?', `Those you saved under Find a ${role === 'peer' ? 'peer' : 'mentor'}, in the order you choose them.`, wishable)),
  mentor_wishes: (role, { wishable }) => (role === 'mentor' ? wishes('Whom would you like most as a mentee?', 'Mentees who would like to learn what you offer, in the order you choose them.', wishable) : []),
  attributes: (role, { attributes }) => (attributes.length === 0 ? [] : attributeQuestions(role, attributes)),
  personality: (_, { hasPersonality }) => (hasPersonality ? [keptPersonality] : personalityQuestions),
};

function question(id: string, kind: 'choice' | 'choices', options: readonly string[], wording: Wording): Draft {
  return { id, kind, options, required: false, published: false, maximum: null, names: {}, heading: '', ...wording };
}

function one(id: string, options: readonly string[], wording: Wording) {
  return question(id, 'choice', options, wording);
}

function several(id: string, options: readonly string[], wording: Wording) {
  return question(id, 'choices', options, wording);
}

function wishes(label: string, whom: string, wishable: AskingFacts['wishable']) {
  if (wishable.length === 0) return [];
  const names = Object.fromEntries(wishable.map(({ participantId, name }) => [participantId, name]));
  return [several('wishes', Object.keys(names), { label, hint: `${whom} For matching alone: nobody else ever sees it.`, names, ranked: true, maximum: mostTold.wishes })];
}

const purposeNames: Record<ConsentPurpose, (role: ParticipantRole) => string> = {
  ask_for: (role) => `I would like ${role === 'peer' ? 'somebody' : 'a mentor'} who shares one of them`,
  be_matched: () => 'Mentees who told the same and ask for a mentor like them may be matched with me, and read what we share',
  be_counted: () => 'Count me, unnamed, in the report on fairness across groups',
};

function attributeQuestions(role: ParticipantRole, attributes: AskingFacts['attributes']) {
  const purposes: readonly ConsentPurpose[] = role === 'mentor' ? ['be_matched', 'be_counted'] : ['ask_for', 'be_counted'];
  const names = Object.fromEntries(attributes.map(({ id, name }) => [id, name]));
  return [
    several('attributes', attributes.map(({ id }) => id), { label: 'Does any of this describe you?', hint: 'Entirely up to you. No coordinator sees it, and colleagues only as you allow below; nothing is kept unless you allow a use below, and not before you save.', names, maximum: mostTold.attributes }),
    several('consents', purposes, { label: 'What may it be used for?', hint: 'Each by itself. Take a tick away whenever you like, and that use ends.', names: Object.fromEntries(purposes.map((purpose) => [purpose, purposeNames[purpose](role)])) }),
  ];
}

const personalityQuestions = personalityItems.map(({ id, text }, index) =>
  one(id, ['1', '2', '3', '4', '5'], {
    label: text,
    heading: index === 0 ? 'Twenty short statements about you, if you like' : '',
    hint: index === 0 ? 'Two minutes, all of them or none. How well does each describe you as you are, from 1, very inaccurate, to 5, very accurate? Choose an answer again to take it back. Five scores are kept for matching rounds alone; nobody ever sees them.' : '',
  }),
);

const keptPersonality = one('personality', ['keep', 'remove'], {
  label: 'Your answers to the twenty statements',
  hint: 'Five scores are kept for matching rounds alone; nobody ever sees them. After taking them out you can answer anew.',
  names: { keep: 'Keep the scores', remove: 'Take them out' },
});
