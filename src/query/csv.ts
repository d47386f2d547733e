/**
 * A result as CSV. A file of numbers and nothing else, so where it comes from stands in its name, and simulated rows say
 * so in a constant column. With a BOM, because Excel and WPS read Chinese by it. Text that a spreadsheet would take for
 * a formula is made harmless (reading/formula.ts); numbers stay as they are, negative ones and numbers kept as text
 * included.
 */
import { harmless } from '../reading/formula.ts';
import type { Cell, Heading } from './types.ts';

export const BOM = '\ufeff';

/** The header line and, row by row, the lines of a CSV with these columns. */
export interface CsvWriter {
  readonly header: string;
  /** Lines of a batch, `values[column][row]`. */
  lines(values: readonly (readonly Cell[])[], rows: number): string;
}

export function csvWriter(headings: readonly Heading[], simulated: boolean): CsvWriter {
  const marked = simulated && !headings.some(({ name }) => name.toLowerCase() === 'data_status');
  const names = [...headings.map(({ name }) => textField(name)), ...(marked ? ['data_status'] : [])];
  const numeric = headings.map(({ kind }) => kind === 'number');
  return {
    header: `${names.join(',')}\r\n`,
    lines(values, rows) {
      const out: string[] = [];
      for (let row = 0; row < rows; row += 1) {
        const cells = values.map((column, at) => field(column[row] ?? null, numeric[at] === true));
        if (marked) cells.push('simulated');
        // A line with one empty field would be an empty line, which readers skip.
        out.push(cells.length === 1 && cells[0] === '' ? '""' : cells.join(','));
      }
      return out.length === 0 ? '' : `${out.join('\r\n')}\r\n`;
    },
  };
}

function field(cell: Cell, numeric: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return numeric ? cell : textField(cell);
}

/** A text field: neutralised where it would be a formula, quoted where it must be. */
export function textField(text: string): string {
  const safe = harmless(text);
  // An empty text is not a missing value.
  return safe === '' || /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `kedu-<edition>-query.csv`; simulated rows, and a visitor's own, say so before anything else is read. */
export function csvFileName(edition: string, simulated: boolean, part: boolean, own = false): string {
  const from = [...(simulated ? ['simulated'] : []), ...(own ? ['own'] : [])];
  const words = ['kedu', edition, ...from, 'query', ...(part ? ['part'] : [])];
  const name = words.join('-').replace(/[^A-Za-z0-9._]+/g, '-');
  return `${name}.csv`;
}
