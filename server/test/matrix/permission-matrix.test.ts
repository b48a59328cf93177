import { describe, expect, test } from 'vitest';
import { callOf, openWorld, surfaces } from './surfaces.ts';
import { actorNames } from './world.ts';

/** The answers of the policy itself; any other refusal comes from the procedure behind it. */
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'SECOND_FACTOR_NEEDED']);
/** Procedures that refuse a wrong code, token or persona with a word that the policy also uses. */
const ownRefusals: Record<string, string> = { 'widget.identity.refresh': 'UNAUTHENTICATED' };

const { world, server } = await openWorld();

describe.each(surfaces)('the permission matrix of the $surface', ({ surface, procedures, matrix }) => {
  test('decides every procedure, and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual(procedures.map(([path]) => path).sort());
  });

  describe.each(procedures.filter(([path]) => path in matrix))('%s', (path, procedure) => {
    const row = matrix[path]!;

    test.each(actorNames)('%s', async (actor) => {
      const name = `${surface}.${path}`;
      const answer = await callOf(server, procedure)(name, row.input(world), world.credentials[actor]);
      const code = answer.error?.code;
      const refused = code !== undefined && refusals.has(code) && ownRefusals[name] !== code;
      expect({ refused, code }).toEqual({ refused: !row.may.includes(actor), code });
      expect(code).not.toBe('INVALID_INPUT');
      expect(code).not.toBe('INTERNAL');
    });
  });
});
