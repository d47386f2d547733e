/** What native DuckDB writes, the browsers' older engine must read: tables, macros, formulas and checks as they stand. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { buildData } from '../../src/publish/data.ts';
import { identifier } from '../../src/query/statement.ts';
import { FIRST_QUERIES } from '../../src/workbench/lessons/first.ts';
import { lessons } from '../../src/workbench/lessons/index.ts';
import { mistakes } from '../../src/workbench/lessons/mistakes.ts';
import { joinQuery, nameInQueries, rowsQuery } from '../../src/workbench/reference.ts';
import { type FixturePackage, ownPackage } from '../fixtures/package.ts';
import { type Workshop, workshop } from './support.ts';

let data: FixturePackage;
let shop: Workshop;
let catalogue: Catalogue;
let run: (sql: string) => readonly Record<string, unknown>[];

beforeAll(async () => {
  data = await ownPackage();
  shop = await workshop();
  await buildData(shop.settings(data.folder), { log: () => undefined, writers: [] });
  catalogue = readCatalogue(join(shop.work, 'catalogue.json'));
  const folder = join(shop.work, 'public', 'query');
  const { published, simulated } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));

  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const module = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
  const engine = await duckdb.createDuckDB(
    { mvp: module('mvp'), eh: module('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await engine.instantiate(() => undefined);
  engine.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = engine.connect();
  connection.query('SET autoinstall_known_extensions=false');
  connection.query('SET autoload_known_extensions=false');
  for (const [{ file }, name] of [
    [published, 'kedu'],
    [simulated, 'sim'],
  ]) {
    engine.registerFileBuffer(file, new Uint8Array(await readFile(join(folder, file))));
    connection.query(`ATTACH '${file}' AS ${name} (READ_ONLY)`);
  }
  connection.query('SET enable_external_access=false');
  connection.query('SET lock_configuration=true');
  connection.query('USE kedu');
  run = (sql) =>
    connection
      .query(sql)
      .toArray()
      .map((row) => row.toJSON());
});
afterAll(async () => {
  await data.remove();
  await shop.remove();
});

describe("the browsers' engine", () => {
  it('gives every formula the result that is published', () => {
    for (const { id, formula, value, low, high } of catalogue.derived) {
      const [row] = run(formula);
      expect(Number(row?.['low'] ?? row?.['value']), id).toBeCloseTo(Number(low), 4);
      expect(Number(row?.['high'] ?? row?.['value']), id).toBeCloseTo(Number(high), 4);
      if (value !== null && row?.['value'] !== undefined)
        expect(Number(row['value']), id).toBeCloseTo(Number(value), 4);
    }
  });

  it('gives every check the cases that are published', () => {
    for (const { id, sql, cases } of catalogue.checks) {
      const rows = run(sql).map(({ subject, ok, shown }) => ({ subject, ok, shown }));
      const key = ({ subject }: { subject: unknown }) => String(subject);
      const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      const wanted = cases.map(({ subject, ok, shown }) => ({ subject, ok, shown }));
      expect(sorted, id).toEqual(wanted.sort((a, b) => (key(a) < key(b) ? -1 : 1)));
    }
  });

  it('counts the ledger, groups by its codes and joins its labels', () => {
    expect(run('SELECT count(*) AS n FROM sim.cases')).toEqual([{ n: 5000 }]);
    const rows = run(
      `SELECT l.label_en AS channel, count(*) AS n FROM sim.cases c
       JOIN sim.labels l ON l.table_name = 'cases' AND l.column_name = 'channel' AND l."value" = c.channel
       GROUP BY ALL`,
    );
    expect(rows.map(({ channel }) => channel).sort()).toEqual(['counter', 'mobile', 'online', 'self-service']);
  });

  it('answers every worked question in both languages', () => {
    for (const { id, sql } of [...lessons('zh'), ...lessons('en')]) {
      expect(run(sql).length, id).toBeGreaterThan(0);
    }
  });

  it('refuses each common mistake in the words that the guide quotes, and answers the query put right', () => {
    for (const { id, broken, says, cured } of mistakes('zh')) {
      expect(() => run(broken), id).toThrow(says);
      expect(run(cured).length, id).toBeGreaterThan(0);
    }
    for (const sql of Object.values(FIRST_QUERIES)) expect(run(sql).length).toBeGreaterThan(0);
  });

  it('answers every query that the reference shows of a table, and finds what was seen in its columns', () => {
    for (const table of catalogue.tables) {
      const joined = joinQuery(table, catalogue.tables, 'zh') ?? rowsQuery(table);
      expect(run(joined).length > 0, `${table.name}: ${joined}`).toBe(table.rows > 0);
      for (const { name, seen } of table.fields) {
        const cells = run(`SELECT count(*) AS n FROM ${nameInQueries(table)} WHERE ${identifier(name)} IS NULL`);
        expect(cells, `${table.name}.${name}`).toEqual([{ n: seen?.blank }]);
      }
    }
    const days = catalogue.tables
      .find(({ name }) => name === 'cases')
      ?.fields.find(({ name }) => name === 'accepted_on');
    expect(
      run('SELECT CAST(min(accepted_on) AS VARCHAR) AS low, CAST(max(accepted_on) AS VARCHAR) AS high FROM sim.cases'),
    ).toEqual([{ low: days?.seen?.low, high: days?.seen?.high }]);
  });
});
