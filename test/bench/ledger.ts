/**
 * The ledger page beside its peer: first view, interactive, bytes, brush steps, memory. Real pointer events in the same
 * Chromium, the same rows, one after the other in the same run, each in a fresh browser. Steps are told by the charts
 * themselves: from a pointer's event to the next change in a chart that it filters.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createProxy } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions, type Page } from '@playwright/test';
import { build } from 'vite';
import { precompress } from '../../src/publish/compress.ts';
import { readIndex } from '../../src/publish/query.ts';
import { serve } from '../../src/publish/serve/server.ts';
import { median, percentile, table } from './table.ts';

/** Where the peer lies; its libraries are its own: npm install --prefix test/bench/peers. */
export const PEERS = resolve('test/bench/peers');
/** Steps of a drag, and the pause between them: a quick hand on a screen of 60 Hz. */
const STEPS = 120;
const PAUSE_MS = 16;
/** First visits, of which the median counts. */
const ARRIVALS = 3;
/** Steps made one at a time, each waited for. */
const SINGLE = 20;

interface Contestant {
  readonly name: string;
  readonly address: string;
  /** The days that are brushed, and a chart that they filter. */
  readonly days: string;
  readonly filtered: string;
  /** Settles when the page answers to the pointer. */
  readonly ready: (page: Page) => Promise<unknown>;
}

/** What was measured. Milliseconds and bytes. */
export interface Measured {
  readonly name: string;
  readonly firstView: number;
  readonly interactive: number;
  readonly bytes: number;
  readonly firstStep: number;
  readonly laterSteps: number;
  readonly slowStep: number;
  /** Handler, layout and drawing of a step, where the page tells it: at half and at 95 in a hundred of the steps. */
  readonly work: readonly [number, number] | undefined;
  /** Frames of a drag that came a whole frame late, of all. */
  readonly missed: readonly [number, number];
  /** Of the renderer, after the drag. */
  readonly memory: number;
}

/** In the page: notes when pointers move, when the filtered chart changes, how far apart frames are, and the page's own steps. */
function watch(filtered: string): void {
  const notes = { moved: 0, steps: [] as number[], frames: [] as number[], work: [] as number[] };
  Object.assign(globalThis, { ledgerNotes: notes });
  addEventListener('pointermove', (event) => (notes.moved = notes.moved || event.timeStamp), { capture: true });
  const chart = document.querySelector(filtered);
  if (chart === null) throw new Error(`no ${filtered}`);
  new MutationObserver(() => {
    if (notes.moved === 0) return;
    notes.steps.push(performance.now() - notes.moved);
    notes.moved = 0;
  }).observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
  document.querySelector('#ledger')?.addEventListener('ledger-step', (event) => {
    if (event instanceof CustomEvent) notes.work.push(event.detail.work);
  });
  let last = performance.now();
  const frame = (now: number): void => {
    notes.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

interface Notes {
  readonly steps: readonly number[];
  readonly frames: readonly number[];
  readonly work: readonly number[];
}

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => {
    const { ledgerNotes } = globalThis as unknown as { ledgerNotes: Notes & { moved: number } };
    const kept = { steps: [...ledgerNotes.steps], frames: [...ledgerNotes.frames], work: [...ledgerNotes.work] };
    Object.assign(ledgerNotes, { steps: [], frames: [], work: [], moved: 0 });
    return kept;
  });

/** Resident memory of the browser's renderers in bytes, where the system tells it (Linux). */
async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  let most = 0;
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue;
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  }
  return most;
}

