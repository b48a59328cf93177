import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../widget/test/chromium.ts';

/** Journeys and accessibility checks; fixtures in e2e/ start the servers they need. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A journey has many steps, and shares two cores with servers and browsers: only one that hangs may come to this.
  timeout: 300_000,
  reporter: 'line',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    actionTimeout: 20_000,
    // A trace films every page, which takes a quarter of the time: ask for it where it is needed, with `--trace on`.
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunch,
  },
});
