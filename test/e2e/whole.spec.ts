/** The pages hold every number with its provenance before any script runs: read from the built files and with scripts off. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { settings } from '../../src/settings.ts';
import { expect, test, visit } from './support.ts';

/** Inside quotation marks quotation marks are single. */
const quoted = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

test.describe('every number', () => {
  test.skip(({ isMobile }) => isMobile, 'files are the same at every size');

  for (const prefix of ['', 'en']) {
    test(`has an anchor, its printed form, paragraph and locator (${prefix || 'zh'})`, async () => {
      const { out, work } = settings();
      const { observations, derived, commitments, checks } = await readCatalogue(join(work, 'catalogue.json'));
      expect(observations.length).toBeGreaterThan(70);
      const missing: string[] = [];
      const pages = new Map<string, string>();
      const read = async (path: string): Promise<string> => {
        const known = pages.get(path) ?? (await readFile(join(out, prefix, path, 'index.html'), 'utf8'));
        pages.set(path, known);
        return known;
      };
      for (const row of observations) {
        const html = await read(`indicators/${row.indicator}`);
        for (const part of [
          `id="${row.id}"`,
          escaped(row.printed),
          escaped(quoted(row.locator)),
          String(row.paragraph),
        ]) {
          if (!html.includes(part)) missing.push(`${row.id}: ${part}`);
        }
      }
      for (const row of derived) {
        if (!(await read(`indicators/${row.indicator}`)).includes(`id="${row.id}"`)) missing.push(`derived ${row.id}`);
      }
      for (const row of commitments) {
        const html = await read('commitments');
        if (!html.includes(`id="${row.id}"`)) missing.push(`commitment ${row.id}`);
        const own = await read(`commitments/${row.id}`);
        for (const part of [row.printed ?? '', quoted(row.locator), String(row.paragraph)]) {
          if (!own.includes(escaped(part))) missing.push(`commitment ${row.id}: ${part}`);
        }
      }
      for (const row of checks) {
        const html = await read('checks');
        if (!html.includes(`id="${row.id}"`)) missing.push(`check ${row.id}`);
        for (const { shown } of row.cases) if (!html.includes(escaped(shown))) missing.push(`${row.id}: ${shown}`);
      }
      expect(missing).toEqual([]);
    });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page shows its headline figures, drawings and topics', async ({ page }) => {
    await visit(page, '/');
    for (const text of ['80.13', '159.03', '25,069']) await expect(page.locator('main')).toContainText(text);
    expect(await page.locator('main svg:visible').count()).toBeGreaterThan(5);
  });

  test('an indicator page has sentence, drawing, table and provenance', async ({ page }) => {
    await visit(page, '/en/indicators/permit_limit_cut/');
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.locator('main figure svg:visible').first()).toBeVisible();
    await expect(page.locator('main table')).not.toHaveCount(0);
    await expect(page.locator('main')).toContainText('80.13%');
  });

  test('the query page says that the engine needs scripts, and still lists the tables', async ({ page }) => {
    await visit(page, '/explore/');
    await expect(page.locator('main')).toContainText('observations');
    await expect(page.locator('main noscript, main .noscript').first()).toBeAttached();
  });
});
