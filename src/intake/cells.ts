/** One cell under one reading. The same functions count what a column holds and make its values, so they can't disagree. */
import { type Order, readDay, readMoment, readPeriod } from './dates.ts';
import { folded, type ReadNumber, readCommaNumber, readNumber } from './numbers.ts';
import type { Reading } from './types.ts';

/** Days for dates, microseconds for moments, text for text and periods. */
export type Value = string | number | bigint | boolean;

/**
 * Signs that stand for a missing value. An ellipsis is not among them: in Chinese statistical yearbooks “…” is a number
 * smaller than the unit printed.
 */
const MARKS = new Set([
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '/',
  '..',
  'NA',
  'N/A',
  '#N/A',
  'n/a',
  'na',
  'NULL',
  'null',
  'None',
  'NaN',
  'nan',
  '缺失',
  '暂无',
  '无数据',
]);

/** Whether a trimmed cell says that there is no value. */
export function isMark(text: string): boolean {
  return text.length <= 4 && MARKS.has(text);
}

const TRUE = new Set(['true', 't', 'yes', 'y', '是', '√', '✓']);
const FALSE = new Set(['false', 'f', 'no', 'n', '否', '×', '✗']);

/** Reads 是/否, TRUE/FALSE, yes/no. */
export function readBoolean(text: string): boolean | undefined {
  if (text.length > 5) return undefined;
  const word = text.toLowerCase();
  return TRUE.has(word) ? true : FALSE.has(word) ? false : undefined;
}

const ORDERS: Readonly<Record<string, Order>> = {
  date: 'sure',
  moment: 'sure',
  'date-mdy': 'mdy',
  'moment-mdy': 'mdy',
  'date-dmy': 'dmy',
  'moment-dmy': 'dmy',
  'date-roc': 'roc',
};

/** A date, also with a time of day that is midnight, as programs write dates. */
export function dateIn(text: string, order: Order): number | undefined {
  const day = readDay(text, order);
  if (day !== undefined || !text.includes(':')) return day;
  const moment = readMoment(text, order);
  return moment?.midnight === true ? Number(moment.micros / 86_400_000_000n) : undefined;
}

/** A moment; a date is its midnight. */
export function momentIn(text: string, order: Order): bigint | undefined {
  const moment = readMoment(text, order);
  if (moment !== undefined) return moment.micros;
  const day = readDay(text, order);
  return day === undefined ? undefined : BigInt(day) * 86_400_000_000n;
}

/**
 * A number that was read, under a reading; undefined where the reading does not take it.
 *
 * @param unit the unit of the column
 */
export function numberUnder(
  read: ReadNumber | undefined,
  reading: 'integer' | 'decimal' | 'percent',
  unit: string,
): number | undefined {
  if (read === undefined) return undefined;
  // 0 is no share without its sign either.
  if (reading === 'percent')
    return read.unit === '%' || (read.unit === '' && read.value === 0) ? read.value : undefined;
  if (read.unit === '%' || (read.unit !== '' && read.unit !== unit)) return undefined;
  return reading === 'integer' && !Number.isSafeInteger(read.value) ? undefined : read.value;
}

/**
 * Reads a cell that is neither blank nor a sign for a missing value.
 *
 * @param unit the unit of the column: numbers with another one are not read
 * @returns undefined where the reading does not fit
 */
export function readCell(written: string, reading: Reading, unit = ''): Value | undefined {
  if (reading === 'text') return written;
  const text = folded(written);
  switch (reading) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return numberUnder(readNumber(text), reading, unit);
    case 'decimal-comma':
      return readCommaNumber(text)?.value;
    case 'period':
      return readPeriod(text) ?? (/^(?:1[89]|20|21)\d{2}$/.test(text) ? text : undefined);
    case 'boolean':
      return readBoolean(text);
    case 'moment':
    case 'moment-mdy':
    case 'moment-dmy':
      return momentIn(text, ORDERS[reading] ?? 'sure');
    default:
      return dateIn(text, ORDERS[reading] ?? 'sure');
  }
}
