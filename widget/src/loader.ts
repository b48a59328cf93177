/** Path of the module that registers the element, below the server's address; put in by the build. */
declare const ENTRY: string;

/** What `data-` attributes of the script say about the element. */
const NAMES = ['program', 'server', 'lang', 'theme', 'view', 'layout'];

const FILE = '/alongside.js';

function start(): void {
  const all = document.querySelectorAll<HTMLScriptElement>(`script[src*="${FILE}"]`);
  const scripts = [...all].filter((script) => script.src.split(/[?#]/)[0]?.endsWith(FILE));
  scripts.forEach(place);
  const { currentScript } = document;
  // An image of the page may be called so, too, and would name another server to load from.
  const address = (currentScript instanceof HTMLScriptElement && currentScript.src) || scripts[0]?.src;
  if (address) void import(serverOf(address) + ENTRY);
}

/** Puts an element after each script that names a programme, once, however often this runs. */
function place(script: HTMLScriptElement): void {
  if (script.dataset['program'] === undefined || script.nextElementSibling?.localName === 'alongside-mentoring') return;
  const element = document.createElement('alongside-mentoring');
  element.setAttribute('server', serverOf(script.src));
  for (const name of NAMES) {
    const value = script.dataset[name];
    if (value) element.setAttribute(name, value);
  }
  script.after(element);
}

/** What stands before `/embed/`: this script is served as `embed/v1/alongside.js` and as `embed/releases/<release>/alongside.js`. */
function serverOf(address: string): string {
  const file = address.replace(/[?#].*/, '');
  return file.slice(0, file.lastIndexOf('/embed/') + 1);
}

start();
