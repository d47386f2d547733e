/**
 * The data build: a checked package → the catalogue that pages read and the databases that browsers query. Everything
 * is made in a folder beside and moved in when complete, so a bad row or a failed check leaves the last good output.
 */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version as engineVersion } from '@duckdb/node-api';
import type { Check } from '../catalogue/types.ts';
import { hasErrors, type LoadedPackage, type Problem, readPackage } from '../package/index.ts';
import type { Settings } from '../settings.ts';
import {
  type Computed,
  Engine,
  failures,
  type Margins,
  marginsOf,
  publishTables,
  simulate,
  simulatedTables,
  WarehouseError,
} from '../warehouse/index.ts';
import { catalogueOf, type Simulated } from './catalogue.ts';
import { listFiles } from './folders.ts';
import { oversized } from './limits.ts';
import { databaseEntry, type QueryDatabase, type QueryIndex, readIndex, tablesOf } from './query.ts';
import { inputsHash } from './stamp.ts';

export interface DataBuildOptions {
  /** Takes progress, one line a call. */
  readonly log: (line: string) => void;
}

export interface DataBuild {
  /** False where nothing that the outputs are made from has changed. */
  readonly built: boolean;
  /** False where the simulated ledger was kept from the last build, or there is none. */
  readonly simulated: boolean;
  readonly checks: readonly Check[];
  /** Warnings of the package and of its checks; errors throw. */
  readonly warnings: readonly Problem[];
}

/** Rooms whose code decides what the outputs hold. */
const ROOMS = [
  'figures',
  'reading',
  'package',
  'warehouse',
  'catalogue',
  'publish/data.ts',
  'publish/catalogue.ts',
  'publish/query.ts',
];

const source = (room: string): string => fileURLToPath(new URL(`../${room}`, import.meta.url));

/**
 * Builds all data outputs under `settings.work`, unless they are up to date. Throws `WarehouseError` with every problem
 * that stops it; then the outputs of the last good build are untouched.
 */
