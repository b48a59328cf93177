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
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const draft = new DraftController(host(), { save, delay: 0 });
  draft.change('a');
  const flushed = draft.flush();
  draft.change('ab');
  draft.change('abc');
  waiting.shift()?.();
  await vi.waitFor(() => expect(saved).toEqual(['a', 'abc']));
  expect(draft.dirty).toBe(true);
  waiting.shift()?.();
  await flushed;
  expect(draft.state).toBe('saved');
  expect(draft.dirty).toBe(false);
});

test('a draft that cannot be saved stays, and is saved when the connection is back', async () => {
  let up = false;
  const save = () => (up ? Promise.resolve() : Promise.reject(offline()));
  const draft = new DraftController(host(), { save, delay: 0 });
  draft.change('kept');
  await draft.flush();
  expect(draft.state).toBe('offline');
  expect(draft.dirty).toBe(true);
  up = true;
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(draft.state).toBe('saved'));
});
