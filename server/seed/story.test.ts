import { addDaysTo } from '@alongside/shared/days';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswers, type AnswerValue } from '../src/participant/answers.ts';
import { missingCondition } from '../src/program/eligibility.ts';
import { eligibility } from '@alongside/shared/program';
import { testKey } from '../test/cluster.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { seedDemo } from './seed.ts';

const now = new Date('2026-11-20T08:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo({ ownerUrl: database.urls.owner, masterKey: testKey, now, intranetOrigin: 'http://localhost:4701' });
});
afterAll(() => database.drop());

/** Rows that would contradict the product's own rules: there must be none. */
const contradictions: Record<string, string> = {
  'paired with somebody of their own reporting line': `
    with recursive above (person_id, manager_id) as (select id, manager_id from person where manager_id is not null
      union select a.person_id, p.manager_id from above a join person p on p.id = a.manager_id where p.manager_id is not null)
    select 1 from mentorship_member a join mentorship_member b on b.mentorship_id = a.mentorship_id join above on above.person_id = a.person_id and above.manager_id = b.person_id`,
  'paired with somebody of their own team': `select 1 from mentorship_member a join mentorship_member b on b.mentorship_id = a.mentorship_id and b.person_id > a.person_id
    join person p on p.id = a.person_id join person q on q.id = b.person_id where p.team = q.team`,
  'a pair without a language in common': `select 1 from mentorship_member a join mentorship_member b on b.mentorship_id = a.mentorship_id and b.person_id > a.person_id
    join person p on p.id = a.person_id join person q on q.id = b.person_id where not p.languages && q.languages`,
  'a member from outside the programme': `select 1 from mentorship_member m join mentorship s on s.id = m.mentorship_id join participant t on t.id = m.participant_id
    where t.program_id <> s.program_id or t.person_id <> m.person_id or t.role <> m.role`,
  'a mentee with two mentors at once': `select 1 from mentorship_member m join mentorship s on s.id = m.mentorship_id where m.role = 'mentee' and s.ended_at is null group by m.participant_id having count(*) > 1`,
  'signed up before they joined': `select 1 from participant t join person p on p.id = t.person_id where t.signed_up_at::date < p.joined_on`,
  'both mentor and mentee in one programme': `select 1 from participant group by program_id, person_id having count(*) > 1`,
  'began before both had signed up': `select 1 from mentorship s join mentorship_member m on m.mentorship_id = s.id join participant t on t.id = m.participant_id where t.signed_up_at > s.activated_at`,
  'began or ended in the future': `select 1 from mentorship where activated_at > $now or ended_at > $now or ended_at <= activated_at`,
  'held before the beginning or after the end': `select 1 from meeting m join mentorship s on s.id = m.mentorship_id where m.state <> 'planned' and (m.starts_at < s.activated_at or m.starts_at > coalesce(s.ended_at, $now))`,
  'planned in the past, or in a mentorship that is over': `select 1 from meeting m join mentorship s on s.id = m.mentorship_id where m.state = 'planned' and (m.starts_at < $now or s.state <> 'active')`,
  'planned at an unearthly hour': `select 1 from meeting m join mentorship_member b on b.mentorship_id = m.mentorship_id and b.role = 'mentee' join participant t on t.id = b.participant_id
    where extract(hour from m.starts_at at time zone t.time_zone) not between 6 and 19`,
  'signed before the beginning or after now': `select 1 from agreement_signature g join mentorship s on s.id = g.mentorship_id where g.signed_at < s.activated_at or g.signed_at > coalesce(s.ended_at, $now)`,
  'a goal before the beginning': `select 1 from goal g join mentorship s on s.id = g.mentorship_id where g.created_at < s.activated_at or g.created_at > coalesce(s.ended_at, $now) or g.updated_at > $now`,
  'a goal that is settled and not rated': `select 1 from goal where (state = 'reached') <> (attainment is not null)`,
  'a milestone done before its goal or after now': `select 1 from milestone m join goal g on g.id = m.goal_id where m.done_at < g.created_at or m.done_at > $now`,
  'something promised before the beginning': `select 1 from action_item a join mentorship s on s.id = a.mentorship_id where a.created_at < s.activated_at or a.done_at > $now or a.done_at < a.created_at`,
  'words before the beginning or after now': `select 1 from (select mentorship_id, sent_at as at from message union all select mentorship_id, created_at from note) w join mentorship s on s.id = w.mentorship_id where w.at < s.activated_at or w.at > $now`,
  'a check-in answered by a stranger, too early or after now': `select 1 from check_in_answer a join check_in c on c.id = a.check_in_id join mentorship s on s.id = c.mentorship_id
    where a.answered_at::date < c.due_on or a.answered_at > $now or c.due_on <= s.activated_at::date or not exists (select 1 from mentorship_member m where m.mentorship_id = s.id and m.person_id = a.person_id)`,
  'asked before signing up, or of somebody who had not': `select 1 from request r join participant t on t.id in (r.mentee_id, r.mentor_id) where r.sent_at < t.signed_up_at`,
  'answered before it was sent, or after it expired': `select 1 from request where answered_at < sent_at or answered_at > expires_at or answered_at > $now or sent_at > $now`,
  'waiting although it should have expired': `select 1 from request where state = 'pending' and expires_at <= $now`,
  'accepted without a mentorship': `select 1 from request r where r.state = 'accepted' and not exists (select 1 from mentorship s where s.request_id = r.id)`,
  'more open requests than allowed': `select 1 from request r join program p on p.id = r.program_id where r.state = 'pending' group by r.mentee_id, p.open_requests_limit having count(*) > p.open_requests_limit`,
  'waiting for a mentor who is full': `select 1 from request r join participant t on t.id = r.mentor_id where r.state = 'pending' and t.capacity <=
    (select count(*) from mentorship_member m join mentorship s on s.id = m.mentorship_id where m.participant_id = t.id and s.ended_at is null)`,
  'a survey answered outside its time': `select 1 from survey_invitation i join survey_wave w on w.id = i.wave_id where i.answered_at not between w.opens_at and least(w.closes_at, $now)`,
  'an answer without an invitation that says so': `select 1 from survey_answer a join survey_invitation i on i.wave_id = a.wave_id and i.participant_id = a.participant_id where i.answered_at is null`,
  'a notice not accepted': `select 1 from participant where notice_id is null or notice_accepted_at is null`,
  'a persona who leads no circle, of whom it is said': `select 1 from persona a where a.about like 'Leads a circle%' and not exists
    (select 1 from mentorship_member m join mentorship s on s.id = m.mentorship_id join program p on p.id = s.program_id where m.person_id = a.person_id and m.role = 'mentor' and p.format = 'group' and s.ended_at is null)`,
  'found by nothing': `select 1 from participant where search_text = '' or cardinality(availability) = 0`,
};

