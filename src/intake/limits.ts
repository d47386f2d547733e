/** Every limit on a visitor's own files, by name. Each has words that say so; none is met in silence. */

const MB = 1024 * 1024;

/** Bytes of a text file. Measured: 100 MB of 30 columns is looked at in some ten seconds. */
export const TEXT_BYTES = 200 * MB;
/** Bytes of a JSON file, which is read whole. */
export const JSON_BYTES = 100 * MB;
/** Bytes of a workbook, and of what is inside it once unpacked: a small one may hide gigabytes. */
export const WORKBOOK_BYTES = 60 * MB;
export const WORKBOOK_UNPACKED = 600 * MB;
/** Bytes of a Parquet file. */
export const PARQUET_BYTES = 150 * MB;
/** Columns of a table. */
export const COLUMNS = 500;
/** Cells of a table, blank ones counted. */
export const CELLS = 20_000_000;
/** Rows handed to the engine at a time. */
export const BATCH_ROWS = 20_000;
/** Tables of one's own at a time. */
export const OWN_TABLES = 20;
