import type { Pair } from './courses.ts';
import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Participant, Participants } from './participants.ts';
import { randomOf } from './random.ts';
import type { MatchedPair } from './rounds.ts';

/** People whom some would rather not be matched with; nobody else ever learns who said so. */
export async function seedExclusions(ground: Ground, programs: readonly Participants[]): Promise<void> {
  const random = randomOf('exclusions');
  const rows = programs.flatMap(({ mentees, mentors }) =>
    random.sample(mentees.filter(({ person }) => person.familyName !== 'Fischer'), 6).map((mentee) => {
      const near = mentors.filter(({ person }) => person.department === mentee.person.department || person.site === mentee.person.site);
      return { participantId: mentee.id, personId: random.pick(near.length > 0 ? near : mentors).person.id };
    }),
  );
  await insertAll(ground.trx, 'participantExclusion', rows);
}

/** Mentors that people who still look have marked. */
export async function seedFavourites(ground: Ground, { mentees, mentors }: Participants, pairs: readonly Pair[]): Promise<void> {
  const random = randomOf('favourites');
  const looking = mentees.filter((mentee) => !pairs.some((pair) => pair.mentee === mentee));
  const rows = looking.flatMap((mentee) => {
    const fitting = mentors.filter(({ offered }) => offered.some(({ name }) => mentee.wanted.some((wish) => wish.name === name)));
    return random.sample(fitting, random.weighted([[0, 4], [1, 3], [2, 2]])).map((mentor) => ({ participantId: mentee.id, mentorId: mentor.id, createdAt: daysBefore(ground.now, random.int(1, 20)) }));
  });
  await insertAll(ground.trx, 'favourite', rows);
}

/** One person asked for a new match, in private; another one, long ago, was helped. */
export async function seedSupportFlags(ground: Ground, { newMatch, helped }: { newMatch: Pair; helped: Pair }): Promise<void> {
  const flag = (pair: Pair, kind: 'new_match' | 'help', raised: number, resolved: number | null) => ({
    id: ground.idAt(daysBefore(ground.now, raised)), mentorshipId: pair.id, programId: pair.mentee.program.id, raisedBy: pair.mentee.person.id, kind, raisedAt: daysBefore(ground.now, raised), resolvedAt: resolved === null ? null : daysBefore(ground.now, resolved),
  });
  await insertAll(ground.trx, 'supportFlag', [flag(newMatch, 'new_match', 3.2, null), flag(helped, 'help', 41.5, 38.2)]);
}

/** What the coordinator has decided before the round: one pair kept, one kept apart. */
export function decisionsFor({ mentees, mentors }: Participants): { locked: MatchedPair[]; banned: MatchedPair[] } {
  const active = (list: readonly Participant[]) => list.filter(({ state }) => state === 'active');
  const kwame = active(mentees).find(({ person }) => person.familyName === 'Boateng')!;
  const thomas = active(mentors).find(({ person }) => person.familyName === 'Okafor')!;
  const shares = (mentee: Participant, mentor: Participant) => mentee.wanted.some(({ name }) => mentor.offered.some((offer) => offer.name === name));
  const mayMeet = (mentee: Participant, mentor: Participant) => mentee.person.department !== mentor.person.department && mentee.person.site === mentor.person.site;
  const others = active(mentees).filter((mentee) => mentee !== kwame);
  const locked = others.flatMap((mentee) => active(mentors).filter((mentor) => mentor !== thomas && mayMeet(mentee, mentor) && shares(mentee, mentor)).map((mentor) => ({ mentee, mentor })))[0]!;
  return { locked: [locked], banned: [{ mentee: kwame, mentor: thomas }] };
}
