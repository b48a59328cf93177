import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON } from '../engine.fixture.ts';
import { judged } from './criteria.fixture.ts';

describe('location', () => {
  const between = (own: 'in_person' | 'either' | 'remote' | null, theirs: 'in_person' | 'either' | 'remote' | null, site = 'Rotterdam') =>
    judged('location', { site: 'Hamburg', meets: own }, { site, meets: theirs });

  test('one site is always well, and named', () => {
    for (const own of ['in_person', 'either', 'remote', null] as const) expect(between(own, 'in_person', 'Hamburg')).toMatchObject({ score: 1, explanation: { code: 'location.same_site', params: { site: 'Hamburg' } } });
  });

  test('two sites go as far as nobody wants to meet in person', () => {
    expect([between('in_person', 'remote').score, between('either', null).score, between('either', 'remote').score, between('remote', 'remote').score]).toEqual([0, 0.5, 0.8, 1]);
    expect([between('in_person', 'remote'), between('remote', 'either'), between('either', null)].map(({ explanation }) => explanation.code)).toEqual(['location.apart', 'location.remote', 'location.either']);
  });

  test('a site that is not known is neither near nor far', () => {
    expect(judged('location', { site: null, meets: 'in_person' }, { site: 'Hamburg', meets: 'in_person' })).toMatchObject({ score: 0.5, explanation: { code: 'location.site_unknown' } });
    expect(judged('location', { site: null, meets: 'remote' }, { site: null, meets: 'remote' }).score).toBe(1);
    expect(judged('location', { site: null, meets: null }, { site: 'Hamburg', meets: null }).neutral).toBe(true);
  });
});

test('communication compares both habits; who takes either agrees, who did not say is neither for nor against', () => {
  const planned = { structure: 'planned', contact: 'between' } as const;
  expect(judged('communication', planned, planned)).toMatchObject({ score: 1, explanation: { params: { structure: 'same', contact: 'same' } } });
  expect(judged('communication', planned, { structure: 'open', contact: 'either' })).toMatchObject({ score: 0.6, explanation: { params: { structure: 'different', contact: 'same' } } });
  expect(judged('communication', planned, { structure: 'planned' })).toMatchObject({ score: 0.75, explanation: { params: { structure: 'same', contact: 'unknown' } } });
});

test('feedback as one likes it is best, another way still something', () => {
  expect(judged('feedback', { feedback: 'direct' }, { feedback: 'direct' })).toMatchObject({ score: 1, explanation: { code: 'feedback.same', params: { way: 'direct' } } });
  expect(judged('feedback', { feedback: 'direct' }, { feedback: 'written' })).toMatchObject({ score: 0.3, explanation: { code: 'feedback.different', params: { menteeWay: 'direct', mentorWay: 'written' } } });
});

test('interests in common count whatever their spelling, and are named as the mentee writes them', () => {
  const shared = (count: number) => judged('interests', { interests: ['Running', 'Chess', 'Film', 'Yoga'].slice(0, count).concat('Bees') }, { interests: ['running ', 'CHESS', 'film', 'yoga', 'Wasps'] });
  expect([0, 1, 2, 3, 4].map((count) => shared(count).score)).toEqual([0, 0.6, 0.85, 1, 1]);
  expect(shared(2).explanation).toEqual({ code: 'interests.shared', params: { names: ['Chess', 'Running'] } });
  expect(shared(0).explanation.code).toBe('interests.none_shared');
});

test('values in common grow slowly: one is little, four are all', () => {
  const all = ['fairness', 'loyalty', 'curiosity', 'security', 'modesty'];
  expect([0, 1, 2, 3, 4, 5].map((count) => judged('values', { values: [...all.slice(0, count), 'influence'] }, { values: all }).score)).toEqual([0, 0.25, 0.55, 0.85, 1, 1]);
});

describe('personality', () => {
  const traits = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 });
  const complementing = { ...ALL_ON, personalityPreference: 'complement' } as const;

  test('is likeness by squared distance, or its contrary where pairs are to complement each other', () => {
    fc.assert(
      fc.property(traits, traits, (own, theirs) => {
        const distance = own.reduce((sum, trait, at) => sum + (trait - theirs[at]!) ** 2, 0);
        const unlike = Math.min(1, distance / 30);
        expect(judged('personality', { traits: own }, { traits: theirs }).score).toBeCloseTo(1 - unlike, 3);
        expect(judged('personality', { traits: own }, { traits: theirs }, complementing).score).toBeCloseTo(unlike, 3);
      }),
    );
  });

  test('is the same when axes are shuffled and turned round for both', () => {
    fc.assert(
      fc.property(traits, traits, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (own, theirs, order, turned) => {
        const blinded = (of: number[]) => order.map((axis, at) => (turned[at] ? 6 - of[axis]! : of[axis]!));
        expect(judged('personality', { traits: blinded(own) }, { traits: blinded(theirs) })).toEqual(judged('personality', { traits: own }, { traits: theirs }));
      }),
    );
  });
});

test('wishes raise a pair above neutral and lower none', () => {
  const wishes = [{ mentorId: 'r', strength: 20 }];
  expect(judged('preferences', { wishes }, {}).score).toBe(1);
  expect(judged('preferences', { wishes: [{ mentorId: 'r', strength: 10 }] }, {}).score).toBe(0.75);
  expect(judged('preferences', { wishes: [{ mentorId: 'another', strength: 20 }] }, {})).toMatchObject({ score: 0.5, neutral: false });
});

test('affinity counts only for who asked, and does not tell a mentor without the attribute from one who allowed nothing', () => {
  expect(judged('affinity', { affinities: ['a', 'b'] }, { affinities: ['b'] })).toMatchObject({ score: 1, neutral: false });
  expect(judged('affinity', { affinities: ['a'] }, { affinities: ['b'] })).toEqual(judged('affinity', { affinities: ['a'] }, {}));
  expect(judged('affinity', { affinities: ['a'] }, {}).score).toBe(0);
  expect(judged('affinity', {}, { affinities: ['a'] })).toMatchObject({ score: 0.5, neutral: true });
});

test('what is private is explained by nothing but that it is not shown, whatever there was', () => {
  const own = { traits: [1, 2, 3, 4, 5], wishes: [{ mentorId: 'r', strength: 3 }], affinities: ['a'] };
  for (const key of ['personality', 'preferences', 'affinity'] as const) {
    for (const theirs of [{}, { traits: [5, 4, 3, 2, 1], affinities: ['a'] }]) expect(judged(key, own, theirs).explanation).toEqual({ code: `${key}.hidden`, params: {} });
  }
});

test('a pair of before counts against, everybody else for it', () => {
  expect(judged('not_paired_before', { pairedBefore: ['r'] }, {})).toEqual({ score: 0, neutral: false, explanation: { code: 'not_paired_before.again', params: {} } });
  expect(judged('not_paired_before', { pairedBefore: ['x'] }, {})).toEqual({ score: 1, neutral: false, explanation: { code: 'not_paired_before.new', params: {} } });
  expect(judged('not_paired_before', {}, {}).score).toBe(1);
});
