/** The ledger by keyboard, pointer and finger; its numbers against the ledger itself, asked by an engine that is not the page's. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import { readIndex } from '../../src/publish/query.ts';
import { settings } from '../../src/settings.ts';
import { axe, expect, test, visit } from './support.ts';

/** Runs a query as the page shows it over the published ledger. */
async function answered(sql: string): Promise<readonly (readonly string[])[]> {
  const folder = join(settings().out, 'query');
  const file = (await readIndex(join(folder, 'index.json')))?.simulated?.file ?? '';
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH '${join(folder, file)}' AS sim (READ_ONLY)`);
    const rows = await (await connection.runAndReadAll(sql)).getRows();
    return rows.map((row) => row.map(String));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const state = (page: Page) => page.locator('[data-sentence]');
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const grouped = (text = '') => Number(text).toLocaleString('en-US');

/** The sentence's number is the shown query's. */
async function agrees(page: Page): Promise<void> {
  // The address is there before the next frame is drawn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const [row = []] = await answered((await page.locator('[data-sql]').textContent()) ?? '');
  await expect(state(page)).toContainText(`${grouped(row[0])}件`, { timeout: 30_000 });
  const times = page.locator('[data-times]');
  await expect(times).toContainText(`平均用${(Number(row[1]) / Number(row[0])).toFixed(1)}个工作日`);
  await expect(times).toContainText(`一半不超过${row[3]}日，九成不超过${row[4]}日`);
}

async function open(page: Page, path: string): Promise<void> {
  await visit(page, path);
  await expect(page.locator('.ledger.live')).toBeVisible();
}

test.describe('at a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'the phone has tests of its own');

  test('by keyboard: days and a channel, spoken once, in address and history, equal to SQL', async ({ page }) => {
    await open(page, '/ledger/');
    await page.getByRole('slider', { name: '选中的日子' }).focus();
    for (const key of ['ArrowRight', 'PageDown', 'PageDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
    await expect.poll(() => search(page)).toBe('?accepted_on=2020-03-01..2020-04-01');
    await agrees(page);
    const spoken = page.locator('[data-spoken]');
    await expect(spoken).toHaveText(/^2020年3月1日至4月1日受理的模拟办件有[\d,]+件.*日。$/);

    await page.getByRole('listbox', { name: '从哪条渠道来' }).getByRole('option').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => search(page)).toBe('?accepted_on=2020-03-01..2020-04-01&channel=网上,窗口');
    await agrees(page);
    const [department = [], ...others] = await answered(
      `SELECT department, count(*) AS n FROM sim.cases
       WHERE accepted_on BETWEEN DATE '2020-03-01' AND DATE '2020-04-01' AND channel IN ('网上', '窗口')
       GROUP BY department ORDER BY n DESC, department`,
    );
    expect(others.length).toBe(64);
    const options = page.getByRole('listbox', { name: '哪个部门办' }).getByRole('option');
    await expect(options.first()).toHaveAccessibleName(new RegExp(`^${department[0]}，${grouped(department[1])}件`));
    await axe(page);

    // A run of keys was one step, each pick another.
    await page.goBack();
    await expect(state(page)).toContainText('经网上提交');
    await page.goBack();
    expect(search(page)).toBe('?accepted_on=2020-03-01..2020-04-01');
    await page.goForward();
    await expect(state(page)).toContainText('经网上提交');
    await page.getByRole('button', { name: /^2020年3月1日至4月1日受理，点按取消/ }).press('Enter');
    await expect(state(page)).toHaveText(/^经网上提交/);
    await page.getByRole('button', { name: '退一步' }).click();
    await expect(state(page)).toContainText('4月1日受理');
  });

  test('what the tiles do not know is counted by the engine, with a wait in its view; a drag is one step', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await open(page, '/ledger/?town=街镇03&item=事项0012,事项0701&rating=5&colour=red');
    await expect(page.locator('[data-trouble]')).toContainText('colour=red');
    const wait = page.locator('#departments [data-wait]');
    await expect(wait).toContainText('查询引擎');
    await expect(page.locator('#departments [data-subtitle]')).toContainText('前一步');
    await agrees(page);
    await expect(wait).toBeHidden({ timeout: 30_000 });
    const area = page.locator('#days .ledger-brush');
    const box = await area.boundingBox();
    if (box === null) throw new Error('no days to drag over');
    const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height / 2];
    const before = await page.evaluate(() => history.length);
    await page.mouse.move(...at(0.25));
    await page.mouse.down();
    for (let share = 0.25; share < 0.6; share += 0.05) await page.mouse.move(...at(share));
    await page.mouse.up();
    await expect.poll(() => search(page)).toMatch(/^\?accepted_on=2020-04-0\d\.\.2020-0[67]-\d\d&item=/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await agrees(page);
  });
});

test.describe('on a phone', () => {
  test.skip(({ isMobile }) => !isMobile, 'fingers');

  test('a grip is dragged with a finger; the engine is refused where memory is small, and the rest works', async ({
    page,
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 2 }));
    await open(page, '/ledger/');
    const grip = page.getByRole('slider', { name: '第一天' });
    await grip.scrollIntoViewIfNeeded();
    const box = await grip.boundingBox();
    if (box === null) throw new Error('no grip');
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
    // A grip at the end of the year does not make the page scroll sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + box.height / 2 }],
      });
    const from = box.x + box.width / 2;
    await touch('touchStart', from);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', from + step * 10);
    await touch('touchEnd', from + 100);
    await expect.poll(() => search(page)).toMatch(/^\?accepted_on=2020-0[4-5]-\d\d\.\.2020-12-31$/);
    await agrees(page);
    await page.getByRole('listbox', { name: '谁来办' }).getByRole('option').first().tap();
    await expect(state(page)).toContainText('个人申请');

    await open(page, '/ledger/?town=街镇03&item=事项0012&rating=5');
    await expect(page.locator('#channels [data-wait]')).toContainText('内存小');
    await page.getByRole('button', { name: /^属事项0012/ }).tap();
    await expect(page.locator('#channels [data-wait]')).toBeHidden();
    await agrees(page);
  });
});
