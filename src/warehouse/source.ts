/**
 * Where a table's rows come from. By default that is the data package's CSV; a district whose register lies in another
 * warehouse aggregates there and hands the rows over through the same interface.
 */
import type { CellValue, FieldDescriptor, LoadedPackage } from '../package/index.ts';

/** Cells by column: text, exact decimal text, whole numbers, booleans, lists; null where blank. */
export type SourceRow = Readonly<Record<string, CellValue>>;

/** A column as it is loaded: its name and the type its cells have; dates come from the simulation only. */
export interface ColumnContract {
  readonly name: string;
  readonly type: FieldDescriptor['type'] | 'date';
}

/** What a table must look like, from the package's descriptor. */
export interface TableContract {
  readonly name: string;
  readonly columns: readonly ColumnContract[];
}

/** Rows of any table the contract names, in their published order. */
export interface TableSource {
  /** For messages: where the rows come from. */
  readonly name: string;
  rows(table: TableContract): Iterable<SourceRow> | AsyncIterable<SourceRow>;
}

/** The default source: the rows of the package as it was read and checked. */
export function csvSource({ tables }: Pick<LoadedPackage, 'tables'>): TableSource {
  return { name: 'csv', rows: ({ name }) => (tables.get(name)?.rows ?? []).map(({ values }) => values) };
}
