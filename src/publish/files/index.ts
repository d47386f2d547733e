/**
 * The files of tables and indicators, by address: pure functions of what is to be published, so that a release can be
 * written from an older package just as well.
 */
import { indicatorFile, tableFile } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { csv, plainCsv } from './csv.ts';
import { type Books, booksOf, indicatorTable } from './indicator.ts';
import { json } from './json.ts';
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
