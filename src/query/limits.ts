/** Every limit of querying, by name. Each has a state that says so; none is met in silence. */

/** Rows kept for showing. A result with more says that it has more. */
export const DISPLAY_ROWS = 10_000;
/** Rows put on the page at a time, so that a long result does not hold the page up; a button brings the next. */
export const ROWS_AT_ONCE = 500;
/** Cells put on the page at a time: of a result with very many columns, fewer rows. Measured: 2.5 million hold it up for minutes. */
export const CELLS_AT_ONCE = 25_000;
/** Rows put on the page at a time of a result with so many columns. */
export function rowsAtOnce(columns: number): number {
  return Math.min(ROWS_AT_ONCE, Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, columns))));
}
/** Columns put on the page; files have all. */
export const DISPLAY_COLUMNS = 200;
/** Queries open at once. */
export const TABS = 12;
/** Rows of a CSV download: a spreadsheet holds 1,048,576. */
export const CSV_ROWS = 1_000_000;
/** Bytes read of one result for showing; long texts meet this before the rows do. */
export const RESULT_BYTES = 64 * 1024 * 1024;
/** Bytes read of one result for a CSV. */
export const CSV_BYTES = 512 * 1024 * 1024;
/** What the engine itself may use. Measured: honoured within a second, and the engine lives on. */
export const ENGINE_MEMORY = '512MB';
/**
 * Bytes of all tables that a visitor has brought, as they are handed to the engine. Measured: 178 MB, in one table or
 * two, are taken in and queried within the engine's memory.
 */
export const OWN_BYTES = 200 * 1024 * 1024;
/** Characters of one query. */
export const SQL_LENGTH = 100_000;
/** Characters of an address that chats, mails and documents still carry whole. */
export const ADDRESS_LENGTH = 8_000;
/** Characters of one cell shown in the table; files get all of it. */
export const CELL_LENGTH = 2_000;
/** Characters shown of the engine's message about a failure. */
export const MESSAGE_LENGTH = 2_000;
/** How long a cancelled query may take to end before its worker is ended instead. */
export const STOP_GRACE_MS = 500;
/** How long the browser's store may take to find what was kept; then it is fetched. */
export const KEPT_WAIT_MS = 3_000;
/** How long the engine may take to start once its files are here; then the page says that it can't. */
export const START_TIMEOUT_MS = 30_000;
/** Devices with less memory (GB, as far as the browser tells) are never given the engine unasked. */
export const SMALL_DEVICE_GB = 4;
/** Devices with no more memory than this (GB, as far as the browser tells) never start the engine: the browser would end the page. */
export const REFUSED_GB = 3;
