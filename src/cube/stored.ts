/** A table as its tile has it: what it can answer is known at once, its cells are read when they are first asked. */
import type { Table } from './table.ts';
import type { DimensionName } from './types.ts';

/** What is known of a table without reading it. */
export interface Heading {
  readonly dimensions: readonly DimensionName[];
  readonly cells: number;
  /** Whether it has days and late cases besides counts. */
  readonly sums: boolean;
}

export class StoredTable implements Heading {
  readonly dimensions: readonly DimensionName[];
  readonly cells: number;
  readonly sums: boolean;
  /** The table, or how to read it: its bytes are let go with that. */
  #kept: Table | (() => Table);

  /** `read` reads the cells; it is called until it succeeds. */
  constructor({ dimensions, cells, sums }: Heading, read: () => Table) {
    this.dimensions = dimensions;
    this.cells = cells;
    this.sums = sums;
    this.#kept = read;
  }

  /** A table that is in memory already. */
  static of(table: Table): StoredTable {
    return new StoredTable({ ...table, sums: table.sums !== undefined }, () => table);
  }

  /** Whether its cells have been read. */
  get ready(): boolean {
    return typeof this.#kept !== 'function';
  }

  /** The table, read now where it has not been. Throws `CubeError` `broken` where the cells contradict themselves. */
  get table(): Table {
    if (typeof this.#kept === 'function') this.#kept = this.#kept();
    return this.#kept;
  }
}
