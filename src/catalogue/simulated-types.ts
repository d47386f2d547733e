/**
 * Counts of simulated rows, for drawings at build. They stand by themselves, apart from everything published: nothing else
 * in the catalogue is computed from them.
 */

/** Rows of a simulated table by one or two things. */
export interface SimulatedCounts {
  /** Table of schema `sim`. */
  readonly table: string;
  /** What is counted by: columns, or `day` and `month` of the table's date. */
  readonly by: readonly string[];
  /** In the order of the columns' values; a combination without rows is not there. */
  readonly cells: readonly { readonly at: readonly string[]; readonly count: number }[];
}
