import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { AlongsideMentoring } from '../../types/alongside.d.ts';

const program = new URLSearchParams(location.search).get('program') ?? 'open-mentoring';

/** The tag in a React 19 page: typed attributes, typed events, a reference for the methods. */
function Mentoring() {
  const widget = useRef<AlongsideMentoring>(null);
  const [view, setView] = useState('');
  const [shown, setShown] = useState(true);
  return (
    <>
      <p>
        <button type="button" onClick={() => setShown(!shown)}>Show or hide</button>
        <button type="button" onClick={() => widget.current?.open('discover')}>Open Discover</button>
        <output>{view}</output>
      </p>
      {shown ? <alongside-mentoring ref={widget} program={program} onalongside-navigate={(event) => setView(event.detail.view)} /> : null}
    </>
  );
}

const place = document.getElementById('app');
if (place) createRoot(place).render(<StrictMode><Mentoring /></StrictMode>);
