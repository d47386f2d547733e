/**
 * The files of tables and indicators, by address: pure functions of what is to be published, so that a release can be
 * written from an older package just as well.
 */
import { indicatorFile, type Place, tableFile } from '../../addresses.ts';
import type { Catalogue, TableInfo } from '../../catalogue/types.ts';
import { aboutIndicator, aboutTable } from './about.ts';
import { csv, plainCsv } from './csv.ts';
import { arranged, type Books, booksOf, indicatorTable } from './indicator.ts';
import { json } from './json.ts';
import { spreadsheet } from './spreadsheet.ts';
import type { FileTable } from './table.ts';

/** Contents by address: `/data/observations.csv`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a release freezes of a table: CSV for spreadsheets and for programs, and JSON. The same input, the same bytes. */
export function tableFiles(table: FileTable, catalogue: Catalogue): Files {
  const path = tableFile(table.name, 'json');
  return new Map([
    [tableFile(table.name, 'csv'), csv(table)],
    [tableFile(table.name, 'plain.csv'), plainCsv(table)],
    [path, json(table, catalogue, path)],
  ]);
}

/** What a release freezes of an indicator; the JSON brings its definition and what it does not say. */
export function indicatorFiles(catalogue: Catalogue, id: string, books: Books = booksOf(catalogue)): Files {
  const table = indicatorTable(catalogue, id, books);
  const { topic, kind, better, unit, notSaid } = books.zh.indicator(id);
  const path = indicatorFile(id, 'json');
  const { name, symbolZh, symbolEn } = books.zh.unit(unit);
  const facts = { topic, kind, better, unit: { id: unit, name, symbol: { zh: symbolZh, en: symbolEn } }, notSaid };
  return new Map([
    [indicatorFile(id, 'csv'), csv(table)],
    [indicatorFile(id, 'plain.csv'), plainCsv(table)],
    [path, json(table, catalogue, path, facts)],
  ]);
}

/** A table's workbooks, Chinese and English. They name their address, so they belong to a place. */
export function tableWorkbooks(table: FileTable, info: TableInfo, books: Books, place: Place): Files {
  const { zh, en } = books;
  return new Map([
    [tableFile(table.name, 'xlsx'), spreadsheet(table, aboutTable(zh, info, place), zh)],
    [tableFile(table.name, 'en.xlsx'), spreadsheet(table, aboutTable(en, info, place), en)],
  ]);
}

/** An indicator's workbooks, Chinese and English. */
export function indicatorWorkbooks(catalogue: Catalogue, id: string, books: Books, place: Place): Files {
  const table = indicatorTable(catalogue, id, books);
  const { zh, en } = books;
  return new Map([
    [indicatorFile(id, 'xlsx'), spreadsheet(arranged(table, 'zh'), aboutIndicator(zh, id, place), zh)],
    [indicatorFile(id, 'en.xlsx'), spreadsheet(arranged(table, 'en'), aboutIndicator(en, id, place), en)],
  ]);
}
