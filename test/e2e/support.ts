/**
 * What every page test shares. Import `test` and `expect` from here, not from Playwright: each test then also fails on
 * console errors, uncaught exceptions, failed requests, requests to another origin and violations of the page's policy,
 * at whatever moment they happen.
 *
 *     import { axe, expect, test, visit } from './support.ts';
 *
 *     test('home', async ({ page }) => {
 *       await visit(page, '/');
 *       await axe(page);
 *     });
 *
 * Without scripts: `test.use({ javaScriptEnabled: false })`. On one size only: `test.skip(({ isMobile }) => !isMobile)`.
 */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** What went wrong on a page so far, a sentence each. */
const problemsOf = new WeakMap<Page, string[]>();
/** What a test expects to go wrong. */
const expectedOn = new WeakMap<Page, RegExp[]>();

function unexpected(page: Page): readonly string[] {
  const expected = expectedOn.get(page) ?? [];
  return (problemsOf.get(page) ?? []).filter((problem) => !expected.some((pattern) => pattern.test(problem)));
}

/** Starts noting what goes wrong on a page. Done for the `page` of every test; call it for further pages. */
export async function watch(page: Page, origin: string): Promise<void> {
  const problems: string[] = [];
  problemsOf.set(page, problems);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) problems.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a page no longer wants when it is left, or stops by itself, is no failure.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed request: ${request.url()} ${reason}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI || event.sourceFile}`);
    });
  });
}

export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL, javaScriptEnabled }, use) => {
      await watch(page, new URL(baseURL ?? '').origin);
      // With scripts off a browser refuses the modules that a page names ahead, and calls it the policy.
      if (javaScriptEnabled === false) expectProblems(page, /^failed request: \S+\/_astro\/[^/]+\.js csp$/);
      await use(undefined);
      expect(unexpected(page), 'nothing may go wrong on the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Says that problems matching these are what the test is about. */
export function expectProblems(page: Page, ...patterns: RegExp[]): void {
  expectedOn.set(page, [...(expectedOn.get(page) ?? []), ...patterns]);
}

/** An address of the site with its base path: `addressOf(test.info().project.use.baseURL, '/en/')`. */
export function addressOf(baseURL: string | undefined, path: string): string {
  return new URL(path.replace(/^\//, ''), baseURL).href;
}

/** Opens a page by its address in the site and fails unless it comes as it should and nothing goes wrong with it. */
export async function visit(page: Page, path: string, { status = 200 }: { status?: number } = {}): Promise<void> {
  if (status >= 400) expectProblems(page, new RegExp(`status ${status}`), new RegExp(`status of ${status}`));
  const response = await page.goto(addressOf(test.info().project.use.baseURL, path), { waitUntil: 'load' });
  expect(response?.status(), `status of ${path}`).toBe(status);
  expect(unexpected(page), `nothing may go wrong on ${path}`).toEqual([]);
}

/** Every rule of WCAG 2.0–2.2 A and AA and of good practice, those axe leaves off by default included. */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  // What passes is counted by rule, not described node by node: a third of the time on long pages.
  resultTypes: ['violations' as const],
};

/** Fails unless axe finds nothing at all: no rule is switched off, no element left out, no finding filtered. */
export async function axe(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).options(RULES).analyze();
  const findings = violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${html.slice(0, 200)}\n  ${failureSummary?.replace(/\n\s*/g, ' ')}\n  ${helpUrl}`,
    ),
  );
  expect(findings, `axe on ${page.url()}\n${findings.join('\n')}`).toEqual([]);
  // An axe that looked at nothing would pass too.
  expect(passes.length, 'rules axe could apply').toBeGreaterThan(5);
}
