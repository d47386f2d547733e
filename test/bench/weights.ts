/** What a first visit to a page of each kind transfers, measured in a browser with an empty cache. */
import type { Browser } from '@playwright/test';
import { listFiles } from '../../src/publish/folders.ts';
import type { Running } from '../../src/publish/serve/server.ts';
import { kilobytes, table } from './table.ts';

/** Issue budgets for an indicator page and for an embed, in bytes as transferred (brotli). */
const BUDGETS: readonly { readonly kind: string; readonly total: number; readonly scripts: number }[] = [
  { kind: '/indicators/…/', total: 60 * 1024, scripts: 10 * 1024 },
  { kind: '/embed/…/', total: 20 * 1024, scripts: 2 * 1024 },
];

const COLUMNS = ['html', 'css', 'js', 'font', 'other'] as const;
type Column = (typeof COLUMNS)[number];

const columns: Readonly<Record<string, Column>> = { document: 'html', stylesheet: 'css', script: 'js', font: 'font' };

/** The heaviest page of each kind (first folder of the address, one kind per language), by its HTML. */
async function heaviest(folder: string): Promise<readonly { readonly kind: string; readonly path: string }[]> {
  const found = new Map<string, { readonly path: string; readonly size: number }>();
  for (const { path, size } of await listFiles(folder)) {
    if (!path.endsWith('/index.html') && path !== 'index.html') continue;
    const address = `/${path.replace(/index\.html$/, '')}`;
    const [language, rest] = address.startsWith('/en/') ? ['en', address.slice(3)] : ['zh', address];
    const [, first = '', second = ''] = rest.split('/');
    const kind = `${language} /${first}${second === '' ? (first === '' ? '' : '/') : '/…/'}`;
    if (size > (found.get(kind)?.size ?? -1)) found.set(kind, { path: address, size });
  }
  return [...found].map(([kind, { path }]) => ({ kind, path })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

async function weigh(browser: Browser, url: string): Promise<Record<Column, number>> {
  const sizes: Record<Column, number> = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  // A new context has an empty cache.
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const pending: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      pending.push(
        request.sizes().then(({ responseBodySize }) => {
          sizes[columns[request.resourceType()] ?? 'other'] += responseBodySize;
        }),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(pending);
  } finally {
    await context.close();
  }
  return sizes;
}

/** A table of page weights; the pages over budget are marked and listed in `over`. */
export async function weights(browser: Browser, site: Running, folder: string) {
  const rows: string[][] = [];
  const over: string[] = [];
  for (const { kind, path } of await heaviest(folder)) {
    const sizes = await weigh(browser, new URL(path.slice(1), site.address).href);
    const total = COLUMNS.reduce((sum, column) => sum + sizes[column], 0);
    // Pages without a budget are shown for comparison.
    const budget = BUDGETS.find((one) => kind.endsWith(one.kind) && !kind.includes('/r/'));
    const mark = (value: number, limit: number | undefined): string => {
      if (limit === undefined) return kilobytes(value);
      if (value > limit) over.push(`${path}: ${kilobytes(value)} > ${kilobytes(limit)} KB`);
      return `${kilobytes(value)} / ${kilobytes(limit)}`;
    };
    rows.push([
      kind,
      path,
      kilobytes(sizes.html),
      kilobytes(sizes.css),
      mark(sizes.js, budget?.scripts),
      kilobytes(sizes.font),
      kilobytes(sizes.other),
      mark(total, budget?.total),
    ]);
  }
  const head = ['页面 · page', '最重的一页 · heaviest', ...COLUMNS, '合计 · total'];
  return { text: table(head, rows), over };
}
