/** A question by picks alone: by keyboard on a desktop, by touch on a phone; the words of it, and the rows behind. */
import { boxText, openExplore } from '../query/drive.ts';
import { axe, expect, test, visit } from './support.ts';

test('by keyboard alone: department over the limit, by month, undone, as SQL and back', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the phone has its own');
  await visit(page, '/explore/');
  const part = (key: string) => page.locator(`[data-part="${key}"]`);
  await part('table').press('Enter');
  // By pinyin; Enter takes the first found, and the focus is back with the part.
  await page.keyboard.type('banjian');
  await page.keyboard.press('Enter');
  await expect(part('table')).toBeFocused();
  await expect(part('table')).toContainText('模拟数据');
  const start = page.locator('.build-starts').getByRole('button', { name: /超过/ });
  await start.press('Enter');
  const rows = page.locator('.explore-rows tbody tr');
  await expect(page.locator('.explore-rows thead')).toContainText('符合的占比', { timeout: 60_000 });
  await expect(rows).toHaveCount(20);
  await expect(page.locator('.explore-simulated')).toHaveCount(1);
  // Totals are drawn without being asked for.
  await expect(page.locator('.explore-result svg[data-kind]:visible')).toHaveCount(1);

  await part('by-new').press('Enter');
  await page.keyboard.type('shouli');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.explore-rows thead')).toContainText('受理月份', { timeout: 30_000 });
  await axe(page);
  await part('by-new').press('Control+z');
  await expect(page.locator('.explore-rows thead')).not.toContainText('受理月份', { timeout: 30_000 });

  // The other face says the same, and what is changed there is read back.
  await page.getByRole('button', { name: '写SQL' }).press('Enter');
  const box = page.locator('.explore-box');
  await expect.poll(() => boxText(page)).toMatch(/GROUP BY ALL\nORDER BY 符合的占比 DESC\nLIMIT 20/);
  await box.fill('SELECT channel, count(*) n FROM sim.cases WHERE visits >= 2 GROUP BY 1 -- x');
  await page.getByRole('button', { name: '点选' }).press('Enter');
  await expect(part('only-0')).toHaveText('到场次数不小于2');
  await expect(page.locator('.build-face')).toContainText('注释');
  await page.getByRole('button', { name: '写SQL' }).press('Enter');
  await box.fill('SELECT channel, max(visits) - 1 AS m FROM sim.cases GROUP BY ALL');
  await page.getByRole('button', { name: '点选' }).press('Enter');
  await expect(page.locator('.build-unread mark')).toHaveText('max(visits) - 1');
  await axe(page);
});

test('by touch on a phone: a sum that warns, a condition, and the rows behind a row', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'only where there is touch');
  await visit(page, '/en/explore/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const part = (key: string) => page.locator(`[data-part="${key}"]`);
  await page.locator('.build-shape label').first().tap();
  await part('see-0').tap();
  await page.getByRole('button', { name: 'sum', exact: true }).tap();
  await page.locator('.build-list button').first().tap();
  await expect(page.locator('.build-caution')).toHaveCount(3);
  for (const left of [2, 1, 0]) {
    await page.locator('.build-cure').first().tap();
    await expect(page.locator('.build-caution')).toHaveCount(left);
  }
  const small = await page
    .locator('.build')
    .evaluate(
      (build) =>
        [...build.querySelectorAll('button, select')].filter((one) => one.getBoundingClientRect().height < 44).length,
    );
  expect(small).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  // Nothing large is fetched before Run is pressed.
  expect(asked.filter((path) => path.includes('/query/engine'))).toEqual([]);
  await page.locator('.explore-run').tap();
  await expect(page.locator('.explore-rows')).toBeVisible({ timeout: 60_000 });
  await page.locator('.explore-behind').first().tap();
  await expect(page.getByRole('tab')).toHaveCount(2);
  await expect(page.locator('.build-parts [data-part^="only-"]')).toHaveCount(4, { timeout: 30_000 });
  await expect(page.locator('.explore-rows thead')).toContainText('printed', { timeout: 30_000 });
  await axe(page);
});

test('a link that can be picked opens as picks, and runs nothing', async ({ page, isMobile }) => {
  test.skip(isMobile, 'one size is enough');
  await visit(page, "/explore/#sql=SELECT+*%0AFROM+topics%0AWHERE+kind+=+'national'");
  await expect(page.locator('[data-part="only-0"]')).toHaveText('类别是国家指标');
  await expect(page.locator('.explore-result')).toHaveCount(0);
  await openExplore(page, page.url());
  await expect.poll(() => boxText(page)).toMatch(/WHERE kind = 'national'/);
});
