import { describe, expect, it } from 'vitest';
import type { Schema, SchemaColumn } from '../../../src/workbench/schema.ts';
import { complete } from '../../../src/workbench/sql/complete.ts';
import { distance, nearest } from '../../../src/workbench/sql/names.ts';
import { SCHEMA } from './schema.ts';

const OWN = [{ name: '企业 名单', columns: [{ name: '户数', type: 'BIGINT' }], rows: 3, bytes: 1 }];

/** What is offered where `|` stands. */
function at(text: string, { explicit = false, schema = SCHEMA as Schema | undefined } = {}) {
  const offset = text.indexOf('|');
  return complete(text.replace('|', ''), offset, schema, OWN, 'zh', explicit);
}
const labels = (text: string, more = {}) => at(text, more)?.options.map(({ label }) => label) ?? [];
const first = (text: string, more = {}) => at(text, more)?.options[0];

describe('what may come at the cursor', () => {
  it.each([
    ['SELECT indic| FROM observations', 'indicator'],
    ['SELECT 指标| FROM observations', 'indicator'],
    ['SELECT 指| FROM observations', 'indicator'],
    ['SELECT zhibiao| FROM observations', 'indicator'],
    ['SELECT zhib| FROM observations', 'indicator'],
    ['SELECT zb| FROM observations', 'indicator'],
    ['SELECT o.zb| FROM observations o', 'indicator'],
    ['SELECT o.zb| FROM observations AS o', 'indicator'],
    ['SELECT O.Zb| FROM Observations O', 'indicator'],
    ['SELECT i.mc| FROM observations o JOIN indicators i', 'name_zh'],
    ['SELECT * FROM obs|', 'observations'],
    ['SELECT * FROM guancezhi|', 'observations'],
    ['SELECT * FROM 观测|', 'observations'],
    ['SELECT * FROM observations o, ind|', 'indicators'],
    ['SELECT * FROM observations o JOIN zbd|', 'indicators'],
    ['SELECT * FROM cas|', 'sim.cases'],
    ['SELECT * FROM sim.banjian|', 'cases'],
    ['WITH recent AS (SELECT 1) SELECT * FROM rec|', 'recent'],
    ['SELECT * FROM 企业|', 'own.企业 名单'],
    ['SELECT 户| FROM own."企业 名单"', '户数'],
    ['SELECT med| FROM observations', 'median'],
    ['SELECT 中位| FROM observations', 'median'],
    ['sel|', 'SELECT'],
    ['SELECT * FROM observations whe|', 'WHERE'],
  ])('%s', (text, label) => {
    expect(first(text)?.label).toBe(label);
  });

  it('says what a thing is in the language of the page, and quotes what needs it', () => {
    expect(first('SELECT zb| FROM observations')).toMatchObject({
      detail: '指标',
      insert: 'indicator',
      kind: 'column',
    });
    expect(first('SELECT shunxu| FROM topics')).toMatchObject({ label: 'order', insert: '"order"' });
    expect(first('SELECT * FROM 企业|')).toMatchObject({ insert: 'own."企业 名单"' });
    expect(first('SELECT * FROM own.企|')).toMatchObject({ insert: '"企业 名单"' });
    expect(first('SELECT med|')).toMatchObject({ insert: 'median()', back: 1 });
    const text = 'SELECT indicator FROM observations WHERE "ord';
    expect(complete(text, text.length, SCHEMA, [], 'en')).toBeUndefined();
  });

  it('offers the columns of the tables that are named, and only those after an alias', () => {
    expect(labels('SELECT o.| FROM observations o')).toEqual(['indicator', 'status', 'value', 'period']);
    expect(labels('SELECT v| FROM observations')).toContain('value');
    expect(labels('SELECT x.| FROM observations o')).toEqual([]);
    expect(labels('SELECT | FROM observations')).toEqual([]);
    expect(labels('SELECT | FROM observations', { explicit: true })).toContain('value');
    // Before FROM is written, every published table may be meant.
    expect(labels('SELECT shunx|')).toEqual(['order']);
  });

  it('offers the values of a column of few, by value, by name and by pinyin', () => {
    expect(labels("SELECT * FROM observations WHERE status = '|")).toEqual(['actual', 'planned', 'it’s']);
    expect(first("SELECT * FROM observations WHERE status = 'shiji|")).toMatchObject({
      label: 'actual',
      insert: "actual'",
    });
    expect(first("SELECT * FROM observations WHERE status = '计|'")).toMatchObject({
      label: 'planned',
      insert: 'planned',
    });
    expect(first("SELECT * FROM observations o WHERE o.status IN ('actual', 'p|")?.label).toBe('planned');
    expect(first("SELECT * FROM observations WHERE status NOT IN ('|")?.label).toBe('actual');
    expect(first('SELECT * FROM observations WHERE status <> |')).toMatchObject({ insert: "'actual'", kind: 'value' });
    expect(labels("SELECT * FROM observations WHERE value = '|")).toEqual([]);
    expect(labels("SELECT 'ob|")).toEqual([]);
  });

  it.each(['SELECT 1 -- zb|', 'SELECT /* zb| */ 1', 'SELECT 12|', 'SELECT $zb|', "SELECT 'zb|'"])(
    'nothing at %s',
    (text) => {
      expect(at(text)).toBeUndefined();
    },
  );

  it('says where what is typed begins', () => {
    expect(at('SELECT o.zb| FROM observations o')?.from).toBe('SELECT o.'.length);
    expect(at('SELECT * FROM observations WHERE "sta|')?.from).toBe('SELECT * FROM observations WHERE '.length);
  });

  it('goes on without the list: keywords, functions, own tables', () => {
    expect(labels('SELECT * FROM 企|', { schema: undefined })).toEqual(['own.企业 名单']);
    expect(labels('SELECT su|', { schema: undefined })).toContain('sum');
  });
});

describe('what was probably meant', () => {
  it('counts letters put in, taken out, changed and swapped', () => {
    for (const [a, b, off] of [
      ...[['', '', 0] as const, ['', 'ab', 2] as const, ['ab', '', 2] as const, ['ab', 'ba', 1] as const],
      ...[['kitten', 'sitting', 3] as const, ['indicater', 'indicator', 1] as const, ['指标', '标指', 1] as const],
    ]) {
      expect(distance(a, b), `${a} ${b}`).toBe(off);
      expect(distance(b, a), `${b} ${a}`).toBe(off);
    }
  });

  it('finds the nearest by spelling, title and pinyin, and nothing where nothing is near', () => {
    const columns: readonly SchemaColumn[] = SCHEMA.tables.flatMap((table) => table.columns);
    for (const [typed, name] of [
      ...[['indicater', 'indicator'] as const, ['vlaue', 'value'] as const, ['指标', 'indicator'] as const],
      ...[['zhibiao', 'indicator'] as const, ['zb', 'indicator'] as const, ['数值', 'value'] as const],
      ...[['Value', 'value'] as const, ['gardening', undefined] as const, ['', undefined] as const],
    ]) {
      expect(nearest(typed, columns)?.name, typed).toBe(name);
    }
  });
});
