import { parseArgs } from 'node:util';
import { matchingBench } from './matching/matching-bench.ts';
import { textBench } from './text/text-bench.ts';

const benches = { matching: matchingBench, text: textBench };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reference: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' } },
});
const name = positionals[0] ?? '';
if (Object.hasOwn(benches, name)) {
  const failed = await benches[name as keyof typeof benches]({
    reference: values.reference ?? null,
    jsonFile: values.json ?? null,
    only: values.only?.split(',').map(Number) ?? null,
  });
  process.exitCode = failed ? 1 : 0;
} else {
  process.stdout.write(
    `Usage: npm run bench -- ${Object.keys(benches).join(' | ')} [--reference DIR] [--only 1,2] [--json FILE]\n`,
  );
  process.exitCode = 2;
}
