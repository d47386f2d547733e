/** Results of the workbench in a real browser: drawn, taken, opened elsewhere, in tabs; one engine start serves it all. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { openExplore, runQuery } from '../query/drive.ts';
import { addressOf, axe, expect, test } from './support.ts';

const explore = (path = '/explore/') => addressOf(test.info().project.use.baseURL, path);
const drawing = (page: Page) => page.locator('.result-chart .chart .chart-wide');

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'the renderer draws both widths everywhere');

  test('a result is drawn, taken as files, opened elsewhere, and kept in its tab', async ({ page, browser }) => {
    await openExplore(page, explore());
    const sql = [
      'SELECT department, channel, count(*) AS cases',
      'FROM sim.cases WHERE department IN (SELECT DISTINCT department FROM sim.cases ORDER BY 1 LIMIT 4)',
      `GROUP BY ALL ORDER BY 1, 2 -- ${'一句很长的说明，'.repeat(120)}`,
    ].join('\n');
    const { rows } = await runQuery(page, sql);
    await page.locator('.all-kinds summary').click();
    const kinds = page.locator('.all-kinds button');
    await expect(kinds.first()).toBeVisible();
    // Every kind that is offered draws, and says that its rows are simulated; the others say what they would need.
    const count = await kinds.count();
    expect(count).toBeGreaterThan(8);
    for (let at = 0; at < count; at += 1) {
      await kinds.nth(at).click();
      await expect(drawing(page)).toContainText('模拟数据');
    }
    expect(await page.locator('.all-kinds p .note').count()).toBe(27 - count);
    await page.locator('.all-kinds').getByRole('button', { name: '堆叠条形' }).click();
    await page.getByLabel('标题（可改）').fill('四个部门 & <渠道>');
    await expect(drawing(page)).toContainText('四个部门 & <渠道>');
    // Marks are walked with the arrow keys, as everywhere.
    const mark = drawing(page).locator('.k-mark[tabindex="0"]');
    await mark.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('部门');
    await page.locator('.chart-take summary').click();
    await axe(page);

    const png = await saved(page, '下载PNG（宽1080像素）');
    expect(png.name).toMatch(/^kedu-[\d.]+-simulated-query\.png$/);
    const seen = await page.evaluate(
      async (data) => {
        const picture = new Image();
        picture.src = data;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        const context = canvas.getContext('2d');
        context?.drawImage(picture, 0, 0);
        const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
        const found = new Set<string>();
        for (let at = 0; at < pixels.length; at += 4 * 97) found.add(pixels.slice(at, at + 3).join());
        return { width: picture.width, colours: found.size };
      },
      `data:image/png;base64,${png.bytes.toString('base64')}`,
    );
    expect(seen.width).toBe(1080);
    // Paper, ink, and the hatching of bars.
    expect(seen.colours).toBeGreaterThan(8);
    const svg = await saved(page, '下载SVG');
    expect(svg.bytes.toString()).toContain('四个部门 &amp; &lt;渠道&gt;');
    const book = await saved(page, 'XLSX');
    const [data, about] = await readExcelFile(book.bytes);
    expect(data?.data).toHaveLength(rows + 1);
    expect(data?.data[1]?.[3]).toBe('simulated');
    expect(about?.data.flat().join()).toContain('FROM sim.cases');
    const json = JSON.parse((await saved(page, 'JSON')).bytes.toString());
    expect(json.rows).toHaveLength(rows);
    expect(json.meta.address).toContain('#z=');

    // The link opens the same elsewhere: query, chart and title, not run.
    const other = await (await browser.newContext()).newPage();
    await openExplore(other, json.meta.address);
    await expect(other.locator('.explore-box')).toHaveValue(sql);
    await expect(other.locator('.explore-notice')).toBeVisible();
    await other.locator('.explore-run').click();
    await expect(drawing(other)).toContainText('四个部门 & <渠道>', { timeout: 60_000 });
    await other.context().close();

    // Sorted in place, and in another tab something else; both are there after a reload.
    await page.getByRole('button', { name: 'cases', exact: true }).click();
    await expect(page.locator('.explore-rows th[aria-sort="ascending"]')).toContainText('cases');
    await page.getByRole('button', { name: '新查询' }).click();
    expect((await runQuery(page, 'SELECT 41 + 1 AS n')).firstCell).toBe('42');
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.explore-box')).toHaveValue(sql);
    await expect(drawing(page)).toContainText('四个部门');
    await page.reload();
    await expect(page.getByRole('tab')).toHaveCount(2);
    await expect(page.locator('.explore-box')).toHaveValue(sql);
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('.explore-box')).toHaveValue('SELECT 41 + 1 AS n');
    await page.goto(explore('/explore/#z=nonsense'));
    await page.reload();
    await expect(page.locator('.explore-status')).toContainText('损坏');
  });
});
