/*
 * Hands the one-time code to the page that opened this window, and to no other: the server wrote its origin beside the
 * code. Where the window has lost that page, the code stands here to be typed.
 */

/** Milliseconds for the page to take the code before it is shown. */
const PATIENCE = 3_000;

// What the provider sent along is spent, and has no business in the history.
history.replaceState(null, '', location.pathname);

const { origin, challenge, code } = document.querySelector('main').dataset;

function show(name) {
  for (const section of document.querySelectorAll('section')) section.hidden = section.id !== name;
}

if (code && window.opener) {
  show('waiting');
  const giveUp = setTimeout(show, PATIENCE, 'typing');
  addEventListener('message', (event) => {
    if (event.source !== window.opener || event.origin !== origin || event.data?.type !== 'alongside-code-taken') return;
    clearTimeout(giveUp);
    close();
  });
  window.opener.postMessage({ type: 'alongside-code', challenge, code }, origin);
}
