/** Three releases of the fixture: one number revised and one added in the second, one withdrawn in the third. */
import { addressOf, axe, expect, test, visit } from '../support.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];
const WORDS = [
  { prefix: '', reason: '公报更正：71.08%是排印之误', gone: '第12位', history: '修订', frozen: '已冻结' },
  {
    prefix: '/en',
    reason: 'The bulletin corrected a misprint of 71.08%',
    gone: '12th',
    history: 'Revisions',
    frozen: 'frozen',
  },
];

for (const { prefix, reason, gone, history, frozen } of WORDS) {
  test(`releases tell what they changed and why ${prefix}`, async ({ page }) => {
    await visit(page, `${prefix}/releases/`);
    await expect(page.locator('main ol > li')).toHaveCount(3);
    await expect(page.locator('main ol > li').first()).toContainText(frozen);
    await expect(page.locator('main a[type="application/atom+xml"]')).toHaveAttribute('href', '/releases/feed.xml');
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await axe(page);
    }

    await page.locator('main').getByRole('link', { name: '2023.2', exact: true }).click();
    const row = page.locator('#observations-limit_cut_990101_2021-value');
    for (const text of ['71.08%', '71.80%', reason]) await expect(row).toContainText(text);
    await expect(page.locator('main').getByRole('link', { name: /2019/ })).toBeVisible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }

    await visit(page, `${prefix}/releases/2023.3/`);
    await expect(page.locator('#observations-cases_rank_990102_2020')).toContainText(gone);
  });

  test(`an indicator tells of its revisions ${prefix}`, async ({ page }) => {
    await visit(page, `${prefix}/indicators/limit_cut/`);
    const section = page.locator('section', { has: page.getByRole('heading', { name: history, exact: true }) });
    await expect(section.last()).toContainText('71.08% → 71.80%');
    await expect(section.last()).toContainText(reason);
    await section.last().getByRole('link').click();
    await expect(page).toHaveURL(/\/releases\/2023\.2\/#observations-limit_cut_990101_2021-value$/);
    await expect(page.locator(':target')).toBeVisible();
    await visit(page, `${prefix}/indicators/cases_rank/`);
    await expect(page.locator('main')).toContainText(gone);
  });
}

test('what is frozen is served as it was', async ({ page, request, baseURL }) => {
  await visit(page, '/releases/2023.1/');
  const links = page.locator('main a[href^="/r/2023.1/data/"]');
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs).toContain('/r/2023.1/data/observations.csv');
  const old = await (await request.get(addressOf(baseURL, '/r/2023.1/data/observations.csv'))).text();
  const now = await (await request.get(addressOf(baseURL, '/data/observations.csv'))).text();
  expect([old.includes('71.08%'), now.includes('71.08%')]).toEqual([true, false]);
  expect([old.includes('cases_rank_990102_2020'), now.includes('cases_rank_990102_2020')]).toEqual([true, false]);
  for (const href of hrefs) expect((await request.head(addressOf(baseURL, href))).status(), href).toBe(200);
  const feed = await request.get(addressOf(baseURL, '/releases/feed.xml'));
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain('71.08% → 71.80%');
});
