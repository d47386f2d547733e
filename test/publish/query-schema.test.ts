import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field, TableInfo } from '../../src/catalogue/types.ts';
import { withNewDatabase } from '../../src/publish/files/database.ts';
import { readingsOf, schemaOf } from '../../src/publish/query-schema.ts';
import { Schema } from '../../src/workbench/schema.ts';

const both = (zh: string, en: string) => ({ zh, en });
const field = (name: string, zh: string, more: Partial<Field> = {}): Field => ({
  ...{ name, type: 'string', title: both(zh, name), description: null, required: false, categories: [] },
  references: null,
  ...more,
});
const table = (name: string, fields: Field[], more: Partial<TableInfo> = {}): TableInfo => ({
  ...{ name, title: both(name, name), description: both(name, name), simulated: false, rows: 3, primaryKey: ['id'] },
  fields,
  ...more,
});

describe('the list of tables and columns', () => {
  let folder: string;
  let schema: Schema;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kedu-schema-'));
    const published = join(folder, 'published.duckdb');
    const simulated = join(folder, 'simulated.duckdb');
    await withNewDatabase(published, async (connection) => {
      await connection.run(`CREATE TABLE units AS SELECT * FROM
        (VALUES ('case', '件', 'cases'), ('day', '天', 'days'), ('yuan', '元', 'yuan')) t(id, name_zh, name_en)`);
      await connection.run(`CREATE TABLE counts AS SELECT 'c' || i AS id, ['case', 'day'][1 + i % 2] AS unit,
        CAST(i AS DECIMAL(18, 4)) AS value, 'state' AS state, repeat('长', 60) AS note FROM range(90) t(i)`);
    });
    await withNewDatabase(simulated, async (connection) => {
      await connection.run("CREATE TABLE cases AS SELECT CAST('online' AS ENUM ('window', 'online')) AS channel");
      await connection.run(`CREATE TABLE labels AS SELECT 'cases' AS table_name, 'channel' AS column_name,
        'online' AS "value", '网上' AS label_zh, 'Online' AS label_en`);
    });
    const state = field('state', '状态', { categories: [{ value: 'met', label: both('已达到', 'met') }] });
    const tables = [
      table('units', [field('id', '编号'), field('name_zh', '名称'), field('name_en', '英文名称')]),
      table(
        'counts',
        [
          ...[field('id', '编号'), field('unit', '单位', { references: 'units.id' }), field('value', '数值')],
          ...[state, field('note', '说明'), field('elsewhere', '不在库里')],
        ],
        { rows: 90 },
      ),
      table('cases', [field('channel', '渠道')], { simulated: true, rows: 1, primaryKey: [] }),
    ];

    schema = await schemaOf({ catalogue: { tables }, databases: { published, simulated } });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const column = (name: string, of: string) =>
    schema.tables.find((one) => one.name === name)?.columns.find((one) => one.name === of);

  it('has what the databases have, typed as they are, and reads as what it claims to be', () => {
    expect(v.parse(Schema, JSON.parse(JSON.stringify(schema)))).toEqual(schema);
    expect(schema.tables.map(({ name }) => name)).toEqual(['units', 'counts', 'sim.cases']);
    expect(column('counts', 'value')).toMatchObject({
      type: 'DECIMAL(18,4)',
      values: null,
      readings: ['shuzhi', 'sz'],
    });
    expect(column('counts', 'elsewhere')).toBeUndefined();
  });

  it('lists values of few with the names of what they refer to; not sentences, not many', () => {
    expect(column('counts', 'unit')).toMatchObject({
      references: { table: 'units', column: 'id' },
      values: [
        { value: 'case', label: both('件', 'cases'), readings: ['jian', 'j'] },
        { value: 'day', label: both('天', 'days') },
      ],
    });
    // What the descriptor allows goes before what there is.
    expect(column('counts', 'state')?.values?.map(({ value }) => value)).toEqual(['met']);
    expect(column('counts', 'id')?.values).toBeNull();
    expect(column('counts', 'note')?.values).toBeNull();
    expect(column('units', 'name_zh')?.values).toBeNull();
    expect(column('sim.cases', 'channel')).toMatchObject({
      type: 'ENUM',
      values: [{ value: 'online', label: both('网上', 'Online'), readings: ['wangshang', 'ws'] }],
    });
  });

  it('reads names aloud, letters and digits among them', () => {
    expect(readingsOf('指标')).toEqual(['zhibiao', 'zb']);
    expect(readingsOf('A类 2级')).toEqual(['alei2ji', 'al2j']);
    expect(readingsOf('Unit')).toEqual([]);
  });
});
