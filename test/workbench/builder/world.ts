/**
 * Small tables with names as people have them, queries over them as the builder makes them, and what these answer, computed
 * without SQL.
 */
import fc from 'fast-check';
import type {
  Breakdown,
  BuilderQuery,
  Field,
  Filter,
  Measure,
  Sort,
  Step,
} from '../../../src/workbench/builder/query.ts';
import { same } from '../../../src/workbench/builder/query.ts';
import type { Schema, SchemaColumn, SchemaTable } from '../../../src/workbench/schema.ts';

export type Atom = string | number | boolean | null;
export type Row = Readonly<Record<string, Atom>>;

interface Made {
  readonly schema: SchemaTable;
  readonly rows: readonly Row[];
}

function column(name: string, type: string, title: string, references?: readonly [string, string]): SchemaColumn {
  const [table = '', key = ''] = references ?? [];
  return {
    ...{ name, type, title: { zh: title, en: name }, description: null, readings: [], values: null },
    references: references === undefined ? null : { table, column: key },
  };
}

function table(name: string, key: readonly string[], columns: readonly SchemaColumn[], rows: readonly Row[]): Made {
  const both = { zh: name, en: name };
  const texts = { title: both, description: both, readings: [] };
  return {
    rows,
    schema: { name, ...texts, simulated: false, rows: rows.length, key: [...key], columns: [...columns] },
  };
}

const WORDS = ['甲', '乙', "d'Or", 'a%b_c', '', null, 'A', 'a'] as const;
/** Always the same numbers. */
function spread(count: number, make: (next: (below: number) => number, at: number) => Row): Row[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: count }, (_, at) => make(next, at));
}
const day = (at: number): string => new Date(Date.UTC(2019, 10, 20) + at * 5 * 86_400_000).toISOString().slice(0, 10);

const topics = table(
  'topics',
  ['id'],
  [column('id', 'VARCHAR', '标识'), column('name_zh', 'VARCHAR', '名称（中文）'), column('order', 'INTEGER', '次序')],
  [
    { id: 't1', name_zh: '开办企业', order: 1 },
    { id: 't2', name_zh: '纳税', order: 2 },
  ],
);
const indicators = table(
  'indicators',
  ['id'],
  [
    column('id', 'VARCHAR', '标识'),
    column('topic', 'VARCHAR', '专题', ['topics', 'id']),
    column('name_zh', 'VARCHAR', '名称（中文）'),
    column('kind', 'VARCHAR', '类别'),
  ],
  [
    { id: 'i1', topic: 't1', name_zh: '天数', kind: 'a' },
    { id: 'i2', topic: 't2', name_zh: '户数', kind: 'b' },
    { id: 'i3', topic: null, name_zh: '名次', kind: 'a' },
  ],
);
const observations = table(
  'observations',
  ['id'],
  [
    column('id', 'VARCHAR', '标识'),
    column('indicator', 'VARCHAR', '指标', ['indicators', 'id']),
    column('other', 'VARCHAR', '另一指标', ['indicators', 'id']),
    column('value', 'DOUBLE', '数值'),
    column('kind', 'VARCHAR', '种类'),
    column('accepted_on', 'DATE', '受理日期'),
  ],
  spread(40, (next, at) => ({
    id: `o${at}`,
    indicator: ['i1', 'i2', 'i3', null][next(4)] ?? null,
    other: ['i1', 'i2', 'gone'][next(3)] ?? null,
    value: next(9) === 0 ? null : next(40) / 4,
    kind: WORDS[next(WORDS.length)] ?? null,
    accepted_on: next(8) === 0 ? null : day(next(90)),
  })),
);
const own = table(
  'own.办件 "明细"',
  [],
  ['部门', 'select', '金额 (万元)', '"引"号', '行数', 'a.b', '日 期', '是否', 'Order'].map((name, at) =>
    column(
      name,
      ['VARCHAR', 'VARCHAR', 'BIGINT', 'VARCHAR', 'BIGINT', 'VARCHAR', 'DATE', 'BOOLEAN', 'BIGINT'][at] ?? '',
      name,
    ),
  ),
  spread(40, (next) => ({
    部门: WORDS[next(WORDS.length)] ?? null,
    select: ['甲', '乙', null][next(3)] ?? null,
    '金额 (万元)': next(6) === 0 ? null : next(60) - 20,
    '"引"号': WORDS[next(WORDS.length)] ?? null,
    行数: next(5),
    'a.b': ['i1', 'i2', 'x', null][next(4)] ?? null,
    '日 期': next(6) === 0 ? null : day(next(90)),
    是否: [true, false, null][next(3)] ?? null,
    Order: next(4) - 2,
  })),
);

