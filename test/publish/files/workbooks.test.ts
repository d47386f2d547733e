/** Workbooks, read back by readers that nobody here wrote. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aboutIndicator } from '../../../src/publish/files/about.ts';
import { indicatorWorkbooks, tableWorkbooks } from '../../../src/publish/files/index.ts';
import { arranged, booksOf, indicatorTable } from '../../../src/publish/files/indicator.ts';
import { spreadsheet, unitFormat } from '../../../src/publish/files/spreadsheet.ts';
import { cellText, type FileTable } from '../../../src/publish/files/table.ts';
import { parseCsv } from '../../../src/reading/index.ts';
import { asCells, made, type Published, published } from './support.ts';

const data = fileURLToPath(new URL('../../../data', import.meta.url));
const place = { base: '/', site: 'https://kedu.example.org' };
let own: Published;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-files-'));
  own = await published(data);
});
afterAll(() => rm(folder, { recursive: true }));

function tableOf(name: string): FileTable {
  const found = own.tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** The workbooks of a table, by file name. */
function booksOfTable(name: string): ReadonlyMap<string, Uint8Array> {
  const info = own.catalogue.tables.find((table) => table.name === name);
  if (info === undefined) throw new Error(`no ${name}`);
  return tableWorkbooks(tableOf(name), info, booksOf(own.catalogue), place);
}

async function sheets(bytes: Uint8Array) {
  return new Map(
    (await readExcelFile(Buffer.from(bytes), { trim: false })).map(({ sheet, data: rows }) => [sheet, rows]),
  );
}

/** Cells as a sheet holds them: lists are text there, decimals are the nearest double. */
function asSheet({ columns, rows }: FileTable): readonly (readonly unknown[])[] {
  return rows.map((row) =>
    row.map((cell, at) => {
      if (cell === null) return null;
      return columns[at]?.type === 'number' ? Number(cell) : typeof cell === 'object' ? cellText(cell) : cell;
    }),
  );
}

