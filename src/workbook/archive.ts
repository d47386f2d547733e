/** ZIP archives that depend on nothing but their contents: one date for all files, in an order of their own. */
import { zipSync } from 'fflate';

/** The first day that the format knows, in local time, which is what it keeps. */
const DATE = new Date(1980, 0, 1);

export interface ArchiveOptions {
  /** By name, unless the order given matters. */
  readonly sorted?: boolean;
}

/** The files as one archive, by name inside it. */
export function archive(files: ReadonlyMap<string, Uint8Array>, { sorted = true }: ArchiveOptions = {}): Uint8Array {
  const entries = [...files];
  if (sorted) entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return zipSync(
    Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { level: isDense(name) ? 0 : 6, mtime: DATE }]])),
  );
}

/** Compressed already: packing it again costs time and saves nothing. */
function isDense(name: string): boolean {
  return /\.(?:xlsx|parquet|zip|gz|png)$/.test(name);
}
