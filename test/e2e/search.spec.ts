/** Search as it is used: by keyboard and by touch, with a slip, by number, without script, without its index. */
import { axe, expect, expectProblems, test, visit } from './support.ts';

const box = { zh: '搜索本站', en: 'Search this site' };

test('by keyboard: options, their ends, escape, and where Enter leads', async ({ page }) => {
  await visit(page, '/about/');
  await page.keyboard.press('/');
  const input = page.getByRole('combobox', { name: box.zh });
  await expect(input).toBeFocused();
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await input.pressSequentially('shuangxing pingjia');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option').first()).toContainText('双向评价');
  await expect(list.locator('mark').first()).toHaveText('双向评价');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(input).not.toHaveAttribute('aria-activedescendant', /./);

  const active = () => page.locator('[role=option][aria-selected=true]');
  const count = await list.getByRole('option').count();
  await input.press('ArrowDown');
  await expect(active()).toHaveAttribute('id', 'finder-list-0');
  await expect(input).toHaveAttribute('aria-activedescendant', 'finder-list-0');
  await input.press('ArrowUp');
  await expect(active()).toHaveAttribute('id', `finder-list-${count - 1}`);
  await input.press('Home');
  await expect(active()).toHaveAttribute('id', 'finder-list-0');
  await input.press('End');
  await expect(active()).toHaveAttribute('id', `finder-list-${count - 1}`);
  await expect(input).toBeFocused();
  await axe(page);

  await input.press('Escape');
  await expect(list).toBeHidden();
  await expect(input).toHaveValue('shuangxing pingjia');
  await input.press('ArrowDown');
  await expect(list).toBeVisible();
  await input.press('ArrowDown');
  await input.press('Enter');
  await expect(page).toHaveURL(/\/topics\/mutual_rating\/$/);
});

test('a number leads to where it stands, with its qualifier and unit on the way', async ({ page }) => {
  await visit(page, '/en/');
  const input = page.getByRole('combobox', { name: box.en });
  await input.click();
  await input.fill('25,069');
  const option = page.getByRole('option').first();
  await expect(option).toContainText('25,069 entities');
  await expect(page.locator('form.finder [role=status]')).toHaveText('one result');
  await option.click();
  await expect(page).toHaveURL(/\/en\/indicators\/entities_new\/#entities_new_2020$/);
  // Going to a place within a page takes the focus there, once the page has come whole.
  await page.waitForLoadState('load');
  await input.fill('300余');
  await expect(page.getByRole('option').first()).toContainText('more than 300');
});

test('Enter without a choice asks the search page, which shows everything found', async ({ page, isMobile }) => {
  await visit(page, '/checks/');
  const input = page.getByRole('combobox', { name: box.zh });
  await input.fill('qiye');
  await input.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=qiye$/);
  const results = page.locator('.results');
  await expect(results.getByRole('status')).toContainText('条结果');
  await expect(results.getByRole('link').first()).toContainText('企业');
  await expect(input).toHaveValue('qiye');
  if (isMobile) await axe(page);
  await visit(page, '/en/search/?q=qzxvwk');
  await expect(page.locator('.results').getByRole('status')).toContainText('Nothing found');
});

test.describe('the same at every size', () => {
  test.skip(({ isMobile }) => isMobile, 'read once');

  test('simulated tables say so among the results', async ({ page }) => {
    await visit(page, '/search/?q=banjian');
    const simulated = page.locator('.found', { has: page.locator('.found-sim') });
    await expect(simulated.first()).toHaveAttribute('href', /\/ledger\/$/);
    await expect(page.locator('.found[href*="/data/sim/"]', { has: page.locator('.found-sim') }).first()).toBeVisible();
  });

  test('"/" is a character where something is typed, and can be switched off', async ({ page }) => {
    await visit(page, '/search/');
    const input = page.getByRole('combobox', { name: box.zh });
    await input.fill('16');
    await input.press('/');
    await expect(input).toHaveValue('16/');
    await expect(page.getByRole('listbox')).toBeVisible();
    await input.press('Escape');
    const button = page.getByRole('button', { name: /“\/”/ });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('/');
    await expect(input).not.toBeFocused();
    await page.reload();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  test('nothing is fetched for the search before somebody turns to it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(page, '/');
    await page.waitForLoadState('networkidle');
    const index = (): readonly string[] => asked.filter((path) => path.endsWith('/search/index.json'));
    expect(index()).toEqual([]);
    await page.getByRole('combobox', { name: box.zh }).focus();
    await expect.poll(() => index().length).toBe(1);
  });

  test('without its index the box says so and still leads to the list', async ({ page }) => {
    expectProblems(page, /index\.json/, /status of 503/);
    await page.route('**/search/index.json', (route) => route.fulfill({ status: 503, body: '' }));
    await visit(page, '/');
    const input = page.getByRole('combobox', { name: box.zh });
    await input.fill('25069');
    await expect(page.locator('form.finder [role=status]')).toContainText('索引没有取到');
    await input.press('Enter');
    await expect(page.locator('.results').getByRole('status')).toContainText('索引没有取到');
    await expect(page.getByRole('link', { name: '新设市场主体', exact: true }).first()).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the box is a form that leads to a list of everything', async ({ page }) => {
    await visit(page, '/en/');
    await page.getByRole('searchbox', { name: box.en }).fill('rating');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/search\/\?q=rating$/);
    await expect(page.locator('.results')).toBeHidden();
    await expect(page.getByRole('button', { name: /“\/”/ })).toBeHidden();
    await page.getByRole('navigation', { name: 'By kind' }).getByRole('link', { name: 'Agencies' }).click();
    await expect(page).toHaveURL(/#kind-agency$/);
    await page.getByRole('link', { name: /^25,069 entities/ }).click();
    await expect(page).toHaveURL(/\/en\/indicators\/entities_new\/#entities_new_2020$/);
  });
});
