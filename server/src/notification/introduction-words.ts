import type { MailParams } from '../queue/outgoing-mail.ts';
import type { MailAbout, MailWords } from './mail-words.ts';
import type { Reader } from './reader.ts';

type Other = MailParams['introduction']['others'][number];

/** What somebody is told of those to whom they are introduced: who, why, how to reach them, and how to begin. */
export function introductionWords({ others, programName }: MailParams['introduction'], { reader }: Pick<MailAbout, 'reader'>): MailWords {
  const { say, names } = reader;
  return {
    subject: say('Meet {names}: your introduction in {programName}', { names: names(others.map(({ name }) => name)), programName }),
    paragraphs: [
      say('{programName} introduces you to {names}. Half an hour is enough; they got the same mail about you.', { programName, names: names(others.map(({ name, jobTitle }) => (jobTitle ? `${name} (${jobTitle})` : name))) }),
      ...others.map((other) => whyWords(other, reader)).filter((text) => text !== ''),
      firstTalk(others, reader),
      say('How to reach them: {addresses}', { addresses: others.map(({ givenName, email }) => `${givenName}, ${email}`).join('; ') }),
      say('Does it not suit you now? Say so on the page; there you can also sit out the next round.'),
    ],
  };
}

function whyWords({ givenName, ground: { knows, wants, shared } }: Other, { say, names }: Reader): string {
  const listed = (skills: readonly string[]): string => names(skills.map((skill) => say(skill)));
  return [
    ...(knows.length > 0 ? [say('{givenName} knows {skills}, which you want to learn.', { givenName, skills: listed(knows) })] : []),
    ...(wants.length > 0 ? [say('You know {skills}, which {givenName} wants to learn.', { givenName, skills: listed(wants) })] : []),
    ...(shared.length > 0 ? [say('You both named {skills}.', { skills: listed(shared) })] : []),
  ].join(' ');
}

/** A question to begin with, of what the two have in common. */
function firstTalk(others: readonly Other[], { say }: Reader): string {
  const { givenName = '', ground } = others[0] ?? {};
  const [knows, wants, shared] = [ground?.knows[0], ground?.wants[0], ground?.shared[0]];
  const about = (skill: string) => ({ givenName, skill: say(skill) });
  if (knows !== undefined) return say('A question to begin with: what would {givenName} do differently if they learnt {skill} again?', about(knows));
  if (wants !== undefined) return say('A question to begin with: what about {skill} does {givenName} need most?', about(wants));
  if (shared !== undefined) return say('A question to begin with: how did each of you come to {skill}?', about(shared));
  return say('A question to begin with: what are you each working on that hardly anybody outside your team knows of?');
}
