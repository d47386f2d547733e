/** Three years and two areas make series and comparisons of the same indicators, without a line of code for them. */
import { axe, expect, test, visit } from '../support.ts';

for (const prefix of ['', '/en']) {
  test(`a count over three years in two areas ${prefix}`, async ({ page }) => {
    await visit(page, `${prefix}/indicators/entities_new/`);
    const drawing = page.locator('main figure svg:visible').first();
    for (const year of ['2020', '2021', '2022']) await expect(drawing).toContainText(year);
    for (const area of prefix === '' ? ['甲区', '乙区'] : ['District A', 'District B']) {
      await expect(drawing).toContainText(area);
    }
    for (const printed of ['18920户', '25069户', '9120户', '9876户']) {
      await expect(page.locator('main')).toContainText(printed);
    }
    await axe(page);
  });

  test(`a year without a number stays a gap ${prefix}`, async ({ page }) => {
    await visit(page, `${prefix}/indicators/limit_cut/`);
    await expect(page.locator('#limit_cut_990102_2020')).toHaveCount(1);
    await expect(page.locator('#limit_cut_990102_2021')).toHaveCount(0);
    await axe(page);
  });
}

test('a full list of zones and a second area are shown by data alone', async ({ page }) => {
  await visit(page, '/zones/');
  const ladder = page.locator('.zone-table').last();
  await expect(ladder.locator('tbody tr')).toHaveCount(30);
  await expect(ladder.locator('tr.own')).toContainText('甲区开发区');
  // Three share the fifteenth place; the newcomer has no place the year before.
  await expect(ladder.locator('tbody th', { hasText: /^15$/ })).toHaveCount(3);
  await expect(ladder.locator('tr', { hasText: '第三十一开发区' })).toContainText('新列入');
  await expect(page.locator('main')).toContainText('不再列入：第三十开发区');
  await axe(page);
  await visit(page, '/en/entities/');
  for (const area of ['District A', 'District B'])
    await expect(page.locator('main h3', { hasText: area })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('SIMULATED');
});

test('promises: where each stands, filtered by address and by choice, a way back from nothing, old addresses', async ({
  page,
}) => {
  const rows = page.locator('#promises tbody tr:visible');
  await visit(page, '/commitments/?state=met&topic=starting_business');
  await expect(rows).toHaveText([
    /全部事项网上可办.*60%.*100%.*已兑现/s,
    /开办企业的环节减到2个.*8个环节.*4个环节.*已兑现/s,
  ]);
  await expect(page.getByRole('status').filter({ hasText: '8条里有2条' })).toBeVisible();
  await page.getByLabel('进展').selectOption('dropped');
  await expect(page).toHaveURL(/\?topic=starting_business&state=dropped$/);
  await expect(rows).toHaveCount(0);
  await page.locator('.no-hits a').click();
  await expect(rows).toHaveCount(8);
  await expect(page).toHaveURL(/\/commitments\/$/);
  await axe(page);
  // An address of one promise is stronger than a filter that would hide it.
  await visit(page, '/commitments/?state=met#startup_within');
  await expect(page.locator('#startup_within')).toContainText('进行中，逾期');
  await page.locator('#startup_within a').click();
  await expect(page).toHaveURL(/\/commitments\/startup_within\/$/);
  await expect(page.locator('.say')).toContainText('没有达到目标。这时已过期限（2021年）');
  await visit(page, '/en/commitments/steps_cut/#report-2019-12-31');
  await expect(page.locator('#report-2019-12-31')).toContainText('target changed to 4 steps');
  await expect(page.locator('main figure svg:visible').first()).toContainText('3 steps');
  await axe(page);
});

test('pages without rows stay whole', async ({ page }) => {
  for (const path of [
    '/',
    '/mechanisms/',
    '/entities/',
    '/zones/',
    '/checks/',
    '/topics/tax/',
    '/data/',
    '/explore/',
  ]) {
    await visit(page, path);
    await expect(page.locator('h1')).toHaveCount(1);
    await axe(page);
  }
});

test('with the simulation off no page speaks of a ledger', async ({ page }) => {
  await visit(page, '/data/');
  await expect(page.locator('main')).not.toContainText('sim.');
  await expect(page.locator('.nav')).not.toContainText('台账');
  expect((await page.request.get('/ledger/')).status()).toBe(404);
});

test('the page can be switched to one area, the address keeps it, and links carry it on', async ({ page }) => {
  await visit(page, '/indicators/entities_new/');
  const main = page.locator('main');
  await expect(main.locator('.lead:visible')).toHaveCount(2);
  await main.getByRole('link', { name: '乙区', exact: true }).click();
  expect(new URL(page.url()).search).toBe('?area=990102');
  await expect(main.locator('.lead:visible')).toHaveCount(1);
  await expect(main.locator('.lead:visible')).toContainText('9876户');
  await expect(main.locator('.observations tbody tr:visible')).toHaveCount(3);
  await expect(main.locator('figure svg:visible').first()).not.toContainText('甲区');
  expect(await page.locator('.nav a').first().getAttribute('href')).toMatch(/\/indicators\/\?area=990102$/);
  // A number of the other area that an address points at goes before the choice.
  await page.evaluate(() => {
    location.hash = '#entities_new_990101_2020';
  });
  await expect(page.locator('#entities_new_990101_2020')).toBeVisible();
});

test('ratings of its own are scored and ranked, and nothing is called simulated', async ({ page }) => {
  await visit(page, '/evaluation/');
  const rows = page.locator('#ranking tbody tr');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(0)).toContainText('86.00');
  await expect(rows.nth(1).locator('td').first()).toHaveText('1');
  await expect(rows.nth(2).locator('td').first()).toHaveText('3');
  await expect(rows.nth(4)).toContainText('不足10家');
  await expect(page.locator('main')).not.toContainText('模拟');
  await axe(page);
  await rows.nth(2).getByRole('link').click();
  await expect(page.locator('h1')).toHaveText('丙街道');
  await expect(page.locator('main')).not.toContainText('模拟');
});
