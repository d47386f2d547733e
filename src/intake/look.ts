/** One pass over the records of a file, piece by piece: where the table is, and what its columns hold. */
import type { StreamedRecord } from '../reading/index.ts';
import { footOf, HEAD_RECORDS, headOf, isBlank, TAIL_RECORDS } from './structure.ts';
import { Tally } from './tally.ts';
import type { BrokenRow, Layout, Look, Note } from './types.ts';

const BROKEN_KEPT = 50;
const TOTALS_KEPT = 20;
const SAMPLE_ROWS = 12;
const HEAD_SHOWN = 8;
/** Characters of a broken row that are shown. */
const EXCERPT = 200;

const TOTAL = /^\S{0,6}?(?:合\s*计|总\s*计|小\s*计|合\s*計|總\s*計)\s*[:：]?$|^(?:grand |sub-?)?totals?:?$/i;

/** Looks at a file: `push` its records in order, then `end`. */
export class Looker {
  readonly #layout: Layout;
  readonly #head: StreamedRecord[] = [];
  /** The last records, not counted before it is known whether they belong to the foot. */
  #tail: StreamedRecord[] = [];
  #found: ReturnType<typeof headOf> | undefined;
  #tallies: Tally[] = [];
  #rows = 0;
  #blankRows = 0;
  #spare = false;
  #broken = 0;
  readonly #brokenFirst: BrokenRow[] = [];
  readonly #totals: Note[] = [];
  readonly #repeated: Note[] = [];
  /** The lowest row of names. */
  #names: readonly string[] = [];
  readonly #sample: StreamedRecord[] = [];

  constructor(layout: Layout = {}) {
    this.#layout = layout;
  }

  push(records: readonly StreamedRecord[]): void {
    for (const record of records) {
      if (this.#found === undefined) {
        this.#head.push(record);
        if (this.#head.length === HEAD_RECORDS) this.#begin();
      } else this.#hold(record);
    }
  }

  /** What was found. Throws nothing; a file without records has no columns. */
  end(): Look {
    if (this.#found === undefined) this.#begin();
    const found = this.#found ?? headOf([], this.#layout);
    const { notes, last } = footOf(this.#tail, found.width, found.first - 1, this.#layout);
    for (const record of this.#tail) if (record.row <= last) this.#count(record);
    this.#tail = [];
    const headers = this.#head.filter(({ row }) => found.header.includes(row)).map(({ cells }) => cells);
    const facts = this.#tallies.map((tally) => tally.facts());
    let width = found.width;
    // Columns that a spreadsheet left at the end: no name and nothing in them.
    while (width > 0 && facts[width - 1]?.filled === 0 && headers.every((row) => (row[width - 1] ?? '').trim() === ''))
      width -= 1;
    return {
      structure: { ...found, after: notes, last, width },
      headers,
      facts: facts.slice(0, width),
      rows: this.#rows,
      blankRows: this.#blankRows,
      broken: { total: this.#broken, first: this.#brokenFirst },
      spare: this.#spare,
      totals: this.#totals,
      repeated: this.#repeated,
      sample: this.#sample,
      head: this.#head.slice(0, Math.max(HEAD_SHOWN, (found.header.at(-1) ?? 0) + 2)),
    };
  }

  #begin(): void {
    const found = headOf(this.#head, this.#layout);
    this.#found = found;
    const lowest = found.header[found.roles.findLastIndex((role) => role === 'names' || role === 'stacked')];
    const names = this.#head.find(({ row }) => row === lowest)?.cells ?? [];
    this.#names = names.map((cell) => cell.trim());
    this.#tallies = Array.from({ length: found.width }, () => new Tally());
    for (const record of this.#head) if (record.row >= found.first) this.#hold(record);
  }

  /** Whether a row says the names again: at least two of them, and half of those there are. */
  #saysHeader(cells: readonly string[]): boolean {
    // Nearly every row differs in the first names it is compared with.
    let [same, filled, other] = [0, 0, 0];
    for (const [at, name] of this.#names.entries()) {
      if (name === '') continue;
      filled += 1;
      if (cells[at]?.trim() === name) same += 1;
      else other += 1;
      if (other > 3 && same === 0) return false;
    }
    return same >= 2 && same * 2 >= filled;
  }

  #hold(record: StreamedRecord): void {
    this.#tail.push(record);
    if (this.#tail.length <= TAIL_RECORDS * 2) return;
    for (const one of this.#tail.splice(0, TAIL_RECORDS)) this.#count(one);
  }

  #count(record: StreamedRecord): void {
    const { row, line, cells } = record;
    if (isBlank(cells)) {
      this.#blankRows += 1;
      return;
    }
    this.#rows += 1;
    for (const [at, tally] of this.#tallies.entries()) tally.add(cells[at] ?? '', row, line);
    const width = this.#tallies.length;
    const long = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    if (long) this.#spare = true;
    if (record.broken !== undefined || long || cells.length < width) {
      this.#broken += 1;
      const wrong = record.broken ?? (long ? 'long' : 'short');
      const text = cells.join(' | ').slice(0, EXCERPT);
      if (this.#brokenFirst.length < BROKEN_KEPT)
        this.#brokenFirst.push({ row, line, cells: cells.length, wrong, text });
    }
    if (this.#totals.length < TOTALS_KEPT) {
      // In the first column, or in the second behind a running number.
      const words = cells.filter((cell) => cell.trim() !== '').slice(0, 2);
      const word = words.find((one) => one.length <= 12 && TOTAL.test(one.trim()))?.trim();
      if (word !== undefined) this.#totals.push({ row, line, text: word });
    }
    if (this.#repeated.length < TOTALS_KEPT && this.#saysHeader(cells))
      this.#repeated.push({ row, line, text: cells.join(' ').slice(0, EXCERPT) });
    if (this.#sample.length < SAMPLE_ROWS) this.#sample.push(record);
  }
}
