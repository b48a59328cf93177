import { compareIds } from '../seed-order.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

/**
 * The wanted skills the mentor offers: each counts with the mentee's priority (1…5) and, from
 * 0.6 to 1, with the mentor's level (1…5). A mentor who offers all at level 5 scores 1.
 */
export const skillsCriterion: Criterion = {
  key: 'skills',
  missing: (mentee, mentor) => missingSide(mentee.wanted.length === 0, mentor.offered.size === 0),
  score(mentee, mentor) {
    if (mentee.wanted.length === 0 || mentor.offered.size === 0) return NEUTRAL_SCORE;
    let covered = 0;
    for (const { skillKey, priority } of mentee.wanted) {
      const offer = mentor.offered.get(skillKey);
      if (offer !== undefined) covered += priority * (5 + offer.level);
    }
    return covered / (10 * mentee.prioritySum);
  },
  explain(mentee, mentor) {
    const matched = mentee.wanted.flatMap(({ skillKey, skill, priority }) => {
      const offer = mentor.offered.get(skillKey);
      return offer === undefined ? [] : [{ skill, priority, level: offer.level }];
    });
    const wantedCount = mentee.wanted.length;
    if (matched.length === 0) return { code: 'skills.none_matched', params: { wantedCount } };
    matched.sort((a, b) => b.priority - a.priority || b.level - a.level || compareIds(a.skill, b.skill));
    return { code: 'skills.matched', params: { matched, wantedCount } };
  },
};
