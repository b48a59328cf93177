import { expect, test } from 'vitest';
import { AXES, SHARE_OF_CONCEPTS } from '../text-model/closeness.ts';
import { UNIT } from '../text-model/unit-vector.ts';
import { answeringMentors, perhapsNear, relevanceOf, skillsMeant, withoutOtherMeanings } from './by-meaning.ts';

/** A vector of the model so far from the one asked for, along the axes as in the concepts; or, given apart, along each. */
function at(cosine: number, alongAxes = cosine): Int16Array {
  const vector = new Int16Array(AXES + 2);
  const put = (place: number, towards: number, share: number) => vector.set([towards, Math.sqrt(1 - towards ** 2)].map((part) => Math.round(part * Math.sqrt(share) * UNIT)), place);
  put(0, alongAxes, 1 - SHARE_OF_CONCEPTS);
  put(AXES, cosine, SHARE_OF_CONCEPTS);
  return vector;
}

const asked = { text: 'two words', vector: at(1) };
const offers = (participantId: string, ...cosines: number[]) => ({ participantId, passages: cosines.map((cosine) => ({ text: String(cosine), vector: at(cosine) })) });
const skill = (name: string, ...cosines: number[]) => ({ id: name, name, listed: true, vectors: cosines.map((cosine) => at(cosine)) });
const found = (options: Partial<Parameters<typeof answeringMentors>[1]>, text = asked.text) => [...answeringMentors({ ...asked, text }, { mentors: [], skills: [], named: false, ...options })].map(([id, offer]) => [id, offer.text]);

test('a mentor answers by the nearest of what they say, and not by what is vague beside another', () => {
  expect(found({ mentors: [offers('a', 0.1, 0.7), offers('b', 0.65), offers('c', 0.55)] })).toEqual([['a', '0.7'], ['b', '0.65']]);
  expect(found({ mentors: [offers('a', 0.95), offers('b', 0.65)] })).toEqual([['a', '0.95']]);
  expect(found({ mentors: [offers('a', 0.8), offers('b', 0.7)], named: true })).toEqual([['a', '0.8']]);
  expect(found({ mentors: [offers('a', 0.65)] }, 'negociate')).toEqual([]);
  expect(found({ mentors: [] })).toEqual([]);
});

test('concepts alone are no answer where the axes do not follow, but where both name one in so many words', () => {
  const chance = { participantId: 'a', passages: [{ text: 'a docking that ends', vector: at(0.75, 0.1) }] };
  expect(found({ mentors: [chance] })).toEqual([]);
  const named = { participantId: 'a', passages: [{ text: 'My subject is people management.', vector: at(0.9, -0.2) }] };
  expect(found({ mentors: [named] })).toEqual([]);
  expect(found({ mentors: [named] }, 'lead a team')).toHaveLength(1);
});

test('where nobody answers, three who may come near are named, and nobody who is as far as chance', () => {
  const near = perhapsNear(asked, { mentors: [offers('a', 0.4), offers('b', 0.55), offers('c', 0.52), offers('d', 0.59), offers('e', 0.57)], skills: [] });
  expect([...near.keys()]).toEqual(['d', 'e', 'b']);
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
