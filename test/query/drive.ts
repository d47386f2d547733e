/**
 * Drives the query page as a visitor would: by its box, its button and what it then shows. For e2e tests and the bench;
 * the page exposes nothing else. Uses Playwright's page only, so the bench may bring its own.
 */
import type { Page } from '@playwright/test';

export interface Answered {
  /** From pressing Run to the new result on the page, as the browser's clock has it. */
  readonly ms: number;
  /** What the page says the query itself took. */
  readonly said: string;
  readonly rows: number;
  /** The first row's cells as shown. */
  readonly firstRow: readonly string[];
  readonly firstCell: string;
}

/** Opens the query page with its box; `address` is its full address, with a fragment or without. Starts nothing. */
export async function openExplore(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await toBox(page);
}

/** Turns to the face with the box; the page opens with the other where a query can be picked. */
export async function toBox(page: Page): Promise<void> {
  await page.locator('.explore-faces').waitFor();
  if ((await page.locator('.explore-box').count()) === 0) await page.locator('.explore-faces button').last().click();
  await page.locator('.explore-box').waitFor();
}

/** What stands in the box, whether it is the plain one or the editor; of the editor the lines that are shown. */
export function boxText(page: Page): Promise<string> {
  return page.locator('.explore-box').evaluate((box) => {
    if (box instanceof HTMLTextAreaElement) return box.value;
    return [...box.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '').join('\n');
  });
}

/** Puts a query into the box and presses Run; resolves when its result, or its failure, stands on the page. */
export async function startQuery(page: Page, sql: string): Promise<void> {
  await toBox(page);
  await page.locator('.explore-box').fill(sql);
  await page.locator('.explore-run').click();
}

/** Runs a query and reads its result. Throws the page's own words where it failed. */
export async function runQuery(page: Page, sql: string, { timeout = 60_000 } = {}): Promise<Answered> {
  await toBox(page);
  await page.locator('.explore-box').fill(sql);
  const ms = await page.evaluate(
    ({ timeout }) =>
      new Promise<number>((resolve, reject) => {
        const before = document.querySelector('.explore-result');
        const began = performance.now();
        const settle = (): void => {
          const failed = document.querySelector('.explore-failure');
          const now = document.querySelector('.explore-result');
          if (failed === null && (now === null || now === before)) return;
          done();
          if (failed === null) resolve(performance.now() - began);
          else reject(new Error(failed.textContent ?? 'failed'));
        };
        const observer = new MutationObserver(settle);
        const timer = setTimeout(() => {
          done();
          reject(new Error(`no answer within ${timeout} ms`));
        }, timeout);
        const done = (): void => {
          observer.disconnect();
          clearTimeout(timer);
        };
        // A failure that still stands is about the query before; pressing Run takes it away.
        document.querySelector<HTMLButtonElement>('.explore-run')?.click();
        setTimeout(() => {
          const root = document.querySelector('.explore');
          if (root) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
          settle();
        });
      }),
    { timeout },
  );
  return { ms, ...(await readResult(page)) };
}

/** Reads the result that stands on the page. */
export async function readResult(page: Page): Promise<Omit<Answered, 'ms'>> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll('.explore-rows tbody tr:first-child td')];
    const firstRow = cells.map((cell) => cell.textContent ?? '');
    // The head counts as a row there.
    const rows = Number(document.querySelector('.explore-rows')?.getAttribute('aria-rowcount') ?? 'NaN') - 1;
    const said = document.querySelector('.explore-status')?.textContent ?? '';
    return { said, rows, firstRow, firstCell: firstRow[0] ?? '' };
  });
}

/**
 * How long the engine takes from nothing to its first answer, on a page where it has not been started: pressing Run on
 * the smallest query there is.
 */
export async function engineStartMs(page: Page): Promise<number> {
  return (await runQuery(page, 'SELECT 1 AS one')).ms;
}
