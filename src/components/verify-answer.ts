/** Whether an engine's answer is what the page says. Pure: numbers are compared as decimals, texts as they stand. */
import { compare, decimal, decimalText, roundTo } from '../figures/index.ts';
import type { Cell, Result } from '../query/types.ts';
import type { Expected } from './verification.ts';

/** Derived numbers are kept to four decimals; what binary fractions add behind them is noise. */
const DECIMALS = 4;

const NUMERAL = /^-?\d+(?:\.\d+)?$/;

function same(cell: Cell, expected: string | null): boolean {
  if (cell === null || expected === null) return cell === expected;
  const text = String(cell);
  if (!NUMERAL.test(text) || !NUMERAL.test(expected)) return text === expected;
  return compare(roundTo(decimal(text), DECIMALS), roundTo(decimal(expected), DECIMALS)) === 0;
}

/**
 * True where the answer is one row and every column of it holds what is expected under its name. A column that nothing is
 * expected of makes it false: a query that yields something else has not checked anything.
 *
 * @param expected what the page says, as JSON: column names to plain decimal text, text or null
 */
export function agrees({ columns, rows }: Pick<Result, 'columns' | 'rows'>, expected: string): boolean {
  const wanted: Expected = JSON.parse(expected);
  return (
    rows === 1 &&
    columns.length > 0 &&
    columns.every(({ name, values }) => name in wanted && same(values[0] ?? null, wanted[name] ?? null))
  );
}

/** A number without the zeros of its column's type, and without the noise of binary fractions; a text as it is. */
function plain(text: string): string {
  return NUMERAL.test(text) ? decimalText(roundTo(decimal(text), DECIMALS)) : text;
}

/** The first row, or what is expected of it (as JSON), as people read it: each different value once. */
export function readable(of: Pick<Result, 'columns'> | string): string {
  const cells: readonly (Cell | undefined)[] =
    typeof of === 'string' ? Object.values(JSON.parse(of) as Expected) : of.columns.map(({ values }) => values[0]);
  const texts = cells.flatMap((cell) => (cell === null || cell === undefined ? [] : [plain(String(cell))]));
  return [...new Set(texts)].join(' · ') || '—';
}
