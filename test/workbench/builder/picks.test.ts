/** What the builder offers and warns of, and the way from a row of an answer to the rows behind it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cautions } from '../../../src/workbench/builder/cautions.ts';
import { choices, withOwn } from '../../../src/workbench/builder/columns.ts';
import { drill } from '../../../src/workbench/builder/drill.ts';
import { type GroupsQuery, plain, type Step } from '../../../src/workbench/builder/query.ts';
import { read } from '../../../src/workbench/builder/read.ts';
import { starts } from '../../../src/workbench/builder/starts.ts';
import { write } from '../../../src/workbench/builder/write.ts';
import type { Schema } from '../../../src/workbench/schema.ts';
import { answer, behind } from './answer.ts';
import { anyQuery, SCHEMA } from './world.ts';

test('behind the rows of an answer lie all rows, each once, blanks and bands too', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyQuery, (query) => {
      if (query.ask === 'rows') return;
      const rows = answer({ ...query, measures: [{ what: 'count' }] }, []);
      const found = rows.map((row) => {
        const under = drill(query, row, SCHEMA);
        const count = Number(row.at(-1));
        if (under === undefined) throw new Error(JSON.stringify(row));
        expect(behind(under).length, write(under, SCHEMA, 'zh')).toBe(count);
        expect(read(write(under, SCHEMA, 'zh'), SCHEMA)).toEqual({ query: under, comments: false });
        return count;
      });
      seen += found.length;
      expect(found.reduce((a, b) => a + b, 0)).toBe(behind(query).length);
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(250);
});

describe('a sum that would be nonsense', () => {
  const column = (name: string, type: string, more: object = {}) => ({
    ...{ name, type, title: { zh: name, en: name }, description: null, readings: [], values: null, references: null },
    ...more,
  });
  const values = (...all: string[]) => ({
    values: all.map((value) => ({ value, label: { zh: value, en: value }, readings: [] })),
  });
  const texts = { title: { zh: '', en: '' }, description: { zh: '', en: '' }, readings: [], simulated: false, rows: 9 };
  const schema: Schema = {
    version: 1,
    tables: [
      {
        ...{ name: 'observations', ...texts, key: ['id'] },
        columns: [
          column('id', 'VARCHAR'),
          column('value', 'DECIMAL(18,4)'),
          column('paragraph', 'INTEGER'),
          column('unit', 'VARCHAR', { ...values('件', '%'), references: { table: 'units', column: 'id' } }),
          column('qualifier', 'VARCHAR', values('exact', 'at_least')),
          column('status', 'VARCHAR', values('actual', 'planned')),
        ],
      },
    ],
  };
  const asked = (what: 'sum' | 'max', name: string, more: Partial<GroupsQuery> = {}): GroupsQuery => ({
    ...{ ask: 'groups', table: 'observations', breakdowns: [], measures: [{ what, field: plain(name) }] },
    ...{ filters: [], sort: [], limit: undefined, ...more },
  });

  test('is warned of until it is cured', () => {
    let query = asked('sum', 'value');
    expect(cautions(query, schema).map(({ about }) => about)).toEqual(['units', 'bounds', 'planned']);
    for (const about of ['units', 'bounds', 'planned']) {
      const [first] = cautions(query, schema);
      expect(first?.about).toBe(about);
      if (first !== undefined && 'cure' in first) query = first.cure;
    }
    expect(cautions(query, schema)).toEqual([]);
    expect(cautions(asked('sum', 'paragraph'), schema)).toEqual([{ about: 'label', field: plain('paragraph') }]);
    expect(cautions(asked('max', 'paragraph'), schema)).toEqual([]);
  });

  test('and so is a table joined by what is not its key', () => {
    const step: Step = { column: 'id', table: 'observations', key: 'unit' };
    const query = asked('max', 'paragraph', { breakdowns: [{ field: { path: [step], column: 'status' } }] });
    expect(cautions(query, schema)).toEqual([{ about: 'repeated', table: 'observations' }]);
  });
});

test('a table of one’s own has its columns, and questions to begin with that can be asked', () => {
  const schema = withOwn(SCHEMA, [
    {
      ...{ name: '销售', rows: 3, bytes: 1 },
      columns: [
        { name: '区县', type: 'VARCHAR' },
        { name: '金额', type: 'DOUBLE' },
        { name: '开票日期', type: 'DATE' },
      ],
    },
  ]);
  expect(choices(schema, 'own.销售', 'zh').map(({ title, kind }) => `${title} ${kind}`)).toEqual([
    ...['区县 text', '金额 number', '开票日期 date'],
  ]);
  const found = starts(schema, 'own.销售', 'zh').map(({ kind, query }) => `${kind}: ${write(query, schema, 'zh')}`);
  expect(found).toEqual([
    'count-by: SELECT 区县, count(*) AS 行数\nFROM own.销售\nGROUP BY ALL\nORDER BY 行数 DESC\nLIMIT 20',
    'amount-by: SELECT 区县, round(avg(金额), 2) AS 平均金额\nFROM own.销售\nGROUP BY ALL\nORDER BY 平均金额 DESC\nLIMIT 20',
    "over-time: SELECT strftime(开票日期, '%Y-%m') AS 开票月份, count(*) AS 行数\nFROM own.销售\nGROUP BY ALL\nORDER BY 开票月份",
    'rows: SELECT *\nFROM own.销售\nLIMIT 100',
  ]);
});
