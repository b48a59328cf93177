/** Path of the module that registers the element, below the server's address; put in by the build. */
declare const ENTRY: string;

/** What `data-` attributes of the script say about the element. */
const NAMES = ['program', 'server', 'lang', 'theme', 'view', 'layout'];

const TAG = 'alongside-mentoring';

function start(): void {
  // A script in the head may run before there is anywhere to stand.
  if (!document.body) return addEventListener('DOMContentLoaded', start);
  // From the last to the first: those in the head come when the others have their place.
  const scripts = [...document.querySelectorAll('script')].filter(({ src }) => serverOf(src)).reverse();
  scripts.forEach(place);
  // Only among scripts: an image of the page may be called `currentScript`, too, and would name another server.
  const own = scripts.find((script) => script === document.currentScript) ?? scripts[0];
  if (own) void import(serverOf(own.src) + ENTRY);
}

/**
 * Puts an element after each script that names a programme, once, however often this runs. Nothing shows in the head,
 * where tag managers and settings for “own scripts” put what they are given: the end of the page is the place then,
 * unless it is a copy that somebody keeps there.
 */
function place(script: HTMLScriptElement): void {
  if (script.dataset['program'] === undefined || script.nextElementSibling?.localName === TAG) return;
  if (script.closest('head')) {
    if (document.querySelector(TAG)) return;
    document.body.append(script);
  }
  const element = document.createElement(TAG);
  element.setAttribute('server', serverOf(script.src));
  for (const name of NAMES) {
    const value = script.dataset[name];
    if (value) element.setAttribute(name, value);
  }
  script.after(element);
}

/** What stands before `embed/`: this script is served as `embed/v1/alongside.js` and as `embed/releases/<release>/alongside.js`. */
function serverOf(address: string): string {
  return /^([^?#]*\/)embed\/[^?#]*\/alongside\.js(?![^?#])/.exec(address)?.[1] ?? '';
}

start();