test.each(Object.entries(contradictions))('nobody and nothing is %s', async (_, query) => {
  const { rows } = await sql.raw(query.replaceAll('$now', `'${now.toISOString()}'::timestamptz`)).execute(database.owner);
  expect(rows).toHaveLength(0);
});

test('mentors carry what they offered, but for the one who has lowered it since', async () => {
  const { rows } = await sql<{ capacity: number; running: number }>`select t.capacity, count(*)::int as running from participant t
    join mentorship_member m on m.participant_id = t.id join mentorship s on s.id = m.mentorship_id and s.ended_at is null
    where t.role = 'mentor' group by t.id having count(*) > t.capacity`.execute(database.owner);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.running).toBe(rows[0]!.capacity + 1);
});

test('the open programme has pairs of every age, requests of every kind, and one wish for a new match', async () => {
  const states = async (query: string) => Object.fromEntries((await sql.raw<{ state: string; n: number }>(query).execute(database.owner)).rows.map(({ state, n }) => [state, n]));
  const mentorships = await states(`select s.state, count(*)::int as n from mentorship s join program p on p.id = s.program_id where p.slug = 'open-mentoring' group by 1`);
  expect(mentorships).toEqual({ active: 44, paused: 1, completed: 10, ended_early: 5 });
  const requests = await states(`select state, count(*)::int as n from request group by 1`);
  expect(requests).toMatchObject({ accepted: 60, pending: 13 });
  expect(Object.keys(requests).sort()).toEqual(['accepted', 'declined', 'expired', 'pending', 'withdrawn']);
  const late = await database.owner.selectFrom('request').select('remindedAt').where('state', '=', 'pending').where('sentAt', '<', addDaysTo(now, -7)).execute();
  expect(late).toHaveLength(4);
  for (const { remindedAt } of late) expect(remindedAt).not.toBeNull();
  expect(await states(`select kind as state, count(*)::int as n from support_flag where resolved_at is null group by 1`)).toEqual({ new_match: 1 });
});

