/**
 * Periods as data carries them: the Gregorian and reporting periods of SDMX 2.1 (2020, 2020-11, 2020-12-29, 2020-S1,
 * 2020-Q3), ISO 8601 intervals (2020-02/2020-03), and open ends as in EDTF (2018-11/.., ../2020-12-29).
 */
import { EXPECTED, found, type Reading, stopped } from './number.ts';
import { figureError } from './read.ts';
import type { FigureError, Period, Result } from './types.ts';

/** A period with both ends, that is not an interval. */
export interface Span {
  readonly id: string;
  readonly kind: Exclude<Period['kind'], 'interval'>;
  readonly start: string;
  readonly end: string;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month of the Gregorian calendar; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

function months(id: string, kind: Span['kind'], year: number, first: number, last: number): Span {
  const start = `${four(year)}-${two(first)}-01`;
  return { id, kind, start, end: `${four(year)}-${two(last)}-${two(daysIn(year, last))}` };
}

/** A year. */
export const yearSpan = (year: number): Span => months(four(year), 'year', year, 1, 12);

/** A half (1 or 2) of a year. */
export const halfSpan = (year: number, half: number): Span =>
  months(`${four(year)}-S${half}`, 'half', year, half * 6 - 5, half * 6);

/** A quarter (1 to 4) of a year. */
export const quarterSpan = (year: number, quarter: number): Span =>
  months(`${four(year)}-Q${quarter}`, 'quarter', year, quarter * 3 - 2, quarter * 3);

/** A month; undefined where the calendar has none. */
export function monthSpan(year: number, month: number): Span | undefined {
  return month < 1 || month > 12 ? undefined : months(`${four(year)}-${two(month)}`, 'month', year, month, month);
}

/** A day; undefined where the calendar has none. */
export function daySpan(year: number, month: number, day: number): Span | undefined {
  if (day < 1 || day > daysIn(year, month)) return undefined;
  const id = `${four(year)}-${two(month)}-${two(day)}`;
  return { id, kind: 'day', start: id, end: id };
}

/** From one period to another, or open at an end. The caller has made sure that the first ends before the second starts. */
export function interval(from: Span | undefined, to: Span | undefined): Period {
  return {
    id: `${from?.id ?? '..'}/${to?.id ?? '..'}`,
    kind: 'interval',
    ...(from === undefined ? {} : { start: from.start }),
    ...(to === undefined ? {} : { end: to.end }),
  };
}

const ID = /^(\d{4})(?:-S([12])|-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/;

/** One period that is no interval, from its id. */
export function spanOf(id: string, at: number): Reading<Span> {
  const match = ID.exec(id);
  if (match === null || match[1] === '0000') return stopped('malformed-number', at, EXPECTED.period);
  const year = Number(match[1]);
  const [, , half, quarter, month, day] = match;
  if (half !== undefined) return found(halfSpan(year, Number(half)));
  if (quarter !== undefined) return found(quarterSpan(year, Number(quarter)));
  if (month === undefined) return found(yearSpan(year));
  const span = day === undefined ? monthSpan(year, Number(month)) : daySpan(year, Number(month), Number(day));
  return span === undefined ? stopped('impossible-date', at, EXPECTED.realDate) : found(span);
}

/** The two ends of an interval's id; undefined where open. */
export function endsOf(id: string): Reading<{ from: Span | undefined; to: Span | undefined }> {
  const slash = id.indexOf('/');
  const [left, right] = [id.slice(0, slash), id.slice(slash + 1)];
  if (left === '..' && right === '..') return stopped('malformed-number', 0, EXPECTED.period);
  const from = left === '..' ? undefined : spanOf(left, 0);
  const to = right === '..' ? undefined : spanOf(right, slash + 1);
  if (from?.ok === false) return from;
  if (to?.ok === false) return to;
  if (from !== undefined && to !== undefined && from.value.end >= to.value.start) {
    return stopped('malformed-number', slash + 1, EXPECTED.laterEnd);
  }
  return found({ from: from?.value, to: to?.value });
}

/**
 * Reads a period's id as data files carry it: `2020`, `2020-S1`, `2020-Q3`, `2018-11`, `2020-12-29`, `2020-02/2020-03`,
 * `2018-11/..`, `../2020-12-29`. Canonical forms only, so that equal periods have equal ids.
 * @returns the period with its first and last day (ISO; absent at an open end), or a named error with its position;
 *   a date that the calendar lacks is `impossible-date`
 */
export function parsePeriod(id: string): Result<Period, FigureError> {
  if (id === '') return figureError('empty', id, 0, EXPECTED.period);
  const reading = id.includes('/') ? endsOf(id) : spanOf(id, 0);
  if (!reading.ok) return figureError(reading.stop.code, id, reading.stop.at, reading.stop.expected);
  const { value } = reading;
  return { ok: true, value: 'kind' in value ? value : interval(value.from, value.to) };
}

/**
 * Orders periods as a series shows them: by last day (what is open to the future comes last), then by first day (the
 * longer period first). 0 only where both cover the same days.
 */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  const key = (period: Period): string => `${period.end ?? '9999-99-99'} ${period.start ?? '0000-00-00'}`;
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
