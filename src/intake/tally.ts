/** Counts what a column holds, cell by cell, so that a file of any length is looked at in one pass. */
import { isMark, numberUnder, readBoolean, readCell } from './cells.ts';
import { clockIn, readDay } from './dates.ts';
import { folded, readCommaNumber, readNumber } from './numbers.ts';
import { type Bad, type Facts, type Place, READINGS, type Reading, type Style } from './types.ts';

/** Places kept for each reading that fails. */
export const PLACES_KEPT = 20;
const DISTINCT_COUNTED = 1000;
const SAMPLES_KEPT = 5;
const REMEMBERED = 200_000;
/** Cells after which it is known whether a column's values repeat. */
const LEARNT = 4000;

interface Found {
  /** The readings that read it, a bit each, by their place in CHECKED. */
  readonly ok: number;
  readonly mark: boolean;
  readonly styles: readonly Style[];
  readonly unit: string;
  readonly number: { readonly value: number; readonly scale: number } | undefined;
  readonly digits: number;
  readonly zero: boolean;
  readonly first: boolean;
  readonly second: boolean;
}

const NOTHING: Found = {
  ok: 0,
  mark: false,
  styles: [],
  unit: '',
  number: undefined,
  digits: 0,
  zero: false,
  first: false,
  second: false,
};

const CHECKED: readonly Reading[] = READINGS.filter((reading) => reading !== 'text');
const bit = (reading: Reading): number => 1 << CHECKED.indexOf(reading);
const WITH_UNIT = bit('integer') | bit('decimal');
const TWO_DIGITS = /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/;
const PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?!\d)/;

/** What can be read in a cell, whatever column it stands in; by the functions that make its value. */
function find(written: string): Found {
  if (isMark(written)) return { ...NOTHING, mark: true };
  const text = folded(written);
  const digit = /\d/.test(text);
  if (text.length > 48 || (!digit && text.length > 5 && !text.includes('年'))) return NOTHING;
  const number = digit ? readNumber(text) : undefined;
  const unit = number === undefined || number.unit === '%' ? '' : number.unit;
  const styles: Style[] = [];
  let ok = 0;
  if (number !== undefined) {
    if (number.style !== 'plain') styles.push(number.style);
    for (const reading of NUMBERS) if (numberUnder(number, reading, unit) !== undefined) ok |= bit(reading);
  }
  if (digit && readCommaNumber(text) !== undefined) ok |= bit('decimal-comma');
  if (readBoolean(text) !== undefined) ok |= bit('boolean');
  if (readCell(text, 'period') !== undefined) ok |= bit('period');
  const digits = /^\d+$/.test(text) ? text.length : 0;
  // Most numbers are no date in any way of writing dates.
  const bare = number !== undefined && number.style === 'plain' && (digits === 0 || digits < 5 || digits > 8);
  const parts = bare ? null : PARTS.exec(text);
  if (!bare && (digit || text.includes('年'))) ok |= findDates(text, parts !== null, styles);
  return {
    ok,
    mark: false,
    styles,
    unit,
    number,
    digits,
    zero: digits > 1 && text.startsWith('0'),
    first: Number(parts?.[1] ?? 0) > 12,
    second: Number(parts?.[2] ?? 0) > 12,
  };
}

const NUMBERS = ['integer', 'decimal', 'percent'] as const;
const PAIRS = [
  [bit('date'), bit('moment'), 'sure'],
  [bit('date-mdy'), bit('moment-mdy'), 'mdy'],
  [bit('date-dmy'), bit('moment-dmy'), 'dmy'],
  [bit('date-roc'), 0, 'roc'],
] as const;

/** The readings of dates that read a text. The clock is cut off once, and orders are tried only where there is one to tell. */
function findDates(text: string, parts: boolean, styles: Style[]): number {
  const clock = clockIn(text);
  const day = clock?.day ?? text;
  let ok = 0;
  let sure = false;
  for (const [date, moment, order] of PAIRS) {
    const tells = order === 'sure' || order === 'roc' || parts;
    const reads: boolean = tells ? readDay(day, order) !== undefined : sure;
    if (order === 'sure') sure = reads;
    if (!reads) continue;
    ok |= moment;
    if (clock === undefined || (clock.within === 0 && text.includes(':'))) ok |= date;
  }
  if (ok === 0) return 0;
  if ((ok & bit('date')) !== 0 && /^\d{8}$/.test(text)) styles.push('compact-date');
  if ((ok & bit('date')) !== 0 && text.includes('年')) styles.push('han-date');
  if (TWO_DIGITS.test(text) && (ok & (bit('moment-mdy') | bit('moment-dmy'))) !== 0) styles.push('two-digit-year');
  if (!sure || clock === undefined) return ok;
  if (clock.within === 0) styles.push('midnight');
  if (clock.offset !== '') styles.push('offset');
  return ok;
}

