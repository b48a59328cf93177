import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../server.ts';
import { hostileInput, looseObjects, spoiltInput, withStrangeFields } from './hostile-input.ts';
import { callOf, openWorld, surfaces, type Procedure } from './surfaces.ts';
import { actorNames, type ActorName } from './world.ts';

const inputsEach = 14;
/** Each of these works a password for as long as it takes. */
const dear = /signIn$|setUp$|acceptInvitation$/;

const { world, server } = await openWorld();

describe.each(surfaces)('hostile input to the $surface', ({ surface, procedures, matrix }) => {
  const ask = (path: string, procedure: Procedure, input: object, actor: ActorName): Promise<Answer> => callOf(server, procedure)(`${surface}.${path}`, input, world.credentials[actor]);

  test.each(procedures)('%s takes no field that it does not name', async (path, procedure) => {
    expect(procedure._def.inputs.flatMap((schema) => looseObjects(schema))).toEqual([]);
    for (const input of withStrangeFields(matrix[path]!.input(world))) {
      const answer = await ask(path, procedure, input, matrix[path]!.may[0]!);
      expect({ input, error: answer.error?.code }).toEqual({ input, error: 'INVALID_INPUT' });
    }
  });

  test.each(procedures)('%s answers whatever it is sent, to whomever', async (path, procedure) => {
    const arbitrary = fc.oneof(...procedure._def.inputs.map((schema) => hostileInput(schema, world)), { weight: 3, arbitrary: spoiltInput(matrix[path]!.input(world), world) });
    const inputs = fc.sample(arbitrary, { seed: 20_261_122, numRuns: dear.test(path) ? 6 : inputsEach });
    const failed = await Promise.all(
      inputs.map(async (input, index) => {
        const may = matrix[path]!.may;
        const actor = index % 3 === 0 ? actorNames[(index / 3) % actorNames.length]! : may[index % may.length]!;
        const answer = await ask(path, procedure, input as object, actor);
        return answer.status >= 500 || answer.error?.code === 'INTERNAL' ? [{ actor, input: JSON.stringify(input).slice(0, 400) }] : [];
      }),
    );
    expect(failed.flat()).toEqual([]);
  });
});
