import type { Admission } from './company-sign-in.service.ts';
import type { ProviderFailure } from './company-provider.ts';

/** Why the window ends without a code. */
export type WindowProblem = Extract<Admission, { refused: unknown }>['refused'] | ProviderFailure | 'expired' | 'wrong_page' | 'no_page' | 'failed';

/** What each problem says, to the person in front of it. `{label}` is what the organisation calls its sign-in. */
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

/** The window that ends without a code. */
export function problemPage(problem: WindowProblem, label: string): string {
  const { title, text } = words[problem];
  return page(title, '', `<section><h1>${title}</h1><p>${escape(text.replace('{label}', () => label))}</p></section>`);
}

/**
 * The window that has a code for the page at `origin`. Without a script, or where the window has lost the page that
 * opened it, the code stands there to be typed.
 */
export function codePage(given: { origin: string; challenge: string; code: string }): string {
  const { origin, challenge, code } = given;
  const data = ` data-origin="${escape(origin)}" data-challenge="${escape(challenge)}" data-code="${escape(code)}"`;
  return page(
    'Signed in',
    data,
    `<section id="waiting" hidden><h1>You are signed in</h1><p role="status">This window closes by itself.</p></section>
<section id="typing"><h1>One more step: type this code</h1>
<p>Go back to the page where you pressed the button, and type:</p>
<p class="code"><span aria-hidden="true">${escape(code)}</span><span class="spoken">${escape([...code].join(' '))}</span></p>
<p>It is good for ten minutes, in that page alone: ${escape(new URL(origin).host)}. Never give it to anybody: nobody in IT or HR will ask for it.</p></section>`,
  );
}

function page(title: string, data: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Mentoring</title>
<link rel="stylesheet" href="/sign-in/window.css">
</head>
<body>
<main${data}>
<p class="of">Mentoring</p>
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
