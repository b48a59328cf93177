import { beforeEach, expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import { runDueJobs } from '../../test/server.ts';
import { openMatching } from '../../test/matching.ts';
import { resumeMatchingRounds, runMatchingRound } from './round/round-job.service.ts';
import { defaultRules, defaultWeights } from '../program/match-settings.ts';

const { database, server, now, settings, world, join, runRound, round, pairs } = await openMatching();
const quiet = { now: () => now, log: { error: () => undefined } };
let cookie: string;
let programId: string;

beforeEach(() => {
  ({ cookie, programId } = world);
});

test('a round goes through the queue and says who is placed, how well, who is left out and why', async () => {
  const budgets = await join('mentor', { name: 'Bruno', level: 5, skills: ['Budgets'] });
  const talks = await join('mentor', { name: 'Tara', level: 5, skills: ['Talks'] });
  const wantsTalks = await join('mentee', { name: 'Wim', skills: ['Talks'] });
  const wantsBudgets = await join('mentee', { name: 'Bea', skills: ['Budgets'] });
  const apart = await join('mentee', { name: 'Pola', languages: ['pl'], skills: ['Safety'] });

  const roundId = await runRound();
  const ready = await round(roundId);
  expect(ready).toMatchObject({ state: 'ready', number: 1, summary: { placed: 2, of: 3, mentors: 2, mentorsUsed: 2, mentorsFull: 2, proved: true, unmatched: { rules: 1, supply: 0 } } });
  expect(ready.summary.histogram.reduce((sum: number, bin: number) => sum + bin, 0)).toBe(2);
  expect(ready.summary.skills[0]).toEqual({ skill: 'Safety', wanted: 1, places: 0 });
  const { items } = await pairs(roundId);
  expect(items.map((pair: { mentee: { participantId: string }; mentor: { participantId: string } }) => [pair.mentee.participantId, pair.mentor.participantId]).sort()).toEqual(
    [[wantsTalks.participantId, talks.participantId], [wantsBudgets.participantId, budgets.participantId]].sort(),
  );
  for (const pair of items) expect(pair.contributions.reduce((sum: number, part: { points: number }) => sum + part.points, 0)).toBe(pair.score);
  const left = (await server.query('admin.matching.unmatched', { roundId }, { cookie })).data;
  expect(left.items).toMatchObject([{ mentee: { participantId: apart.participantId }, reason: 'rules', firstWish: 'Safety', nearest: { rule: 'language' } }]);
  expect(left.items[0].trace.steps.find(({ rule }: { rule: string }) => rule === 'language')).toMatchObject({ removed: 2, remaining: 0 });
});

test('nobody is placed with a manager at any distance, also around a ring of managers', async () => {
  const top = await join('mentor', { name: 'Theo', level: 8, capacity: 3 });
  const middle = await makePerson(database, { managerId: top.personId });
  const low = await join('mentee', { managerId: middle.personId });
  await database.owner.updateTable('person').set({ managerId: low.personId }).where('id', '=', top.personId).execute();
  const ready = await round(await runRound());
  expect(ready.summary).toMatchObject({ placed: 0, unmatched: { rules: 1 } });
  expect(ready.summary.rulesRemoved).toContainEqual({ rule: 'reporting_line', pairs: 1 });
});

test('the preview equals the round with the same settings', async () => {
  for (let i = 0; i < 12; i++) await join('mentee', { level: 1 + (i % 4), skills: [`Skill ${i % 5}`], goals: `learn to plan step ${i % 3}` });
  for (let i = 0; i < 7; i++) await join('mentor', { level: 3 + (i % 4), skills: [`Skill ${i % 5}`, `Skill ${(i + 2) % 5}`], capacity: 1 + (i % 2), goals: `plan steps and budgets ${i % 3}` });
  const roundId = await runRound();
  const { summary } = await round(roundId);
  const same = await server.query('admin.matching.preview', { programId, ...settings, againstRoundId: roundId }, { cookie });
  expect(same.data).toMatchObject({ kind: 'solved', wouldChange: 0, summary: { placed: summary.placed, medianScore: summary.medianScore, lowestScore: summary.lowestScore } });
  const other = await server.query('admin.matching.preview', { programId, weights: { ...defaultWeights, skills: 0, seniority_step: 100 }, rules: defaultRules, againstRoundId: roundId }, { cookie });
  expect(other.data.wouldChange).toBeGreaterThan(0);
  const second = await round(await runRound());
  expect(second).toMatchObject({ number: 2, before: { number: 1 }, counts: { all: summary.placed, changed: 0 } });
});

test('a cancelled round is over: before its job, or while it runs', async () => {
  await join('mentee');
  await join('mentor');
  const waiting = await server.mutate('admin.matching.startRound', { programId, ...settings }, { cookie });
  const second = await server.mutate('admin.matching.startRound', { programId, ...settings }, { cookie });
  expect(second.error?.code).toBe('WRONG_STATE');
  await server.mutate('admin.matching.cancelRound', { roundId: waiting.data.roundId }, { cookie });
  await runDueJobs(database);
  expect(await round(waiting.data.roundId)).toMatchObject({ state: 'cancelled', summary: null });
  expect((await server.mutate('admin.matching.cancelRound', { roundId: waiting.data.roundId }, { cookie })).error?.code).toBe('WRONG_STATE');

  const running = await server.mutate('admin.matching.startRound', { programId, ...settings }, { cookie });
  await database.owner.updateTable('matchingRound').set({ state: 'running' }).where('id', '=', running.data.roundId).execute();
  expect((await server.mutate('admin.matching.cancelRound', { roundId: running.data.roundId }, { cookie })).error).toBeUndefined();
  expect((await round(running.data.roundId)).state).toBe('running');
  await runDueJobs(database);
  expect((await round(running.data.roundId)).state).toBe('cancelled');
  expect((await pairs(running.data.roundId)).items).toEqual([]);
});

test('a round whose server was killed is run again from the start, and never by two at once', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor', { level: 5 });
  const roundId = await runRound();
  await database.owner.updateTable('matchingRound').set({ state: 'running', summary: null, startedAt: new Date(now.getTime() - 600_000) }).where('id', '=', roundId).execute();
  await database.owner.transaction().execute((trx) => resumeMatchingRounds(trx, now));
  await runDueJobs(database, { now: () => now });
  expect(await round(roundId)).toMatchObject({ state: 'ready', summary: { placed: 1 } });
  expect((await pairs(roundId)).items).toMatchObject([{ mentee: { participantId: mentee.participantId }, mentor: { participantId: mentor.participantId } }]);

  await database.owner.updateTable('matchingRound').set({ state: 'queued' }).where('id', '=', roundId).execute();
  await Promise.all([runMatchingRound({ db: database.jobs, ...quiet }, roundId), runMatchingRound({ db: database.jobs, ...quiet }, roundId)]);
  expect((await round(roundId)).state).toBe('ready');
});

