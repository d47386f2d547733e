/**
 * The engine's start and six ledger queries in a real browser, with the engine code and the query files of the site, on
 * a page of their own. Cold: a new browser context each time, so nothing is cached and everything is fetched and
 * started. Warm: asked again on the same page.
 */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { type Running, serve } from '../../src/publish/serve/server.ts';
import type { Engine } from '../../src/query/types.ts';
import { median, table } from './table.ts';

const RUNS = 5;

const QUERIES: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: '按部门 · by department',
    sql: 'SELECT department, count(*) AS n, avg(actual_days) AS days FROM sim.cases GROUP BY department ORDER BY n DESC',
  },
  {
    name: '按月 · by month',
    sql: "SELECT date_trunc('month', accepted_on) AS month, count(*) AS n FROM sim.cases GROUP BY month ORDER BY month",
  },
  {
    name: '筛选后前十 · filtered top ten',
    sql: 'SELECT item, count(*) AS n FROM sim.cases WHERE visits = 0 AND actual_days > 5 GROUP BY item ORDER BY n DESC LIMIT 10',
  },
  {
    name: '各部门中位数 · medians by department',
    sql: 'SELECT department, median(actual_days) AS days FROM sim.cases GROUP BY department ORDER BY days DESC',
  },
  {
    name: '不同事项数 · distinct items',
    sql: 'SELECT town, count(DISTINCT item) AS items FROM sim.cases GROUP BY town ORDER BY items DESC',
  },
  {
    name: '一段日期 · date range',
    sql: "SELECT count(*) AS n FROM sim.cases WHERE accepted_on BETWEEN DATE '2020-02-03' AND DATE '2020-03-15'",
  },
];

/** Milliseconds of one query on this page, fetching and starting included where it is the first. */
function ask(page: Page, sql: string): Promise<number> {
  return page.evaluate(async (query) => {
    const { keduEngine } = globalThis as unknown as { keduEngine: Engine };
    const began = performance.now();
    await keduEngine.run(query);
    return performance.now() - began;
  }, sql);
}

/** Milliseconds until the engine is ready, without the ledger. */
function start(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { keduEngine } = globalThis as unknown as { keduEngine: Engine };
    const began = performance.now();
    await keduEngine.start();
    return performance.now() - began;
  });
}

async function onNewPage<T>(browser: Browser, address: string, run: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // The address decides the policy: the engine runs under the one it has on the site.
    await page.goto(`${address}explore/`);
    await page.waitForFunction(() => 'keduEngine' in globalThis);
    return await run(page);
  } finally {
    await context.close();
  }
}

/** Bundles the page as the site's own pages are bundled, with the site's query files beside it. */
async function benchSite(out: string): Promise<{ readonly site: Running; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-bench-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: resolve('test/bench/page'),
    base: '/',
    build: { outDir: folder, assetsDir: '_astro', assetsInlineLimit: 0, target: 'chrome109', emptyOutDir: true },
  });
  await cp(join(out, 'query'), join(folder, 'query'), { recursive: true, preserveTimestamps: true });
  await cp(join(folder, 'index.html'), join(folder, 'explore', 'index.html'));
  await rename(join(folder, 'index.html'), join(folder, '404.html'));
  return { site: await serve({ root: folder, base: '/' }, 0), folder };
}

/** A table of times in milliseconds; cold and warm are medians of five. */
export async function queries(browser: Browser, out: string): Promise<string> {
  const { site, folder } = await benchSite(out);
  const ms = (values: readonly number[]): string => median(values).toFixed(0);
  const times = async (once: () => Promise<number>): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await once());
    return all;
  };
  try {
    const rows: string[][] = [];
    const started = await times(() => onNewPage(browser, site.address, start));
    rows.push(['启动 · start', ms(started), '']);
    for (const { name, sql } of QUERIES) {
      const cold = await times(() => onNewPage(browser, site.address, (page) => ask(page, sql)));
      const warm = await onNewPage(browser, site.address, async (page) => {
        await ask(page, sql);
        return times(() => ask(page, sql));
      });
      rows.push([name, ms(cold), ms(warm)]);
    }
    return table(['毫秒，五次的中位数 · ms, median of five', '冷 · cold', '热 · warm'], rows);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true });
  }
}
