/** Merged cells, as workbooks and tables of web pages have them. */

/** Columns and rows of a merged area, both ends in it; columns from 0, rows from 1. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows of one area that are filled at most: what is larger is no merged cell but a coloured background. */
const TALLEST = 100_000;

/**
 * Puts the value of each merged area into all of its cells, so that a region written once stands on each of its rows. An area
 * across most of the sheet is a title or a note, and stays one cell.
 *
 * @param rows cells by row number; changed
 * @param width columns of the table
 * @returns how many areas had a value
 */
export function fill(rows: Map<number, string[]>, areas: readonly Area[], width: number): number {
  let filled = 0;
  for (const { left, right, top, bottom } of areas) {
    const value = rows.get(top)?.[left] ?? '';
    if (value === '' || bottom - top > TALLEST) continue;
    const across = (right - left + 1) * 3 > width * 2 && width > 2 ? left : Math.min(right, width - 1);
    filled += 1;
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows.get(row);
      if (cells === undefined) continue;
      for (let column = left; column <= across; column += 1) {
        while (cells.length <= column) cells.push('');
        if (cells[column] === '') cells[column] = value;
      }
    }
  }
  return filled;
}
