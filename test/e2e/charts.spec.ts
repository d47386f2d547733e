/** Charts in a page: walked by keyboard, pointed at, tapped; the gallery of all kinds passes axe and fits. */
import type { Page } from '@playwright/test';
import { axe, expect, test, visit } from './support.ts';

/** The first chart that is shown at this width. */
const chartOf = (page: Page) => page.locator('.chart svg:visible').first();
const inWindow = (page: Page): Promise<boolean> =>
  page.locator('.k-tip').evaluate((tip) => {
    const { left, top, right, bottom } = tip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
  });

test('the marks of a chart are walked by keyboard, and each says its number', async ({ page }) => {
  await visit(page, '/gallery/range/');
  const chart = chartOf(page);
  const marks = chart.locator('.k-mark');
  await expect(chart).toHaveAttribute('role', 'group');
  await expect(chart).toHaveAccessibleName('某项指标');
  await expect(chart).toHaveAccessibleDescription(/丙事项8个工作日内.*方向键/);
  await marks.first().focus();
  await expect(marks.first()).toHaveAccessibleName('甲事项：2到5个工作日（2020年）');
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName('乙事项：3个工作日以上（2020年）');
  await expect(page.locator('.k-tip')).toHaveText('乙事项：3个工作日以上（2020年）');
  await expect(chart.locator('.k-focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(marks.last()).toBeFocused();
  await expect(marks.last()).toHaveAccessibleName(/己事项：不予公开/);
  expect(await inWindow(page)).toBe(true);
  // One stop for the whole chart: Tab leaves it.
  await expect(chart.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.k-tip')).toBeHidden();
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(chart.locator(':focus')).toHaveCount(0);
  await expect(page.locator('.k-tip')).toBeHidden();
});

test('a pointer or a finger shows the note near the mark, inside the window', async ({ page, isMobile }) => {
  await visit(page, '/en/gallery/calendar/');
  const chart = chartOf(page);
  for (const which of ['first', 'last'] as const) {
    const mark = chart.locator('.k-mark')[which]();
    await mark.scrollIntoViewIfNeeded();
    await (isMobile ? mark.tap() : mark.hover());
    await expect(page.locator('.k-tip')).toContainText('2029');
    expect(await inWindow(page)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.k-tip')).toBeHidden();
});

for (const path of ['/gallery/', '/en/gallery/histogram/']) {
  test(`${path} fits and passes axe`, async ({ page }) => {
    await visit(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await axe(page);
  });
}