describe('workbooks', () => {
  test('hold the rows of the table, with titles in their language', async () => {
    for (const { name } of own.tables) {
      for (const [path, bytes] of booksOfTable(name)) {
        const locale = path.endsWith('.en.xlsx') ? 'en' : 'zh';
        const read = await sheets(bytes);
        expect([...read.keys()]).toEqual(locale === 'zh' ? ['数据', '说明', '字典'] : ['Data', 'About', 'Dictionary']);
        const [titles, ...rows] = read.get(locale === 'zh' ? '数据' : 'Data') ?? [];
        expect(titles, path).toEqual(tableOf(name).columns.map(({ title }) => title[locale]));
        expect(rows, path).toEqual(asSheet(tableOf(name)));
        const [, ...dictionary] = read.get(locale === 'zh' ? '字典' : 'Dictionary') ?? [];
        expect(
          dictionary.map((row) => row[1]),
          path,
        ).toEqual(tableOf(name).columns.map((column) => column.name));
      }
    }
  });

  test('of an indicator say what it is, what it does not say, and how to cite it', async () => {
    const { catalogue } = own;
    const books = booksOf(catalogue);
    for (const [path, bytes] of indicatorWorkbooks(catalogue, 'permit_limit_cut', books, place)) {
      const locale = path.endsWith('.en.xlsx') ? 'en' : 'zh';
      const read = await sheets(bytes);
      const about = JSON.stringify(read.get(locale === 'zh' ? '说明' : 'About'));
      const { definition, notSaid } = books[locale].indicator('permit_limit_cut');
      for (const said of [definition, ...notSaid]) expect(about, path).toContain(said[locale]);
      expect(about).toContain(
        `https://kedu.example.org/r/${catalogue.site.edition}/data/indicators/permit_limit_cut.csv`,
      );
      expect(about).toContain('CC-BY-4.0');
      const rows = read.get(locale === 'zh' ? '数据' : 'Data') ?? [];
      expect(rows.slice(1)).toEqual(asSheet(arranged(indicatorTable(catalogue, 'permit_limit_cut'), locale)));
    }
    const facts = aboutIndicator(books.zh, 'permit_limit_cut', place).facts;
    expect(facts.every(({ label, text }) => label !== '' && text !== '')).toBe(true);
  });

  test('never hold a formula, and mark text that looks like one as text', async () => {
    const table = made({ name: 'string', n: 'number' }, [
      ['=HYPERLINK("http://example.org")', '-80.13'],
      ['@x', '0.1'],
      ['plain', null],
    ]);
    const parts = unzipSync(spreadsheet(table, { title: '=1', facts: [] }, booksOf(own.catalogue).zh));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const sheet = text('xl/worksheets/sheet1.xml');
    expect(Object.keys(parts).filter((name) => new TextDecoder().decode(parts[name]).includes('<f>'))).toEqual([]);
    const looks = [...text('xl/styles.xml').matchAll(/<xf [^>]*xfId="0"[^>]*>/g)].map(([look]) => look);
    const styleOf = (at: string): string => looks[Number(new RegExp(`r="${at}" s="(\\d+)"`).exec(sheet)?.[1])] ?? '';
    expect(['A2', 'A3', 'A4', 'B2'].map((at) => styleOf(at).includes('quotePrefix="1"'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(sheet).toContain('<v>-80.13</v>');
  });

  test('keep any text that a cell can hold', async () => {
    const unit = fc.oneof(
      fc.constantFrom(...'=<>&"\'\n\t\r _x000D_甲'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
    );
    const texts = fc.string({ unit, minLength: 1 });
    const book = booksOf(own.catalogue).zh;
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 20 }), async (cells) => {
        const table = made({ name: 'string' }, [...cells.map((cell) => [cell]), ['end']]);
        const [, ...rows] = (await sheets(spreadsheet(table, { title: 'x', facts: [] }, book))).get('数据') ?? [];
        expect(rows.map(([cell]) => unescaped(String(cell)))).toEqual([...cells, 'end']);
      }),
      { numRuns: 30 },
    );
  });

  test('show each figure with its own decimals and its unit', () => {
    const { zh, en } = booksOf(own.catalogue);
    expect(unitFormat('80.13', 'percent', zh)).toBe('0.00"%"');
    expect(unitFormat('1590300', 'case', zh)).toBe('#,##0"件"');
    expect(unitFormat('2838', 'entity', zh)).toBe('0"户"');
    expect(unitFormat('2838', 'entity', en)).toBe('#,##0" entities"');
    expect(unitFormat('1', 'day', en)).toBe('#,##0" day"');
    expect(unitFormat('16', 'place', en)).toBe('#,##0');
  });

  test('are the same bytes every time', () => {
    expect([...booksOfTable('units')]).toEqual([...booksOfTable('units')]);
  });

  test.skipIf(!hasLibreOffice())('open in LibreOffice with the same rows', () => {
    const names = ['observations', 'checks'];
    for (const name of names) {
      writeFileSync(join(folder, `${name}.xlsx`), booksOfTable(name).get(`/data/${name}.xlsx`) ?? new Uint8Array());
    }
    // Raw values rather than what the formats show: token 8 of the filter's options is false.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1';
    const profile = mkdtempSync(join(tmpdir(), 'kedu-office-'));
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', filter, '--outdir', folder, ...files],
      { stdio: 'ignore', timeout: 60_000 },
    );
    rmSync(profile, { recursive: true });
    for (const name of names) {
      const table = tableOf(name);
      const found = execFileSync('find', [folder, '-name', `${name}*.csv`], { encoding: 'utf8' }).trim();
      const [, ...records] = parseCsv(readFileSync(found, 'utf8').replace(/^\ufeff/, '')).records;
      const booleans = (row: readonly unknown[]) =>
        row.map((cell) => (cell === 'TRUE' ? true : cell === 'FALSE' ? false : cell));
      const cells = records.map(({ cells: row }) => row);
      expect(asCells(table, cells).map(booleans), name).toEqual(
        table.rows.map((row) =>
          row.map((cell, at) => (table.columns[at]?.type === 'integer' && cell !== null ? String(cell) : cell)),
        ),
      );
    }
  });
});

/** ECMA-376's escapes undone, as spreadsheets do and this reader does not. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
