const { createElement, StrictMode, useEffect, useRef, useState } = globalThis.React;
const { createRoot } = globalThis.ReactDOM;

const program = new URLSearchParams(location.search).get('program') ?? 'open-mentoring';

/** The tag in a React 18 page, which knows neither properties nor events of custom elements: listen by the reference. */
function Mentoring() {
  const widget = useRef(null);
  const [view, setView] = useState('');
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const element = widget.current;
    const listen = (event) => setView(event.detail.view);
    element?.addEventListener('alongside-navigate', listen);
    return () => element?.removeEventListener('alongside-navigate', listen);
  }, [shown]);
  return createElement(
    'div',
    null,
    createElement('button', { type: 'button', onClick: () => setShown(!shown) }, 'Show or hide'),
    createElement('button', { type: 'button', onClick: () => widget.current?.open('discover') }, 'Open Discover'),
    createElement('output', null, view),
    shown ? createElement('alongside-mentoring', { ref: widget, program }) : null,
  );
}

createRoot(document.getElementById('app')).render(createElement(StrictMode, null, createElement(Mentoring)));
