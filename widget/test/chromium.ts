import { existsSync } from 'node:fs';

const executablePath = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium'].find(existsSync);

/** How every test starts its browser: the one named or installed by the system, else Playwright's own; it talks to nobody but the pages it is given. */
export const chromiumLaunch = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
};
