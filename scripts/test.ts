/**
 * npm test: lint, types, unit tests, the sites, the browser. Every part runs even when one before it failed, so that one
 * run shows everything; the last line counts: `N passed, N failed`. `npm test -- unit e2e` runs only those parts. Where
 * both are asked for, the sites are built while the types are checked: each keeps one core busy at best.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { settings } from '../src/settings.ts';
import { FIXTURE, FIXTURE_OUT, FIXTURE_SITE, FIXTURE_WORK } from '../test/e2e/sites.ts';
import { freezeReleases } from '../test/fixtures/releases.ts';
import { buildIfNeeded } from './build.ts';
import { binary, main, runNode, Stopped } from './steps.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const asked = process.argv.slice(2);
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

const REPORTS = '.kedu/reports';
const FAILED: Count = { passed: 0, failed: 1 };

/** A command that counts as nothing when it succeeds and as one failure when it doesn't. */
const command = async (code: Promise<number>): Promise<Count> =>
  (await code) === 0 ? { passed: 0, failed: 0 } : FAILED;

const parts: Readonly<Record<string, () => Promise<Count>>> = {
  lint: async () => {
    const format = await command(runNode([binary('biome', '@biomejs/biome'), 'check']));
    return sum([format, await command(runNode(['scripts/lint.ts']))]);
  },
  check: async () => {
    const types = command(runNode(['scripts/check.ts']));
    // A site that can't be built is told by the browser's part, which needs it.
    if (wanted('e2e')) await sites().catch(() => undefined);
    return types;
  },
  unit: async () => {
    const report = join(REPORTS, 'vitest.json');
    const code = await runNode([
      ...[binary('vitest'), 'run', '--reporter=default', '--reporter=json'],
      `--outputFile=${report}`,
    ]);
    const { numPassedTests = 0, numFailedTests = 0 } = await read<Record<string, number>>(report);
    return honest({ passed: numPassedTests, failed: numFailedTests }, code);
  },
  e2e: async () => {
    await sites();
    const code = await runNode([binary('playwright', '@playwright/test'), 'test'], {
      KEDU_TEST_PORT: process.env['KEDU_TEST_PORT'] ?? String(await freePort()),
    });
    const { stats } = await read<{ stats?: Record<string, number> }>(join(REPORTS, 'playwright.json'));
    const { expected = 0, unexpected = 0, flaky = 0 } = stats ?? {};
    return honest({ passed: expected, failed: unexpected + flaky }, code);
  },
};

let building: Promise<void> | undefined;

/** The two sites that the browser tests read, built once where something they are made from has changed. */
function sites(): Promise<void> {
  building ??= buildSites();
  return building;
}

async function buildSites(): Promise<void> {
  const real = settings();
  await buildIfNeeded(real);
  // A fixture holds tables only; the descriptor is the project's own, and the releases are frozen here, one by one.
  const data = join(FIXTURE_WORK, 'data');
  await rm(data, { recursive: true, force: true });
  await cp(FIXTURE, data, { recursive: true });
  await cp('data/datapackage.json', join(data, 'datapackage.json'));
  await freezeReleases(data);
  const fixture = {
    ...{ ...real, base: '/', site: FIXTURE_SITE, simCases: 20_000 },
    ...{ data, out: FIXTURE_OUT, work: FIXTURE_WORK, published: join(FIXTURE_WORK, 'public') },
  };
  await buildIfNeeded(fixture, { quality: 'fast' });
}

/** A runner that failed without a failed test (a file that would not load, say) counts as one failure. */
function honest(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

async function read<T extends object>(file: string): Promise<T | Partial<T>> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T) : {};
}

/** The first of two neighbouring ports, most likely both free. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? Math.min(address.port, 65_000) : 4331));
    });
  });
}

await main(async () => {
  const unknown = asked.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Stopped(`${unknown}? ${Object.keys(parts).join(', ')}`);
  await rm(REPORTS, { recursive: true, force: true });
  await mkdir(REPORTS, { recursive: true });
  const counts: Count[] = [];
  for (const [name, run] of Object.entries(parts)) {
    if (!wanted(name)) continue;
    const began = performance.now();
    console.log(`\n━━ ${name}`);
    const count = await run().catch((error: unknown) => {
      console.error(error instanceof Stopped ? `✗ ${error.message}` : error);
      return FAILED;
    });
    counts.push(count);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`━━ ${name}: ${count.failed === 0 ? '✓' : '✗'} ${seconds} s`);
  }
  const { passed, failed } = sum(counts);
  const line = `${passed} passed, ${failed} failed`;
  await writeFile(join(REPORTS, 'summary.txt'), `${line}\n`);
  console.log(`\n${line}`);
  return failed === 0 ? 0 : 1;
});