test('a run that breaks says so with an id that stands in the log, and no words of anybody', async () => {
  await join('mentee');
  await join('mentor');
  const started = await server.mutate('admin.matching.startRound', { programId, ...settings }, { cookie });
  const { roundId } = started.data;
  await database.owner.updateTable('matchingRound').set({ settings: JSON.stringify({ weights: { ...defaultWeights, skills: 400 }, rules: defaultRules }) }).where('id', '=', roundId).execute();
  const logged: object[] = [];
  await runMatchingRound({ db: database.jobs, now: () => now, log: { error: (details) => void logged.push(details) } }, roundId);
  const failed = await round(roundId);
  expect(failed.state).toBe('failed');
  expect(logged).toMatchObject([{ failureId: failed.failureId, roundId }]);
});

test('locks that contradict each other leave nothing but the contradiction, by name', async () => {
  const only = await join('mentor', { name: 'Otto', level: 5, capacity: 1 });
  for (const name of ['Ada', 'Ben']) {
    const { participantId } = await join('mentee', { name });
    await server.mutate('admin.matching.decide', { programId, menteeId: participantId, mentorId: only.participantId, decision: 'locked' }, { cookie });
  }
  const infeasible = await round(await runRound());
  expect(infeasible).toMatchObject({ state: 'infeasible', summary: null, conflicts: [{ conflict: { code: 'capacity_exceeded', capacity: 1 } }] });
  expect(infeasible.conflicts[0].people.map(({ name }: { name: string }) => name).sort()).toEqual(['Ada Learner', 'Ben Learner', 'Otto Guide']);
});

