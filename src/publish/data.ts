/**
 * The data build: a checked package → the catalogue that pages read and the databases that browsers query. Everything
 * is made in a folder beside and moved in when complete, so a bad row or a failed check leaves the last good output.
 */
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version as engineVersion } from '@duckdb/node-api';
import { RELEASE_CATALOGUES, readCatalogue } from '../catalogue/read.ts';
import type { Catalogue, Check } from '../catalogue/types.ts';
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
import { filesOf } from './files/listing.ts';
import { listFiles, moveInto } from './folders.ts';
import { LARGEST_FILE, oversized } from './limits.ts';
import { partsOf } from './parts.ts';
import { databaseEntry, type QueryDatabase, type QueryIndex, readDatabase, readIndex, tablesOf } from './query.ts';
import { simulatedResults } from './ratings.ts';
import { readReleases } from './releases/read.ts';
import { withSeen } from './seen.ts';
import { simulatedCounts } from './simulated-counts.ts';
import { inputsHash } from './stamp.ts';
import { tilesOf } from './tiles.ts';
import { type Edition, writers as everyWriter, type Writer } from './writers.ts';

export interface DataBuildOptions {
  /** Takes progress, one line a call. */
  readonly log: (line: string) => void;
  /** What writes the files besides databases and catalogue; every writer unless told. */
  readonly writers?: readonly Writer[];
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

/** Rooms whose code decides what the outputs hold; a change in any of them makes all but the ledger anew. */
const ROOMS = [
  'addresses.ts',
  'citation',
  'figures',
  'i18n',
  'reading',
  'cube',
  'search',
  'package',
  'warehouse',
  'catalogue',
  'charts',
  'wording',
  'workbench',
  'publish',
];

const source = (room: string): string => fileURLToPath(new URL(`../${room}`, import.meta.url));

/**
 * Builds all data outputs under `settings.work`, unless they are up to date. Throws `WarehouseError` with every problem
 * that stops it; then the outputs of the last good build are untouched.
 */
export async function buildData(
  settings: Settings,
  { log, writers = everyWriter }: DataBuildOptions,
): Promise<DataBuild> {
  // The package's folder may lie anywhere; its path is no part of what it says.
  const contents = await inputsHash(settings.data, [settings.data], {});
  const inputs = await inputsHash(source(''), ROOMS.map(source), {
    contents,
    base: settings.base,
    site: settings.site,
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
    const query = join(places.next, 'public', 'query');
    await mkdir(query, { recursive: true });
    const published = join(query, `kedu.${name}.duckdb`);
    const made = await timed(log, '计算与校验 · computing and running checks', () => makePublished(pkg, published));
    const broken = failures(made.computed.checks);
    if (hasErrors(broken)) throw new WarehouseError(broken);

    const releases = await timed(log, '已冻结的版本 · frozen releases', () => readReleases(pkg));
    const values = new Map(pkg.rows.observations.map(({ id, value }) => [id, value]));
    const margins = marginsOf(pkg.site, values, settings.simCases);
    const ledger = margins && (await makeLedger(margins, places, settings.work, log));
    const index: QueryIndex = {
      version: 1,
      published: made.database,
      ...(ledger === undefined
        ? { simulated: null, ledger: null, cube: null }
        : await timed(log, '台账分列与切片 · parts and tiles of the ledger', () => cutUp(ledger, query, settings))),
    };
    const shown = ledger ? await simulatedRows(ledger.database) : [];
    const known = catalogueOf(pkg, made.computed, shown);
    const ratings = { ...known.ratings, simulated: ledger === undefined ? null : await simulatedResults(ledger.path) };
    const counts = ledger === undefined ? [] : await simulatedCounts(ledger.path);
    const simulated = ledger === undefined ? null : ledger.path;
    const tables = await withSeen(known.tables, { published, simulated });
    const catalogue: Catalogue = { ...known, tables, ratings, simulatedCounts: counts, releases: releases.listed };
    const edition: Edition = {
      ...{ pkg, computed: made.computed, catalogue, settings },
      databases: { published, simulated },
      releases: releases.frozen,
    };
    for (const writer of writers) {
      await timed(log, writer.name, () => writer.write(edition, join(places.next, 'public')));
    }
    await writeFile(join(query, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
    const files = filesOf(await listFiles(join(places.next, 'public')), catalogue);
    await writeFile(join(places.next, 'catalogue.json'), `${JSON.stringify({ ...catalogue, files }, null, 1)}\n`);
    await mkdir(join(places.next, 'releases'), { recursive: true });
    for (const { version, catalogue: then } of releases.frozen) {
      await writeFile(join(places.next, 'releases', `${version}.json`), `${JSON.stringify(then)}\n`);
    }
    const tooLarge = oversized(await listFiles(places.next));
    if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'));
    await moveIn(places, settings.published, inputs);
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
  /** Catalogues of the frozen releases. */
  readonly releases: string;
  readonly published: string;
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
    published,
    next: join(work, 'next'),
    query,
    index: join(query, 'index.json'),
    catalogue: join(work, 'catalogue.json'),
    releases: join(work, RELEASE_CATALOGUES),
    stamp: join(work, 'data-inputs'),
  };
}

async function isUpToDate(places: Places, inputs: string, index: QueryIndex): Promise<boolean> {
  if ((await readFile(places.stamp, 'utf8').catch(() => '')) !== inputs) return false;
  const databases = [
    index.published,
    ...(index.simulated ? [index.simulated] : []),
    ...(index.ledger?.parts ?? []),
    ...(index.cube?.tiles ?? []),
  ];
  const last = readable(places.catalogue);
  if (last === undefined) return false;
  const files = last.files.map(({ path, bytes }) => ({ file: path, bytes }));
  const frozen = last.releases.filter(({ checksum }) => checksum !== null);
  if (frozen.some(({ version }) => readable(join(places.releases, `${version}.json`)) === undefined)) return false;
  const whole = await Promise.all([
    ...databases.map((database) => isWhole(places.query, database)),
    ...files.map((file) => isWhole(places.published, file)),
  ]);
  return whole.every(Boolean);
}

/** A catalogue that the last build has written; undefined where it can't be read. */
function readable(path: string): Catalogue | undefined {
  try {
    return readCatalogue(path);
  } catch {
    // Missing, cut short or of another version of this code: made again.
    return undefined;
  }
}

async function isWhole(folder: string, { file, bytes }: Pick<QueryDatabase, 'file' | 'bytes'>): Promise<boolean> {
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

interface Ledger {
  readonly database: QueryDatabase;
  readonly path: string;
  readonly fresh: boolean;
}

/**
 * The ledger depends on its margins and its SQL only: a changed text does not generate it anew. It is kept beside what is
 * published, because a large one may not be published whole.
 */
async function makeLedger(
  margins: Margins,
  places: Places,
  work: string,
  log: DataBuildOptions['log'],
): Promise<Ledger> {
  const code = [
    'warehouse/simulate',
    'warehouse/engine.ts',
    'warehouse/ratings.ts',
    'warehouse/models/ratings.sql',
  ].map(source);
  const hash = await inputsHash(source(''), code, { margins, engine: engineVersion() });
  const folder = join(work, 'cache', 'ledger');
  const file = `cases.${hash.slice(0, 16)}.duckdb`;
  const path = join(folder, file);
  const kept = await readDatabase(`${path}.json`);
  if (kept !== undefined && (await isWhole(folder, kept))) {
    log('  模拟台账未变 · the simulated ledger is unchanged');
    return { database: kept, path, fresh: false };
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const rows = Number(margins['cases']).toLocaleString('en');
  const tables = await timed(log, `模拟台账 · simulating ${rows} cases`, () =>
    simulate(margins, { path, spill: join(places.next, 'spill'), finish: tablesOf }),
  );
  const database = await databaseEntry(path, 'sim', tables);
  // Written last: a ledger without it is one that was cut short.
  await writeFile(`${path}.json`, JSON.stringify(database));
  return { database, path, fresh: true };
}

/** The files in which browsers get the ledger, made anew only where the ledger has changed or what makes them. */
async function cutUp(
  { database, path }: Ledger,
  folder: string,
  { work }: Settings,
): Promise<Pick<QueryIndex, 'simulated' | 'ledger' | 'cube'>> {
  const whole = database.bytes <= LARGEST_FILE;
  if (whole) await copyFile(path, join(folder, database.file));
  const parts = await partsOf(path, database.tables, folder, join(work, 'cache', 'parts'));
  return {
    simulated: whole ? database : null,
    ledger: { tables: database.tables, parts: [...parts] },
    cube: await tilesOf(path, folder, join(work, 'cache', 'tiles')),
  };
}

async function simulatedRows({ tables }: QueryDatabase): Promise<readonly Simulated[]> {
  return (await simulatedTables()).map((table) => ({
    table,
    rows: tables.find(({ name }) => name === table.name)?.rows ?? 0,
  }));
}

/**
 * Moves the finished outputs in. Databases carry hashes in their names, so index.json, which names them, is what switches
 * over; the stamp comes last: a build cut short here is simply made again. What the query engine has put beside the
 * databases is not of this build and stays.
 */
async function moveIn(places: Places, published: string, inputs: string): Promise<void> {
  await rm(places.stamp, { force: true });
  const engine = /^query\/(?:duckdb-|engine\.)/;
  await mkdir(published, { recursive: true });
  await moveInto(join(places.next, 'public'), published, (path) => engine.test(path));
  await mkdir(places.releases, { recursive: true });
  await moveInto(join(places.next, 'releases'), places.releases, () => false);
  await rename(join(places.next, 'catalogue.json'), places.catalogue);
  await writeFile(places.stamp, inputs);
}

async function timed<T>(log: DataBuildOptions['log'], name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  log(`  ${name} …`);
  const result = await run();
  log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
