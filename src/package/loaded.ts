/** A package as it was read. */
import type { CellValue } from './cells.ts';
import type { Descriptor, FieldDescriptor, ResourceDescriptor } from './descriptor.ts';
import type { Text } from './problem.ts';
import type { TypedRows } from './rows.ts';
import type { SiteFile } from './site.ts';

/** One row of any table, every cell read: typed values and the text of the file, by column. */
export interface LoadedRow {
  readonly file: string;
  /** As a spreadsheet shows it; the header is row 1. */
  readonly row: number;
  /** Physical line of the file. */
  readonly line: number;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly raw: Readonly<Record<string, string>>;
}

export interface LoadedTable {
  readonly name: string;
  readonly file: string;
  readonly title: Text;
  readonly description: Text;
  readonly fields: readonly FieldDescriptor[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: ResourceDescriptor['schema']['foreignKeys'];
  /** Rows that could be read whole; the others have problems. */
  readonly rows: readonly LoadedRow[];
}

export interface LoadedPackage {
  /** Absolute folder it was read from. */
  readonly folder: string;
  readonly descriptor: Descriptor;
  readonly site: SiteFile;
  /** Every table of the descriptor, in its order; a table without a file is empty. */
  readonly tables: ReadonlyMap<string, LoadedTable>;
  /** The known tables' rows with types of their own. */
  readonly rows: TypedRows;
}