test('a banned pair is kept apart, a locked one together, and both can be taken back', async () => {
  const best = await join('mentor', { level: 5, skills: ['Talks'] });
  const other = await join('mentor', { level: 5 });
  const mentee = await join('mentee', { skills: ['Talks'] });
  const decide = (mentorId: string, decision: string | null) => server.mutate('admin.matching.decide', { programId, menteeId: mentee.participantId, mentorId, decision }, { cookie });
  await decide(best.participantId, 'banned');
  expect((await pairs(await runRound())).items[0].mentor.participantId).toBe(other.participantId);
  await decide(best.participantId, null);
  expect((await pairs(await runRound())).items[0].mentor.participantId).toBe(best.participantId);
  await decide(other.participantId, 'locked');
  expect((await pairs(await runRound(), { filter: 'changed' })).items[0]).toMatchObject({ mentor: { participantId: other.participantId }, decision: 'locked' });
  const stranger = await makeParticipant(database, (await makeProgram(database)).programId, 'mentor');
  expect((await decide(stranger.participantId, 'locked')).error?.code).toBe('NOT_FOUND');
});

test('whom a person does not want is nowhere named, and a pair by hand is refused like any other', async () => {
  const mentee = await join('mentee', { name: 'Nadia' });
  const unwanted = await join('mentor', { name: 'Ulf', level: 5 });
  await database.owner.insertInto('participantExclusion').values({ participantId: mentee.participantId, personId: unwanted.personId }).execute();
  const roundId = await runRound();
  expect(await round(roundId)).toMatchObject({ summary: { placed: 0, unmatched: { rules: 1 } } });
  const left = await server.query('admin.matching.unmatched', { roundId }, { cookie });
  expect(left.data.items[0]).toMatchObject({ nearest: null, reason: 'rules' });
  const alternatives = await server.query('admin.matching.alternatives', { roundId, menteeId: mentee.participantId }, { cookie });
  expect(alternatives.data).toEqual([]);
  const forced = await server.mutate('admin.matching.changeByHand', { roundId, menteeId: mentee.participantId, mentorId: unwanted.participantId }, { cookie });
  expect(forced.error).toMatchObject({ code: 'PAIR_NOT_ALLOWED', params: { rule: 'not_available' } });
  expect(JSON.stringify([await round(roundId), left.data, alternatives.data])).not.toMatch(/exclu|Ulf/);
});

test('a change by hand keeps to rules and places, is marked, and moves the figures', async () => {
  const first = await join('mentor', { name: 'Fay', level: 5, capacity: 1, skills: ['Talks'] });
  const second = await join('mentor', { name: 'Sol', level: 5, capacity: 1 });
  const own = await join('mentee', { name: 'Ida', skills: ['Talks'] });
  const other = await join('mentee', { name: 'Uma' });
  const roundId = await runRound();
  const change = (menteeId: string, mentorId: string | null) => server.mutate('admin.matching.changeByHand', { roundId, menteeId, mentorId }, { cookie });

  expect((await change(other.participantId, first.participantId)).error?.code).toBe('MENTOR_FULL');
  expect((await change(other.participantId, null)).error).toBeUndefined();
  expect(await round(roundId)).toMatchObject({ summary: { placed: 1, proved: false, changedByHand: 1, unmatched: { by_hand: 1 } } });
  expect((await server.query('admin.matching.room', { roundId }, { cookie })).data).toMatchObject([{ mentor: { participantId: second.participantId }, used: 0, places: 1 }]);
  expect((await change(own.participantId, second.participantId)).error).toBeUndefined();
  expect((await change(other.participantId, first.participantId)).error).toBeUndefined();
  const { items, counts } = await pairs(roundId, { filter: 'by_hand' });
  expect(counts).toMatchObject({ all: 2, by_hand: 2 });
  expect(items.every(({ madeBy }: { madeBy: string }) => madeBy === 'coordinator')).toBe(true);
  expect(await round(roundId)).toMatchObject({ summary: { placed: 2, unmatched: { by_hand: 0 } } });
});

