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
import { kilobytes, median, table } from './table.ts';

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

/** Questions that fetch most. */
const WIDE: typeof QUERIES = [
  {
    name: '最大的两列 · the two largest columns',
    sql: 'SELECT town, max(completed_on) AS last FROM sim.cases GROUP BY town ORDER BY town',
  },
  { name: '所有的列 · all columns', sql: 'SELECT * FROM sim.cases LIMIT 100' },
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

/** Milliseconds of the bare engine, as its makers start it: what any page with this engine must wait for. */
function bare(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { keduBare: () => Promise<number> }).keduBare());
}

/** Does the same on two visits of one browser: the first with nothing kept, the second with what the first has left. */
async function visits(
  browser: Browser,
  address: string,
  run: (page: Page) => Promise<number>,
): Promise<readonly [first: number, second: number]> {
  const context = await browser.newContext();
  try {
    const once = async (): Promise<number> => {
      const page = await context.newPage();
      await page.goto(`${address}explore/`);
      await page.waitForFunction(() => 'keduEngine' in globalThis);
      const ms = await run(page);
      // What is kept for the next visit is written behind the answer.
      await page.waitForTimeout(1_000);
      await page.close();
      return ms;
    };
    return [await once(), await once()];
  } finally {
    await context.close();
  }
}

/** Bytes on the wire of the data that a query fetches: everything but the engine itself. */
async function fetchedFor(browser: Browser, address: string, sql: string): Promise<number> {
  return onNewPage(browser, address, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!/\/query\/(?!duckdb-)/.test(request.url())) return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await ask(page, sql);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });
}

/** First results against the bare engine, in turns, so that what else the machine does meets both. */
async function firstResults(browser: Browser, address: string): Promise<string> {
  const [first] = QUERIES;
  const runs: { readonly bare: readonly number[]; readonly own: readonly number[] }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push({
      bare: await visits(browser, address, bare),
      own: await visits(browser, address, (page) => ask(page, first?.sql ?? '')),
    });
  }
  const rows = ['第一次来 · first visit', '再来 · second visit'].map((name, visit) => {
    const [alone, own] = [
      median(runs.map((run) => run.bare[visit] ?? Number.NaN)),
      median(runs.map((run) => run.own[visit] ?? Number.NaN)),
    ];
    return [name, alone.toFixed(0), own.toFixed(0), (own / alone).toFixed(2)];
  });
  return table(['毫秒 · ms', '裸引擎 · bare engine', '台账首个结果 · first result', '倍 · ×'], rows);
}

/** What questions fetch besides the engine: two columns, and all. */
async function bytesFetched(browser: Browser, address: string): Promise<string> {
  const rows: string[][] = [];
  for (const { name, sql } of [...QUERIES, ...WIDE]) {
    const bytes = await fetchedFor(browser, address, sql);
    rows.push([name, kilobytes(bytes)]);
  }
  return table(['引擎以外，KB · KB besides the engine', '传输 · on the wire'], rows);
}

/** What the engine says to each question on one page: its milliseconds when asked again, or why it can't answer. */
export async function answers(
  browser: Browser,
  out: string,
): Promise<readonly (readonly [name: string, answer: string])[]> {
  const { site, folder } = await benchSite(out);
  try {
    return await onNewPage(browser, site.address, async (page) => {
      const said: (readonly [string, string])[] = [];
      for (const { name, sql } of [...QUERIES, ...WIDE]) {
        try {
          const first = await ask(page, sql);
          const again: number[] = [];
          for (let run = 0; run < RUNS; run += 1) again.push(await ask(page, sql));
          said.push([name, `${first.toFixed(0)} → ${median(again).toFixed(0)} ms`]);
        } catch (error) {
          said.push([name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)]);
        }
      }
      return said;
    });
  } finally {
    await site.stop();
    await rm(folder, { recursive: true });
  }
}

/** Tables of first results, bytes, and times in milliseconds; all times are medians of five. */
export async function queries(browser: Browser, out: string): Promise<string> {
  const { site, folder } = await benchSite(out);
  const ms = (values: readonly number[]): string => median(values).toFixed(0);
  const times = async (once: () => Promise<number>): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let run = 0; run < RUNS; run += 1) all.push(await once());
    return all;
  };
  try {
    const before = [await firstResults(browser, site.address), await bytesFetched(browser, site.address)];
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
    return [...before, table(['毫秒，五次的中位数 · ms, median of five', '冷 · cold', '热 · warm'], rows)].join('\n\n');
  } finally {
    await site.stop();
    await rm(folder, { recursive: true });
  }
}
