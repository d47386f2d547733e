/** Comparing in a real browser: choosing, refusing, taking away, and the same without script. */
import { expect, test, visit } from './support.ts';

test.skip(({ isMobile }) => isMobile, 'one browser is enough');

test('numbers are chosen from the list, drawn, refused where units differ, and given away', async ({ page }) => {
  await visit(page, '/compare/?o=items_one_visit_2020,items_no_visit_2020');
  const result = page.locator('.compare-result');
  await expect(result.locator('svg:visible')).toHaveCount(1);
  await expect(result.locator('tbody tr')).toHaveCount(2);

  await page.getByLabel('在清单里找').fill('高频');
  await expect(page.locator('.compare-units li:visible')).toHaveCount(1);
  await page.locator('.compare-units li:visible input').check();
  await expect(result.locator('tbody tr')).toHaveCount(3);
  expect(new URL(page.url()).search).toBe('?o=items_one_visit_2020,items_no_visit_2020,items_citywide_2020');
  await expect(result.getByText('300余项').first()).toBeAttached();

  const saved = page.waitForEvent('download');
  await result.locator('[data-do="csv"]').click();
  expect((await saved).suggestedFilename()).toMatch(/compare\.zh\.csv$/);

  await page.getByLabel('在清单里找').fill('159.03');
  await page.locator('.compare-units li:visible input').check();
  await expect(result.getByRole('heading', { name: '这几个数不能放在一起比' })).toBeVisible();
  await expect(result.locator('svg:visible')).toHaveCount(0);
  await expect(result.locator('[data-do="csv"]')).toBeHidden();
});