test('last year’s edition is over, and this year’s round is ready to review', async () => {
  const { rows } = await sql`select p.slug, p.stage, r.state, (select count(*)::int from proposal x where x.round_id = r.id) >= 55 as placed from matching_round r join program p on p.id = r.program_id where p.slug like 'leadership%' order by 1`.execute(database.owner);
  expect(rows).toEqual([
    { slug: 'leadership', stage: 'matching', state: 'ready', placed: true },
    { slug: 'leadership-2025', stage: 'finished', state: 'published', placed: true },
  ]);
});

test('circles have three to six mentees, juniors teach seniors, and peers wait for the round of pairs to be published', async () => {
  const { rows: circles } = await sql<{ mentees: number }>`select (count(*) filter (where m.role = 'mentee'))::int as mentees from mentorship s join mentorship_member m on m.mentorship_id = s.id join program p on p.id = s.program_id
    where p.slug = 'circles' group by s.id`.execute(database.owner);
  expect(circles.length).toBeGreaterThanOrEqual(4);
  for (const { mentees } of circles) expect([3, 4, 5, 6]).toContain(mentees);
  const { rows: reverse } = await sql<{ lead: number }>`select pa.level - pb.level as lead from mentorship s join program p on p.id = s.program_id and p.slug = 'reverse'
    join mentorship_member a on a.mentorship_id = s.id and a.role = 'mentee' join person pa on pa.id = a.person_id join mentorship_member b on b.mentorship_id = s.id and b.role = 'mentor' join person pb on pb.id = b.person_id`.execute(database.owner);
  expect(reverse.length).toBeGreaterThanOrEqual(10);
  for (const { lead } of reverse) expect(lead).toBeGreaterThanOrEqual(1);
  const { rows: peers } = await sql`select r.state, count(*)::int as pairs from proposal x join matching_round r on r.id = x.round_id join program p on p.id = r.program_id where p.slug = 'peers' group by 1`.execute(database.owner);
  expect(peers).toEqual([{ state: 'ready', pairs: 12 }]);
});

test('everybody who takes part may, and has answered what the programme asks', async () => {
  const programs = await database.owner.selectFrom('program').select(['id', 'eligibility']).execute();
  for (const program of programs) {
    const questions = await database.owner.selectFrom('programQuestion').select(['id', 'kind', 'askedOf', 'required', 'options', 'maximum']).where('programId', '=', program.id).execute();
    const participants = await database.owner
      .selectFrom('participant')
      .innerJoin('person', 'person.id', 'participant.personId')
      .select(['participant.id', 'participant.role', 'participant.signedUpAt', 'person.department', 'person.site', 'person.country', 'person.level', 'person.joinedOn'])
      .where('programId', '=', program.id)
      .execute();
    const answers = Map.groupBy(await database.owner.selectFrom('participantAnswer').selectAll().execute(), ({ participantId }) => participantId);
    for (const participant of participants) {
      expect(missingCondition(eligibility.parse(program.eligibility), participant, participant.role, now)).toBeNull();
      const given = (answers.get(participant.id) ?? []).map(({ questionId, value }) => ({ questionId, value: value as AnswerValue }));
      expect(checkAnswers(questions, participant.role, given)).toHaveLength(given.length);
    }
  }
});

test('Lena has met Ruth thirteen times, meets her again, and has a check-in to answer', async () => {
  const { rows } = await sql`select count(*) filter (where m.state = 'held')::int as held, count(*) filter (where m.state = 'planned')::int as planned
    from meeting m join mentorship_member a on a.mentorship_id = m.mentorship_id join person p on p.id = a.person_id and p.email = 'lena.fischer@harbourline.example'
    join mentorship s on s.id = m.mentorship_id join program g on g.id = s.program_id and g.slug = 'open-mentoring'`.execute(database.owner);
  expect(rows).toEqual([{ held: 13, planned: 1 }]);
});