/**
 * What was found in texts that come again. One memory for all columns; a column whose values hardly repeat does without, since
 * remembering them costs more than reading them.
 */
class Memory {
  static readonly #known = new Map<string, Found>();
  #asked = 0;
  #new = 0;

  find(text: string): Found {
    if (this.#asked > LEARNT && this.#new > this.#asked / 2) return find(text);
    this.#asked += 1;
    const known = Memory.#known.get(text);
    if (known !== undefined) return known;
    this.#new += 1;
    const found = find(text);
    if (found === NOTHING) return found;
    if (Memory.#known.size >= REMEMBERED) Memory.#known.clear();
    Memory.#known.set(text, found);
    return found;
  }
}

export class Tally {
  readonly #memory = new Memory();
  #blank = 0;
  #filled = 0;
  #unit = '';
  #otherUnits = 0;
  readonly #marks = new Map<string, number>();
  /** Cells by which readings read them: how many, and where the first of them stand. */
  readonly #kinds = new Map<number, { total: number; readonly first: Place[] }>();
  readonly #styles = new Map<Style, number>();
  readonly #digits = { cells: 0, min: Number.POSITIVE_INFINITY, max: 0, zero: 0 };
  readonly #numbers = { scale: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  readonly #order: Record<'first' | 'second', { cells: number; example: Place | undefined }> = {
    first: { cells: 0, example: undefined },
    second: { cells: 0, example: undefined },
  };
  #padded = 0;
  #begins: boolean | undefined;
  readonly #distinct = new Set<string>();

  add(cell: string, row: number, line: number): void {
    const text = cell.trim();
    this.#begins ??= text !== '';
    if (text === '') {
      this.#blank += 1;
      return;
    }
    this.#filled += 1;
    if (text.length < cell.length) this.#padded += 1;
    if (this.#distinct.size < DISTINCT_COUNTED) this.#distinct.add(text);
    const found = this.#memory.find(text);
    if (found.mark) this.#marks.set(text, (this.#marks.get(text) ?? 0) + 1);
    else this.#count(found, cell, row, line);
  }

  #count(found: Found, cell: string, row: number, line: number): void {
    if (found.unit !== '' && this.#unit === '') this.#unit = found.unit;
    const other = found.unit !== '' && found.unit !== this.#unit;
    if (other) this.#otherUnits += 1;
    const ok = other ? found.ok & ~WITH_UNIT : found.ok;
    let kind = this.#kinds.get(ok);
    if (kind === undefined) {
      kind = { total: 0, first: [] };
      this.#kinds.set(ok, kind);
    }
    kind.total += 1;
    if (kind.first.length < PLACES_KEPT) kind.first.push({ row, line, text: cell });
    for (const style of found.styles) this.#styles.set(style, (this.#styles.get(style) ?? 0) + 1);
    if (found.digits > 0) {
      this.#digits.cells += 1;
      this.#digits.min = Math.min(this.#digits.min, found.digits);
      this.#digits.max = Math.max(this.#digits.max, found.digits);
      if (found.zero) this.#digits.zero += 1;
    }
    if (found.number !== undefined) {
      const { value, scale } = found.number;
      const numbers = this.#numbers;
      numbers.scale = Math.max(numbers.scale, scale);
      numbers.min = Math.min(numbers.min, value);
      numbers.max = Math.max(numbers.max, value);
    }
    if (found.first !== found.second) {
      const evidence = this.#order[found.first ? 'first' : 'second'];
      evidence.cells += 1;
      evidence.example ??= { row, line, text: cell };
    }
  }

  facts(): Facts {
    const { min, max } = this.#numbers;
    const largest = Math.max(Math.abs(min), Math.abs(max));
    const whole = Number.isFinite(largest) ? BigInt(Math.trunc(largest)).toString().length : 0;
    const numbers = { ...this.#numbers, whole };
    const bad = new Map(CHECKED.map((reading) => [reading, this.#bad(bit(reading))]));
    return {
      ...{ blank: this.#blank, filled: this.#filled, marks: this.#marks, bad, styles: this.#styles },
      ...{ unit: this.#unit, otherUnits: this.#otherUnits, digits: this.#digits, numbers },
      ...{ order: this.#order, distinct: this.#distinct.size },
      ...{ padded: this.#padded, begins: this.#begins ?? false },
      samples: [...this.#distinct].slice(0, SAMPLES_KEPT),
    };
  }
  /** The cells that a reading fails to read. */
  #bad(reading: number): Bad {
    let total = 0;
    const first: Place[] = [];
    for (const [ok, kind] of this.#kinds) {
      if ((ok & reading) !== 0) continue;
      total += kind.total;
      first.push(...kind.first);
    }
    return { total, first: first.sort((a, b) => a.row - b.row).slice(0, PLACES_KEPT) };
  }
}