/** Counts what a server sends, headers and all, to whomever: workers ask by themselves. */
async function counted(address: string): Promise<{ readonly address: string; bytes(): number; stop(): void }> {
  const { port } = new URL(address);
  let sent = 0;
  const proxy = createProxy((client) => {
    const server = connect(Number(port), 'localhost');
    server.on('data', (chunk) => {
      sent += chunk.length;
    });
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((done) => proxy.listen(0, done));
  return {
    address: address.replace(`:${port}`, `:${(proxy.address() as AddressInfo).port}`),
    bytes: () => sent,
    stop: () => proxy.close(),
  };
}

/** Milliseconds until the page shows its charts, and until they answer to the pointer. */
async function arrival(page: Page, of: Contestant): Promise<readonly [firstView: number, interactive: number]> {
  await page.goto(of.address);
  await of.ready(page);
  return page.evaluate(() => {
    const of = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? performance.now();
    const live = of('ledger-live');
    // Without a mark of its own a page shows its charts when they answer.
    const marked = performance.getEntriesByName('ledger-live').length > 0;
    return [marked ? of('first-contentful-paint') : live, live] as const;
  });
}

async function measure(launch: LaunchOptions, direct: Contestant): Promise<Measured> {
  const proxy = await counted(direct.address);
  const of = { ...direct, address: proxy.address };
  const arrivals: (readonly [number, number])[] = [];
  let bytes = 0;
  const visit = async (browser: Browser): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const before = proxy.bytes();
    arrivals.push(await arrival(page, of));
    await page.waitForTimeout(1_000);
    bytes = proxy.bytes() - before;
    return page;
  };
  // Each visit is a first one: another browser, nothing kept.
  for (let run = 1; run < ARRIVALS; run += 1) {
    const browser = await chromium.launch(launch);
    await visit(browser).finally(() => browser.close());
  }
  const browser = await chromium.launch(launch);
  try {
    const page = await visit(browser);
    await page.evaluate(watch, of.filtered);
    const box = await page.locator(of.days).boundingBox();
    if (box === null) throw new Error(`${of.name}: nothing to brush`);
    const y = box.y + box.height / 2;
    const x = (share: number): number => box.x + box.width * share;
    await page.mouse.move(x(0.2), y);
    await page.mouse.down();
    const single: number[] = [];
    for (let step = 1; step <= SINGLE; step += 1) {
      await notesOf(page);
      await page.mouse.move(x(0.2 + step * 0.01), y);
      const answered = await page
        .waitForFunction(() => (globalThis as unknown as { ledgerNotes: Notes }).ledgerNotes.steps.length > 0, null, {
          timeout: 5_000,
        })
        .catch(() => undefined);
      const { steps } = await notesOf(page);
      if (answered !== undefined && steps[0] !== undefined) single.push(steps[0]);
      await page.waitForTimeout(60);
    }
    await notesOf(page);
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(x(0.4 + step * 0.004), y);
      await page.waitForTimeout(PAUSE_MS);
    }
    const drag = await notesOf(page);
    await page.mouse.up();
    await page.waitForTimeout(500);
    const [firstStep = Number.NaN, ...later] = single;
    const work = drag.work.length > 0 ? ([median(drag.work), percentile(drag.work, 0.95)] as const) : undefined;
    return {
      name: of.name,
      firstView: median(arrivals.map(([firstView]) => firstView)),
      interactive: median(arrivals.map(([, interactive]) => interactive)),
      bytes,
      firstStep,
      laterSteps: median(later),
      slowStep: percentile(later, 0.95),
      work,
      missed: [drag.frames.filter((gap) => gap > 25).length, drag.frames.length],
      memory: await rendererMemory(browser),
    };
  } finally {
    await browser.close();
    proxy.stop();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.duckdb': 'application/octet-stream',
};

/** A plain server for the peer, which the site's policy would not let run; compressed files as they are. */
async function servePlain(folder: string): Promise<{ readonly address: string; stop(): void }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const packed = existsSync(`${file}.br`);
    const body = await readFile(packed ? `${file}.br` : file).catch(() => undefined);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(packed ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The peer's page as its users would publish it: bundled, compressed, with the site's own ledger file beside it. */
async function peerSite(out: string, cache: string): Promise<{ readonly folder: string; readonly ledger: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-peer-'));
  const ledger = (await readIndex(join(out, 'query', 'index.json')))?.simulated?.file;
  if (ledger === undefined) throw new Error(`${out}: 没有台账 · no ledger; npm run build`);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: PEERS,
    base: '/',
    build: { outDir: folder, assetsInlineLimit: 0, target: 'esnext', emptyOutDir: true },
  });
  await mkdir(join(folder, 'query'), { recursive: true });
  await cp(join(out, 'query', ledger), join(folder, 'query', ledger));
  await precompress(folder, { cache });
  return { folder, ledger };
}

