import { describe, expect, test } from 'vitest';
import { ALL_ON, directionOf } from '../engine.fixture.ts';
import { CRITERION_KEYS, type MatchMentee, type MatchMentor, type TextMeaning } from '../index.ts';
import { judged } from './criteria.fixture.ts';
import { isPrivateCriterion } from './criterion-keys.ts';


test('every criterion is neutral at a half, and says who left it empty, when data is missing', () => {
  for (const key of CRITERION_KEYS) {
    if (key === 'not_paired_before') continue;
    const explanation = isPrivateCriterion(key) ? { code: `${key}.hidden`, params: {} } : { code: `${key}.missing`, params: { side: 'both' } };
    expect(judged(key, {}, {})).toEqual({ score: 0.5, neutral: true, explanation });
  }
  expect(judged('skills', { wanted: [{ skill: 'SQL', priority: 1 }] }, {}).explanation.params).toEqual({ side: 'mentor' });
  expect(judged('function', {}, { departmentFunction: 'Sales' }).explanation.params).toEqual({ side: 'mentee' });
  expect(judged('time_overlap', { availability: [] }, { availability: [3] }).neutral).toBe(true);
});

describe('skills', () => {
  const wanted = [{ skill: 'SQL', priority: 5 }, { skill: 'Hiring', priority: 1 }];
  const offering = (skill: string, level: number) => judged('skills', { wanted }, { offered: [{ skill, level }] });

  test('count by priority and by level, whatever the spelling', () => {
    expect(offering(' sql', 5).score).toBeCloseTo(5 / 6);
    expect(offering('Hiring', 5).score).toBeCloseTo(1 / 6);
    expect(offering('SQL', 1).score).toBeCloseTo((5 / 6) * 0.6);
    expect(offering('Cooking', 5)).toMatchObject({ score: 0, explanation: { code: 'skills.none_matched' } });
  });

  test('that matched are named, the most wanted first', () => {
    const offered = [{ skill: 'hiring', level: 4 }, { skill: 'sql', level: 2 }];
    expect(judged('skills', { wanted }, { offered }).explanation).toEqual({
      code: 'skills.matched',
      params: {
        wantedCount: 2,
        matched: [{ skill: 'SQL', priority: 5, level: 2 }, { skill: 'Hiring', priority: 1, level: 4 }],
      },
    });
  });

  test('listed twice count once, at the higher priority', () => {
    const twice = [...wanted, { skill: 'sql', priority: 2 }];
    expect(judged('skills', { wanted: twice }, { offered: [{ skill: 'SQL', level: 5 }] }).score).toBeCloseTo(5 / 6);
  });

  test('near one another in the taxonomy earn part: a step up or down half, a common parent a quarter, the best of several', () => {
    const skillParents = ['SQL', 'Python', 'R'].map((skill) => ({ skill, parent: 'Data analysis' }));
    const settings = { ...ALL_ON, skillParents };
    const offering = (...skills: string[]) =>
      judged('skills', { wanted: [{ skill: 'sql', priority: 4 }] }, { offered: skills.map((skill) => ({ skill, level: 5 })) }, settings);
    expect([offering('SQL'), offering('Data Analysis'), offering('Python'), offering('Hiring')].map(({ score }) => score)).toEqual([1, 0.5, 0.25, 0]);
    expect(offering('R', 'data analysis', 'Python').explanation).toEqual({
      code: 'skills.related',
      params: { wantedCount: 1, related: [{ skill: 'sql', priority: 4, offered: 'data analysis', level: 5 }] },
    });
    expect(offering('Python', 'SQL').explanation).toMatchObject({ code: 'skills.matched', params: { matched: [{ skill: 'sql' }] } });
    const general = judged('skills', { wanted: [{ skill: 'Data analysis', priority: 1 }] }, { offered: [{ skill: 'R', level: 1 }] }, settings);
    expect(general.score).toBe(0.3);
  });
});

test('goal text prefers the offer that speaks of the goal and names the words', () => {
  const goalText = 'I find it hard to speak in front of large groups and want to present our results with confidence.';
  const near = judged('goal_text', { goalText }, { offerText: 'I coach confident presentations to large groups.' });
  const far = judged('goal_text', { goalText }, { offerText: 'Head of procurement: supplier contracts in twelve countries.' });
  expect(near.score).toBeGreaterThan(far.score + 0.3);
  expect(near.explanation).toMatchObject({ code: 'goal_text.similar' });
  expect(near.explanation.params).toMatchObject({ words: expect.arrayContaining(['large', 'groups']) });
  expect(far.explanation.code).toBe('goal_text.not_similar');
});

