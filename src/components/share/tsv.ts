/** A table as spreadsheets take it from the clipboard: cells apart by tabs, rows by line ends, heads first. */
import { harmless } from '../../reading/formula.ts';

/** Tabs and line ends inside a cell become blanks; text that would run as a formula is made harmless. */
export function tsv(table: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string {
  const cell = (text: string): string => harmless(text.replace(/[\t\r\n]+/g, ' '));
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}
