/**
 * Where a table's rows come from. By default that is the data package's CSV; a district whose register lies in another
 * warehouse aggregates there and hands the rows over through the same interface.
 */

/** One cell: text, exact numbers (decimal text for numbers that may have a fraction), lists; null where blank. */
export type Cell = string | bigint | number | boolean | readonly string[] | null;

export type SourceRow = Readonly<Record<string, Cell>>;

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list';

export interface ColumnContract {
  readonly name: string;
  readonly type: ColumnType;
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

/** What the warehouse needs of a checked data package. */
export interface PackageTables {
  readonly tables: readonly (TableContract & { readonly rows: readonly SourceRow[] })[];
}

/** The default source: the rows of the package as it was read and checked. */
export function csvSource({ tables }: PackageTables): TableSource {
  const byName = new Map(tables.map((table) => [table.name, table.rows]));
  return { name: 'csv', rows: ({ name }) => byName.get(name) ?? [] };
}
