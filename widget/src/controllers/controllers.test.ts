import { html } from 'lit-html';
import { expect, test, vi } from 'vitest';
import { mount } from '../../test/mount.ts';
import { ApiError } from '../api/api-error.ts';
import { component } from '../components/component.ts';
import { RenderedElement } from '../components/rendered-element.ts';
import { DraftController } from './draft.controller.ts';
import { MutationController } from './mutation.controller.ts';
import { QueryController } from './query.controller.ts';

class Host extends RenderedElement {
  protected override render(): undefined {}
}

function host(): Host {
  const element = mount(html`${component(Host, {})}`).querySelector('*');
  if (!(element instanceof Host)) throw new Error('not mounted');
  return element;
}

const offline = () => new ApiError({ code: 'OFFLINE' });

test('a query that was cut short because its element was moved asks again', async () => {
  const element = host();
  let answer: (() => void) | undefined;
  const query = new QueryController(element, { args: () => [], load: () => new Promise<string>((resolve) => (answer = () => resolve('here'))) });
  element.requestUpdate();
  await element.updateComplete;
  const early = answer;
  element.parentElement?.append(element);
  early?.();
  await element.updateComplete;
  answer?.();
  await vi.waitFor(() => expect(query.data).toBe('here'));
});

test('a query shows the answer to the newest question, however late the earlier one comes', async () => {
  const element = host();
  const answers = new Map<string, (value: string) => void>();
  const signals: AbortSignal[] = [];
  let words = 'lead';
  const query = new QueryController(element, {
    args: () => [words],
    load: ([asked], signal) => {
      signals.push(signal);
      return new Promise<string>((resolve) => answers.set(asked, resolve));
    },
  });
  element.requestUpdate();
  await element.updateComplete;
  words = 'lead a team';
  element.requestUpdate();
  await element.updateComplete;
  answers.get('lead a team')?.('right');
  answers.get('lead')?.('late');
  await vi.waitFor(() => expect(query.data).toBe('right'));
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test('a query that cannot reach the server goes on when the connection is back', async () => {
  const element = host();
  let up = false;
  const query = new QueryController(element, {
    args: () => [],
    load: () => (up ? Promise.resolve('here') : Promise.reject(offline())),
  });
  element.requestUpdate();
  await vi.waitFor(() => expect(query.state.status).toBe('failed'));
  up = true;
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(query.data).toBe('here'));
});

test('what is on the screen stays while a newer answer cannot be had; only a refusal takes its place', async () => {
  const element = host();
  let answer = (): Promise<string> => Promise.resolve('here');
  const query = new QueryController(element, { args: () => [], load: () => answer() });
  element.requestUpdate();
  await vi.waitFor(() => expect(query.data).toBe('here'));
  for (const failure of [offline(), new ApiError({ code: 'INTERNAL', status: 500 }), new ApiError({ code: 'TOO_MANY_REQUESTS', status: 429 }), new ApiError({ code: 'UNREADABLE_ANSWER', status: 200 })]) {
    answer = () => Promise.reject(failure);
    dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(query.state).toEqual({ status: 'ready', data: 'here', refreshing: false, error: failure }));
  }
  answer = () => Promise.resolve('newer');
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(query.state).toEqual({ status: 'ready', data: 'newer', refreshing: false }));
  answer = () => Promise.reject(new ApiError({ code: 'NOT_FOUND', status: 404 }));
  query.reload();
  await vi.waitFor(() => expect(query.state).toMatchObject({ status: 'failed', error: { code: 'NOT_FOUND' } }));
});

test('a server that asks for time gets it, and a failed query stays on the screen while it is tried again', async () => {
  const element = host();
  const answers: ((value: string) => void)[] = [];
  const query = new QueryController(element, {
    args: () => [],
    load: () => (answers.length === 0 ? Promise.reject(new ApiError({ code: 'TOO_MANY_REQUESTS', status: 429, retryAfter: 0 })).finally(() => answers.push(() => undefined)) : new Promise<string>((resolve) => answers.push(resolve))),
  });
  element.requestUpdate();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(query.state.status).toBe('failed');
  query.retry();
  expect(query.state).toMatchObject({ status: 'failed', retrying: true });
  answers[2]?.('here');
  await vi.waitFor(() => expect(query.data).toBe('here'));
});

