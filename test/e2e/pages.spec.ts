/** Every kind of page, both languages, on a phone and on a desktop: it comes whole, fits, reads and passes axe. */
import type { Page } from '@playwright/test';
import { axe, expect, test, visit } from './support.ts';

const PAGES = [
  '/',
  '/indicators/',
  '/indicators/permit_limit_cut/',
  '/indicators/entities_new/',
  '/indicators/startup_limit/',
  '/indicators/zone_index_rank/',
  '/topics/',
  '/topics/government_services/',
  '/topics/insolvency/',
  '/commitments/',
  '/commitments/startup_day/',
  '/mechanisms/',
  '/mechanisms/mutual_rating/',
  '/compare/',
  '/compare/percent/',
  '/structure/',
  '/agencies/',
  '/agencies/econ_info/',
  '/evaluation/',
  '/evaluation/simulated-33/',
  '/entities/',
  '/zones/',
  '/ledger/',
  '/checks/',
  '/data/',
  '/data/observations/',
  '/data/sim/cases/',
  '/about/',
  '/explore/',
  '/explore/guide/',
  '/search/',
];

const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;
type Locale = keyof typeof LANGUAGES;

/** Opens a page and holds what is true of every page at every size, in every language. */
async function whole(page: Page, path: string, locale: Locale, isMobile: boolean): Promise<void> {
  await visit(page, (locale === 'en' ? '/en' : '') + path);
  await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGES[locale]);
  await expect(page.locator('h1')).toHaveCount(1);
  expect(await page.title()).not.toBe('');

  // The other language is one step away, and it is the same page.
  const other = page.locator(`a[hreflang="${locale === 'zh' ? 'en' : 'zh-CN'}"]`).first();
  expect(new URL((await other.getAttribute('href')) ?? '', page.url()).pathname).toMatch(
    new RegExp(`${locale === 'zh' ? '/en' : ''}${path}$`),
  );

  const measured = await page.evaluate(() => {
    const small = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!holder || !node.textContent?.trim() || holder.closest('svg, script, style, noscript, sub, sup')) continue;
      if (holder.getClientRects().length === 0) continue;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < 16) small.add(`${size}px: ${node.textContent.trim().slice(0, 30)}`);
    }
    // A name in code that is cut in two can't be read or copied: it may wrap only where the screen is too narrow.
    const cut = [...document.querySelectorAll('th code')]
      .filter((code) => code.getClientRects().length > 1 && (code.textContent ?? '').length < 20)
      .map((code) => code.textContent);
    return { cut, wide: document.documentElement.scrollWidth - innerWidth, small: [...small].slice(0, 5) };
  });
  expect(measured.wide, `${path} is never wider than the screen`).toBeLessThanOrEqual(0);
  expect(measured.cut, `names of columns stay whole on ${path}`).toEqual([]);
  if (isMobile) expect(measured.small, `nothing of ${path} is smaller than 16 px on a phone`).toEqual([]);
  const shift = await page.locator('html').getAttribute('data-shift');
  expect(Number(shift ?? 0), `nothing moves while ${path} loads`).toBeLessThan(0.001);
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = 'value' in entry ? Number(entry.value) : 0;
        const { dataset } = document.documentElement;
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + shift);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }),
);

// Chinese on the phone, English on the desktop: the markup is the same, so each is read in full by axe once per page.
for (const [locale, mobile] of [
  ['zh', true],
  ['en', false],
] as const) {
  test.describe(`${locale}, read in full`, () => {
    test.skip(({ isMobile }) => isMobile !== mobile, 'at the other size');
    for (const path of PAGES) {
      test(`${locale} ${path}`, async ({ page, isMobile }) => {
        await whole(page, path, locale, isMobile);
        await axe(page);
      });
    }
  });
}

// The other language at either size, page after page on one tab.
for (const half of [0, 1]) {
  test(`the other language fits as well, half ${half + 1}`, async ({ page, isMobile }) => {
    test.setTimeout(120_000);
    for (const path of PAGES.filter((_, at) => at % 2 === half)) {
      await whole(page, path, isMobile ? 'en' : 'zh', isMobile);
    }
  });
}

test('404 in both languages', async ({ page }) => {
  await visit(page, '/nowhere/', { status: 404 });
  await expect(page.locator('h1')).toHaveCount(1);
  await axe(page);
  await visit(page, '/en/nowhere/', { status: 404 });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await axe(page);
});

test('an indicator page weighs at most 60 KB, its scripts 10 KB, as sent', async ({ page }) => {
  const sent: Promise<{ all: number; script: number }>[] = [];
  page.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script' ? 1 : 0;
    sent.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        return { all: responseBodySize + responseHeadersSize, script: script * responseBodySize };
      }),
    );
  });
  await visit(page, '/indicators/permit_limit_cut/');
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(sent);
  const sum = (of: 'all' | 'script'): number => sizes.reduce((total, one) => total + one[of], 0);
  expect(sum('all'), 'bytes in all, headers included').toBeLessThanOrEqual(60 * 1024);
  expect(sum('script'), 'bytes of script').toBeLessThanOrEqual(10 * 1024);
  expect(sum('script')).toBeGreaterThan(0);
});

test('a number on the front page leads to its provenance', async ({ page }) => {
  await visit(page, '/');
  const link = page.locator('main a[href*="/indicators/cases_handled/#"]').first();
  await link.click();
  await expect(page).toHaveURL(/\/indicators\/cases_handled\/#cases_handled_2020$/);
  await expect(page.locator('#cases_handled_2020')).toBeVisible();
  await expect(page.locator('main')).toContainText('159.03万件');
});

test('an indicator leads to the very check its number took part in, unfolded', async ({ page }) => {
  await visit(page, '/indicators/entities_new/');
  await page.locator('.checklist a[href$="/checks/#named_kinds_within_new"]').click();
  const check = page.locator('#named_kinds_within_new');
  await expect(check).toHaveAttribute('open', '');
  await expect(check.locator('.cases a').first()).toBeVisible();
});

test('the navigation works by keyboard alone', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
