/** A visitor's own file on the query page: dropped, read, corrected, imported, joined; and never sent anywhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { boxText, openExplore, runQuery, startQuery } from '../query/drive.ts';
import { addressOf, axe, expect, test } from './support.ts';

const FIXTURE = 'test/fixtures/own/regions-gb18030.csv';
const explore = (path = '/explore/') => addressOf(test.info().project.use.baseURL, path);
const area = (page: Page) => page.locator('#own-files');

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  await area(page).getByRole('button').first().waitFor();
  const bytes = [...(await readFile(path))];
  const carried = await page.evaluateHandle(
    ({ bytes, name }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    },
    { bytes, name },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
}

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'files are dropped with a mouse');

  test('a file from a yearbook: types, bad cells, periods set upright, joined with a published table', async ({
    page,
  }) => {
    await openExplore(page, explore());
    await runQuery(page, 'SELECT 1');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.postData() ?? ''} ${request.url()}`));
    await drop(page, FIXTURE, '办件量.csv');
    const preview = area(page).locator('.own-preview');
    await expect(preview).toContainText('4行，6列');
    await expect(preview.getByLabel('编码')).toHaveValue('gb18030');
    await expect(preview.getByLabel('表头')).toHaveValue('4');
    await expect(preview).toContainText('单位：万件');
    await expect(preview).toContainText('数据来源：样例统计局');
    const types = { 区划代码: 'text', '2020年': 'decimal', '2019年': 'integer', 占比: 'percent' };
    for (const [name, reading] of Object.entries(types)) {
      await expect(preview.getByLabel(`“${name}”的类型`)).toHaveValue(reading);
    }
    await expect(preview).toContainText('2019年，第6行：待定');
    await axe(page);
    await preview.getByRole('checkbox', { name: /排成一列/ }).check();
    await preview.getByRole('button', { name: '导入' }).click();
    await expect(area(page).getByRole('status')).toContainText('已导入 own.办件量：12行');

    const joined = `SELECT count(DISTINCT 地区), max("办件量(万件)"), string_agg(DISTINCT "办件量(万件)_原文")
      FROM own."办件量" JOIN (SELECT DISTINCT period FROM observations) o ON o.period = 期间`;
    expect((await runQuery(page, joined)).firstRow.slice(0, 2)).toEqual(['4', '1234.5']);
    await expect(page.locator('.explore-result')).toContainText('用到您自己的文件');
    // The worker’s code and the preview’s, and nothing else, however it was asked for.
    const code = /^GET {2}\S+\/(?:_astro\/[\w.-]+\.(?:js|css)|icon\.svg)$/;
    expect(asked.filter((request) => !code.test(request))).toEqual([]);

    // A query that has to be ended with its worker takes nothing away.
    await startQuery(
      page,
      'SELECT count(*) FROM range(1e7::BIGINT) a, range(1e7::BIGINT) b WHERE a.range + b.range = -1',
    );
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: '停止' }).click();
    await expect(page.locator('.explore-status')).toContainText('已停止', { timeout: 20_000 });
    expect((await runQuery(page, 'SELECT count(*) FROM own."办件量"')).firstCell).toBe('12');
  });

  test('an old workbook is refused with the cure; by keyboard a table comes and goes', async ({ page }) => {
    await openExplore(page, explore('/en/explore/'));
    const picker = area(page).locator('input[type=file]');
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await picker.setInputFiles({ name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: old });
    await expect(area(page).getByRole('heading', { name: /was not opened/ })).toBeFocused();
    await expect(area(page)).toContainText('save it as .xlsx');
    const csv = Buffer.from('id,opened\n1,2/22/21\n2,3/17/09\n3,1/1/87\n');
    await picker.setInputFiles({ name: 'shops 2021.csv', mimeType: 'text/csv', buffer: csv });
    const type = area(page).getByLabel('Type of “opened”');
    await expect(type).toHaveValue('text');
    await expect(area(page)).toContainText('Years have two digits');
    await type.selectOption('date-mdy');
    await expect(area(page).locator('.own-preview .explore-rows tbody td').nth(1)).toHaveText('2021-02-22');
    await area(page).getByRole('button', { name: 'Import' }).press('Enter');
    const link = area(page).getByRole('link', { name: 'Query own.shops_2021' });
    await link.press('Enter');
    await expect.poll(() => boxText(page)).toMatch(/FROM own\.shops_2021/);
    await axe(page);
    await area(page).getByRole('button', { name: 'Remove own.shops_2021' }).press('Enter');
    await expect(link).toHaveCount(0);
  });
});
