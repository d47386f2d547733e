/** Counts what a column holds, cell by cell, so that a file of any length is looked at in one pass. */
import { dateIn, isMark, momentIn, readBoolean, readCell } from './cells.ts';
import { readMoment } from './dates.ts';
import { folded, readCommaNumber, readNumber } from './numbers.ts';
import { type Bad, type Facts, type Place, READINGS, type Reading, type Style } from './types.ts';

/** Places kept for each reading that fails. */
export const PLACES_KEPT = 20;
const DISTINCT_COUNTED = 1000;
const SAMPLES_KEPT = 5;
const REMEMBERED = 200_000;

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
const PARTS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})(?!\d)/;

/** What can be read in a cell, whatever column it stands in. */
function find(written: string): Found {
  if (isMark(written)) return { ...NOTHING, mark: true };
  const text = folded(written);
  const digit = /\d/.test(text);
  if (text.length > 48 || (!digit && text.length > 5 && !text.includes('年'))) return NOTHING;
  const number = digit ? readNumber(text) : undefined;
  const unit = number === undefined || number.unit === '%' ? '' : number.unit;
  const ok = new Set<Reading>();
  const styles: Style[] = [];
  if (number !== undefined) {
    if (number.style !== 'plain') styles.push(number.style);
    for (const reading of ['integer', 'decimal', 'percent'] as const) {
      const value = readCell(text, reading, unit);
      if (value !== undefined && (reading !== 'integer' || Number.isInteger(value))) ok.add(reading);
    }
  }
  if (digit && readCommaNumber(text) !== undefined) ok.add('decimal-comma');
  if (readBoolean(text) !== undefined) ok.add('boolean');
  if (readCell(text, 'period') !== undefined) ok.add('period');
  if (digit || text.includes('年')) findDates(text, ok, styles);
  const parts = PARTS.exec(text);
  const digits = /^\d+$/.test(text) ? text.length : 0;
  return {
    ok: [...ok].reduce((bits, reading) => bits | bit(reading), 0),
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

function findDates(text: string, ok: Set<Reading>, styles: Style[]): void {
  for (const order of ['sure', 'mdy', 'dmy', 'roc'] as const) {
    const tail = order === 'sure' ? '' : `-${order}`;
    if (dateIn(text, order) !== undefined) ok.add(named('date', tail));
    if (order !== 'roc' && momentIn(text, order) !== undefined) ok.add(named('moment', tail));
  }
  if (ok.has('date') && /^\d{8}$/.test(text)) styles.push('compact-date');
  if (ok.has('date') && text.includes('年')) styles.push('han-date');
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/.test(text) && (ok.has('moment-mdy') || ok.has('moment-dmy')))
    styles.push('two-digit-year');
  if (!text.includes(':')) return;
  const moment = readMoment(text, 'sure');
  if (moment?.midnight === true) styles.push('midnight');
  if (moment !== undefined && moment.offset !== '') styles.push('offset');
}

function named(kind: 'date' | 'moment', tail: string): Reading {
  const name = `${kind}${tail}`;
  return READINGS.find((reading) => reading === name) ?? 'text';
}

const remembered = new Map<string, Found>();

function remember(text: string): Found {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = find(text);
  if (found === NOTHING) return found;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, found);
  return found;
}

export class Tally {
  #blank = 0;
  #filled = 0;
  #unit = '';
  #otherUnits = 0;
  readonly #marks = new Map<string, number>();
  /** Cells by which readings read them: how many, and where the first of them stand. */
  readonly #kinds = new Map<number, { total: number; readonly first: Place[] }>();
  readonly #styles = new Map<Style, number>();
  readonly #digits = { cells: 0, min: Number.POSITIVE_INFINITY, max: 0, zero: 0 };
  readonly #numbers = { scale: 0, whole: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
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
    const found = remember(text);
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
      numbers.whole = Math.max(numbers.whole, String(Math.trunc(Math.abs(value))).length);
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
    const bad = new Map(CHECKED.map((reading) => [reading, this.#bad(bit(reading))]));
    return {
      ...{ blank: this.#blank, filled: this.#filled, marks: this.#marks, bad, styles: this.#styles },
      ...{ unit: this.#unit, otherUnits: this.#otherUnits, digits: this.#digits, numbers: this.#numbers },
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
