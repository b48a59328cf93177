import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

test('arguments are read as they are commonly written', () => {
  expect(readCommandLine([])).toEqual({ empty: false, removeSecondFactor: undefined });
  for (const address of [['--remove-second-factor', 'Ada@harbourline.example'], ['--remove-second-factor= ada@harbourline.example ']]) expect(readCommandLine(['--empty', ...address])).toEqual({ empty: true, removeSecondFactor: 'ada@harbourline.example' });
});

test.each([['--remove-second-factors', 'ada@harbourline.example'], ['--remove-second-factor'], ['--remove-second-factor', '--empty'], ['--empty=yes'], ['ada@harbourline.example']])('%j stops the start', (...given) => {
  expect(() => readCommandLine(given)).toThrow('There are --empty and --remove-second-factor ADDRESS.');
});