export async function buildData(settings: Settings, { log }: DataBuildOptions): Promise<DataBuild> {
  // The package's folder may lie anywhere; its path is no part of what it says.
  const contents = await inputsHash(settings.data, [settings.data], {});
  const inputs = await inputsHash(source(''), ROOMS.map(source), {
    contents,
    simCases: settings.simCases,
    engine: engineVersion(),
  });
  const places = placesOf(settings);
  const last = await readIndex(places.index);
  if (last !== undefined && (await isUpToDate(places, inputs, last))) {
    log('✓ 数据无需重建 · data is up to date');
    return { built: false, simulated: false, checks: [], warnings: [] };
  }

  const { pkg, problems } = await timed(log, '读取与核对 · reading and checking', () => readChecked(settings.data));
  await rm(places.next, { recursive: true, force: true });
  await mkdir(places.next, { recursive: true });
  try {
    const name = inputs.slice(0, 16);
    const made = await timed(log, '计算与校验 · computing and running checks', () =>
      makePublished(pkg, join(places.next, `kedu.${name}.duckdb`)),
    );
    const broken = failures(made.computed.checks);
    if (hasErrors(broken)) throw new WarehouseError(broken);

    const values = new Map(pkg.rows.observations.map(({ id, value }) => [id, value]));
    const margins = marginsOf(pkg.site, values, settings.simCases);
    const ledger = margins && (await makeLedger(margins, places, last, log));
    const index: QueryIndex = { version: 1, published: made.database, simulated: ledger?.database ?? null };
    const catalogue = catalogueOf(pkg, made.computed, ledger ? await simulatedRows(ledger.database) : []);
    await writeFile(join(places.next, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
    await writeFile(join(places.next, 'catalogue.json'), `${JSON.stringify(catalogue, null, 1)}\n`);
    const tooLarge = oversized(await listFiles(places.next));
    if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'));
    await moveIn(places, index, inputs);
    return {
      built: true,
      simulated: ledger?.fresh ?? false,
      checks: made.computed.checks,
      warnings: [...problems, ...broken],
    };
  } finally {
    await rm(places.next, { recursive: true, force: true });
  }
}

interface Places {
  readonly next: string;
  readonly query: string;
  readonly index: string;
  readonly catalogue: string;
  /** Hash of the inputs of the outputs that lie there. */
  readonly stamp: string;
}

function placesOf({ work, published }: Settings): Places {
  const query = join(published, 'query');
  return {
    next: join(work, 'next'),
    query,
    index: join(query, 'index.json'),
    catalogue: join(work, 'catalogue.json'),
    stamp: join(work, 'data-inputs'),
  };
}

async function isUpToDate(places: Places, inputs: string, index: QueryIndex): Promise<boolean> {
  if ((await readFile(places.stamp, 'utf8').catch(() => '')) !== inputs) return false;
  if ((await stat(places.catalogue).catch(() => undefined)) === undefined) return false;
  const databases = [index.published, ...(index.simulated ? [index.simulated] : [])];
  const whole = await Promise.all(databases.map((database) => isWhole(places.query, database)));
  return whole.every(Boolean);
}

async function isWhole(folder: string, { file, bytes }: QueryDatabase): Promise<boolean> {
  return (await stat(join(folder, file)).catch(() => undefined))?.size === bytes;
}

async function readChecked(folder: string): Promise<{ pkg: LoadedPackage; problems: readonly Problem[] }> {
  const { package: pkg, problems } = await readPackage(folder);
  if (pkg === undefined || hasErrors(problems)) throw new WarehouseError(problems);
  return { pkg, problems };
}

async function makePublished(
  pkg: LoadedPackage,
  path: string,
): Promise<{ computed: Computed; database: QueryDatabase }> {
  const engine = await Engine.open({ path, smallBlocks: true, threads: 1 });
  let computed: Computed;
  let tables: Awaited<ReturnType<typeof tablesOf>>;
  try {
    computed = await publishTables(engine, pkg);
    tables = await tablesOf(engine);
  } finally {
    await engine.close();
  }
  return { computed, database: await databaseEntry(path, 'kedu', tables) };
}

/** The ledger depends on its margins and its SQL only: a changed text does not generate it anew. */
async function makeLedger(
  margins: Margins,
  places: Places,
  last: QueryIndex | undefined,
  log: DataBuildOptions['log'],
): Promise<{ database: QueryDatabase; fresh: boolean }> {
  const code = ['warehouse/simulate', 'warehouse/engine.ts'].map(source);
  const hash = await inputsHash(source(''), code, { margins, engine: engineVersion() });
  const file = `cases.${hash.slice(0, 16)}.duckdb`;
  const kept = last?.simulated;
  if (kept?.file === file && (await isWhole(places.query, kept))) {
    log('  模拟台账未变 · the simulated ledger is unchanged');
    return { database: kept, fresh: false };
  }
  const path = join(places.next, file);
  const rows = Number(margins['cases']).toLocaleString('en');
  const tables = await timed(log, `模拟台账 · simulating ${rows} cases`, () =>
    simulate(margins, { path, spill: join(places.next, 'spill'), finish: tablesOf }),
  );
  return { database: await databaseEntry(path, 'sim', tables), fresh: true };
}

async function simulatedRows({ tables }: QueryDatabase): Promise<readonly Simulated[]> {
  return (await simulatedTables()).map((table) => ({
    table,
    rows: tables.find(({ name }) => name === table.name)?.rows ?? 0,
  }));
}

/**
 * Moves the finished outputs in. Databases carry hashes in their names, so the two small files that name them are what
 * switches over; each is replaced in one step. The stamp comes last: a build cut short here is simply made again.
 */
async function moveIn(places: Places, index: QueryIndex, inputs: string): Promise<void> {
  await mkdir(places.query, { recursive: true });
  await rm(places.stamp, { force: true });
  const names = new Set(['index.json', index.published.file, index.simulated?.file]);
  for (const database of [index.published, index.simulated]) {
    if (database === null) continue;
    // One kept from the last build lies there already.
    await rename(join(places.next, database.file), join(places.query, database.file)).catch(ignoreAbsent);
  }
  await rename(join(places.next, 'index.json'), places.index);
  await rename(join(places.next, 'catalogue.json'), places.catalogue);
  for (const { path, file } of await listFiles(places.query)) {
    if (/^(?:kedu|cases)\.[0-9a-f]+\.duckdb/.test(path) && !names.has(path)) await rm(file);
  }
  await writeFile(places.stamp, inputs);
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function timed<T>(log: DataBuildOptions['log'], name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  log(`  ${name} …`);
  const result = await run();
  log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
