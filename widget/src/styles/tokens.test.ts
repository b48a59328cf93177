import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Tokens whose value stands as `light-dark(light, dark)`, by name; in the widget after what its host page may give. */
async function pairsIn(path: string): Promise<Map<string, string>> {
  const text = await readFile(new URL(path, import.meta.url), 'utf8');
  const declared = text.matchAll(/(--al-[\w-]+):[^;]*?light-dark\((#\w+|rgb\([^)]*\)), (#\w+|rgb\([^)]*\))\)\)*;/g);
  return new Map(Array.from(declared, ([, name = '', light, dark]) => [name, `${light} ${dark}`]));
}

test('a colour that the widget shares with the admin app has the same value in both, light and dark', async () => {
  const widget = new Map([...(await pairsIn('tokens.styles.ts')), ...(await pairsIn('private.styles.ts'))]);
  const admin = await pairsIn('../../../admin/src/theme/tokens.css');
  const shared = [...widget.keys()].filter((name) => admin.has(name));
  expect(shared).toEqual(expect.arrayContaining(['--al-surface', '--al-text', '--al-accent', '--al-on-accent', '--al-human', '--al-good', '--al-warn', '--al-bad', '--al-private', '--al-scrim']));
  for (const name of shared) expect(`${name}: ${widget.get(name)}`).toBe(`${name}: ${admin.get(name)}`);
});

test('what is private is written in the words and on the ground of the admin app', async () => {
  const [widget, admin] = [await pairsIn('private.styles.ts'), await pairsIn('../../../admin/src/theme/tokens.css')];
  expect([widget.get('--al-private-text'), widget.get('--al-private-text-soft'), widget.get('--al-private-surface')]).toEqual([admin.get('--al-text'), admin.get('--al-text-soft'), admin.get('--al-surface')]);
});
