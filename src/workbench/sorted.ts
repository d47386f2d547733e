/** The order in which rows of a result are shown. Only rows that were read can be sorted; who shows them says so. */
import { compare, decimal } from '../figures/index.ts';
import type { Cell, Column } from '../query/types.ts';

export interface Order {
  /** Which column, by its place: names may repeat. */
  readonly column: number;
  readonly down: boolean;
}

const han = new Intl.Collator('zh-CN', { numeric: true });

/** The rows' places in the result, in the order asked for; what is empty comes last either way, equals stay as they were. */
export function sortedRows(columns: readonly Column[], rows: number, order: Order | undefined): Uint32Array {
  const places = Uint32Array.from({ length: rows }, (_, at) => at);
  const column = order === undefined ? undefined : columns[order.column];
  if (order === undefined || column === undefined) return places;
  const { values, kind } = column;
  const sign = order.down ? -1 : 1;
  return places.sort((a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return sign * between(x, y, kind === 'number') || a - b;
  });
}

function between(x: Cell, y: Cell, numeric: boolean): number {
  if (typeof x === 'boolean' || typeof y === 'boolean') return Number(x) - Number(y);
  if (numeric) return size(x) - size(y) || exact(x, y);
  return han.compare(String(x), String(y));
}

/** Not a number comes after all numbers, as in the engine. */
function size(cell: Cell): number {
  const value = Number(cell);
  return Number.isNaN(value) ? Number.MAX_VALUE : Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** Numbers that a double can't tell apart. */
function exact(x: Cell, y: Cell): number {
  if (typeof x !== 'string' || typeof y !== 'string') return 0;
  const digits = /^-?\d+(?:\.\d+)?$/;
  return digits.test(x) && digits.test(y) ? compare(decimal(x), decimal(y)) : 0;
}
