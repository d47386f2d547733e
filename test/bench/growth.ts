/**
 * What a ledger ten times as large costs: the same site built from nothing in both sizes, one after the other, then its
 * ledger page brushed and its engine asked in a real browser. A question the engine refuses is listed with its reason.
 */
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, LaunchOptions } from '@playwright/test';
import { runNode } from '../../scripts/steps.ts';
import { readIndex } from '../../src/publish/query.ts';
import type { Settings } from '../../src/settings.ts';
import { type Measured, ownLedger } from './ledger.ts';
import { answers } from './queries.ts';
import { megabytes, seconds, table } from './table.ts';

const TIMES = 10;

interface Size {
  readonly cases: number;
  readonly buildMs: number;
  /** Of the process that took most. */
  readonly peakBytes: number;
  /** Bytes of the tiles that the ledger page opens with, as hosts send them. */
  readonly firstTiles: number;
  readonly page: Measured;
  readonly answers: readonly (readonly [name: string, answer: string])[];
}

/** Builds the site from nothing into a folder of its own; `cases` undefined: what the package says. */
async function built(folder: string, cases: number | undefined) {
  const [out, work, usage] = [join(folder, 'dist'), join(folder, 'work'), join(folder, 'usage.json')];
  await mkdir(folder, { recursive: true });
  const began = performance.now();
  const code = await runNode(['scripts/build.ts'], {
    // In the environment, since the build starts further processes, and each leaves its peak.
    NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/bench/usage.ts')).href}`,
    ...{ KEDU_OUT: out, KEDU_WORK: work, KEDU_USAGE: usage },
    ...(cases === undefined ? {} : { KEDU_SIM_CASES: String(cases) }),
  });
  const buildMs = performance.now() - began;
  if (code !== 0) throw new Error(`${cases ?? ''}: 网站没有建成 · the build failed`);
  const { peakBytes } = JSON.parse(await readFile(usage, 'utf8')) as { peakBytes: number };
  return { out, buildMs, peakBytes };
}

async function measure(
  folder: string,
  cases: number | undefined,
  launch: LaunchOptions,
  browser: Browser,
  base: string,
): Promise<Size> {
  const { out, buildMs, peakBytes } = await built(folder, cases);
  const cube = (await readIndex(join(out, 'query', 'index.json')))?.cube;
  if (cube === undefined || cube === null) throw new Error('没有模拟台账 · there is no simulated ledger');
  const first = cube.tiles.filter((tile) => tile.first);
  const sizes = await Promise.all(first.map(({ file }) => stat(join(out, 'query', `${file}.br`))));
  return {
    ...{ cases: cube.rows, buildMs, peakBytes },
    firstTiles: sizes.reduce((sum, { size }) => sum + size, 0),
    page: await ownLedger(launch, out, base),
    answers: await answers(browser, out),
  };
}

/** The table of both sizes. Takes minutes: two builds from nothing. */
export async function growth(launch: LaunchOptions, browser: Browser, { base, work }: Settings): Promise<string> {
  await mkdir(work, { recursive: true });
  // Beside the ordinary build, not in the system's temporary folder: a tenfold site may not fit there.
  const folder = await mkdtemp(join(work, 'growth-'));
  try {
    const once = await measure(join(folder, 'once'), undefined, launch, browser, base);
    const tenfold = await measure(join(folder, 'tenfold'), once.cases * TIMES, launch, browser, base);
    return report(once, tenfold);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report(once: Size, tenfold: Size): string {
  const row = (name: string, of: (size: Size) => number, set: (value: number) => string): string[] => {
    const [before, after] = [of(once), of(tenfold)];
    return [name, set(before), set(after), (after / before).toFixed(2)];
  };
  const ms = (value: number): string => value.toFixed(value < 20 ? 1 : 0);
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(2);
  return table(
    ['大十倍 · tenfold', ...[once, tenfold].map(({ cases }) => cases.toLocaleString('en-US')), '倍 · ×'],
    [
      row('从零构建 · build from nothing, s', ({ buildMs }) => buildMs, seconds),
      row('峰值内存 · peak memory, MiB', ({ peakBytes }) => peakBytes, megabytes),
      row('头一批切片 · first tiles, MB brotli', ({ firstTiles }) => firstTiles, mb),
      row('台账页第一眼 · ledger page, first view, ms', ({ page }) => page.firstView, ms),
      row('可以用 · interactive, ms', ({ page }) => page.interactive, ms),
      row('字节 · bytes, MB', ({ page }) => page.bytes, mb),
      row('第一步 · first brush step, ms', ({ page }) => page.firstStep, ms),
      row('以后每步 · later steps, median ms', ({ page }) => page.laterSteps, ms),
      row('处理加布局加画 · handler + layout + draw, p95 ms', ({ page }) => page.work?.[1] ?? Number.NaN, ms),
      ...once.answers.map(([name, answer], at) => [name, answer, tenfold.answers[at]?.[1] ?? '—', '']),
    ],
  );
}
