import { directionOf, type languageOf, sayIn } from '../../language/language.ts';
import type { Admission } from './company-sign-in.service.ts';
import type { ProviderFailure } from './company-provider.ts';

/** Why the window ends without a code. */
export type WindowProblem = Extract<Admission, { refused: unknown }>['refused'] | ProviderFailure | 'expired' | 'wrong_page' | 'no_page' | 'failed';

/** What each problem says, to the person in front of it, in English. `{label}` is what the organisation calls its sign-in. */
const words = {
  cancelled: { title: 'You have not been signed in', text: 'The sign-in was stopped. Close this window and press the button again when you want to go on.' },
  unreachable: { title: 'The sign-in cannot be reached right now', text: 'We got no answer from {label}. Close this window and try again in a few minutes, or use another way to sign in.' },
  not_accepted: { title: 'The sign-in did not work', text: 'We could not make sure that it is you. Close this window and try once more. If it goes on, tell IT that mentoring could not accept the answer of {label}.' },
  unknown: { title: 'We do not know you here yet', text: 'You are signed in with {label}, but that account is not in the directory of mentoring. Ask HR to add you. If you have several accounts, sign out of this one and try another.' },
  unverified: { title: 'Your e-mail address is not confirmed', text: 'We find you in the directory by your work e-mail, and {label} does not say that yours is verified. Tell IT, or use another way to sign in.' },
  taken: { title: 'This address is linked to another account', text: 'Somebody has signed in to mentoring with your work e-mail and another account of {label}. Ask IT which of them is yours.' },
  expired: { title: 'This sign-in has run out', text: 'A sign-in is good for ten minutes, once, and in the browser it began in. Close this window and press the button again.' },
  wrong_page: { title: 'Sign-in begins elsewhere', text: 'The page you came from may not show this programme. Tell whoever looks after that page.' },
  no_page: { title: 'Begin in the mentoring page', text: 'This link works only from the button in the page with your mentoring programme. If somebody sent it to you, do not go on: close this window.' },
  failed: { title: 'Something went wrong on our side', text: 'Close this window and press the button again in a moment. If it goes on, tell IT.' },
} as const satisfies Record<WindowProblem, { title: string; text: string }>;

/** All that this window says, in English. */
export const windowTexts: readonly string[] = [
  ...Object.values(words).flatMap(({ title, text }) => [title, text]),
  'Mentoring',
  'Signed in',
  'You are signed in',
  'This window closes by itself.',
  'One more step: type this code',
  'Go back to the page where you pressed the button, and type:',
  'It is good for ten minutes, in that page alone: {page}. Never give it to anybody: nobody in IT or HR will ask for it.',
];

/** The window that ends without a code. @param language in which it speaks to the person */
export function problemPage(language: Spoken, problem: WindowProblem, label: string): string {
  const say = sayIn(language);
  const { title, text } = words[problem];
  return page(language, title, '', `<section><h1>${say(title)}</h1><p>${withName(say(text), 'label', label)}</p></section>`);
}

/**
 * The window that has a code for the page at `origin`. Without a script, or where the window has lost the page that
 * opened it, the code stands there to be typed.
 * @param language in which it speaks to the person
 */
export function codePage(language: Spoken, given: { origin: string; challenge: string; code: string }): string {
  const { origin, challenge, code } = given;
  const say = sayIn(language);
  const data = ` data-origin="${escape(origin)}" data-challenge="${escape(challenge)}" data-code="${escape(code)}"`;
  return page(
    language,
    'Signed in',
    data,
    `<section id="waiting" hidden><h1>${say('You are signed in')}</h1><p role="status">${say('This window closes by itself.')}</p></section>
<section id="typing"><h1>${say('One more step: type this code')}</h1>
<p>${say('Go back to the page where you pressed the button, and type:')}</p>
<p class="code" dir="ltr"><span aria-hidden="true">${escape(code)}</span><span class="spoken">${escape([...code].join(' '))}</span></p>
<p>${withName(say('It is good for ten minutes, in that page alone: {page}. Never give it to anybody: nobody in IT or HR will ask for it.'), 'page', new URL(origin).host)}</p></section>`,
  );
}

export type Spoken = ReturnType<typeof languageOf>;

/** A text with a name in it, which keeps its own direction. */
function withName(text: string, place: string, name: string): string {
  return escape(text).replace(`{${place}}`, () => `<bdi>${escape(name)}</bdi>`);
}

function page(language: Spoken, title: string, data: string, body: string): string {
  const say = sayIn(language);
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say(title)} · ${say('Mentoring')}</title>
<link rel="stylesheet" href="/sign-in/window.css">
</head>
<body>
<main${data}>
<p class="of">${say('Mentoring')}</p>
${body}
</main>
<script src="/sign-in/window.js"></script>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