const ms = (value: number): string => (Number.isNaN(value) ? '—' : value.toFixed(value < 20 ? 1 : 0));
const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** The table, and what is over its budget. */
export function report(all: readonly Measured[]): { readonly text: string; readonly over: readonly string[] } {
  const row = (name: string, of: (one: Measured) => string): string[] => [name, ...all.map(of)];
  const text = table(
    ['', ...all.map(({ name }) => name)],
    [
      row('第一眼 · first view, ms', ({ firstView }) => ms(firstView)),
      row('可以用 · interactive, ms', ({ interactive }) => ms(interactive)),
      row('字节 · bytes, MB', ({ bytes }) => mb(bytes)),
      row('第一步 · first brush step, ms', ({ firstStep }) => ms(firstStep)),
      row('以后每步 · later steps, median ms', ({ laterSteps }) => ms(laterSteps)),
      row('以后每步 · later steps, p95 ms', ({ slowStep }) => ms(slowStep)),
      row('处理加布局加画 · handler + layout + draw, median / p95 ms', ({ work }) =>
        work === undefined ? '—' : `${ms(work[0])} / ${ms(work[1])}`,
      ),
      row('晚了的帧 · late frames of a drag', ({ missed }) => `${missed[0]} / ${missed[1]}`),
      row('渲染进程内存 · renderer memory, MB', ({ memory }) => (memory === 0 ? '—' : (memory / 1e6).toFixed(0))),
    ],
  );
  const [own] = all;
  const over = own === undefined ? [] : budgets(own);
  return { text, over };
}

function budgets({ interactive, bytes, work }: Measured): readonly string[] {
  return [
    ...(interactive > 400 ? [`可以用 · interactive: ${ms(interactive)} > 400 ms`] : []),
    ...(bytes > 400 * 1024 ? [`字节 · bytes: ${mb(bytes)} > 0.41 MB`] : []),
    ...(work !== undefined && work[1] > 8 ? [`每步 · step: ${ms(work[1])} > 8 ms`] : []),
  ];
}

/** Measures the ledger page of a built site. */
export async function ownLedger(launch: LaunchOptions, out: string, base: string): Promise<Measured> {
  const site = await serve({ root: out, base }, 0);
  try {
    return await measure(launch, {
      name: '本站 · this site',
      address: `${site.address}ledger/`,
      days: '#days .ledger-brush',
      filtered: '#departments [data-canvas]',
      ready: (page) => page.waitForSelector('.ledger.live'),
    });
  } finally {
    await site.stop();
  }
}

/** Measures the site's page, and the peer's where its libraries are installed. */
export async function ledgers(
  launch: LaunchOptions,
  out: string,
  base: string,
  work: string,
): Promise<readonly Measured[]> {
  const all = [await ownLedger(launch, out, base)];
  if (!(await stat(join(PEERS, 'node_modules')).catch(() => undefined))) return all;
  const { folder, ledger } = await peerSite(out, join(work, 'cache', 'compressed'));
  const peer = await servePlain(folder);
  try {
    all.push(
      await measure(launch, {
        name: 'vgplot 0.32',
        address: `${peer.address}?ledger=${ledger}`,
        days: '#days svg',
        filtered: '#departments',
        ready: (page) =>
          page.waitForFunction(
            () =>
              ['days', 'departments', 'channels', 'durations'].every(
                (id) => document.querySelectorAll(`#${id} svg rect`).length > 2,
              ),
            null,
            { timeout: 60_000, polling: 20 },
          ),
      }),
    );
  } finally {
    peer.stop();
    await rm(folder, { recursive: true });
  }
  return all;
}
