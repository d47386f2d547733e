/** On A4: drawings whole and within the page, links spelt out once, address and edition at the end. */
import { expect, test, visit } from './support.ts';

/** A4 less the margins of styles/print.css, in CSS pixels. */
const PAPER = Math.floor(((210 - 2 * 17) / 25.4) * 96);

test.skip(({ isMobile }) => isMobile, 'paper has one size');

for (const path of ['/', '/indicators/entities_new/', '/en/commitments/', '/en/checks/']) {
  test(`${path} fits on paper`, async ({ page }) => {
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await visit(page, path);
    const wide = await page
      .locator('main svg:visible, main table:visible, main pre:visible')
      .evaluateAll(
        (all, most) =>
          all.filter((one) => one.getBoundingClientRect().right > most + 1).map((one) => one.outerHTML.slice(0, 120)),
        PAPER,
      );
    expect(wide).toEqual([]);
    const shown = await page.locator('.spelt li span').allTextContents();
    expect(shown.length).toBeGreaterThan(3);
    expect(new Set(shown).size).toBe(shown.length);
    await expect(page.locator('.spelt')).toBeVisible();
    await expect(page.locator('footer .only-print')).toBeVisible();
    await expect(page.locator('nav.nav')).toBeHidden();
  });
}