export const MADE: readonly Made[] = [topics, indicators, observations, own];
export const SCHEMA: Schema = { version: 1, tables: MADE.map(({ schema }) => schema) };

export const rowsOf = (name: string): readonly Row[] => MADE.find(({ schema }) => schema.name === name)?.rows ?? [];
const columnsOf = (name: string): readonly SchemaColumn[] =>
  SCHEMA.tables.find((one) => one.name === name)?.columns ?? [];

/** Columns within two steps, and a table of one's own beside a published one. */
function fields(name: string, path: readonly Step[] = []): readonly Field[] {
  return columnsOf(name).flatMap(({ name: own, references }) => {
    const here: Field = { path, column: own };
    const target = references ?? (own === 'a.b' ? { table: 'indicators', column: 'id' } : null);
    if (target === null || path.length === 2) return [here];
    return [here, ...fields(target.table, [...path, { column: own, table: target.table, key: target.column }])];
  });
}

export function typeOf(field: Field, tableName: string): string {
  const home = field.path.at(-1)?.table ?? tableName;
  return columnsOf(home).find(({ name }) => name === field.column)?.type ?? '';
}

const isNumber = (type: string): boolean => ['DOUBLE', 'BIGINT', 'INTEGER'].includes(type);

function filterOf(of: readonly Field[], name: string): fc.Arbitrary<Filter> {
  return fc.constantFrom(...of).chain((field): fc.Arbitrary<Filter> => {
    const type = typeOf(field, name);
    const blank = fc.constantFrom('blank' as const, 'filled' as const).map((is): Filter => ({ is, field }));
    const inOrNot = fc.constantFrom('in' as const, 'not-in' as const);
    const order = fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const);
    if (isNumber(type)) {
      const value = fc.integer({ min: -40, max: 40 }).map((n) => ({ kind: 'number' as const, text: String(n / 4) }));
      const others = of.filter((other) => isNumber(typeOf(other, name)));
      return fc.oneof(
        blank,
        fc.record({ is: fc.constant('compared' as const), field: fc.constant(field), op: order, to: value }),
        fc.record({ is: fc.constant('between' as const), field: fc.constant(field), from: value, to: value }),
        fc.record({
          is: inOrNot,
          field: fc.constant(field),
          values: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: ({ text }) => text }),
        }),
        fc.record({
          ...{ is: fc.constant('against' as const), field: fc.constant(field) },
          ...{
            op: fc.constantFrom('=' as const, '<>' as const, '<' as const, '>=' as const),
            to: fc.constantFrom(...others),
          },
        }),
      );
    }
    if (type === 'DATE') {
      const value = fc.integer({ min: 0, max: 90 }).map((n) => ({ kind: 'date' as const, text: day(n) }));
      return fc.oneof(
        blank,
        fc.record({ is: fc.constant('compared' as const), field: fc.constant(field), op: order, to: value }),
        fc.record({ is: fc.constant('between' as const), field: fc.constant(field), from: value, to: value }),
        fc
          .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 })
          .map((days): Filter => ({ is: 'weekday', field, days })),
      );
    }
    if (type === 'BOOLEAN') {
      return fc.oneof(
        blank,
        fc
          .constantFrom('true', 'false')
          .map((text): Filter => ({ is: 'in', field, values: [{ kind: 'boolean', text }] })),
      );
    }
    const text = fc.oneof(fc.constantFrom('甲', 'i1', "d'Or", 'a', 'a%b_c', '\\', ''), fc.string({ maxLength: 4 }));
    const value = text.map((own) => ({ kind: 'text' as const, text: own }));
    return fc.oneof(
      blank,
      fc.record({ is: inOrNot, field: fc.constant(field), values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
      text.map((own): Filter => ({ is: 'contains', field, text: own })),
    );
  });
}

