import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ledgerCube } from '../../src/catalogue/ledger.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { buildData, type DataBuild } from '../../src/publish/data.ts';
import { LARGEST_FILE } from '../../src/publish/limits.ts';
import { QueryIndex } from '../../src/publish/query.ts';
import { WarehouseError } from '../../src/warehouse/index.ts';
import { type FixturePackage, ownPackage } from '../fixtures/package.ts';
import { addRow, change, check, query, type Workshop, workshop } from './support.ts';

// Whole builds, several to a test: a second each on an idle machine, far more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

let data: FixturePackage;
let shop: Workshop;

beforeEach(async () => {
  data = await ownPackage();
  shop = await workshop();
});
afterEach(async () => {
  await data.remove();
  await shop.remove();
});

/** The files besides databases and catalogue have tests of their own (test/publish/). */
const quiet = { log: () => undefined, writers: [] };
const folder = () => join(shop.work, 'public', 'query');
const build = (simCases?: number): Promise<DataBuild> => buildData(shop.settings(data.folder, simCases), quiet);
const index = async () => v.parse(QueryIndex, JSON.parse(await readFile(join(folder(), 'index.json'), 'utf8')));
const catalogue = () => readCatalogue(join(shop.work, 'catalogue.json'));

/** Switches the simulation off: what is tested without it takes a fraction of the time. */
async function withoutSimulation(): Promise<void> {
  const path = join(data.folder, 'site.json');
  const site: unknown = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(
    path,
    JSON.stringify({ ...v.parse(v.looseObject({}), site), simulation: { enabled: false } }, null, 2),
  );
}

