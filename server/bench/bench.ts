import { parseArgs } from 'node:util';
import { matchingBench } from './matching/matching-bench.ts';
import { textBench } from './text/text-bench.ts';

const benches = { matching: matchingBench, text: textBench };

const usage = `Usage: npm run bench -- NAME [options]

  matching           the matching engine, measured against its bars
    --reference DIR  folder with the answers of outside solvers, to compare with
    --only 1,2       the bars of these numbers alone
    --json FILE      writes what was measured there, too
  text               how well texts are compared by their meaning, and how fast
  widget             the widget's bars: bytes, requests, times, what it leaves in a page
    --only load,page these parts alone, of load, time and page
    --json FILE      writes what was measured there, too
`;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { reference: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } } });
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n\n`);
    return undefined;
  }
}

const given = readArguments();
const name = given?.positionals[0] ?? '';
if (given && !given.values.help && Object.hasOwn(benches, name)) {
  const { reference, json, only } = given.values;
  const failed = await benches[name as keyof typeof benches]({ reference: reference ?? null, jsonFile: json ?? null, only: only?.split(',').map(Number) ?? null });
  process.exitCode = failed ? 1 : 0;
} else {
  process.stdout.write(usage);
  process.exitCode = given?.values.help ? 0 : 2;
}
