import { useState } from 'react';
import type { Rules, Settings, Weights } from './matching-types.ts';

/** As a procedure takes them, where a rule may be left out. */
type Sent = Pick<Settings, 'weights'> & { rules: object };

export interface DraftSettings {
  settings: Settings;
  isChanged: boolean;
  setWeight: (key: keyof Weights, value: number) => void;
  setRules: (change: Partial<Rules>) => void;
  reset: () => void;
  /** Once these are stored: turns made in the meantime stay. */
  settle: (stored: Sent) => void;
}

/** Criteria and rules as they are being turned. They begin again when `key` changes, such as with another round. */
export function useDraftSettings(key: string, initial: Settings): DraftSettings {
  const [draft, setDraft] = useState<{ key: string; settings: Settings } | null>(null);
  const settings = draft?.key === key ? draft.settings : initial;
  const set = (next: Settings) => setDraft({ key, settings: next });
  return {
    settings,
    isChanged: !sameSettings(settings, initial),
    setWeight: (name, value) => set({ ...settings, weights: { ...settings.weights, [name]: value } }),
    setRules: (change) => set({ ...settings, rules: { ...settings.rules, ...change } }),
    reset: () => setDraft(null),
    settle: (stored) => setDraft((now) => (now !== null && sameSettings(now.settings, stored) ? null : now)),
  };
}

export function sameSettings(a: Sent, b: Sent): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** jsonb does not keep the order of keys. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, ordered(inner)]);
}
