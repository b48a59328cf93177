import type { ProgramFormat, ProgramStage, RoundState } from '@alongside/shared/vocabulary';
import { sql, type RawBuilder } from 'kysely';
import type { Trx } from '../../database/actor.ts';
import { isCurrent } from '../../database/current-mentorships.ts';
import type { Contribution, TraceStep, WaivableRule } from '../engine/index.ts';
import type { PairDecision } from '../round/decision.repository.ts';
import type { UnmatchedReason, SetAside } from '../round/proposal.repository.ts';

/** A person of a programme as a coordinator sees them in a list. */
export interface ShownPerson {
  participantId: string;
  name: string;
  jobTitle: string | null;
  site: string | null;
}

/** Why a pair is worth a look before it is published. */
export type Concern = 'low_fit' | 'few_hours' | 'no_shared_language';

export interface ShownPair {
  id: string;
  mentee: ShownPerson;
  mentor: ShownPerson;
  score: number;
  contributions: readonly Contribution[];
  madeBy: 'engine' | 'coordinator';
  /** Rules that a coordinator set aside for this pair; null for a pair that keeps to all. */
  setAside: SetAside | null;
  concerns: readonly Concern[];
  decision: PairDecision | null;
  /** Places of the mentor beside current mentorships, and how many this round fills. */
  load: { used: number; places: number };
  /** The mentor's name in the round compared with; null where it is the same or there was none. */
  before: string | null;
  /** Whether the mentor differs from the round compared with. */
  changed: boolean;
}

export type PairFilter = 'all' | 'worth_a_look' | 'changed' | 'by_hand';

export interface PairQuery {
  roundId: string;
  programId: string;
  /** The round that `changed` compares with. */
  beforeId: string | null;
  filter: PairFilter;
  words: string;
  limit: number;
  after: { score: number; menteeId: string } | null;
}

const person = (participant: string, who: string): RawBuilder<ShownPerson> =>
  sql`jsonb_build_object('participantId', ${sql.ref(`${participant}.id`)}, 'name', ${sql.ref(`${who}.name`)}, 'jobTitle', ${sql.ref(`${who}.job_title`)}, 'site', ${sql.ref(`${who}.site`)})`;

// Under fifty of a hundred; under two hours a week in common; nothing both speak.
const concerns = sql`array_remove(array[
  case when r.score < 5000 then 'low_fit' end,
  case when jsonb_path_exists(r.contributions, '$[*].explanation ? (@.code == "time_overlap.hours" && @.params.hoursPerWeek < 2)') then 'few_hours' end,
  case when jsonb_path_exists(r.contributions, '$[*].explanation ? (@.code == "language.none_shared")') then 'no_shared_language' end], null)`;

/** The pairs of a round with all that the list and its filters need. */
const pairsOf = (query: Pick<PairQuery, 'roundId' | 'beforeId'>) => sql`
  select r.id, r.mentee_id, r.mentor_id, r.score, r.contributions, r.made_by, r.set_aside, ${concerns} as concerns,
    ${person('a', 'ap')} as mentee, ${person('b', 'bp')} as mentor, d.decision,
    (${query.beforeId}::uuid is not null and o.mentor_id is distinct from r.mentor_id) as changed,
    case when o.mentor_id is distinct from r.mentor_id then op.name end as before,
    lower(concat_ws(' ', ap.name, ap.job_title, ap.department, ap.team, ap.site, bp.name, bp.job_title, bp.department, bp.team, bp.site,
      (select string_agg(k.name, ' ') from participant_skill s join skill k on k.id = s.skill_id where s.participant_id in (a.id, b.id)))) as words
  from proposal r
    join participant a on a.id = r.mentee_id join person ap on ap.id = a.person_id
    join participant b on b.id = r.mentor_id join person bp on bp.id = b.person_id
    left join pair_decision d on d.mentee_id = r.mentee_id and d.mentor_id = r.mentor_id
    left join proposal o on o.round_id = ${query.beforeId}::uuid and o.mentee_id = r.mentee_id
    left join participant om on om.id = o.mentor_id left join person op on op.id = om.person_id
  where r.round_id = ${query.roundId}`;