/** Every output with its bytes and when it was written. */
async function outputs(): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(shop.work, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const entries = paths.map(async (path) => [
    path,
    `${(await readFile(path)).toString('base64')} ${(await stat(path)).mtimeMs}`,
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

describe('the data build', () => {
  it('writes the catalogue, both databases and the list that names them', async () => {
    const { built, simulated, checks } = await build();
    expect([built, simulated]).toEqual([true, true]);
    expect(checks.every(({ passed }) => passed)).toBe(true);
    const { published, simulated: ledger, ledger: cut, cube } = await index();
    const parts = cut?.parts ?? [];
    const tiles = [...parts, ...(cube?.tiles ?? [])];
    expect((await readdir(folder())).sort()).toEqual(
      ['index.json', published.file, ledger?.file, ...tiles.map(({ file }) => file)].sort(),
    );
    expect(tiles.length).toBeGreaterThan(1);
    for (const { file, bytes } of tiles) expect((await stat(join(folder(), file))).size).toBe(bytes);
    // Every column of every table is in one part, with the ledger's rows in the ledger's order.
    for (const table of ledger?.tables ?? []) {
      const holding = parts.filter(({ tables }) => tables.some(({ name }) => name === table.name));
      const columns = holding.flatMap(({ tables }) => tables.find(({ name }) => name === table.name)?.columns ?? []);
      expect([...columns].sort()).toEqual(table.columns.map(({ name }) => name).sort());
      for (const { file, tables } of holding) {
        const own = tables.find(({ name }) => name === table.name)?.columns.map((name) => `"${name}"`) ?? [];
        const sql = `SELECT count(*) AS n, bit_xor(hash(rowid, ${own.join(', ')})) AS rows FROM "${table.name}"`;
        expect(await query(join(folder(), file), sql)).toEqual(await query(join(folder(), ledger?.file ?? ''), sql));
      }
    }
    const whole = ledgerCube(folder())?.answer({ selection: [], ask: { kind: 'totals', measures: ['n'] } });
    expect(whole).toMatchObject({ exact: true, answer: { n: 5000 } });
    expect(await readdir(shop.work)).not.toContain('next');
    for (const database of [published, ledger]) {
      if (database == null) throw new Error('both must be there');
      expect((await stat(join(folder(), database.file))).size).toBe(database.bytes);
      expect(database.bytes).toBeLessThan(LARGEST_FILE);
      for (const { name, rows, columns } of database.tables) {
        const [row] = await query(join(folder(), database.file), `SELECT count(*) AS n FROM "${name}"`);
        expect(Number(row?.['n'])).toBe(rows);
        expect(columns.length).toBeGreaterThan(0);
      }
    }
    expect(published.bytes).toBeLessThan(2_000_000);
    expect(published.tables.map(({ name }) => name)).toContain('check_cases');
    expect(ledger?.tables.map(({ name }) => name)).toEqual([
      ...['items', 'cases', 'entities', 'ratings', 'rating_scores', 'rating_dimension_scores', 'rating_firm_scores'],
      ...['rating_weights_used', 'labels'],
    ]);
    expect(ledger?.tables.find(({ name }) => name === 'cases')?.rows).toBe(5000);
  });

  it('gives the catalogue the numbers that the database holds', async () => {
    await build();
    const { observations, derived, checks, tables } = catalogue();
    const { published, simulated } = await index();
    const file = join(folder(), published.file);
    const stored = await query(file, 'SELECT id, num("value") AS v, num(step) AS s FROM observations ORDER BY rowid');
    expect(observations.map(({ id, value, step }) => [id, value, step])).toEqual(
      stored.map(({ id, v, s }) => [id, v, s]),
    );
    const results = await query(
      file,
      'SELECT id, num("value") AS v, num(low) AS l, num(high) AS h FROM derived ORDER BY rowid',
    );
    expect(derived.map((row) => [row.id, row.value, row.low, row.high])).toEqual(
      results.map(({ id, v, l, h }) => [id, v, l, h]),
    );
    const [cases] = await query(file, 'SELECT count(*) AS n FROM check_cases');
    expect(Number(cases?.['n'])).toBe(checks.flatMap((check) => check.cases).length);
    for (const { name, rows, simulated: apart } of tables) {
      const of = apart ? simulated?.tables : published.tables;
      expect(rows, name).toBe(of?.find((table) => table.name === name)?.rows);
    }
    expect(tables.filter((table) => table.simulated).map(({ name }) => name)).toEqual(
      simulated?.tables.map(({ name }) => name),
    );
  });

  it('leaves everything alone where nothing has changed', async () => {
    await build();
    const before = await outputs();
    expect((await build()).built).toBe(false);
    expect(await outputs()).toEqual(before);
  });

  it('makes a missing or cut output again', async () => {
    await withoutSimulation();
    await build();
    const { published } = await index();
    await writeFile(join(folder(), published.file), 'cut');
    expect((await build()).built).toBe(true);
    await rm(join(shop.work, 'catalogue.json'));
    expect((await build()).built).toBe(true);
    expect(catalogue().version).toBe(1);
  });

  it('keeps the ledger when only a text has changed, and drops the database of before', async () => {
    await build();
    const before = await index();
    await change(data.folder, 'site.json', '"contact": ""', '"contact": "someone"');
    expect(await build()).toMatchObject({ built: true, simulated: false });
    const after = await index();
    expect(after.simulated).toEqual(before.simulated);
    expect(after.published.file).not.toBe(before.published.file);
    expect(after.cube).toEqual(before.cube);
    expect(after.ledger).toEqual(before.ledger);
    const tiles = [...(after.ledger?.parts ?? []), ...(after.cube?.tiles ?? [])].map(({ file }) => file);
    expect((await readdir(folder())).sort()).toEqual(
      ['index.json', after.published.file, after.simulated?.file, ...tiles].sort(),
    );
    expect(catalogue().site.contact).toBe('someone');
  });

  it('makes the ledger anew when a margin has changed', async () => {
    await build();
    expect(await build(6000)).toMatchObject({ built: true, simulated: true });
    expect((await index()).simulated?.tables.find(({ name }) => name === 'cases')?.rows).toBe(6000);
  });

  it('leaves files of others beside its own', async () => {
    await withoutSimulation();
    await build();
    await writeFile(join(folder(), 'engine.json'), '{}');
    await change(data.folder, 'site.json', '"contact": ""', '"contact": "someone"');
    await build();
    expect(await readdir(folder())).toContain('engine.json');
  });

  it('stops at a bad row or a failed check and leaves the last good outputs byte for byte', async () => {
    await build();
    const before = await outputs();
    const sql = `SELECT id AS subject, [id] AS observations, false AS ok, num(value) AS shown FROM observations LIMIT 1`;
    await addRow(data.folder, 'checks.csv', check('never', sql, 'error'));
    const stopped = await build().catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(WarehouseError);
    expect(String(stopped)).toContain('never');
    expect(await outputs()).toEqual(before);

    await change(data.folder, 'observations.csv', ',25069,', ',25096,');
    await expect(build()).rejects.toThrow(/observations\.csv/);
    expect(await outputs()).toEqual(before);
  });

  it('goes on past a failed check that is a warning, and says so', async () => {
    await withoutSimulation();
    const sql = `SELECT id AS subject, [id] AS observations, false AS ok, num(value) AS shown FROM observations LIMIT 1`;
    await addRow(data.folder, 'checks.csv', check('doubtful', sql, 'warning'));
    const { warnings } = await build();
    expect(warnings.map(({ code }) => code)).toContain('check-failed');
    expect(catalogue().checks.find(({ id }) => id === 'doubtful')?.passed).toBe(false);
  });

  it('builds a district without simulation and with empty optional tables', async () => {
    await withoutSimulation();
    const rating = ['rating_directions', 'rating_dimensions', 'consequences'];
    for (const name of ['mechanisms', 'zones', 'derived', 'checks', 'withheld', 'commitments', ...rating]) {
      const header = (await readFile(join(data.folder, `${name}.csv`), 'utf8')).split('\n')[0] ?? '';
      await writeFile(join(data.folder, `${name}.csv`), `${header}\n`);
    }
    await build();
    const { published, simulated, ledger, cube } = await index();
    expect([simulated, ledger, cube, ledgerCube(folder())]).toEqual([null, null, null, undefined]);
    expect(published.tables.find(({ name }) => name === 'mechanisms')?.rows).toBe(0);
    const { site: shown, derived, checks, tables } = catalogue();
    expect([shown.simulation, derived, checks]).toEqual([false, [], []]);
    expect(tables.some((table) => table.simulated)).toBe(false);
  });

  it('makes the same catalogue and the same rows from the same package', async () => {
    await build();
    const first = [await readFile(join(shop.work, 'catalogue.json'), 'utf8'), (await index()).published.file];
    const other = await workshop();
    try {
      await buildData(other.settings(data.folder), quiet);
      const { published } = v.parse(
        QueryIndex,
        JSON.parse(await readFile(join(other.work, 'public', 'query', 'index.json'), 'utf8')),
      );
      expect([await readFile(join(other.work, 'catalogue.json'), 'utf8'), published.file]).toEqual(first);
    } finally {
      await other.remove();
    }
  });

  it('ends its command with 1 and sentences, not a stack, where it stops', async () => {
    await withoutSimulation();
    await change(data.folder, 'observations.csv', ',25069,', ',25096,');
    const command = fileURLToPath(new URL('../../scripts/data-build.ts', import.meta.url));
    const env = { ...process.env, KEDU_DATA: data.folder, KEDU_WORK: shop.work };
    const ended = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('observations.csv');
    expect(ended.stderr).toContain('25096');
    expect(ended.stderr).not.toMatch(/^\s+at /m);
    expect(await readdir(shop.work)).toEqual([]);
  });
});
