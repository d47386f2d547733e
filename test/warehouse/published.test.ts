import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedPackage } from '../../src/package/index.ts';
import {
  type Computed,
  checkPackage,
  csvSource,
  Engine,
  failures,
  publishTables,
  type TableSource,
  WarehouseError,
} from '../../src/warehouse/index.ts';
import { type FixturePackage, fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound, withOnly } from './support.ts';

describe('the published tables', () => {
  let pkg: LoadedPackage;
  let engine: Engine;
  let computed: Computed;
  let copy: FixturePackage;

  beforeAll(async () => {
    copy = await ownPackage();
    pkg = await sound(copy.folder);
    engine = await Engine.open();
    computed = await publishTables(engine, pkg);
  });
  afterAll(async () => {
    await engine.close();
    await copy.remove();
  });

  it('hold every row of the package, in its order', async () => {
    for (const [name, { rows }] of pkg.tables) expect(computed.rows.get(name)).toBe(rows.length);
    const ids = await engine.connection.runAndReadAll(
      'SELECT id, CAST("value" AS VARCHAR) FROM observations ORDER BY rowid',
    );
    const values = ids.getRowsJson().map(([id, value]) => [id, Number(value)]);
    expect(values).toEqual(pkg.rows.observations.map(({ id, value }) => [id, Number(value)]));
  });

  it('know what each figure was rounded to', async () => {
    expect(computed.observations.get('cases_handled_2020')?.step).toBe('100');
    expect(computed.observations.get('permit_limit_cut_2020')?.step).toBe('0.01');
    const sql = (id: string) => `SELECT num(low_of('${id}')) || ' ' || num(high_of('${id}'))`;
    const interval = async (id: string) => (await engine.connection.runAndReadAll(sql(id))).getRowsJson()[0]?.[0];
    // Printed in 万元 to two places, in 万户 to two places, to the unit, in percent to two places.
    expect(await interval('power_saving')).toBe('67562250 67562350');
    expect(await interval('power_customers')).toBe('22050 22150');
    expect(await interval('entities_new_2020')).toBe('25069 25069');
    expect(await interval('entities_new_growth_2020')).toBe('11.725 11.735');
  });

  it('leave a bound open where the source gives none', async () => {
    const open = await engine.connection.runAndReadAll(
      `SELECT count(*) FROM observations WHERE qualifier IN ('at_least', 'more_than', 'fastest')
         AND (value_high IS NOT NULL OR value_low IS DISTINCT FROM value)`,
    );
    expect(open.getRowsJson()).toEqual([['0']]);
  });

  it('derive numbers exactly as their formulas say', () => {
    const of = (id: string) => computed.derived.find((value) => value.id === id);
    expect(of('entities_new_base_2019')).toMatchObject({ value: null, low: '22437', high: '22438' });
    expect(of('small_project_steps_cut')).toMatchObject({ value: '-87.5', low: '-87.5', high: '-87.5' });
    expect(of('entities_new_residual')).toMatchObject({ value: '25' });
    expect(of('permit_limit_left')).toMatchObject({ value: '19.87' });
    expect(computed.derived).toHaveLength(pkg.rows.derived.length);
  });

  it('pass at least twenty checks, each with its cases and numbers', () => {
    expect(computed.checks.length).toBeGreaterThanOrEqual(20);
    expect(failures(computed.checks)).toEqual([]);
    expect(computed.checks.filter(({ cases }) => cases.length === 0)).toEqual([]);
    const part = computed.checks.find(({ id }) => id === 'named_kinds_within_new');
    expect(part?.cases[0]?.shown).toBe('11457 + 13587 = 25044 ≤ 25069');
  });

  it('are the same for several periods and areas', async () => {
    const fixture = await fixturePackage('three-years');
    try {
      expect(failures(await checkPackage(await sound(fixture.folder)))).toEqual([]);
    } finally {
      await fixture.remove();
    }
  });
});

describe('a check', () => {
  let pkg: LoadedPackage;

  beforeAll(async () => {
    const copy = await ownPackage();
    pkg = await sound(copy.folder);
    await copy.remove();
  });

  const run = async (id: string, sql: string, exceptions: readonly string[] = []) =>
    failures(await checkPackage(withOnly(pkg, 'checks', { id, sql, exceptions, severity: 'error' })));

  it('that does not hold names itself, its subject, the numbers and the cure', async () => {
    const sql = `SELECT 'entities_new_2020' AS subject, ['entities_new_2020'] AS observations,
      obs('entities_new_2020') < 25069 AS ok, num(obs('entities_new_2020')) || ' < 25069' AS shown`;
    const [found, ...more] = await run('too_few', sql);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      code: 'check-failed',
      file: 'checks.csv',
      value: 'entities_new_2020',
    });
    expect(found?.message.zh).toContain('too_few');
    expect(found?.message.en).toContain('25069 < 25069');
    expect(found?.cure.zh).toContain('exceptions');
  });

  const allBut = `SELECT id AS subject, [id] AS observations, id <> 'entities_new_2020' AS ok, num(value) AS shown FROM observations`;

  it('passes once its violators are exactly the listed exceptions', async () => {
    expect(await run('listed', allBut, ['entities_new_2020'])).toEqual([]);
  });

  it('fails when an exception has been cured, and says to remove it', async () => {
    const found = await run('cured', allBut, ['entities_new_2020', 'entities_stock_2020']);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'exception-cured', value: 'entities_stock_2020' });
    expect(found[0]?.message.en).toContain('124909');
    expect(found[0]?.cure.en).toContain('remove');
  });

  it('that can be decided neither way does not hold', async () => {
    const sql = `SELECT 'x' AS subject, CAST([] AS VARCHAR[]) AS observations, obs('no_such_id') > 1 AS ok, '?' AS shown`;
    expect((await run('undecided', sql)).map(({ code }) => code)).toEqual(['check-failed']);
  });
});

