import type { MailParams } from '../queue/outgoing-mail.ts';
import { listed } from './listed.ts';

type Other = MailParams['introduction']['others'][number];

/** What somebody is told of those to whom they are introduced: who, why, how to reach them, and how to begin. */
export function introductionWords({ others, programName }: MailParams['introduction']): { subject: string; paragraphs: string[] } {
  const names = others.map(({ name }) => name);
  return {
    subject: `Meet ${listed(names)}: your introduction in ${programName}`,
    paragraphs: [
      `${programName} introduces you to ${listed(others.map(({ name, jobTitle }) => (jobTitle ? `${name} (${jobTitle})` : name)))}. Half an hour is enough; they got the same mail about you.`,
      ...others.map(whyWords).filter((text) => text !== ''),
      firstTalk(others),
      `How to reach them: ${others.map(({ givenName, email }) => `${givenName}, ${email}`).join('; ')}`,
      'Does it not suit you now? Say so on the page; there you can also sit out the next round.',
    ],
  };
}

function whyWords({ givenName, ground: { knows, wants, shared } }: Other): string {
  return [
    ...(knows.length > 0 ? [`${givenName} knows ${listed(knows)}, which you want to learn.`] : []),
    ...(wants.length > 0 ? [`You know ${listed(wants)}, which ${givenName} wants to learn.`] : []),
    ...(shared.length > 0 ? [`You both named ${listed(shared)}.`] : []),
  ].join(' ');
}

/** A question to begin with, of what the two have in common. */
function firstTalk(others: readonly Other[]): string {
  const [first] = others;
  const { knows, wants, shared } = first?.ground ?? { knows: [], wants: [], shared: [] };
  const question =
    knows[0] !== undefined
      ? `what would ${first!.givenName} do differently if they learnt ${knows[0]} again?`
      : wants[0] !== undefined
        ? `what about ${wants[0]} does ${first!.givenName} need most?`
        : shared[0] !== undefined
          ? `how did each of you come to ${shared[0]}?`
          : 'what are you each working on that hardly anybody outside your team knows of?';
  return `A question to begin with: ${question}`;
}
