/** A table as every file format takes it: columns of the data dictionary, and rows whose cells are by column. */
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import type { Field, TableInfo, Text } from '../../catalogue/types.ts';
import { decimal, decimalText } from '../../figures/index.ts';
import type { CellValue } from '../../package/index.ts';

/**
 * Cells by type of column: string; integer (a number); number (decimal text, `80.13`); boolean; list of strings. Blank is
 * null, always: an empty text and an empty list are blank too, since not every format can tell them apart.
 */
export type Row = readonly CellValue[];

/** What a file is written from. */
export interface FileTable {
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly columns: readonly Field[];
  readonly rows: readonly Row[];
}

const Stored = v.union([v.null(), v.string(), v.number(), v.boolean(), v.array(v.string())]);

/** The query for a table's rows in their published order, blanks being null. */
export function storedQuery({ name, fields }: TableInfo): string {
  return `SELECT ${fields.map(asked).join(', ')} FROM ${identifier(name)} ORDER BY rowid`;
}

function asked({ name, type }: Field): string {
  const column = identifier(name);
  if (type === 'string') return `nullif(${column}, '') AS ${column}`;
  return type === 'list' ? `CASE WHEN len(${column}) > 0 THEN ${column} END AS ${column}` : column;
}

/** A name of a table or column in SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The rows of a published table from the database it was loaded into, in the order in which they are published. */
export async function storedTable(connection: DuckDBConnection, table: TableInfo): Promise<FileTable> {
  const { name, title, description, fields } = table;
  const reader = await connection.runAndReadAll(storedQuery(table));
  const stored = v.parse(v.array(v.array(Stored)), reader.getRowsJson());
  const rows = stored.map((cells) =>
    cells.map((cell, at) => (fields[at]?.type === 'number' && cell !== null ? shortest(cell) : cell)),
  );
  return { name, title, description, columns: fields, rows };
}

/** The type of the database adds zeros to a decimal: 80.1300 is 80.13. */
function shortest(cell: CellValue): string {
  return decimalText(decimal(String(cell)));
}

/** A cell as text, the same in every format that knows text only; a list's items are set apart by spaces. */
export function cellText(cell: CellValue): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(' ') : String(cell);
}
