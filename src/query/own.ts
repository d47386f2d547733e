/**
 * Tables that a visitor has brought, in a database of their own beside the published one: `own.name`. It is in memory, is
 * attached before the lock, and is filled through Arrow, the only way in that the lock leaves open; queries can't write to
 * it (statement.ts). The pieces are kept here too, as Blobs, so that a worker that had to be replaced gets them again.
 */
import { OWN_BYTES } from './limits.ts';

/** Name of their database, and so what stands before the point. */
export const OWN = 'own';

export interface OwnTable {
  readonly name: string;
  /** With the engine's names of their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Arrow IPC streams, each whole, all with the same columns. At least one, which may have no rows. */
  readonly parts: readonly Blob[];
  readonly rows: number;
}

/** What is known of a table without its rows. */
export interface OwnTableInfo {
  readonly name: string;
  readonly columns: OwnTable['columns'];
  readonly rows: number;
  readonly bytes: number;
}

export function infoOf({ name, columns, rows, parts }: OwnTable): OwnTableInfo {
  return { name, columns, rows, bytes: parts.reduce((sum, part) => sum + part.size, 0) };
}

/** Whether a further table, which may replace one of its name, is more than the engine is given. */
export function tooMuch(tables: Iterable<OwnTable>, further: OwnTable): boolean {
  let bytes = infoOf(further).bytes;
  for (const table of tables) if (table.name !== further.name) bytes += infoOf(table).bytes;
  return bytes > OWN_BYTES;
}
