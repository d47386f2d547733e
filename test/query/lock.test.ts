/** The lock, held against the very engine that browsers get, here in its Node build. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ipcOf } from '../../src/intake/arrow.ts';
import { ATTACH_LEDGER, DETACH_LEDGER, LEDGER_FILE, LOCK, PUBLISHED_FILE } from '../../src/query/lock.ts';
import { OWN } from '../../src/query/own.ts';
import { identifier } from '../../src/query/statement.ts';

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
  for (const sql of LOCK) connection.query(sql);
  db.registerFileBuffer(LEDGER_FILE, await database('b.duckdb', 'CREATE TABLE cases AS SELECT 8 AS value'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const first = (sql: string): unknown => connection.query(sql).getChildAt(0)?.get(0);

describe('after the lock', () => {
  test('published tables are read, the ledger comes and goes', () => {
    expect(first('SELECT value FROM observations')).toBe(7);
    for (let turn = 0; turn < 3; turn += 1) {
      connection.query(ATTACH_LEDGER);
      expect(first('SELECT value FROM sim.cases')).toBe(8);
      connection.query(DETACH_LEDGER);
      expect(() => connection.query('SELECT value FROM sim.cases')).toThrow();
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
