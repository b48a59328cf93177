import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { languagesPlugin } from './build/languages-plugin.ts';
import { chromiumLaunch } from './test/chromium.ts';

const browserTests = ['src/components/**/*.test.ts', 'src/controllers/**/*.test.ts', 'src/api/session.test.ts'];

const plugins = [languagesPlugin(fileURLToPath(new URL('src', import.meta.url)))];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: { name: 'node', include: ['src/**/*.test.ts', 'build/*.test.ts', 'test/**/*.test.ts'], exclude: browserTests, testTimeout: 20_000, globalSetup: 'test/built-widget.ts' },
      },
      {
        plugins,
        test: {
          name: 'browser',
          // Whole journeys with axe at every step: a slow machine makes them long, not wrong.
          testTimeout: 60_000,
          include: browserTests,
          // One mailbox, one browser storage.
          fileParallelism: false,
          globalSetup: 'test/alongside-server.ts',
          setupFiles: 'test/fresh-page.ts',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
