import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makeProgram, makeRound, makeSignedInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { takeSnapshot } from './snapshot.service.ts';

const { database, server } = await openProduct();
const db = database.owner;
const now = new Date('2026-11-22T03:00:00Z');

test('the queue counts who consented in the last published round, and only an analyst reads it', async () => {
  const { programId } = await makeProgram(database, { stage: 'running' });
  const { id: attributeId } = await db.insertInto('programAttribute').values({ programId, position: 0, name: 'Carer' }).returning('id').executeTakeFirstOrThrow();
  const { roundId } = await makeRound(database, programId, { state: 'published', publishedAt: now });
  const mentors = [await makeParticipant(database, programId, 'mentor', { capacity: 20 }), await makeParticipant(database, programId, 'mentor', { capacity: 20 })];
  for (let index = 0; index < 40; index += 1) {
    const mentee = await makeParticipant(database, programId, 'mentee', { signedUpAt: new Date('2026-11-01T09:00:00Z') });
    const { participantId } = mentee;
    const isCarer = index < 20;
    const mentor = mentors[Number(isCarer)]!;
    if (index % 4 === 0) await db.insertInto('unmatched').values({ roundId, menteeId: participantId, reason: 'supply', trace: '{}' }).execute();
    else {
      const pair = { roundId, menteeId: participantId, mentorId: mentor.participantId };
      await db.insertInto('proposal').values({ ...pair, score: 6_000, contributions: '[]', madeBy: 'engine' }).execute();
      await db.insertInto('proposalInFull').values({ ...pair, score: 5_000 + 100 * (index % 3) + (isCarer ? 1_000 : 0), withoutAffinity: 6_000 }).execute();
      await makeMentorship(database, programId, [mentee, mentor], { activatedAt: new Date(isCarer ? '2026-11-06T09:00:00Z' : '2026-11-16T21:00:00Z') });
    }
    if (isCarer) await db.insertInto('participantAttribute').values({ participantId, attributeId }).execute();
    // Two carers told it for matching alone: they count as people of whom nothing is known.
    await db.insertInto('participantConsent').values({ participantId, purpose: index < 2 ? 'ask_for' : 'be_counted', givenAt: now }).execute();
  }
  await database.jobs.transaction().execute((trx) => takeSnapshot(trx, now, programId));

  const analyst = await makeSignedInStaff(database, ['analyst']);
  const { data } = await server.query('admin.outcome.page', { programId }, analyst);
  expect(data.snapshot.fairness).toContainEqual(expect.objectContaining({ figure: 'fairness_told', band: 'over', value: 70 }));
  expect(data.snapshot.fairness).toContainEqual(expect.objectContaining({ figure: 'fairness_placed', cut: 'Carer', category: 'without', value: 75 }));
  const carers = data.snapshot.fairness.filter(({ cut }: { cut: string }) => cut === 'Carer');
  expect(carers).toContainEqual(expect.objectContaining({ figure: 'fairness_wait', category: 'with', value: 5 }));
  expect(carers).toContainEqual(expect.objectContaining({ figure: 'fairness_wait', category: 'without', value: 14 }));
  expect(carers.find(({ figure }: { figure: string }) => figure === 'fairness_effect').low).toBeGreaterThan(0.2);
  // Every pair has 60 of 100 but for the criterion that looks at attributes: nobody differs, and there is no effect size.
  expect(carers.map(({ figure }: { figure: string }) => figure)).not.toContain('fairness_plain_effect');
  expect(JSON.stringify(data.snapshot.cells)).not.toContain('Carer');
  const coordinator = await makeSignedInStaff(database, ['coordinator', 'administrator'], [programId]);
  expect((await server.query('admin.outcome.page', { programId }, coordinator)).error?.code).toBe('FORBIDDEN');
});
