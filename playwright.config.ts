import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';
import { settings } from './src/settings.ts';
import { FIXTURE_OUT, PORT } from './test/e2e/sites.ts';

/** Found once by the main process and handed on to the workers, which read this file too. */
const CHOSEN = 'KEDU_CHOSEN_BROWSER';
process.env[CHOSEN] ??= JSON.stringify(await findBrowser());
const browser = JSON.parse(process.env[CHOSEN]) as Awaited<ReturnType<typeof findBrowser>>;

const { base, out } = settings();
const site = (port: number, folder: string, path: string) => ({
  command: `"${process.execPath}" scripts/serve.ts --port ${port}`,
  url: `http://localhost:${port}${path}`,
  env: { KEDU_OUT: folder, KEDU_BASE: path, NODE_ENV: 'production' },
  reuseExistingServer: false,
});

/**
 * Real Chromium against the built site behind our own server: `npm run test:e2e` builds first what has changed.
 * `phone` and `desktop` read the real site; `series` the fixture package with three years and two areas.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list', { printSteps: false }],
    ['json', { outputFile: '.kedu/reports/playwright.json' }],
  ],
  use: {
    baseURL: `http://localhost:${PORT}${base}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser.executablePath === undefined ? {} : { executablePath: browser.executablePath }),
      args: [...browser.args],
      env: { ...(process.env as Record<string, string>), ...browser.environment },
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: 'series/**',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', testIgnore: 'series/**', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'series',
      testMatch: 'series/**/*.spec.ts',
      use: { viewport: { width: 1440, height: 900 }, baseURL: `http://localhost:${PORT + 1}/` },
    },
  ],
  webServer: [site(PORT, out, base), site(PORT + 1, FIXTURE_OUT, '/')],
});
