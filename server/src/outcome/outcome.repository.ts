import type { ObjectiveMeasure, ProgramFormat, ProgramStage, WaveKind } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface ProgramChoice {
  id: string;
  name: string;
  format: ProgramFormat;
  stage: ProgramStage;
  /** When its figures were last taken. */
  takenAt: Date | null;
  /** How many figures the last snapshot shows; 0 where there is none. */
  shown: number;
}

/** Programmes with when their figures were last taken and how many there are, and nothing that moves: those that run first. */
export async function listProgramChoices(trx: Trx): Promise<ProgramChoice[]> {
  return trx
    .selectFrom('program')
    .select(['id', 'name', 'format', 'stage'])
    .select(sql<Date | null>`(select max(taken_at) from snapshot s where s.program_id = program.id)`.as('takenAt'))
    .select(
      sql<number>`(select count(*)::int from snapshot_cell c where not c.hidden
        and c.snapshot_id = (select s.id from snapshot s where s.program_id = program.id order by s.taken_at desc, s.id desc limit 1))`.as('shown'),
    )
    .where('stage', '<>', 'design')
    .orderBy(sql`array_position(array['running', 'closing', 'finished', 'matching', 'sign_up'], stage)`)
    .orderBy('name')
    .execute();
}

export async function findProgramName(trx: Trx, programId: string): Promise<{ name: string; slug: string } | undefined> {
  return trx.selectFrom('program').select(['name', 'slug']).where('id', '=', programId).executeTakeFirst();
}

export interface ObjectiveTarget {
  statement: string;
  measure: ObjectiveMeasure;
  target: number;
}

export async function listTargets(trx: Trx, programId: string): Promise<ObjectiveTarget[]> {
  return trx.selectFrom('programObjective').select(['statement', 'measure', 'target']).where('programId', '=', programId).orderBy('position').execute();
}

export async function findWave(trx: Trx, waveId: string): Promise<{ kind: WaveKind; closesAt: Date } | undefined> {
  return trx.selectFrom('surveyWave').select(['kind', 'closesAt']).where('id', '=', waveId).executeTakeFirst();
}
