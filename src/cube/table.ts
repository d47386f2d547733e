/** One table of cells in memory: what tiles are decoded to and answers are summed from. */
import type { DimensionName } from './types.ts';

/**
 * Cells with cases, sorted by their places, first dimension first. All columns have one entry a cell. `sums` is absent in a
 * table that only counts.
 */
export interface Table {
  readonly dimensions: readonly DimensionName[];
  readonly cells: number;
  /** For each dimension the place of the cell in it. */
  readonly places: readonly Uint16Array[];
  readonly n: Uint32Array;
  readonly sums: TableSums | undefined;
}

export interface TableSums {
  readonly days: Uint32Array;
  /** Cases over the promised limit. */
  readonly late: Uint32Array;
}
