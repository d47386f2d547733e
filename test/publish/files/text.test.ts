import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { csv, plainCsv } from '../../../src/publish/files/csv.ts';
import { indicatorFiles, tableFiles } from '../../../src/publish/files/index.ts';
import { indicatorTable } from '../../../src/publish/files/indicator.ts';
import { json } from '../../../src/publish/files/json.ts';
import type { FileTable } from '../../../src/publish/files/table.ts';
import { asItWas, decodeBytes, harmless } from '../../../src/reading/index.ts';
import { asCells, ask, duckColumns, made, type Published, published } from './support.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
let own: Published;
beforeAll(async () => {
  own = await published(data);
});

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@＝＋－＠\t\r\n",;\' 0159.eE甲'),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  ),
});

/** Every table, and the indicators' ones. */
function everything(): readonly FileTable[] {
  return [...own.tables, ...own.catalogue.indicators.map(({ id }) => indicatorTable(own.catalogue, id))];
}

describe('text that would run', () => {
  test('is made harmless, and can be had back letter for letter', () => {
    fc.assert(
      fc.property(hostile, (cell) => {
        const safe = harmless(cell);
        expect(asItWas(safe)).toBe(cell);
        if (/^[=+\-@＝＋－＠\t\r\n]/.test(safe)) expect(safe).toMatch(/^[+-]\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/);
      }),
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['  =1', "'  =1"],
    ['\tx', "'\tx"],
    ["'=1", "''=1"],
    ['-12.5', '-12.5'],
    ['-1+cmd|x', "'-1+cmd|x"],
    ["'t Hart", "'t Hart"],
    ['159.03万件', '159.03万件'],
  ])('%j becomes %j', (cell, safe) => {
    expect(harmless(cell)).toBe(safe);
  });
});

describe('CSV', () => {
  test('whatever the cells hold, reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile)), (rows) => {
        const table = made({ a: 'string', b: 'string' }, rows);
        const parse = (csvText: string, newline: '\r\n' | '\n') => {
          const { data: records, errors } = Papa.parse<string[]>(csvText, { delimiter: ',', newline });
          expect(errors).toEqual([]);
          return records.slice(1, -1);
        };
        expect(parse(text(plainCsv(table)), '\n')).toEqual(rows);
        expect(parse(text(csv(table)).slice(1), '\r\n').map((row) => row.map(asItWas))).toEqual(rows);
      }),
    );
  });

  test('is marked as UTF-8 for spreadsheets only; numbers stay numbers, text that would run does not run', () => {
    const table = made({ name: 'string', n: 'number', list: 'list' }, [
      ['=1+1', '-80.13', ['-x', 'y']],
      [null, '1590300', null],
    ]);
    expect(text(csv(table))).toBe("\ufeffname,n,list\r\n'=1+1,-80.13,'-x y\r\n,1590300,\r\n");
    expect(text(plainCsv(table))).toBe('name,n,list\n=1+1,-80.13,-x y\n,1590300,\n');
    expect(text(plainCsv(made({ a: 'string' }, [[null]])))).toBe('a\n""\n');
  });

  test('every table reads back in DuckDB, cell by cell', async () => {
    for (const table of everything()) {
      const columns = duckColumns(table, 'VARCHAR');
      const options = `header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}}`;
      const read = (name: string, newline: string) =>
        `SELECT * FROM read_csv({${name}}, ${options}, new_line = '${newline}')`;
      const spread = await ask({ 'a.csv': csv(table) }, read('a.csv', '\\r\\n'));
      const back = asCells(table, spread).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? asItWas(cell) : cell)),
      );
      expect(back, table.name).toEqual(table.rows);
      const plain = await ask({ 'a.csv': plainCsv(table) }, read('a.csv', '\\n'));
      expect(asCells(table, plain), table.name).toEqual(table.rows);
    }
  });

  test('a reader that is told nothing finds the same columns and rows', async () => {
    for (const table of own.tables) {
      for (const bytes of [csv(table), plainCsv(table)]) {
        const [described] = await ask(
          { 'a.csv': bytes },
          `SELECT (SELECT list(column_name) FROM (DESCRIBE FROM read_csv({a.csv}))), (SELECT count(*)::INT FROM read_csv({a.csv}))`,
        );
        expect(described, table.name).toEqual([table.columns.map(({ name }) => name), table.rows.length]);
      }
    }
  });

  test('is what our own reader takes for UTF-8', () => {
    const observations = own.tables.find(({ name }) => name === 'observations');
    if (observations === undefined) throw new Error('no observations');
    const decoded = decodeBytes(csv(observations));
    expect(decoded.ok && decoded.value.encoding).toBe('utf-8');
  });
});