test('two mentees exchange their mentors in one step, and one who is left out can take a place', async () => {
  const first = await join('mentor', { name: 'Fay', level: 5, skills: ['Talks'] });
  const second = await join('mentor', { name: 'Sol', level: 5, skills: ['Budgets'] });
  const talks = await join('mentee', { name: 'Ida', skills: ['Talks'] });
  const budgets = await join('mentee', { name: 'Uma', skills: ['Budgets'] });
  const roundId = await runRound();
  const change = (input: object) => server.mutate('admin.matching.changeByHand', { roundId, ...input }, { cookie });
  const offered = await server.query('admin.matching.alternatives', { roundId, menteeId: talks.participantId }, { cookie });
  expect(offered.data).toMatchObject([{ mentor: { participantId: second.participantId }, placesLeft: 0, mentees: [{ participantId: budgets.participantId }] }]);

  expect((await change({ menteeId: talks.participantId, mentorId: second.participantId, exchangeWith: talks.participantId })).error?.code).toBe('NOT_FOUND');
  expect((await change({ menteeId: talks.participantId, mentorId: second.participantId, exchangeWith: budgets.participantId })).error).toBeUndefined();
  const mentorOf = async () => Object.fromEntries((await pairs(roundId)).items.map((pair: { mentee: { participantId: string }; mentor: { participantId: string } }) => [pair.mentee.participantId, pair.mentor.participantId]));
  expect(await mentorOf()).toEqual({ [talks.participantId]: second.participantId, [budgets.participantId]: first.participantId });

  await change({ menteeId: talks.participantId, mentorId: null });
  await change({ menteeId: budgets.participantId, mentorId: second.participantId });
  expect((await change({ menteeId: talks.participantId, mentorId: second.participantId, exchangeWith: budgets.participantId })).error).toBeUndefined();
  expect(await mentorOf()).toEqual({ [talks.participantId]: second.participantId });
});

test('before a pair by hand its fit and every broken rule are read; soft rules give way to a reason, hard ones do not', async () => {
  const boss = await join('mentor', { name: 'Bo', level: 5 });
  const close = await join('mentor', { name: 'Cleo', level: 5, team: 'Cranes', languages: ['pl'] });
  const mentee = await join('mentee', { name: 'Mia', team: 'Cranes', managerId: boss.personId });
  const roundId = await runRound();
  const judged = async (mentorId: string) => (await server.query('admin.matching.judgePair', { roundId, menteeId: mentee.participantId, mentorId }, { cookie })).data;
  const pair = (mentorId: string, setAside?: string) => server.mutate('admin.matching.changeByHand', { roundId, menteeId: mentee.participantId, mentorId, ...(setAside === undefined ? {} : { setAside }) }, { cookie });

  expect(await judged(close.participantId)).toMatchObject({ placesLeft: 1, broken: [{ rule: 'same_team', soft: true }, { rule: 'language', soft: true }] });
  expect(await judged(boss.participantId)).toMatchObject({ broken: [{ rule: 'reporting_line', soft: false }] });
  expect((await pair(boss.participantId, 'They asked for it')).error).toMatchObject({ code: 'PAIR_NOT_ALLOWED', params: { rule: 'reporting_line' } });
  expect((await pair(close.participantId)).error).toMatchObject({ code: 'PAIR_NOT_ALLOWED', params: { rule: 'same_team' } });
  expect((await pair(close.participantId, '  ')).error?.code, 'a reason is words').toBe('INVALID_INPUT');
  const made = await pair(close.participantId, 'Teams are merged in May; both speak German');
  expect(made.data.takeBack).toEqual({ menteeId: mentee.participantId, mentorId: null });
  const { items } = await pairs(roundId);
  expect(items).toMatchObject([{ madeBy: 'coordinator', setAside: { rules: ['same_team', 'language'], reason: 'Teams are merged in May; both speak German' } }]);
  const log = await database.owner.selectFrom('auditEntry').select('details').where('action', '=', 'matching.change_by_hand').orderBy('id', 'desc').executeTakeFirstOrThrow();
  expect(log.details).toMatchObject({ setAside: 'same_team language' });
});

test('what a change by hand answers takes it back, a taken place among it', async () => {
  const mentor = await join('mentor', { name: 'Fay', level: 5, skills: ['Talks'] });
  const placed = await join('mentee', { name: 'Ida', skills: ['Talks'] });
  const waiting = await join('mentee', { name: 'Uma' });
  const roundId = await runRound();
  const change = async (input: object) => (await server.mutate('admin.matching.changeByHand', { roundId, ...input }, { cookie })).data;
  const menteesOf = async () => (await pairs(roundId)).items.map((pair: { mentee: { participantId: string } }) => pair.mentee.participantId);
  expect(await menteesOf()).toEqual([placed.participantId]);

  const { takeBack } = await change({ menteeId: waiting.participantId, mentorId: mentor.participantId, exchangeWith: placed.participantId });
  expect(await menteesOf()).toEqual([waiting.participantId]);
  await change(takeBack);
  expect(await menteesOf()).toEqual([placed.participantId]);
  const apart = await change({ menteeId: placed.participantId, mentorId: null });
  await change(apart.takeBack);
  expect(await menteesOf()).toEqual([placed.participantId]);
});

