import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor } from '../engine.fixture.ts';
import { explainPair, type MatchMentee, type MatchMentor, type RuleCode, type WaivableRule } from '../index.ts';
import { clockGapMinutes } from './time-zone-gap.rule.ts';

function blockedBy(own: Partial<MatchMentee>, theirs: Partial<MatchMentor>, settings = ALL_ON): RuleCode | null {
  return explainPair(mentee('e', own), mentor('r', theirs), settings).blockedBy;
}

describe('a pair is removed', () => {
  const broken: [WaivableRule, string, Partial<MatchMentee>, Partial<MatchMentor>][] = [
    ['reporting_line', 'when the mentor is above the mentee', { managerChain: ['x', 'r', 'boss'] }, {}],
    ['reporting_line', 'when the mentee is above the mentor', {}, { managerChain: ['x', 'e'] }],
    ['same_team', 'when both are of one team', { team: 'red' }, { team: 'red' }],
    ['language', 'when they share no language', { languages: ['de'] }, { languages: ['fr', 'en'] }],
    ['time_zone_gap', 'when clocks are too far apart', { utcOffsetMinutes: -300 }, { utcOffsetMinutes: 330 }],
    ['level_gap', 'when the mentor is below', { level: 5 }, { level: 4 }],
    ['level_gap', 'when the mentor is too far above', { level: 1 }, { level: 7 }],
    ['shared_location', 'when they are at different sites', { site: 'Hamburg' }, { site: 'Rotterdam' }],
    ['paired_before', 'when they were a pair before', { pairedBefore: ['x', 'r'] }, {}],
    ['eligibility', 'when the mentee may no longer join', { eligible: false }, { eligible: true }],
    ['eligibility', 'when the mentor may no longer join', { eligible: true }, { eligible: false }],
  ];
  test.each(broken)('by %s %s, unless the rule is off', (rule, _, own, theirs) => {
    expect(blockedBy(own, theirs)).toBe(rule);
    const rules = { ...ALL_ON.rules, [rule]: { ...ALL_ON.rules[rule], enabled: false } };
    expect(blockedBy(own, theirs, { ...ALL_ON, rules })).toBeNull();
  });

  test('when either excluded the other, told as not available', () => {
    expect(blockedBy({ exclusions: ['r'] }, {})).toBe('not_available');
    expect(blockedBy({}, { exclusions: ['e'] })).toBe('not_available');
  });

  test('when it is banned or one person', () => {
    const banned = [{ menteeId: 'e', mentorId: 'r' }];
    expect(explainPair(mentee('e'), mentor('r'), ALL_ON, { banned }).blockedBy).toBe('banned');
    expect(explainPair(mentee('r'), mentor('e'), ALL_ON, { banned }).blockedBy).toBeNull();
    expect(explainPair(mentee('same'), mentor('same'), ALL_ON).blockedBy).toBe('same_person');
  });

  test('by the first rule it breaks', () => {
    expect(blockedBy({ team: 'red', languages: ['de'] }, { team: 'red', languages: ['fr'] })).toBe('same_team');
  });
});

describe('a pair stays', () => {
  test('at the limits of each rule', () => {
    expect(blockedBy({ utcOffsetMinutes: 0 }, { utcOffsetMinutes: 360 })).toBeNull();
    expect(blockedBy({ level: 5 }, { level: 5 })).toBeNull();
    expect(blockedBy({ level: 5 }, { level: 10 })).toBeNull();
    expect(blockedBy({ managerChain: ['boss'], team: 'red' }, { managerChain: ['boss'], team: 'blue' })).toBeNull();
  });

  test('when what a rule looks at is unknown', () => {
    expect(blockedBy({}, {})).toBeNull();
    expect(blockedBy({ level: 9, languages: ['de'], utcOffsetMinutes: 600 }, {})).toBeNull();
  });
});

test('clocks are compared the shorter way round', () => {
  expect(clockGapMinutes(780, -660)).toBe(0);
  expect(clockGapMinutes(720, -600)).toBe(120);
  expect(clockGapMinutes(-300, 330)).toBe(630);
});
