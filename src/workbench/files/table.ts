/** A result as a table for the clipboard: cells as they stand on the page, for Word, WPS and spreadsheets. */

import type { Result } from '../../query/types.ts';
import { harmless } from '../../reading/formula.ts';

/** Rows that a clipboard is given; longer tables are files. */
export const COPIED_ROWS = 2_000;

export interface CopiedTable {
  readonly html: string;
  readonly text: string;
  readonly rows: number;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/**
 * The rows in both forms that programs take. Long codes are marked as text in HTML (`mso-number-format`, which Excel and
 * WPS heed), or they would lose their last digits.
 */
export function copiedTable({ columns, rows, simulated }: Pick<Result, 'columns' | 'rows' | 'simulated'>): CopiedTable {
  const count = Math.min(rows, COPIED_ROWS);
  const marked = simulated && !columns.some(({ name }) => name.toLowerCase() === 'data_status');
  const heads = [...columns.map(({ name }) => name), ...(marked ? ['data_status'] : [])];
  const cells = Array.from({ length: count }, (_, row) => [
    ...columns.map(({ values }) => {
      const value = values[row] ?? null;
      return value === null ? '' : String(value);
    }),
    ...(marked ? ['simulated'] : []),
  ]);
  const numeric = columns.map(({ kind }) => kind === 'number');
  const td = (text: string, at: number): string => {
    const number = numeric[at] === true && text.length <= 15;
    return `<td style="${number ? 'text-align:right' : "mso-number-format:'\\@'"}">${escaped(text)}</td>`;
  };
  const line = (text: string, at: number): string => {
    const one = text.replace(/[\t\r\n]+/g, ' ');
    return numeric[at] === true ? one : harmless(one);
  };
  return {
    rows: count,
    html: `<table border="1"><thead><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>${cells
      .map((row) => `<tr>${row.map(td).join('')}</tr>`)
      .join('')}</tbody></table>`,
    text: [heads.map((head) => harmless(head.replace(/[\t\r\n]+/g, ' '))), ...cells.map((row) => row.map(line))]
      .map((row) => `${row.join('\t')}\r\n`)
      .join(''),
  };
}
