import { asks, type Ask } from '@alongside/shared/asks';
import type { ProgramFormat } from '@alongside/shared/vocabulary';

/** What every programme asks takes somebody who writes two sentences. */
export const baseMinutes = 3;

interface AskWords {
  label: string;
  reads: string;
  minutes: number;
}

/** What is asked, who reads the answers, and how many minutes it takes. */
export const askWords: Record<Ask, AskWords> = {
  location: { label: 'Where they would rather meet', reads: 'Coordinators read it.', minutes: 0.1 },
  communication: { label: 'How they like to talk', reads: 'Coordinators read it.', minutes: 0.2 },
  feedback: { label: 'How they like feedback', reads: 'Coordinators read it.', minutes: 0.1 },
  interests: { label: 'Interests', reads: 'Coordinators read them; two people see what they share.', minutes: 0.4 },
  values: { label: 'Values at work', reads: 'Coordinators read them; two people see what they share.', minutes: 0.4 },
  personality: { label: 'A personality form of twenty statements', reads: 'Nobody reads it: five scores are kept for matching alone. The Mini-IPIP, in the public domain.', minutes: 2 },
  wishes: { label: 'Whom mentees wish for', reads: 'Nobody reads it: for matching alone.', minutes: 0.2 },
  mentor_wishes: { label: 'Whom mentors wish for', reads: 'Nobody reads it: for matching alone. Mentors see the names of mentees who want what they offer.', minutes: 0.2 },
  attributes: { label: 'Attributes, by opt-in', reads: 'Nobody reads them: to be matched with somebody alike where a mentee asks for it, and to be counted in the fairness report, each by its own consent.', minutes: 0.3 },
};

const amongPeers: Partial<Record<Ask, Pick<AskWords, 'label' | 'reads'>>> = {
  wishes: { label: 'Whom they wish for', reads: askWords.wishes.reads },
  attributes: { label: askWords.attributes.label, reads: askWords.attributes.reads.replace('a mentee asks', 'somebody asks') },
};

/** What a programme of this format can ask, in its words: peers are all of one kind. */
export function asksOf(format: ProgramFormat): readonly (AskWords & { ask: Ask })[] {
  const offered = format === 'peer' ? asks.filter((ask) => ask !== 'mentor_wishes') : asks;
  return offered.map((ask) => ({ ask, ...askWords[ask], ...(format === 'peer' ? amongPeers[ask] : {}) }));
}
