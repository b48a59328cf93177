import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a reference program answered: CPU seconds, cost to be minimised, and how many it placed. */
export interface ReferenceAnswer {
  readonly seconds: number;
  readonly value: number;
  readonly placed: number;
}

/** The outside programs that could be found or built, and why others could not. */
export interface Reference {
  /** LEMON's network simplex, most placed first, then the least cost. */
  readonly networkSimplex: ((instance: string, runs: number) => ReferenceAnswer) | null;
  /** scipy's linear_sum_assignment on a full matrix. */
  readonly linearSum: ((instance: string, runs: number, mentees: number) => ReferenceAnswer) | null;
  /** LEMON's MaxWeightedMatching in a general graph; `placed` counts pairs. */
  readonly weightedMatching: ((instance: string, runs: number) => ReferenceAnswer) | null;
  /** numpy, on the columns in a folder: see numpy_scoring.py; only `seconds` is answered. */
  readonly numpy: ((columns: string, runs: number) => ReferenceAnswer) | null;
  readonly missing: readonly string[];
}

const NUMPY_SCORING = fileURLToPath(new URL('numpy_scoring.py', import.meta.url));

/** Uses the programs of `directory`, compiled into `folder` where only their sources are there. */
export function findReference(directory: string, folder: string): Reference {
  const sources = resolve(directory);
  const missing: string[] = [];
  const flow = lemonProgram('lemon_flow', sources, folder, missing);
  const matching = lemonProgram('lemon_match', sources, folder, missing);
  const script = join(sources, 'scipy_reference.py');
  const python = pythonWith('scipy');
  const numpy = pythonWith('numpy');
  if (numpy === null) missing.push('numpy: no python3 that imports it');
  if (python === null) missing.push('scipy: no python3 that imports it');
  else if (!existsSync(script)) missing.push(`scipy: no ${script}`);
  return {
    networkSimplex: flow === null ? null : (instance, runs) => answerOf(flow, [instance, 'ns', String(runs), '1']),
    linearSum:
      python === null || !existsSync(script)
        ? null
        : (instance, runs, mentees) => answerOf(python, [script, instance, String(runs), 'lsa'], mentees),
    weightedMatching: matching === null ? null : (instance, runs) => answerOf(matching, [instance, String(runs)]),
    numpy: numpy === null ? null : (columns, runs) => answerOf(numpy, [NUMPY_SCORING, columns, String(runs)]),
    missing,
  };
}

function lemonProgram(name: string, sources: string, folder: string, missing: string[]): string | null {
  const built = join(sources, name);
  if (existsSync(built)) return built;
  const source = join(sources, `${name}.cpp`);
  if (!existsSync(source)) {
    missing.push(`LEMON: neither ${built} nor its source`);
    return null;
  }
  const target = join(folder, name);
  const compiled = spawnSync('g++', ['-O2', '-std=c++17', source, '-o', target], { encoding: 'utf8' });
  if (compiled.status === 0) return target;
  missing.push(`LEMON: g++ with liblemon-dev could not compile ${name}.cpp`);
  return null;
}

function pythonWith(module: string): string | null {
  const candidates = ['/usr/bin/python3', 'python3'];
  return candidates.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0) ?? null;
}

/** Runs a program and reads `median_s=… value=… coverage=…` (or `size=…`) from what it prints. */
function answerOf(program: string, parameters: string[], placedAll?: number): ReferenceAnswer {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1' };
  const printed = execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 24, env });
  const figure = (name: string): number => Number(new RegExp(`${name}=(-?[\\d.]+)`).exec(printed)?.[1] ?? NaN);
  return { seconds: figure('median_s'), value: figure('value'), placed: placedAll ?? figure('(?:coverage|size)') };
}
