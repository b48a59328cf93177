import type { Page } from '@playwright/test';
import { expect } from './product.ts';

/** One thing in the accessibility tree, as a screen reader is told of it. */
export interface Told {
  role: string;
  name: string;
  description: string;
  /** Level of a heading; whether something is checked, expanded, invalid, focused; how urgently it announces itself. */
  states: Readonly<Record<string, unknown>>;
  node: number;
}

interface TreeNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: readonly { name: string; value: { value?: unknown } }[];
  childIds?: readonly string[];
  backendDOMNodeId?: number;
}

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'form', 'region', 'search'];

/**
 * Somebody who sees nothing of the page: reads the browser's accessibility tree in its order, and acts on what has a role
 * and a name by moving the focus there and pressing a key.
 */
export async function screenReaderOf(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Accessibility.enable');

  const read = async (): Promise<Told[]> => {
    const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as { nodes: TreeNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const told: Told[] = [];
    const walk = (node: TreeNode | undefined, live: unknown): void => {
      if (!node) return;
      const here = toldOf(node);
      const states = { live, ...here.states };
      if (!node.ignored) told.push({ ...here, states });
      for (const id of node.childIds ?? []) walk(byId.get(id), states.live);
    };
    walk(nodes[0], undefined);
    return told;
  };
  const find = async (role: string, name: string | RegExp): Promise<Told> => {
    const matches = (told: Told): boolean => told.role === role && (typeof name === 'string' ? told.name === name : name.test(told.name));
    await expect.poll(async () => (await read()).some(matches), { message: `${role} “${name}”` }).toBe(true);
    return (await read()).find(matches)!;
  };
  const moveTo = async (role: string, name: string | RegExp): Promise<Told> => {
    const told = await find(role, name);
    await browser.send('DOM.getDocument', { depth: 0 });
    await browser.send('DOM.focus', { backendNodeId: told.node });
    return told;
  };
  const acting = (key: string) => async (role: string, name: string | RegExp): Promise<void> => {
    await moveTo(role, name);
    await page.keyboard.press(key);
  };

  return {
    find,
    /** A button or a link. */
    press: acting('Enter'),
    /** A checkbox or a radio button. */
    tick: acting('Space'),
    /** A field, or a list to choose from by the beginning of a word. */
    type: async (role: string, name: string | RegExp, text: string): Promise<void> => {
      await moveTo(role, name);
      await page.keyboard.type(text);
    },
    /** Where the focus is. */
    focus: async (): Promise<Told | undefined> => (await read()).filter(({ states }) => states['focused'] === true).at(-1),
    /** Headings in the order of the page, as `2 Hello, Lena`. */
    headings: async (): Promise<string[]> => (await read()).filter(({ role }) => role === 'heading').map(({ states, name }) => `${String(states['level'])} ${name}`),
    /** Landmarks in the order of the page, as `navigation Mentoring`. */
    landmarks: async (): Promise<string[]> => (await read()).filter(({ role }) => landmarks.includes(role)).map(({ role, name }) => `${role} ${name}`.trim()),
    /** Waits until these words are announced by themselves: they stand in a live region, or the focus has come to them. */
    hears: async (words: RegExp): Promise<void> => {
      await expect.poll(async () => announced(await read()).filter((text) => words.test(text)), { message: `announced: ${words}` }).not.toEqual([]);
    },
  };
}

function toldOf(node: TreeNode): Told {
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const text = (value: { value?: unknown } | undefined): string => (typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ').trim() : '');
  return { role: text(node.role), name: text(node.name), description: text(node.description), states, node: node.backendDOMNodeId ?? 0 };
}

/** What speaks by itself: texts of live regions, and what has the focus with its description. */
function announced(told: readonly Told[]): string[] {
  const live = told.filter(({ role, states }) => role === 'StaticText' && states['live'] !== undefined && states['live'] !== 'off').map(({ name }) => name);
  const focus = told.filter(({ states }) => states['focused'] === true).map(({ name, description }) => `${name} ${description}`.trim());
  return [...live, ...focus];
}
