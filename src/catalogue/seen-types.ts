/** What the dictionary shows of a column besides its rule: what is in it now. */

export interface Seen {
  /** Its cell in the table's most complete row, as text; null where that is blank or the table has no rows. */
  readonly example: string | null;
  /** Rows in which it is blank. */
  readonly blank: number;
  /** Smallest and largest, as text: of numbers, dates and codes that have an order; null for everything else. */
  readonly low: string | null;
  readonly high: string | null;
}