describe('goals that were read for their meaning', () => {
  const leading = directionOf([1, 0, 0, 0]);
  const near = directionOf([9, 5, 0, 0]);
  const freight = directionOf([0, 0, 1, 0]);
  const read = (text: string, vector: Int16Array): TextMeaning => ({ vector, passages: [{ text, vector }], unreadLanguage: null });
  const own = { goalText: 'lead a team', goalMeaning: read('lead a team', leading) };
  const unread = (language: string): TextMeaning => ({ vector: null, passages: [], unreadLanguage: language });

  test('are met by an offer in other words, which is named', () => {
    expect(judged('goal_text', own, { offerText: 'people management', offerMeaning: read('people management', near) })).toMatchObject({
      score: 1,
      explanation: { code: 'goal_text.close', params: { goal: 'lead a team', offer: 'people management', likeness: 87 } },
    });
    const far = judged('goal_text', own, { offerText: 'plan logistics', offerMeaning: read('plan logistics', freight) });
    expect(far.score).toBeLessThan(0.1);
    expect(far.explanation).toEqual({ code: 'goal_text.not_similar', params: {} });
  });

  test('rise in a straight line with the cosine, to the full score at 0.4', () => {
    const at = (cosine: number) => judged('goal_text', own, { offerMeaning: read('x', directionOf([cosine, Math.sqrt(1 - cosine ** 2), 0, 0])) }).score;
    expect([-1, 0, 0.1, 0.2, 0.4, 0.9].map((cosine) => Math.round(at(cosine) * 100) / 100)).toEqual([0, 0, 0.25, 0.5, 1, 1]);
  });

  test('of another language are compared by words alone, and it is said', () => {
    const spoken = { goalText: 'Ich will ein Terminal leiten', goalMeaning: unread('de') };
    expect(judged('goal_text', spoken, { offerText: 'Terminal operations', offerMeaning: read('Terminal operations', near) }).explanation).toEqual({ code: 'goal_text.similar', params: { words: ['terminal'], language: 'de' } });
    expect(judged('goal_text', own, { offerText: 'Ich plane Züge', offerMeaning: unread('de') }).explanation).toEqual({ code: 'goal_text.not_similar', params: { language: 'de' } });
  });

  test('count the words most where they are all that is known', () => {
    const offerText = 'lead a big team';
    const [none, one, both] = [[{}, {}], [{ goalMeaning: own.goalMeaning }, {}], [{ goalMeaning: own.goalMeaning }, { offerMeaning: read('x', freight) }]] as const;
    const score = ([goal, offer]: readonly [Partial<MatchMentee>, Partial<MatchMentor>]) => judged('goal_text', { goalText: 'lead the crew of a ship', ...goal }, { offerText, ...offer }).score;
    expect(score(one) / score(none)).toBeCloseTo(0.6, 1);
    expect(score(both) / score(none)).toBeCloseTo(0.36, 1);
  });
});

test('a step of one to three levels is best, fading upwards, little use below', () => {
  const at = (level: number) => judged('seniority_step', { level: 4 }, { level }).score;
  expect([5, 6, 7].map(at)).toEqual([1, 1, 1]);
  const upwards = [7, 8, 9, 10].map(at);
  expect(upwards).toEqual(upwards.toSorted((a, b) => b - a));
  expect(at(4)).toBeLessThan(at(5));
  expect(at(3)).toBeLessThan(at(4));
  expect(at(1)).toBe(0);
  expect(judged('seniority_step', { level: 4 }, { level: 6 }).explanation).toEqual({
    code: 'seniority_step.levels_ahead',
    params: { levels: 2 },
  });
});

test('where the junior teaches the same curve counts the other way; between peers the nearest is best', () => {
  const reverse = (level: number) => judged('seniority_step', { level: 8 }, { level }, { ...ALL_ON, seniority: 'mentor_behind' });
  expect([7, 6, 5].map((level) => reverse(level).score)).toEqual([1, 1, 1]);
  expect(reverse(9).score).toBeLessThan(reverse(8).score);
  expect(reverse(8).score).toBeLessThan(reverse(7).score);
  expect(reverse(5).explanation).toEqual({ code: 'seniority_step.levels_behind', params: { levels: 3 } });

  const peers = (level: number) => judged('seniority_step', { level: 5 }, { level }, { ...ALL_ON, seniority: 'alike' });
  for (const apart of [0, 1, 2, 3, 4]) expect(peers(5 - apart).score).toBe(peers(5 + apart).score);
  expect([5, 6, 7, 8, 9].map((level) => peers(level).score)).toEqual([1, 0.9, 0.6, 0.3, 0.1]);
  expect(peers(3).explanation).toEqual({ code: 'seniority_step.levels_apart', params: { levels: 2 } });
});

test('time overlap counts common hours, given as hours or as flags', () => {
  const flags = new Uint8Array(168);
  for (const hour of [0, 31, 32, 64, 167]) flags[hour] = 1;
  const own = { availability: [0, 31, 32, 100, 167], timeZone: 'Asia/Tokyo' };
  expect(judged('time_overlap', own, { availability: flags })).toEqual({
    score: 0.5,
    neutral: false,
    explanation: {
      code: 'time_overlap.hours',
      params: { hoursPerWeek: 4, menteeTimeZone: 'Asia/Tokyo', mentorTimeZone: null },
    },
  });
  const always = Array.from({ length: 168 }, (_, hour) => hour);
  const full = judged('time_overlap', { availability: always }, { availability: always });
  expect(full).toMatchObject({ score: 1, explanation: { params: { hoursPerWeek: 168 } } });
});

test('one shared language is enough', () => {
  expect(judged('language', { languages: ['de', 'EN'] }, { languages: ['en', 'fr'] })).toMatchObject({
    score: 1,
    explanation: { code: 'language.shared', params: { languages: ['en'] } },
  });
  expect(judged('language', { languages: ['de'] }, { languages: ['fr'] })).toMatchObject({
    score: 0,
    explanation: { code: 'language.none_shared' },
  });
});

test('function is judged as the programme wishes', () => {
  const same = [{ departmentFunction: 'Sales' }, { departmentFunction: 'Sales' }] as const;
  const other = [{ departmentFunction: 'Sales' }, { departmentFunction: 'Finance' }] as const;
  const wishing = (functionPreference: 'same' | 'different') => ({ ...ALL_ON, functionPreference });
  expect(judged('function', ...same, wishing('same')).score).toBe(1);
  expect(judged('function', ...same, wishing('different')).score).toBe(0);
  expect(judged('function', ...other, wishing('same')).score).toBe(0);
  expect(judged('function', ...other, wishing('different'))).toMatchObject({
    score: 1,
    explanation: { code: 'function.different', params: { menteeName: 'Sales', mentorName: 'Finance', wished: true } },
  });
});
