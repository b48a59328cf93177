import type { RuleForm } from '../rules/rule.ts';
import { KeyTable, sharedCount } from './keys.ts';
import { lazily } from './lazily.ts';
import type { Sides } from './part.ts';

/** Whether a pair, by index, breaks a rule. */
export type RuleCheck = (mentee: number, mentor: number) => boolean;

/** Judges pairs by a rule's form, reading each person once. */
export function ruleCheck(form: RuleForm, { mentees, mentors }: Sides): RuleCheck {
  const keys = new KeyTable();
  switch (form.kind) {
    case 'shared': {
      const relations = form.relations.map((relation) => ({
        own: lazily(mentees, (mentee) => keys.keysOf(relation.mentee(mentee))),
        theirs: lazily(mentors, (mentor) => keys.keysOf(relation.mentor(mentor))),
      }));
      return (mentee, mentor) => relations.some(({ own, theirs }) => sharedCount(own(mentee), theirs(mentor)) > 0);
    }
    case 'disjoint': {
      const own = lazily(mentees, (mentee) => keys.keysOf(form.mentee(mentee)));
      const theirs = lazily(mentors, (mentor) => keys.keysOf(form.mentor(mentor)));
      return (mentee, mentor) => own(mentee).length > 0 && theirs(mentor).length > 0 && sharedCount(own(mentee), theirs(mentor)) === 0;
    }
    case 'categories': {
      const own = lazily(mentees, (mentee) => form.mentee(mentee));
      const theirs = lazily(mentors, (mentor) => form.mentor(mentor));
      return (mentee, mentor) => {
        const a = own(mentee);
        const b = theirs(mentor);
        return a !== null && b !== null && form.breaks(a, b);
      };
    }
  }
}
