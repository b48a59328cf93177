import type { z } from 'zod';
import type { FieldIssue } from '@alongside/shared/error-codes';

type ZodIssue = z.core.$ZodIssue;

/** A problem found here, in the form in which the server reports its own. */
export function issueOfZod(issue: ZodIssue): FieldIssue {
  const path = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'too_small': {
      const minimum = Number(issue.minimum);
      return issue.input === '' || minimum === 1 ? { path, issue: 'required' } : { path, issue: 'too_small', minimum };
    }
    case 'too_big':
      return { path, issue: 'too_big', maximum: Number(issue.maximum) };
    case 'invalid_value':
      return { path, issue: 'choice', choices: issue.values.map(String) };
    case 'unrecognized_keys':
      return { path, issue: 'unknown_field' };
    case 'invalid_type':
      return { path, issue: issue.input === undefined ? 'required' : 'type' };
    case 'invalid_format':
      return { path, issue: issue.format === 'email' ? 'email' : 'format' };
    default:
      return { path, issue: 'format' };
  }
}

/** Names the field and what would be right. */
export function issueText(label: string, issue: FieldIssue): string {
  switch (issue.issue) {
    case 'required':
      return `${label} is missing.`;
    case 'too_small':
      return issue.minimum === undefined ? `${label} is too short.` : `${label} needs at least ${issue.minimum} characters.`;
    case 'too_big':
      return issue.maximum === undefined ? `${label} is too long.` : `${label} may have at most ${issue.maximum} characters.`;
    case 'choice':
      return issue.choices === undefined ? `Choose one of the values offered for ${label}.` : `${label} must be one of ${issue.choices.join(', ')}.`;
    case 'email':
      return `${label} needs a full address, such as name@company.com.`;
    case 'format':
      return `${label} does not have the right form.`;
    case 'type':
      return `${label} has the wrong kind of value.`;
    case 'unknown_field':
      return `${label} is not known here.`;
  }
}
