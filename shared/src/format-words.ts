import type { ProgramFormat } from './vocabulary.ts';

/** A word for one and for several. */
export interface Noun {
  one: string;
  many: string;
}

/**
 * What people and what they make together are called in a format, in British English: the one place for coordinators'
 * screens, their files and the mails. The widget, which comes in several languages, has words of its own.
 */
export interface FormatWords {
  /** Who looks for somebody, and is placed. */
  seeker: Noun;
  /** Whom they look for. */
  host: Noun;
  /** What they make together. */
  made: Noun;
  /** What somebody has who is placed, and lacks who is not. */
  company: string;
  /** What a request asks for: "Lena would like you as a mentor". */
  wish: string;
}

const mentee: Noun = { one: 'mentee', many: 'mentees' };
const mentor: Noun = { one: 'mentor', many: 'mentors' };
const peer: Noun = { one: 'peer', many: 'peers' };
const pair: Noun = { one: 'pair', many: 'pairs' };

const asMentor = 'would like you as a mentor';

const words: Record<Exclude<ProgramFormat, 'peer'>, FormatWords> = {
  one_to_one: { seeker: mentee, host: mentor, made: pair, company: 'mentor', wish: asMentor },
  reverse: { seeker: mentee, host: mentor, made: pair, company: 'mentor', wish: asMentor },
  group: { seeker: mentee, host: mentor, made: { one: 'circle', many: 'circles' }, company: 'circle', wish: asMentor },
  flash: { seeker: mentee, host: mentor, made: { one: 'meeting', many: 'meetings' }, company: 'slot', wish: asMentor },
};

/** The words of a programme's format; peers are pairs, or groups where more than two may be together. */
export function formatWords({ format, groupLargest }: { format: ProgramFormat; groupLargest: number }): FormatWords {
  if (format !== 'peer') return words[format];
  const made = groupLargest === 2 ? { made: pair, company: 'partner' } : { made: { one: 'group', many: 'groups' }, company: 'group' };
  return { seeker: peer, host: peer, wish: 'would like to learn with you', ...made };
}
