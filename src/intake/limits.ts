/** Every limit on a visitor's own files, by name. Each has words that say so; none is met in silence. */

const MB = 1024 * 1024;

/** Bytes of a text file. Measured: 108 MB of 30 columns takes seven seconds of work. */
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
/** Rows handed to the engine at a time: few enough that handing over those of a wide table holds the page up for no more than a tenth of a second. */
export const BATCH_ROWS = 10_000;
/** Tables of one's own at a time. */
export const OWN_TABLES = 20;
