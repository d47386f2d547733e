/** The header row against the columns a table should have. */
import { nearest } from './nearest.ts';

export type HeaderIssue =
  /** The same name stands over two columns. */
  | { readonly code: 'duplicate-column'; readonly name: string; readonly index: number; readonly first: number }
  /** No name over a column that has cells. */
  | { readonly code: 'blank-column'; readonly index: number }
  | { readonly code: 'unknown-column'; readonly name: string; readonly index: number; readonly suggestion?: string }
  | { readonly code: 'missing-column'; readonly name: string }
  /** All are there, in another order. */
  | { readonly code: 'column-order' };

export interface Header {
  /** Where each known column stands. */
  readonly indexes: ReadonlyMap<string, number>;
  /** Cells of a record that count: names, without the unnamed and empty columns a spreadsheet leaves at the end. */
  readonly width: number;
  readonly issues: readonly HeaderIssue[];
}

/** The letter a spreadsheet shows over a column: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * Checks a header row. Names are taken without outer spaces.
 *
 * @param cells the header record
 * @param expected the columns, in order; empty accepts any
 * @param others whether any record below has something in a column, by index: tells a blank column from a spare one
 * @param aliases what people write instead of a name (its title), to suggest the name
 */
export function checkHeader(
  cells: readonly string[],
  expected: readonly string[],
  others: (index: number) => boolean,
  aliases: ReadonlyMap<string, string> = new Map(),
): Header {
  const indexes = new Map<string, number>();
  const issues: HeaderIssue[] = [];
  const known = new Set(expected);
  const names = cells.map((cell) => cell.trim());
  let width = names.length;
  while (width > 0 && names[width - 1] === '' && !others(width - 1)) width -= 1;
  for (const [index, name] of names.slice(0, width).entries()) {
    if (name === '') {
      if (others(index)) issues.push({ code: 'blank-column', index });
      continue;
    }
    const first = indexes.get(name);
    if (first !== undefined) issues.push({ code: 'duplicate-column', name, index, first });
    else indexes.set(name, index);
    if (known.size > 0 && !known.has(name)) {
      const free = expected.filter((column) => !names.includes(column));
      const suggestion = aliases.get(name) ?? nearest(name, free);
      issues.push({ code: 'unknown-column', name, index, ...(suggestion === undefined ? {} : { suggestion }) });
    }
  }
  for (const name of expected) if (!indexes.has(name)) issues.push({ code: 'missing-column', name });
  const order = [...indexes.keys()].filter((name) => known.has(name));
  if (issues.length === 0 && order.some((name, i) => name !== expected[i])) issues.push({ code: 'column-order' });
  return { indexes, width, issues };
}