describe('SQL from the data', () => {
  let pkg: LoadedPackage;

  beforeAll(async () => {
    const copy = await ownPackage();
    pkg = await sound(copy.folder);
    await copy.remove();
  });

  const forbidden: readonly [string, string][] = [
    ['writes', `INSERT INTO observations SELECT * FROM observations`],
    ['deletes', `DELETE FROM observations`],
    ['creates', `CREATE TABLE x AS SELECT 1`],
    ['comes in twos', `SELECT 1; DROP TABLE observations`],
    ['attaches', `ATTACH ':memory:' AS x`],
    ['copies out', `COPY observations TO '/tmp/kedu-leak.csv'`],
    ['copies out of a SELECT', `COPY (SELECT 1) TO '/tmp/kedu-leak.csv'`],
    ['changes settings', `SET memory_limit = '8GB'`],
    ['calls pragmas', `PRAGMA database_list`],
    ['loads extensions', `LOAD httpfs`],
    ['installs extensions', `INSTALL json`],
    [
      'reads a file',
      `SELECT 'x' AS subject, ['x'] AS observations, true AS ok, content AS shown FROM read_text('/etc/hostname')`,
    ],
    ['reads a CSV', `SELECT * FROM read_csv('/etc/passwd')`],
    ['lists files', `SELECT * FROM glob('/etc/*')`],
    ['reads a file by its name', `SELECT * FROM '/etc/passwd.csv'`],
    ['reaches for the simulation', `SELECT * FROM sim.cases`],
    ['takes parameters', `SELECT $1`],
    ['is not SQL', `SELEKT 1`],
    ['gives no verdict', `SELECT 'x' AS subject`],
  ];

  it.each(forbidden)('is refused where it %s', async (_, sql) => {
    const stopped = await checkPackage(withOnly(pkg, 'checks', { sql })).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(WarehouseError);
    const problems = stopped instanceof WarehouseError ? stopped.problems : [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'check-fails-to-run', file: 'checks.csv', column: 'sql', value: sql });
  });

  it.each([
    ['two rows', 'SELECT unnest([1, 2]) AS value'],
    ['no result', "SELECT obs('no_such_id') AS value"],
    ['half an interval', 'SELECT 1 AS low'],
    ['an interval upside down', 'SELECT 2 AS low, 1 AS high'],
    ['no number', "SELECT 'many' AS value"],
    ['an infinite number', 'SELECT 1 / 0.0::DOUBLE AS value'],
  ])('is refused as a formula with %s', async (_, formula) => {
    await expect(checkPackage(withOnly(pkg, 'derived', { id: 'odd_one', formula }))).rejects.toThrow('odd_one');
  });

  it('is stopped when it does not end, and the engine lives on', async () => {
    const engine = await Engine.open({ patience: 300 });
    try {
      const endless = 'SELECT count(*) AS n FROM range(10000000) a, range(10000000) b WHERE a.range * b.range = -1';
      await expect(engine.select(v.any(), endless)).rejects.toThrow('stopped after 0.3 s');
      expect(await engine.select(v.any(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    } finally {
      await engine.close();
    }
  });
});

describe('a source of rows', () => {
  it('may be another than the CSV files', async () => {
    const copy = await ownPackage();
    const engine = await Engine.open();
    try {
      const pkg = await sound(copy.folder);
      const own = csvSource(pkg);
      // As a district's own warehouse would answer: later, and in its own way.
      const source: TableSource = {
        name: 'register',
        async *rows(table) {
          for await (const row of own.rows(table)) {
            yield table.name === 'observations' && row['id'] === 'grid_firms' ? { ...row, value: '288' } : row;
          }
        },
      };
      const { checks } = await publishTables(engine, pkg, source);
      expect(checks.find(({ id }) => id === 'grid_nested')?.cases[0]?.shown).toContain('288');
    } finally {
      await engine.close();
      await copy.remove();
    }
  });

  it('is told where a number can not be stored exactly', async () => {
    const copy = await ownPackage();
    try {
      const pkg = await sound(copy.folder);
      const table = pkg.tables.get('observations');
      const [first] = table?.rows ?? [];
      if (table === undefined || first === undefined) throw new Error('no observation to change');
      const rows = [{ ...first, values: { ...first.values, value: '0.123456' } }];
      const tables = new Map(pkg.tables).set('observations', { ...table, rows });
      const stopped = await checkPackage({ ...pkg, tables }).catch((error: unknown) => error);
      const problems = stopped instanceof WarehouseError ? stopped.problems : [];
      expect(problems).toMatchObject([{ file: 'observations.csv', row: 2, column: 'value', value: '0.123456' }]);
    } finally {
      await copy.remove();
    }
  });
});
