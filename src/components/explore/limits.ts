/** The limits of querying in words, from the numbers that hold them. */
import type { Locale } from '../../i18n/index.ts';
import { queryGuide } from '../../i18n/query-guide.ts';
import { CELLS, TEXT_BYTES, WORKBOOK_BYTES } from '../../intake/limits.ts';
import {
  ADDRESS_LENGTH,
  CSV_ROWS,
  DISPLAY_COLUMNS,
  DISPLAY_ROWS,
  ENGINE_MEMORY,
  OWN_BYTES,
  SQL_LENGTH,
  TABS,
} from '../../query/limits.ts';

/** What is limited, and to how much, in the order in which a reader meets them. */
export function limitsOf(locale: Locale): readonly (readonly [what: string, limit: string])[] {
  const t = queryGuide(locale);
  const n = (value: number): string => value.toLocaleString('en-US');
  const mb = (bytes: number): string => `${n(bytes / 1024 / 1024)} MB`;
  return [
    [t.limitQuery, t.characters(n(SQL_LENGTH))],
    [t.limitShown, t.rows(n(DISPLAY_ROWS))],
    [t.limitColumns, t.columns(n(DISPLAY_COLUMNS))],
    [t.limitCsv, t.rows(n(CSV_ROWS))],
    [t.limitMemory, ENGINE_MEMORY.replace(/(\d+)(\w+)/, '$1 $2')],
    [t.limitTabs, t.queries(n(TABS))],
    [t.limitAddress, t.characters(n(ADDRESS_LENGTH))],
    [t.limitText, mb(TEXT_BYTES)],
    [t.limitBook, mb(WORKBOOK_BYTES)],
    [t.limitCells, t.cells(n(CELLS))],
    [t.limitOwn, mb(OWN_BYTES)],
  ];
}
