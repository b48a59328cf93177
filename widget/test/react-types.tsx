import type { AlongsideMentoring } from '../types/alongside.d.ts';

/* The tag as React pages write it. There is nothing to run: it compiles, or it does not. */

const opened = (element: AlongsideMentoring | null): boolean | undefined => element?.open('discover');

export const page = (
  <>
    <alongside-mentoring
      ref={(element) => void opened(element)}
      program="leadership"
      theme="dark"
      layout="launcher"
      lang="de"
      getToken={async () => (await fetch('/mentoring-token')).text()}
      onalongside-navigate={(event) => event.detail.from}
    />
    {/* @ts-expect-error there is no such layout */}
    <alongside-mentoring layout="banner" />
    <alongside-mentoring getToken={() => Promise.resolve(null)} />
    {/* @ts-expect-error a token comes by and by */}
    <alongside-mentoring getToken={() => 'a token'} />
    {/* @ts-expect-error a request has no name */}
    <alongside-mentoring onalongside-request={(event) => event.detail.name} />
  </>
);
