import { addDaysTo } from '@alongside/shared/days';
import { describe, expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { enqueue } from '../queue/queue.ts';
import { takeSnapshot } from './snapshot.service.ts';
import { inert, snapshotCsv } from './snapshot-csv.ts';

const { database, server } = await openProduct();
const analyst = await makeSignedInStaff(database, ['analyst']);

const now = new Date('2026-11-22T03:00:00Z');

interface ShownCell {
  figure: string;
  cut: string;
  category: string;
  hidden: boolean;
  n: number | null;
  of: number | null;
  value: number | null;
}

/** Pairs of two departments, each with one meeting held, and a closed wave in which all answered. */
async function runningProgram(sizes: Record<string, number>): Promise<{ programId: string; mentees: { participantId: string; personId: string }[] }> {
  const { programId } = await makeProgram(database, { stage: 'running' });
  const mentees = [];
  for (const [department, size] of Object.entries(sizes)) {
    for (let index = 0; index < size; index += 1) {
      const { personId } = await makePerson(database, { department, level: 4, site: 'Hamburg' });
      const mentee = await makeParticipant(database, programId, 'mentee', { personId });
      const mentor = await makeParticipant(database, programId, 'mentor');
      const { mentorshipId } = await makeMentorship(database, programId, [mentee, mentor], { activatedAt: addDaysTo(now, -60), createdAt: addDaysTo(now, -60) });
      if (index % 3 !== 0) {
        const startsAt = addDaysTo(now, -50);
        await database.owner.insertInto('meeting').values({ mentorshipId, state: 'held', startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), createdAt: startsAt }).execute();
      }
      mentees.push(mentee);
    }
  }
  return { programId, mentees };
}

async function closedWave(programId: string, mentees: readonly { participantId: string; personId: string }[], satisfaction: (index: number) => number): Promise<void> {
  const survey = await database.owner.insertInto('survey').values({ programId, name: 'Programme', createdAt: now }).returning('id').executeTakeFirstOrThrow();
  const question = await database.owner.insertInto('surveyQuestion').values({ surveyId: survey.id, position: 0, kind: 'scale', measure: 'satisfaction', label: 'How satisfied?', askedOf: 'both' }).returning('id').executeTakeFirstOrThrow();
  const wave = await database.owner
    .insertInto('surveyWave')
    .values({ surveyId: survey.id, programId, kind: 'after', state: 'closed', opensAt: addDaysTo(now, -20), closesAt: addDaysTo(now, -1) })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [index, { participantId, personId }] of mentees.entries()) {
    await database.owner.insertInto('surveyInvitation').values({ waveId: wave.id, participantId, personId, role: 'mentee', invitedAt: now, answeredAt: now }).execute();
    await database.owner.insertInto('surveyAnswer').values({ waveId: wave.id, participantId, personId, questionId: question.id, value: JSON.stringify(satisfaction(index)) }).execute();
  }
}

const snapshotAt = (programId: string, at: Date) => database.jobs.transaction().execute((trx) => takeSnapshot(trx, at, programId));

async function overallCells(programId: string): Promise<ShownCell[]> {
  return (await server.query('admin.outcome.page', { programId }, analyst)).data.snapshot.cells;
}

