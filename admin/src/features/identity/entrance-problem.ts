interface ProblemWords {
  title: string;
  text: string;
}

/** Why the company's sign-in ended without a session, as the server names it in the address; `{label}` is what the company calls it. */
export const entranceProblems = {
  no_role: { title: 'You have no role here yet', text: 'You are signed in with {label}, but nothing in that account says what you may do in mentoring. Ask whoever runs mentoring in HR, or IT, to give you a role; then come back.' },
  unverified: { title: 'Your e-mail address is not confirmed', text: '{label} does not say that your work e-mail is verified, so we cannot tell that the account is yours. Tell IT, or use another way to sign in.' },
  taken: { title: 'This address belongs to another account', text: 'Somebody has signed in here with your work e-mail and another account of {label}. Ask IT which of them is yours.' },
  disabled: { title: 'This account is switched off', text: 'An administrator has switched off your access to the admin app. Ask them if that is a mistake.' },
  cancelled: { title: 'You have not been signed in', text: 'The sign-in at {label} was stopped. Nothing happened; begin again when you want to.' },
  unreachable: { title: '{label} cannot be reached right now', text: 'We got no answer. Try again in a few minutes, or use another way to sign in.' },
  not_accepted: { title: 'The sign-in did not work', text: 'We could not make sure that it is you. Try once more. If it goes on, tell IT that mentoring could not accept the answer of {label}.' },
  expired: { title: 'This sign-in has run out', text: 'A sign-in is good for ten minutes, once, and in the browser it began in. Begin again.' },
  failed: { title: 'Something went wrong on our side', text: 'Try again in a moment. If it goes on, tell IT.' },
} as const satisfies Record<string, ProblemWords>;

export type EntranceProblem = keyof typeof entranceProblems;

/** The words of a problem, with the company's name for its sign-in in them. */
export function problemWords(problem: EntranceProblem, label: string): ProblemWords {
  const { title, text } = entranceProblems[problem];
  const named = (words: string) => words.replaceAll('{label}', () => label).replace(/^./, (first) => first.toUpperCase());
  return { title: named(title), text: named(text) };
}
