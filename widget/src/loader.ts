/** File name of the module that registers the element, relative to this script; put in by the build. */
declare const ENTRY: string;

/** What `data-` attributes of the script say about the element. */
const NAMES = ['program', 'server', 'lang', 'theme', 'view', 'layout'];

const FILE = '/alongside.js';

function start(): void {
  const all = document.querySelectorAll<HTMLScriptElement>(`script[src*="${FILE}"]`);
  const scripts = [...all].filter((script) => script.src.split(/[?#]/)[0]?.endsWith(FILE));
  scripts.forEach(place);
  const address = (document.currentScript as HTMLScriptElement | null)?.src || scripts[0]?.src;
  if (address) void import(new URL(ENTRY, address).href);
}

/** Puts an element after each script that names a programme, once, however often this runs. */
function place(script: HTMLScriptElement): void {
  if (script.dataset['program'] === undefined || script.nextElementSibling?.localName === 'alongside-mentoring') return;
  const element = document.createElement('alongside-mentoring');
  element.setAttribute('server', new URL('../../', script.src).href);
  for (const name of NAMES) {
    const value = script.dataset[name];
    if (value) element.setAttribute(name, value);
  }
  script.after(element);
}

start();
