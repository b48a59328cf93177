import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect, type Product } from './product.ts';

/** Calls a procedure of the widget from outside a browser, for people who are needed and not watched. */
export async function callWidget<Answer>(product: Product, procedure: string, input: object, token?: string): Promise<Answer> {
  const answer = await fetch(`${product.url}/trpc/widget/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data: Answer }; error?: unknown };
  expect(body.error).toBeUndefined();
  return body.result!.data;
}

/** One of the demo's people, signed in. @returns the access token. */
export async function tokenOf(product: Product, name: string): Promise<string> {
  const { personas } = await callWidget<{ personas: { id: string; name: string }[] }>(product, 'identity.signInOptions', {});
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const persona = personas.find((each) => each.name === name);
  const { accessToken } = await callWidget<{ accessToken: string }>(product, 'identity.signInAsPersona', { personaId: persona?.id, publicKey: { kty, crv, x, y }, idempotencyKey: randomUUID() });
  return accessToken;
}

/** Signs somebody up as a mentee with what the form needs at least. @returns the id of their participation. */
export async function signUpByCall(product: Product, slug: string, token: string): Promise<string> {
  const { program, notice } = await callWidget<{ program: { id: string }; notice: { id: string } | null }>(product, 'program.bySlug', { slug }, token);
  const { participantId } = await callWidget<{ participantId: string }>(
    product,
    'participant.signUp',
    {
      programId: program.id, role: 'mentee', noticeId: notice?.id ?? null, headline: 'I plan shifts', goalsText: 'I want to lead a team.', offered: [], wanted: [{ name: 'People management' }],
      availability: [], timeZone: 'Europe/Berlin', languages: ['en'], capacity: 1, visibility: 'program', answers: [], idempotencyKey: randomUUID(),
    },
    token,
  );
  return participantId;
}
