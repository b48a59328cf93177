import type { ParticipantRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../../database/actor.ts';
import { createMentorship } from '../../mentorship/mentorship.service.ts';
import { queueMail } from '../../queue/outgoing-mail.ts';
import type { RoundShape } from '../engine/index.ts';
import type { PublishedPair } from '../round/proposal.repository.ts';

/** A pair that can no longer become a mentorship as proposed. */
export interface StalePair {
  menteeId: string;
  menteeName: string;
  mentorId: string;
  mentorName: string;
  reason: 'left' | 'mentee_placed' | 'mentor_full' | 'together';
}

/** What every mentorship of a published round shares. */
export interface Publishing {
  roundId: string;
  endsOn: string | null;
  about: { programName: string; programId: string };
}

interface GroupMember {
  participantId: string;
  personId: string;
  name: string;
  email: string;
  role: ParticipantRole;
}

type Groups = Exclude<RoundShape, { kind: 'pairs' }>;

/** Pure: pairs of a round of groups that what has happened since the run stands against. */
export function staleGroups(pairs: readonly PublishedPair[], shape: Groups): StalePair[] {
  const size = new Map<string, number>();
  return pairs.flatMap((pair) => {
    const before = size.get(pair.mentorId) ?? 0;
    size.set(pair.mentorId, before + 1);
    const most = shape.kind === 'circles' ? pair.capacity : shape.largest - 1;
    const reason = !pair.present ? 'left' : pair.menteeCurrent > 0 ? 'mentee_placed' : pair.mentorCurrent > 0 || before >= most ? 'mentor_full' : undefined;
    const { menteeId, menteeName, mentorId, mentorName } = pair;
    return reason ? { menteeId, menteeName, mentorId, mentorName, reason } : [];
  });
}

/** Pure: the circles or groups of a round, the mentor or host of each first. */
export function groupsOf(pairs: readonly PublishedPair[], shape: Groups): GroupMember[][] {
  const [hostRole, memberRole] = shape.kind === 'circles' ? (['mentor', 'mentee'] as const) : (['peer', 'peer'] as const);
  return [...Map.groupBy(pairs, ({ mentorId }) => mentorId).values()].map((members) => {
    const { mentorId, mentorPersonId, mentorName, mentorEmail } = members[0]!;
    return [
      { participantId: mentorId, personId: mentorPersonId, name: mentorName, email: mentorEmail, role: hostRole },
      ...members.map((each) => ({ participantId: each.menteeId, personId: each.menteePersonId, name: each.menteeName, email: each.menteeEmail, role: memberRole })),
    ];
  });
}

/** Makes one mentorship of a group and tells every member with whom they are. @throws as createMentorship does. */
export async function publishGroup(trx: Trx, now: Date, group: readonly GroupMember[], { roundId, endsOn, about }: Publishing): Promise<void> {
  const { mentorshipId } = await createMentorship(trx, now, {
    programId: about.programId,
    members: group.map(({ participantId, personId, role }) => ({ participantId, personId, role })),
    origin: { roundId },
    endsOn,
  });
  const leader = group.find(({ role }) => role === 'mentor');
  for (const member of group) {
    const others = group.filter((each) => each !== member && each !== leader).map(({ name }) => name);
    const params = { name: member.name, leaderName: leader?.name ?? null, leads: member === leader, otherNames: others, ...about };
    await queueMail(trx, now, { key: `match:${mentorshipId}:${member.participantId}`, kind: 'group_published', address: member.email, params });
  }
}