describe('JSON', () => {
  test('every table reads back in DuckDB with exact decimals', async () => {
    for (const table of everything()) {
      const bytes = json(table, own.catalogue, '/a.json');
      const struct = table.columns.map(({ name }, at) => `"${name}" ${types(table)[at]}`).join(', ');
      const rows = await ask(
        { 'a.json': bytes },
        `SELECT r.* FROM (SELECT unnest("rows") AS r FROM read_json({a.json}, columns = {'rows': 'STRUCT(${struct})[]'}))`,
      );
      expect(asCells(table, rows), table.name).toEqual(table.rows);
    }
  });

  test('prints its decimals again, whoever reads them as doubles', () => {
    for (const table of everything()) {
      const read: unknown = JSON.parse(text(json(table, own.catalogue, '/a.json')));
      const rows = (read as { rows: Record<string, unknown>[] }).rows;
      const back = rows.map((row) =>
        table.columns.map(({ name, type }) => {
          const cell = row[name];
          return type === 'number' && cell !== null ? String(cell) : cell;
        }),
      );
      expect(back, table.name).toEqual(table.rows);
    }
  });
});

describe('an indicator’s file', () => {
  test('marks what is derived, and gives it no paragraph and no printed figure', () => {
    const marked = own.catalogue.indicators.flatMap(({ id }) => {
      const { columns, rows } = indicatorTable(own.catalogue, id);
      const at = (name: string): number => columns.findIndex((column) => column.name === name);
      return rows.map((row) => ['id', 'basis', 'printed', 'paragraph', 'formula'].map((name) => row[at(name)] ?? null));
    });
    const derived = new Set(own.catalogue.derived.map(({ id }) => id));
    expect(marked).toHaveLength(own.catalogue.observations.length + derived.size);
    for (const [id, basis, printed, paragraph, formula] of marked) {
      const isDerived = derived.has(String(id));
      expect(basis === 'derived', String(id)).toBe(isDerived);
      expect([printed === null, paragraph === null, formula === null], String(id)).toEqual([
        isDerived,
        isDerived,
        !isDerived,
      ]);
    }
  });

  test('has the same columns where a package has no derived numbers', () => {
    const { catalogue } = own;
    const tables = catalogue.tables.filter(({ name }) => name !== 'derived');
    const without = indicatorTable({ ...catalogue, tables, derived: [] }, 'permit_limit_cut');
    const names = (table: FileTable) => table.columns.map(({ name }) => name);
    expect(names(without)).toEqual(names(indicatorTable(catalogue, 'permit_limit_cut')));
    expect(without.rows).toHaveLength(1);
  });

  test('looks as it did', async () => {
    for (const [path, bytes] of indicatorFiles(own.catalogue, 'permit_limit_cut')) {
      await expect(text(bytes)).toMatchFileSnapshot(`golden/${path.split('/').at(-1)}`);
    }
  });
});

test('a table’s files look as they did', async () => {
  const zones = own.tables.find(({ name }) => name === 'units');
  if (zones === undefined) throw new Error('no units');
  for (const [path, bytes] of tableFiles(zones, own.catalogue)) {
    await expect(text(bytes)).toMatchFileSnapshot(`golden/${path.split('/').at(-1)}`);
  }
});

function types({ columns }: FileTable): readonly string[] {
  const sql: Readonly<Record<string, string>> = {
    integer: 'INTEGER',
    number: 'DECIMAL(18, 4)',
    boolean: 'BOOLEAN',
    list: 'VARCHAR[]',
  };
  return columns.map(({ type }) => sql[type] ?? 'VARCHAR');
}
