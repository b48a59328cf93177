import { expect, test } from 'vitest';
import { UNIT } from '../text-model/unit-vector.ts';
import { answeringMentors, relevanceOf, skillsMeant, withoutOtherMeanings } from './by-meaning.ts';

/** A direction so far from the one asked for. */
const at = (cosine: number) => Int16Array.of(Math.round(cosine * UNIT), Math.round(Math.sqrt(1 - cosine ** 2) * UNIT));
const asked = at(1);
const offers = (participantId: string, ...cosines: number[]) => ({ participantId, passages: cosines.map((cosine) => ({ text: String(cosine), vector: at(cosine) })) });
const skill = (name: string, ...cosines: number[]) => ({ id: name, name, listed: true, vectors: cosines.map(at) });
const found = (options: Partial<Parameters<typeof answeringMentors>[1]>) => [...answeringMentors(asked, { words: 'two words', mentors: [], skills: [], named: false, ...options })].map(([id, offer]) => [id, offer.text]);

test('a mentor answers by the nearest of what they say, and not by what is vague beside another', () => {
  expect(found({ mentors: [offers('a', 0.1, 0.7), offers('b', 0.65), offers('c', 0.5)] })).toEqual([['a', '0.7'], ['b', '0.65']]);
  expect(found({ mentors: [offers('a', 0.95), offers('b', 0.65)] })).toEqual([['a', '0.95']]);
  expect(found({ mentors: [offers('a', 0.8), offers('b', 0.7)], named: true })).toEqual([['a', '0.8']]);
  expect(found({ mentors: [offers('a', 0.65)], words: 'negociate' })).toEqual([]);
  expect(found({ mentors: [] })).toEqual([]);
});

test('a skill counts by the nearest of its names', () => {
  expect(found({ mentors: [offers('a', 0.2)], skills: [skill('0.2', 0.2, 0.9)] })).toEqual([['a', '0.2']]);
  expect(skillsMeant(asked, [skill('far', 0.3), skill('near', 0.1, 0.8), skill('nearest', 0.9), { ...skill('own words', 1), listed: false }])).toEqual(['nearest', 'near']);
});

test('a skill that a part of the words names counts where its meaning is not another', () => {
  const skills = [skill('Resilience', 0.1), skill('Accounting', 0.8)];
  const spelled = (likeness: number) => [{ id: 'Resilience', likeness }, { id: 'Accounting', likeness }, { id: 'not read', likeness }];
  expect(withoutOtherMeanings(spelled(0.9), asked, skills).map(({ id }) => id)).toEqual(['Accounting', 'not read']);
  expect(withoutOtherMeanings(spelled(1), asked, skills)).toHaveLength(3);
});

test('what stands there comes before what means the same, and that before what is only spelled alike', () => {
  const near = { text: '', likeness: 0.8 };
  const relevances = [relevanceOf({ exact: true }, undefined), relevanceOf({ exact: false }, near), relevanceOf(undefined, near), relevanceOf({ exact: false }, undefined), relevanceOf(undefined, undefined)];
  expect(relevances).toEqual([10, 8, 8, 6, undefined]);
});
