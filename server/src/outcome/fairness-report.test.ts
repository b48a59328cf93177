import { expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeRound, makeSignedInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { takeSnapshot } from './snapshot.service.ts';

const { database, server } = await openProduct();
const db = database.owner;
const now = new Date('2026-11-22T03:00:00Z');

test('the queue counts who consented in the last published round, and only an analyst reads it', async () => {
  const { programId } = await makeProgram(database, { stage: 'running' });
  const { id: attributeId } = await db.insertInto('programAttribute').values({ programId, position: 0, name: 'Carer' }).returning('id').executeTakeFirstOrThrow();
  const { roundId } = await makeRound(database, programId, { state: 'published', publishedAt: now });
  const mentor = await makeParticipant(database, programId, 'mentor', { capacity: 20 });
  for (let index = 0; index < 40; index += 1) {
    const { participantId } = await makeParticipant(database, programId, 'mentee');
    const isCarer = index < 20;
    if (index % 4 === 0) await db.insertInto('unmatched').values({ roundId, menteeId: participantId, reason: 'supply', trace: '{}' }).execute();
    else await db.insertInto('proposal').values({ roundId, menteeId: participantId, mentorId: mentor.participantId, score: 6_000, contributions: '[]', madeBy: 'engine' }).execute();
    if (isCarer) await db.insertInto('participantAttribute').values({ participantId, attributeId }).execute();
    // Two carers told it for matching alone: they count as people of whom nothing is known.
    await db.insertInto('participantConsent').values({ participantId, purpose: index < 2 ? 'ask_for' : 'be_counted', givenAt: now }).execute();
  }
  await database.jobs.transaction().execute((trx) => takeSnapshot(trx, now, programId));

  const analyst = await makeSignedInStaff(database, ['analyst']);
  const { data } = await server.query('admin.outcome.page', { programId }, analyst);
  expect(data.snapshot.fairness).toContainEqual(expect.objectContaining({ figure: 'fairness_told', band: 'over', value: 70 }));
  expect(data.snapshot.fairness).toContainEqual(expect.objectContaining({ figure: 'fairness_placed', cut: 'Carer', category: 'without', value: 75 }));
  expect(JSON.stringify(data.snapshot.cells)).not.toContain('Carer');
  const coordinator = await makeSignedInStaff(database, ['coordinator', 'administrator'], [programId]);
  expect((await server.query('admin.outcome.page', { programId }, coordinator)).error?.code).toBe('FORBIDDEN');
});