test('what a query showed is gone when it is no longer asked for', async () => {
  const element = host();
  let who: string | undefined = 'Lena';
  const query = new QueryController(element, { args: () => (who ? [] : undefined), load: () => Promise.resolve(who) });
  element.requestUpdate();
  await vi.waitFor(() => expect(query.data).toBe('Lena'));
  who = undefined;
  element.requestUpdate();
  await vi.waitFor(() => expect(query.data).toBeUndefined());
  who = 'Ruth';
  element.requestUpdate();
  await vi.waitFor(() => expect(query.data).toBe('Ruth'));
});

test('a mutation repeats an unanswered change under its key, and a refused one under a new key', async () => {
  const keys: string[] = [];
  const failures = [offline(), new ApiError({ code: 'MENTOR_FULL', status: 409 })];
  const mutation = new MutationController(host(), async (input: string, key) => {
    keys.push(key);
    const failure = failures.shift();
    if (failure) throw failure;
    return input;
  });
  expect(await mutation.run('ask')).toBeUndefined();
  expect(mutation.error?.code).toBe('OFFLINE');
  await mutation.run('ask');
  expect(mutation.error?.code).toBe('MENTOR_FULL');
  expect(await mutation.run('ask')).toBe('ask');
  expect(mutation.error).toBeUndefined();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a draft saves one version at a time and the newest last', async () => {
  const saved: string[] = [];
  const waiting: (() => void)[] = [];
  const save = (text: string) => {
    saved.push(text);
    return new Promise<undefined>((resolve) => waiting.push(() => resolve(undefined)));
  };
  const draft = new DraftController(host(), { save, now: Date.now, delay: 0 });
  draft.change('a');
  const flushed = draft.flush();
  draft.change('ab');
  draft.change('abc');
  waiting.shift()?.();
  await vi.waitFor(() => expect(saved).toEqual(['a', 'abc']));
  expect(draft.state).toBe('saving');
  waiting.shift()?.();
  await flushed;
  expect(draft.state).toBe('saved');
});

test('a draft that cannot be saved stays, and is saved when the connection is back', async () => {
  let up = false;
  const save = () => (up ? Promise.resolve(undefined) : Promise.reject(offline()));
  const draft = new DraftController(host(), { save, now: Date.now, delay: 0 });
  draft.change('kept');
  await draft.flush();
  expect(draft.state).toBe('offline');
  up = true;
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(draft.state).toBe('saved'));
});

test('when the page goes away the newest version goes out at once, and the older one under way is called off', async () => {
  const sent: { text: string; signal: AbortSignal }[] = [];
  const save = (text: string, _version: number, signal: AbortSignal) => {
    sent.push({ text, signal });
    return new Promise<undefined>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  const draft = new DraftController(host(), { save, now: Date.now, delay: 60_000 });
  draft.change('a');
  dispatchEvent(new Event('pagehide'));
  draft.change('ab');
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(new Event('pagehide'));
  expect(sent.map(({ text, signal }) => [text, signal.aborted])).toEqual([['a', true], ['ab', false]]);
  expect(draft.state).toBe('saving');
});

test('what is typed is newer than all that was seen, by whatever clock, and stays as new as it was typed while it is tried again', async () => {
  const versions: number[] = [];
  let up = true;
  let clock = 100;
  const save = async (_text: string, version: number) => {
    versions.push(version);
    if (!up) throw offline();
    return { version };
  };
  const draft = new DraftController<string>(host(), { save, now: () => clock, delay: 60_000 });
  const type = (text: string) => {
    draft.change(text);
    return draft.flush();
  };
  await type('a');
  await type('ab');
  draft.seen({ version: 500 });
  await type('abc');
  clock = 1000;
  up = false;
  await type('abcd');
  clock = 2000;
  up = true;
  await draft.flush();
  expect(versions).toEqual([100, 101, 501, 1000, 1000]);
});
