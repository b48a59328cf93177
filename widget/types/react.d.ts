import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AlongsideAttributes, AlongsideEventMap, AlongsideMentoring, AlongsideProperties } from './alongside.d.ts';

/** React 19 hears events of custom elements by `on` and the event's name. */
type Listeners = { [Name in keyof AlongsideEventMap as `on${Name}`]?: ((event: AlongsideEventMap[Name]) => void) | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'alongside-mentoring': DetailedHTMLProps<HTMLAttributes<AlongsideMentoring>, AlongsideMentoring> & AlongsideAttributes & AlongsideProperties & Listeners;
    }
  }
}
