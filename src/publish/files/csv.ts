/**
 * A table as CSV, twice. `.csv` is for spreadsheets: a byte order mark, by which Excel and WPS know UTF-8 and show
 * Chinese; CRLF at the end of lines (RFC 4180, 2.1), as Excel itself writes; text that would run as a formula made
 * harmless (reading/formula.ts). `.plain.csv` is for programs: no mark, LF, which line tools expect and every reader
 * takes, and each text letter for letter. Quotes stand where RFC 4180 (2.6, 2.7) wants them.
 *
 * The header gives the column names of the data dictionary. A blank cell is a missing value; the items of a list are
 * set apart by spaces; decimals are written digit for digit; true and false are those words.
 */
import type { Field } from '../../catalogue/types.ts';
import { harmless } from '../../reading/index.ts';
import { cellText, type FileTable, type Row } from './table.ts';

const BOM = '\ufeff';

/** For spreadsheets. */
export function csv({ columns, rows }: FileTable): Uint8Array {
  const text = columns.map(({ type }) => type === 'string' || type === 'list');
  const cells = (row: Row): string[] => row.map((cell, at) => (text[at] ? harmless(cellText(cell)) : cellText(cell)));
  return bytes(`${BOM}${lines([header(columns).map(harmless), ...rows.map(cells)], '\r\n')}`);
}

/** For programs. */
export function plainCsv({ columns, rows }: FileTable): Uint8Array {
  return bytes(lines([header(columns), ...rows.map((row) => row.map(cellText))], '\n'));
}

function header(columns: readonly Field[]): string[] {
  return columns.map(({ name }) => name);
}

function lines(records: readonly (readonly string[])[], end: '\r\n' | '\n'): string {
  // A lone blank cell is quoted, or its line would be blank and readers would skip it.
  const field = (text: string, alone: boolean): string =>
    /[",;\t\r\n]|^\s|\s$/.test(text) || (alone && text === '') ? `"${text.replaceAll('"', '""')}"` : text;
  return records.map((cells) => `${cells.map((text) => field(text, cells.length === 1)).join(',')}${end}`).join('');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