const filters: Record<PairFilter, RawBuilder<boolean>> = {
  all: sql`true`,
  worth_a_look: sql`cardinality(q.concerns) > 0`,
  changed: sql`q.changed`,
  by_hand: sql`q.made_by = 'coordinator'`,
};

// Without words nobody's text is put together.
const matches = (words: string) => (words === '' ? sql<boolean>`true` : sql<boolean>`q.words like ${`%${words.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`);

/** Best fit first, then by the mentee's id. */
export async function listPairs(trx: Trx, query: PairQuery): Promise<ShownPair[]> {
  const { rows } = await sql<ShownPair>`
    with current as (
      select m.participant_id, count(*)::int as n from mentorship_member m join mentorship s on s.id = m.mentorship_id
      where s.program_id = ${query.programId} and s.round_id is distinct from ${query.roundId} and ${isCurrent('s')} group by m.participant_id)
    select q.id, q.mentee, q.mentor, q.score, q.contributions, q.made_by, q.set_aside, q.concerns, q.decision, q.changed, q.before,
      jsonb_build_object(
        'used', (select count(*) from proposal x where x.round_id = ${query.roundId} and x.mentor_id = q.mentor_id),
        'places', greatest(0, t.capacity - coalesce(c.n, 0))) as load
    from (${pairsOf(query)}) q join participant t on t.id = q.mentor_id left join current c on c.participant_id = q.mentor_id
    where ${filters[query.filter]} and ${matches(query.words)}
      and (${query.after === null}::boolean or (-q.score, q.mentee_id) > (${-(query.after?.score ?? 0)}::int, ${query.after?.menteeId ?? null}::uuid))
    order by q.score desc, q.mentee_id
    limit ${query.limit}`.execute(trx);
  return rows;
}

/** How many pairs each filter shows, of those that fit the words. */
export async function countPairs(trx: Trx, query: Pick<PairQuery, 'roundId' | 'beforeId' | 'words'>): Promise<Record<PairFilter, number>> {
  const { rows } = await sql<Record<PairFilter, number>>`
    select count(*)::int as "all", (count(*) filter (where ${filters.worth_a_look}))::int as worth_a_look,
      (count(*) filter (where ${filters.changed}))::int as changed, (count(*) filter (where ${filters.by_hand}))::int as by_hand
    from (${pairsOf(query)}) q where ${matches(query.words)}`.execute(trx);
  const row = rows[0] as Record<string, number> | undefined;
  return { all: row?.['all'] ?? 0, worth_a_look: row?.['worthALook'] ?? 0, changed: row?.['changed'] ?? 0, by_hand: row?.['byHand'] ?? 0 };
}

export interface ShownUnmatched {
  mentee: ShownPerson;
  reason: UnmatchedReason;
  trace: { eligibleCount: number; steps: readonly TraceStep[] };
  nearest: { rule: WaivableRule; mentor: ShownPerson; score: number; hasRoom: boolean } | null;
  firstWish: string | null;
}

/** Mentees without a mentor in a round, by id; those after `after` where it is given. */
export async function listUnmatched(trx: Trx, query: { roundId: string; limit: number; after: string | null }): Promise<ShownUnmatched[]> {
  const { rows } = await sql<ShownUnmatched>`
    select ${person('a', 'ap')} as mentee, u.reason, u.trace,
      case when u.nearest is not null and b.id is not null then
        jsonb_build_object('rule', u.nearest->'rule', 'score', u.nearest->'score', 'hasRoom', u.nearest->'hasRoom', 'mentor', ${person('b', 'bp')}) end as nearest,
      (select k.name from participant_skill s join skill k on k.id = s.skill_id
        where s.participant_id = a.id and s.direction = 'wanted' order by s.position limit 1) as first_wish
    from unmatched u
      join participant a on a.id = u.mentee_id join person ap on ap.id = a.person_id
      left join participant b on b.id = (u.nearest->>'mentorId')::uuid left join person bp on bp.id = b.person_id
    where u.round_id = ${query.roundId} and (${query.after}::uuid is null or a.id > ${query.after}::uuid)
    order by a.id
    limit ${query.limit}`.execute(trx);
  return rows;
}

/** First wishes of those left out for want of places, the most frequent first. */
export async function listWishesUnmatched(trx: Trx, roundId: string, limit: number): Promise<{ skill: string; count: number }[]> {
  const { rows } = await sql<{ skill: string; count: number }>`
    select k.name as skill, count(*)::int as count
    from unmatched u join participant_skill s on s.participant_id = u.mentee_id and s.direction = 'wanted' join skill k on k.id = s.skill_id
    where u.round_id = ${roundId} and u.reason = 'supply'
    group by k.name order by count(*) desc, k.name limit ${limit}`.execute(trx);
  return rows;
}

export interface ShownRoom {
  mentor: ShownPerson;
  used: number;
  places: number;
  offers: string[];
}

/** Mentors who could take more in a round, most room first, then by name. */
export async function listRoom(trx: Trx, query: { roundId: string; programId: string }): Promise<ShownRoom[]> {
  const { rows } = await sql<ShownRoom>`
    select * from (
      select ${person('b', 'bp')} as mentor,
        (select count(*)::int from proposal x where x.round_id = ${query.roundId} and x.mentor_id = b.id) as used,
        greatest(0, b.capacity - (select count(*)::int from mentorship_member m join mentorship s on s.id = m.mentorship_id
          where m.participant_id = b.id and s.round_id is distinct from ${query.roundId} and ${isCurrent('s')})) as places,
        coalesce((select array_agg(k.name order by s.position) from participant_skill s join skill k on k.id = s.skill_id
          where s.participant_id = b.id and s.direction = 'offered'), '{}') as offers
      from participant b join person bp on bp.id = b.person_id
      where b.program_id = ${query.programId} and b.role = 'mentor' and b.state = 'active' and bp.state = 'active') r
    where r.used < r.places
    order by r.places - r.used desc, r.mentor->>'name'`.execute(trx);
  return rows;
}

/** Some participants of a programme as a coordinator sees them. */
export async function listShownPeople(trx: Trx, programId: string, participantIds: readonly string[]): Promise<ShownPerson[]> {
  if (participantIds.length === 0) return [];
  const { rows } = await sql<{ shown: ShownPerson }>`
    select ${person('a', 'ap')} as shown from participant a join person ap on ap.id = a.person_id
    where a.program_id = ${programId} and a.id = any(${[...participantIds]}::uuid[])`.execute(trx);
  return rows.map(({ shown }) => shown);
}

export interface CoordinatedProgram {
  id: string;
  name: string;
  format: ProgramFormat;
  pairing: 'formal' | 'open';
  stage: ProgramStage;
  /** Mentees, or peers. */
  mentees: number;
  mentors: number;
  latest: { id: string; number: number; state: RoundState } | null;
}

/** The programmes an account coordinates, with who could be matched, or took part to the end of a finished one; those in their matching stage first. */
export async function listCoordinatedPrograms(trx: Trx, accountId: string): Promise<CoordinatedProgram[]> {
  const counted = sql`(t.state = 'active' or (t.state = 'finished' and p.stage = 'finished'))`;
  const { rows } = await sql<CoordinatedProgram>`
    select p.id, p.name, p.format, p.pairing, p.stage,
      (select count(*)::int from participant t where t.program_id = p.id and t.role <> 'mentor' and ${counted}) as mentees,
      (select count(*)::int from participant t where t.program_id = p.id and t.role = 'mentor' and ${counted}) as mentors,
      (select jsonb_build_object('id', r.id, 'number', r.number, 'state', r.state) from matching_round r
        where r.program_id = p.id order by r.number desc limit 1) as latest
    from program p join program_coordinator c on c.program_id = p.id
    where c.account_id = ${accountId}
    order by (p.stage = 'matching') desc, (p.pairing = 'formal') desc, p.name`.execute(trx);
  return rows;
}
