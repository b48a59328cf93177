import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { ProxyOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { freePort } from '../server/src/database/free-port.ts';
import { chromiumLaunch } from '../widget/test/chromium.ts';

/** Components in a real browser. What they ask the server goes on to the real one, which test/alongside-server.ts starts. */
export default defineConfig(async () => {
  const serverPort = await freePort();
  const server: ProxyOptions = { target: `http://127.0.0.1:${serverPort}`, configure: hangUpLikeTheServer };
  return {
    plugins: [react()],
    server: { proxy: { '/trpc': server, '/control': server } },
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      provide: { serverPort },
      globalSetup: 'test/alongside-server.ts',
      // One staff account and one mentorship for all.
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1200, height: 900 },
        // West of Greenwich, where a calendar day taken for a moment would be the day before.
        provider: playwright({ launchOptions: chromiumLaunch, contextOptions: { timezoneId: 'America/New_York' } }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
});

/** An answer that the server breaks off breaks off in the browser too, where the proxy would leave it open. */
function hangUpLikeTheServer(proxy: Parameters<NonNullable<ProxyOptions['configure']>>[0]): void {
  proxy.on('proxyRes', (answer, _request, response) => answer.on('error', () => response.destroy()));
}
