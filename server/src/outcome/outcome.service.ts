import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { isFairness } from './fairness.ts';
import { cuts, designOf, figureNames, isFigure, overall, type Cut } from './figures.ts';
import { findProgramName, findWave, listTargets } from './outcome.repository.ts';
import type { Cell } from './protect-figure.ts';
import { findLatestSnapshot, listCells } from './snapshot.repository.ts';
import { snapshotCsv } from './snapshot-csv.ts';

/** What a page reads of a programme: the last snapshot as it was frozen, or null before the first. */
export async function getOutcomes(trx: Trx, programId: string) {
  const program = await findProgramName(trx, programId);
  if (!program) throw new DomainError('NOT_FOUND');
  const snapshot = await findLatestSnapshot(trx, programId);
  if (!snapshot) return { programName: program.name, snapshot: null };
  const cells = await listCells(trx, snapshot.id);
  const wave = snapshot.waveId ? await findWave(trx, snapshot.waveId) : undefined;
  return {
    programName: program.name,
    snapshot: {
      takenAt: snapshot.takenAt,
      smallestGroup: snapshot.smallestGroup,
      wave: wave ?? null,
      targets: await listTargets(trx, programId),
      cells: cells.filter(({ cut, figure }) => !cuts.includes(cut as Cut) && !isFairness(figure)),
      fairness: cells.filter(({ figure }) => isFairness(figure)),
      /** For each figure the cuts that can be asked for. */
      breakdowns: figureNames
        .map((figure) => ({ figure, cuts: cuts.filter((cut) => cells.some((cell) => cell.figure === figure && cell.cut === cut)) }))
        .filter((breakdown) => breakdown.cuts.length > 0),
    },
  };
}

/**
 * One figure by one cut. What is outside the declared family, what was not taken and what may not be shown are answered
 * alike: by one hidden cell.
 */
export async function getBreakdown(trx: Trx, request: { programId: string; figure: string; cut: string }): Promise<{ cells: Omit<Cell, 'asOf'>[] }> {
  const hidden = { figure: request.figure, cut: request.cut, category: overall, position: 0, hidden: true, band: null, n: null, of: null, value: null, low: null, high: null };
  const isDeclared = isFigure(request.figure) && designOf(request.figure).cuts.includes(request.cut as Cut);
  const snapshot = isDeclared ? await findLatestSnapshot(trx, request.programId) : undefined;
  const cells = snapshot ? (await listCells(trx, snapshot.id)).filter(({ figure, cut }) => figure === request.figure && cut === request.cut) : [];
  return { cells: cells.length > 0 ? cells : [hidden] };
}

/** The last snapshot as a file for a spreadsheet. */
export async function exportOutcomes(trx: Trx, programId: string): Promise<{ fileName: string; content: string }> {
  const program = await findProgramName(trx, programId);
  const snapshot = program && (await findLatestSnapshot(trx, programId));
  if (!program || !snapshot) throw new DomainError('NOT_FOUND');
  const content = snapshotCsv({ programName: program.name, takenAt: snapshot.takenAt, smallestGroup: snapshot.smallestGroup }, await listCells(trx, snapshot.id));
  return { fileName: `outcomes-${program.slug}-${snapshot.takenAt.toISOString().slice(0, 10)}.csv`, content };
}