describe('a snapshot', () => {
  test('is taken as the queue’s role and shows figures with what they are out of', async () => {
    const { programId, mentees } = await runningProgram({ Finance: 14, Sales: 12 });
    await closedWave(programId, mentees, (index) => 3 + (index % 3));
    await snapshotAt(programId, now);
    const cells = await overallCells(programId);
    const figure = (name: string) => cells.find(({ figure: own, cut }) => own === name && cut === 'all');
    expect(figure('active')).toMatchObject({ n: 26, hidden: false });
    expect(figure('first_meeting_on_time')).toMatchObject({ of: 26, n: 17, value: 65 });
    expect(figure('satisfaction')).toMatchObject({ of: 26, n: 17 });
    expect(figure('goal_attainment')).toMatchObject({ hidden: true, n: null, value: null });
  });

  test('is counted in the list of programmes by what it shows', async () => {
    const { programId: measured } = await runningProgram({ Finance: 14 });
    const { programId: unmeasured } = await runningProgram({ Finance: 1 });
    await snapshotAt(measured, now);
    const { programs } = (await server.query('admin.outcome.programs', {}, analyst)).data;
    const shownOf = (programId: string): number => programs.find(({ id }: { id: string }) => id === programId).shown;
    expect(shownOf(measured)).toBeGreaterThan(0);
    expect(shownOf(unmeasured)).toBe(0);
  });

  test('stores and answers no cell of fewer than seven people', async () => {
    const { programId, mentees } = await runningProgram({ Finance: 16, Sales: 9, Legal: 7, Board: 3 });
    await closedWave(programId, mentees.slice(0, 30), (index) => 1 + (index % 5));
    await snapshotAt(programId, now);
    const stored = await database.owner.selectFrom('snapshotCell').innerJoin('snapshot', 'snapshot.id', 'snapshotId').select(['hidden', 'n', 'of', 'figure', 'snapshotCell.category', 'value']).where('programId', '=', programId).where('figure', '<>', 'satisfaction_answers').execute();
    for (const cell of stored) {
      if (cell.hidden) expect([cell.n, cell.of, cell.value]).toEqual([null, null, null]);
      else expect(cell.of ?? cell.n).toBeGreaterThanOrEqual(7);
    }
    const breakdown = await server.query('admin.outcome.breakdown', { programId, figure: 'active', cut: 'department' }, analyst);
    expect(breakdown.data.cells.map(({ category }: ShownCell) => category)).not.toContain('Board');
  });

  test('does not move while people come, and keeps the old value where too few came', async () => {
    const { programId } = await runningProgram({ Finance: 14, Sales: 12 });
    await snapshotAt(programId, now);
    const before = await overallCells(programId);
    await makeMentorship(database, programId, undefined, { activatedAt: addDaysTo(now, -40) });
    expect(await overallCells(programId)).toEqual(before);
    await snapshotAt(programId, addDaysTo(now, 7));
    const active = (await overallCells(programId)).find(({ figure }) => figure === 'active');
    expect(active).toMatchObject({ n: 26, asOf: now.toISOString() });
  });

  test('remembers what it showed through a snapshot that hid it, so that no two of its figures differ by one person', async () => {
    const { programId } = await runningProgram({ Finance: 8 });
    const activeAt = async (weeks: number) => {
      await snapshotAt(programId, addDaysTo(now, weeks * 7));
      return (await overallCells(programId)).find(({ figure }) => figure === 'active')!;
    };
    const setState = (ids: readonly string[], state: 'active' | 'ended_early') => database.owner.updateTable('mentorship').set({ state, endedAt: state === 'active' ? null : now }).where('id', 'in', ids).execute();
    expect(await activeAt(0)).toMatchObject({ n: 8 });
    const some = (await database.owner.selectFrom('mentorship').select('id').where('programId', '=', programId).limit(7).execute()).map(({ id }) => id);
    await setState(some, 'ended_early');
    expect(await activeAt(1)).toMatchObject({ hidden: true, n: null });
    await setState(some, 'active');
    await makeMentorship(database, programId, undefined, { activatedAt: now });
    expect(await activeAt(2)).toMatchObject({ hidden: true, n: null });
    for (let more = 0; more < 7; more += 1) await makeMentorship(database, programId, undefined, { activatedAt: now });
    expect(await activeAt(3)).toMatchObject({ hidden: false, n: 16 });
  });

  test('is taken when a wave closes, by its job', async () => {
    const { programId } = await runningProgram({ Finance: 8 });
    const survey = await database.owner.insertInto('survey').values({ programId, name: 'Programme', createdAt: now }).returning('id').executeTakeFirstOrThrow();
    const wave = await database.owner.insertInto('surveyWave').values({ surveyId: survey.id, programId, kind: 'midway', state: 'open', opensAt: addDaysTo(now, -9), closesAt: now }).returning('id').executeTakeFirstOrThrow();
    await database.app.transaction().execute(async (trx) => {
      await enqueue(trx, 'close_survey_wave', { waveId: wave.id });
    });
    await runDueJobs(database);
    const snapshot = await database.owner.selectFrom('snapshot').select('smallestGroup').where('programId', '=', programId).executeTakeFirst();
    expect(snapshot?.smallestGroup).toBe(7);
  });
});

describe('what is asked for outside the family', () => {
  test.each([
    { figure: 'active', cut: 'manager' },
    { figure: 'messages', cut: 'department' },
    { figure: 'request_answered', cut: 'department' },
    { figure: 'goal_attainment', cut: 'site' },
  ])('$figure by $cut is answered like a hidden cell', async ({ figure, cut }) => {
    const { programId } = await makeProgram(database);
    await snapshotAt(programId, now);
    const answer = await server.query('admin.outcome.breakdown', { programId, figure, cut }, analyst);
    expect(answer.data.cells).toEqual([{ figure, cut, category: 'all', position: 0, hidden: true, band: null, n: null, of: null, value: null, low: null, high: null }]);
  });
});

test('requests cannot write a snapshot nor read what its cells were made of', async () => {
  const { programId } = await makeProgram(database);
  const asApp = (table: 'snapshotPrint' | 'snapshot') =>
    table === 'snapshot' ? database.app.insertInto('snapshot').values({ programId, takenAt: now, smallestGroup: 7 }).execute() : database.app.selectFrom('snapshotPrint').selectAll().execute();
  await expect(asApp('snapshotPrint')).rejects.toThrow('permission denied');
  await expect(asApp('snapshot')).rejects.toThrow('permission denied');
});

describe('the file for spreadsheets', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('takes the life out of %j', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });

  test('quotes names, keeps the rows of hidden groups and tells of no number in them', () => {
    const cell = { figure: 'active', cut: 'department', category: '=HYPERLINK("http://x")', position: 0, hidden: true, band: null, n: null, of: null, value: null, low: null, high: null, asOf: now };
    const csv = snapshotCsv({ programName: 'A, "B"', takenAt: now, smallestGroup: 7 }, [cell]);
    expect(csv.split('\r\n')[1]).toBe(`"A, ""B""",2026-11-22,7,active,department,"'=HYPERLINK(""http://x"")",,,,,,hidden`);
  });
});
