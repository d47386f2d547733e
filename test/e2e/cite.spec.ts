/** Taking a number away: text without scripts, a copy with today's date with them, in both languages. */
import { catalogue } from '../../src/catalogue/read.ts';
import { openExplore, runQuery } from '../query/drive.ts';
import { addressOf, axe, expect, test, visit } from './support.ts';

const [id = ''] = catalogue().site.headlines;
const page = { zh: `/indicators/${id}/`, en: `/en/indicators/${id}/` } as const;
const blank = { zh: '[引用日期]', en: '[access date]' } as const;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of ['zh', 'en'] as const) {
    test(`${page[locale]}: sentence and references are text, no button is dead`, async ({ page: browser }) => {
      await visit(browser, page[locale]);
      const take = browser.locator('#take');
      await expect(take.locator('.quote-text p').first()).toBeVisible();
      await expect(take.locator('.cite-text').first()).toContainText('[DS/OL]');
      await expect(take.locator('.cite-text').first()).toContainText(blank[locale]);
      await expect(take.locator('button:visible')).toHaveCount(0);
      await take.locator('summary').first().click();
      await expect(take.getByText('TY  - DATA')).toBeVisible();
    });
  }
});

test.describe('with scripts', () => {
  for (const locale of ['zh', 'en'] as const) {
    test(`${page[locale]}: one click copies, and it is said`, async ({ page: browser, context, baseURL }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await visit(browser, page[locale]);
      const reference = browser.locator('#take .cite-text').first();
      await reference.getByRole('button').click();
      await expect(browser.locator('#take [role=status]')).toHaveText(locale === 'zh' ? '已复制。' : 'Copied.');
      const copied = await browser.evaluate(() => navigator.clipboard.readText());
      const today = await browser.evaluate(() => {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
      });
      expect(copied).toContain(`[${today}]`);
      expect(copied).not.toContain(blank[locale]);
      const { origin } = new URL(baseURL ?? '');
      if (!copied.includes('https://')) expect(copied).toContain(`${origin}/`);
    });
  }

  test('a number of the table leads to its own reference, folded or not', async ({ page: browser }) => {
    await visit(browser, page.zh);
    await browser.locator('.observations .cite-this').first().click();
    const named = browser.locator('.cite-list > div:target');
    await expect(named).toBeVisible();
    await expect(named).toContainText('[DS/OL]');
    for (const summary of await browser.locator('#take details:not([open]) > summary').all()) await summary.click();
    await expect(browser.locator('#take pre').first()).toContainText('urldate = {20');
    await axe(browser);
  });
});

test('a query is cited as it was run: its address, the release, today', async ({ page: browser, isMobile }) => {
  test.skip(isMobile, 'the engine is the same on a phone');
  await openExplore(browser, addressOf(test.info().project.use.baseURL, '/explore/'));
  await runQuery(browser, 'SELECT 1 AS one');
  await browser.getByText('引用这次查询').click();
  const text = browser.locator('.explore-cite-text');
  await expect(text).toContainText(`[DS/OL]. V${catalogue().site.edition}. （`);
  await expect(text).toContainText('/explore/#sql=SELECT+1+AS+one.');
  await browser.getByLabel('格式').selectOption('bibtex');
  await expect(text).toContainText('note = {SQL: SELECT 1 AS one；');
  await axe(browser);
});