function measureOf(of: readonly Field[], name: string): fc.Arbitrary<Measure> {
  const numbers = of.filter((field) => isNumber(typeOf(field, name)));
  const where = fc.array(filterOf(of, name), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    fc.constantFrom<Measure>({ what: 'count' }, { what: 'share', decimals: 2 }),
    fc.record({ what: fc.constantFrom('count-if' as const, 'share-if' as const), where }),
    fc.record({
      what: fc.constantFrom(
        'sum' as const,
        'mean' as const,
        'median' as const,
        'p90' as const,
        'share-of-sum' as const,
      ),
      field: fc.constantFrom(...numbers),
      decimals: fc.constantFrom(0, 3),
    }),
    fc.record({
      what: fc.constantFrom('min' as const, 'max' as const, 'distinct' as const, 'filled' as const),
      field: fc.constantFrom(...of.filter((field) => typeOf(field, name) !== 'BOOLEAN')),
    }),
  );
}

function breakdownOf(of: readonly Field[], name: string): fc.Arbitrary<Breakdown> {
  return fc.constantFrom(...of).chain((field): fc.Arbitrary<Breakdown> => {
    const type = typeOf(field, name);
    if (type === 'DATE') {
      return fc
        .constantFrom(
          'year' as const,
          'quarter' as const,
          'month' as const,
          'weekday' as const,
          'day' as const,
          undefined,
        )
        .map((part) => (part === undefined ? { field } : { field, part }));
    }
    if (isNumber(type)) return fc.constantFrom({ field }, { field, width: 2 }, { field, width: 5 });
    return fc.constant({ field });
  });
}

/** A heading of the visitor's own; none that is the builder's. */
const named = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x y', 'value', 'Order', '部门', 'select', '自定 "名"').map((name) => ({ name })),
  },
);

export const anyQuery: fc.Arbitrary<BuilderQuery> = fc
  .constantFrom('observations', 'indicators', 'own.办件 "明细"')
  .chain((name) => {
    const of = fields(name);
    const common = {
      table: fc.constant(name),
      filters: fc.array(filterOf(of, name), { maxLength: 2 }),
      limit: fc.constantFrom(undefined, undefined, 3, 10),
    };
    const descending = fc.boolean();
    const rows = fc.record({
      ask: fc.constant('rows' as const),
      columns: fc.uniqueArray(
        fc.tuple(fc.constantFrom(...of), named).map(([field, own]) => ({ field, ...own })),
        {
          maxLength: 4,
          comparator: (a, b) => same(a.field, b.field) || ('name' in a && 'name' in b && a.name === b.name),
        },
      ),
      ...common,
      sort: fc.array(fc.record({ field: fc.constantFrom(...of), descending }), { maxLength: 2 }),
    });
    const groups = fc
      .record({
        ask: fc.constant('groups' as const),
        breakdowns: fc.uniqueArray(
          fc.tuple(breakdownOf(of, name), named).map(([one, own]) => ({ ...one, ...own })),
          {
            maxLength: 2,
            comparator: (a, b) => same({ ...a, name: '' }, { ...b, name: '' }),
          },
        ),
        measures: fc.array(
          fc.tuple(measureOf(of, name), named).map(([one, own]) => ({ ...one, ...own })),
          { minLength: 1, maxLength: 3 },
        ),
        ...common,
        order: fc.array(fc.tuple(fc.nat(4), descending), { maxLength: 2 }),
      })
      .map(({ order, ...query }): BuilderQuery => {
        const width = query.breakdowns.length + query.measures.length;
        // Total of groups that are not there is a share of nothing; one row either way.
        const sort = order.map(([at, down]): Sort => ({ at: at % width, descending: down }));
        return { ...query, sort };
      });
    return fc.oneof(rows, groups);
  });