test('two who publish at once make each pair once and tell each person once', async () => {
  const mentor = await join('mentor', { level: 5, capacity: 2 });
  const mentees = [await join('mentee'), await join('mentee')];
  await join('mentee', { languages: ['pl'] });
  const roundId = await runRound();
  const both = await Promise.all([1, 2].map(() => server.mutate('admin.matching.publish', { roundId, tellUnmatched: true }, { cookie })));
  expect(both.map(({ error }) => error?.code).sort()).toEqual(['ALREADY_PUBLISHED', undefined]);
  expect(await round(roundId)).toMatchObject({ state: 'published' });
  const made = await database.owner.selectFrom('mentorship').select('state').where('roundId', '=', roundId).execute();
  expect(made).toEqual([{ state: 'active' }, { state: 'active' }]);
  const mails = await database.owner.selectFrom('mail').select(['kind', 'address']).where('kind', 'like', 'match%').where('address', 'in', [mentor.email, ...mentees.map(({ email }) => email)]).execute();
  expect(mails.length).toBe(4);
  const unmatched = await database.owner.selectFrom('mail').select('id').where('kind', '=', 'match_left_out').execute();
  expect(unmatched.length).toBe(1);
  expect((await server.mutate('admin.matching.publish', { roundId }, { cookie })).error?.code).toBe('ALREADY_PUBLISHED');
  const next = await round(await runRound());
  expect(next.summary).toMatchObject({ of: 1, places: 0 });
});

test('pairs that can no longer be are named, and nothing is published', async () => {
  const mentor = await join('mentor', { level: 5, capacity: 1 });
  await join('mentee', { name: 'Ida' });
  const roundId = await runRound();
  await makeMentorship(database, programId, [await makeParticipant(database, programId, 'mentee'), { participantId: mentor.participantId, personId: mentor.personId, role: 'mentor' }]);
  const refused = await server.mutate('admin.matching.publish', { roundId }, { cookie });
  expect(refused.error).toMatchObject({ code: 'CONFLICT', params: { stale: [{ menteeName: 'Ida Learner', reason: 'mentor_full' }] } });
  expect((await round(roundId)).state).toBe('ready');
});

test('rounds are compared by who moves, within one programme only', async () => {
  await join('mentor', { level: 5, skills: ['Talks'] });
  await join('mentee', { name: 'Ida', skills: ['Talks'] });
  const first = await runRound();
  await join('mentor', { name: 'Neo', level: 5, skills: ['Talks'], capacity: 1 });
  await join('mentee', { name: 'New', skills: ['Talks'] });
  const second = await runRound();
  const { data } = await server.query('admin.matching.compare', { roundA: first, roundB: second }, { cookie });
  expect(data.moved.find(({ person }: { person: { name: string } }) => person.name === 'New Learner')).toMatchObject({ from: null, to: { names: [expect.any(String)] } });
  const elsewhere = await makeProgram(database);
  const foreign = await database.owner
    .insertInto('matchingRound')
    .values({ programId: elsewhere.programId, number: 1, state: 'ready', settings: '{}', seed: 1, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect((await server.query('admin.matching.compare', { roundA: first, roundB: foreign.id }, { cookie })).error?.code).toBe('NOT_FOUND');
});

test('another programme’s coordinator finds nothing, and the file of pairs carries no formula', async () => {
  await join('mentor', { name: '=HYPERLINK("http://x")', level: 5 });
  await join('mentee', { name: '@SUM(1)' });
  const roundId = await runRound();
  const outside = await makeSignedInStaff(database, ['coordinator'], [(await makeProgram(database)).programId]);
  for (const path of ['round', 'pairs', 'pairsCsv', 'unmatched', 'room']) {
    expect((await server.query(`admin.matching.${path}`, { roundId }, outside)).error?.code).toBe('NOT_FOUND');
  }
  expect((await server.mutate('admin.matching.publish', { roundId }, outside)).error?.code).toBe('NOT_FOUND');
  expect((await server.query('admin.matching.overview', { programId }, outside)).error?.code).toBe('NOT_FOUND');
  const { content } = (await server.query('admin.matching.pairsCsv', { roundId }, { cookie })).data;
  expect(content).toContain("'@SUM(1)");
  expect(content).not.toMatch(/(^|,|\n)"?[=+@-]/m);
});
