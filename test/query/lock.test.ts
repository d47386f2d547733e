/** The lock, held against the very engine that browsers get, here in its Node build. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ipcOf } from '../../src/intake/arrow.ts';
import {
  ATTACH_LEDGER,
  attachPart,
  DETACH_LEDGER,
  detachPart,
  lock,
  PUBLISHED_FILE,
  partFile,
} from '../../src/query/lock.ts';
import { OWN } from '../../src/query/own.ts';
import { absentPart, type LedgerTable, type RemotePart, viewsSql } from '../../src/query/parts.ts';
import { identifier } from '../../src/query/statement.ts';

const TABLES: readonly LedgerTable[] = [
  {
    name: 'cases',
    columns: [
      { name: 'town', type: 'VARCHAR' },
      { name: 'item', type: 'ENUM' },
      { name: 'promised_days', type: 'BIGINT' },
    ],
  },
  { name: 'ratings', columns: [{ name: 'score', type: 'BIGINT' }] },
];
const part = (id: string, name: string, columns: readonly string[]): RemotePart => ({
  id,
  url: `https://example.org/${id}`,
  bytes: 1,
  tables: [{ name, columns }],
});
const PARTS = [
  part('core', 'cases', ['item', 'promised_days']),
  part('town', 'cases', ['town']),
  part('ratings', 'ratings', ['score']),
];

let folder: string;
let connection: DuckDBConnection;

async function database(name: string, sql: string): Promise<Uint8Array> {
  const path = join(folder, name);
  const instance = await DuckDBInstance.create(path, { storage_compatibility_version: 'v1.0.0' });
  const native = await instance.connect();
  await native.run(sql);
  native.closeSync();
  instance.closeSync();
  return new Uint8Array(await readFile(path));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-lock-'));
  const dist = (file: string) => createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);
  const bundle = (kind: 'mvp' | 'eh') => ({ mainModule: dist(`duckdb-${kind}.wasm`), mainWorker: '' });
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ path: ':memory:' });
  db.registerFileBuffer(PUBLISHED_FILE, await database('a.duckdb', 'CREATE TABLE observations AS SELECT 7 AS value'));
  connection = db.connect();
  connection.query(lock(PARTS.map(({ id }) => id)).join(';\n'));
  const columns: Readonly<Record<string, string>> = {
    core: "('一'::ENUM('一', '二')) AS item, n AS promised_days",
    town: "('街镇' || n) AS town",
    ratings: 'n AS score',
  };
  for (const { id, tables } of PARTS) {
    const sql = tables.map(({ name }) => `CREATE TABLE ${name} AS SELECT ${columns[id]} FROM range(1, 9) AS t(n)`);
    db.registerFileBuffer(partFile(id), await database(`${id}.duckdb`, sql.join(';')));
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const first = (sql: string): unknown => connection.query(sql).getChildAt(0)?.get(0);

/** The part for which a query fails. */
function missingIn(sql: string): string | undefined {
  try {
    connection.query(sql);
  } catch (error) {
    return absentPart(String(error));
  }
  throw new Error(`${sql} must fail`);
}

describe('after the lock', () => {
  test('published tables are read, the ledger comes and goes', () => {
    expect(first('SELECT value FROM observations')).toBe(7);
    for (const here of [['core'], ['core', 'town'], ['core', 'town', 'ratings'], ['core']]) {
      const statements = [...here.map(attachPart), ATTACH_LEDGER, ...viewsSql(TABLES, PARTS, new Set(here))];
      connection.query(statements.join(';\n'));
      expect(first('SELECT sum(promised_days)::INTEGER FROM sim.cases')).toBe(36);
      expect(first('SELECT count(*)::INTEGER FROM sim.cases')).toBe(8);
      expect(first("SELECT count(*)::INTEGER FROM sim.cases WHERE item = '一'")).toBe(8);
      const towns = 'SELECT max(town) FROM sim.cases WHERE promised_days = 3';
      const wholeRows = 'SELECT count(CAST(c AS VARCHAR))::INTEGER FROM sim.cases AS c';
      if (here.includes('town')) {
        expect(first(towns)).toBe('街镇3');
        expect(first(wholeRows)).toBe(8);
      } else for (const sql of [towns, wholeRows, 'SELECT * FROM sim.cases']) expect(missingIn(sql), sql).toBe('town');
      const counted = 'SELECT count(*)::INTEGER FROM sim.ratings';
      if (here.includes('ratings')) expect(first(counted)).toBe(8);
      else expect(missingIn(counted)).toBe('ratings');
      // Columns keep their place and their type, here or not.
      const described = connection
        .query('DESCRIBE sim.cases')
        .toArray()
        .map((row) => String(row['column_name']));
      expect(described).toEqual(['town', 'item', 'promised_days']);
      connection.query([DETACH_LEDGER, ...here.map(detachPart)].join(';\n'));
      expect(() => connection.query('SELECT count(*) FROM sim.cases')).toThrow();
      expect(() => connection.query('SELECT count(*) FROM sim_core.cases')).toThrow();
    }
  });

  test('a visitor’s table comes in, whatever its name, and is joined with a published one', () => {
    const columns = [
      { name: '地区', storage: { type: 'text' } },
      { name: 'a"b', storage: { type: 'decimal', scale: 2 } },
    ] as const;
    const name = '年报"; DROP TABLE x; --';
    for (const create of [true, false]) {
      const part = ipcOf(columns, {
        columns: [
          ['甲', null],
          [12.5, -0.01],
        ],
        rows: 2,
      });
      connection.insertArrowFromIPCStream(part, { name, schema: OWN, create });
    }
    const table = `${OWN}.${identifier(name)}`;
    expect(first(`SELECT count("a""b") * 10 + count(地区) FROM ${table}, observations`)).toBe(42n);
    expect(first(`SELECT CAST(sum("a""b") AS VARCHAR) FROM ${table}`)).toBe('24.98');
    expect(first('SELECT value FROM observations')).toBe(7);
  });

  test.each([
    "SET memory_limit='4GB'",
    'RESET memory_limit',
    "PRAGMA memory_limit='4GB'",
    "SET allowed_paths=['x']",
    'SET enable_external_access=true',
    'SET lock_configuration=false',
    'SET autoload_known_extensions=true',
    'SET threads=4',
    "ATTACH 'x.duckdb' AS x",
    "ATTACH 'https://example.com/x.duckdb' AS x",
    "COPY (SELECT 1) TO 'x.csv'",
    `COPY (SELECT 1) TO '${PUBLISHED_FILE}'`,
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    'LOAD json',
    "LOAD 'x.so'",
    "FROM read_csv('x.csv')",
    "FROM read_text('package.json')",
    "FROM read_blob('/etc/passwd')",
    "FROM glob('*')",
    "FROM 'https://example.com/x.csv'",
    'DELETE FROM observations',
    'UPDATE observations SET value = 0',
    'INSERT INTO observations VALUES (1)',
    'DROP TABLE observations',
    'CREATE TABLE kedu.x AS SELECT 1',
    'DETACH kedu',
    // Functions that take SQL take queries only.
    "FROM query('CREATE TEMP TABLE observations AS SELECT 1')",
    "FROM query('SET threads=1')",
  ])('%s is refused', (sql) => {
    expect(() => connection.query(sql)).toThrow(/Error/);
    expect(first('SELECT value FROM observations')).toBe(7);
  });
});
