/** Dates as Chinese statistics print them, read into periods. */
import { halfWidth, hanDigit, matchAt, skipSpaces } from './characters.ts';
import { readHan } from './han.ts';
import { EXPECTED, found, type Reading, stopped } from './number.ts';
import { daySpan, halfSpan, interval, monthSpan, quarterSpan, type Span, yearSpan } from './period.ts';
import { figureError } from './read.ts';
import type { FigureError, Period, Result } from './types.ts';

export { writePeriod } from './date-write.ts';
export { comparePeriods, parsePeriod } from './period.ts';

/** A point of a date, and what a second point may leave out: 2020年2月至3月. */
interface Point {
  readonly span: Span;
  readonly year: number;
  readonly month?: number;
  readonly end: number;
}

const SEPARATOR = / *(?:——|[-~—–―〜/]|至|到) */;
const TO = ' *(?:——|[-~—–―〜]|至|到) *';
const SMALL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** Each unit may be left out before a separator where the second end prints it: 2016—2020年, 1—6月, 3—5日. */
const YEAR = new RegExp(`(\\d{4}|[一二三四五六七八九][〇○零一二三四五六七八九]{3}) *(?:年度?|(?=${TO}\\d{4} *年))`);
const MONTH = new RegExp(`(${SMALL}) *(?:月份?|(?=${TO}(?:${SMALL}) *月))`);
const DAY = new RegExp(`(${SMALL}) *(?:[日号]|(?=${TO}(?:${SMALL}) *[日号]))`);
const QUARTER = new RegExp(`第? *([1-4一二三四]) *(?:季度|(?=${TO}[1-4一二三四] *季度))`);
const HALF = /([上下])半年/;
const NUMERIC_DAY = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/;
const NUMERIC_MONTH = /(\d{4})[-/](\d{1,2})(?![\d年])/;
/** The first quarters or months of a year: 前三季度, 前11个月. */
const OPENING = new RegExp(`前(?:([二两三23])个?季度|(${SMALL}|两)个月)`);
const UNTIL = /(?:截至|截止)到?/;
const SINCE = /[自从]/;
const ONWARD = /起|以来|至今/;

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 4) return Number([...text].map(hanDigit).join(''));
  return Number(readHan(text)?.low ?? 0n);
}

function point(span: Span | undefined, at: number, end: number, year: number, month?: number): Reading<Point> {
  if (span === undefined) return stopped('impossible-date', at, EXPECTED.realDate);
  return found({ span, year, ...(month === undefined ? {} : { month }), end });
}

function numericAt(text: string, at: number): Reading<Point> | undefined {
  const day = matchAt(NUMERIC_DAY, text, at);
  if (day !== null) {
    const [year, month] = [Number(day[1]), Number(day[3])];
    return point(daySpan(year, month, Number(day[4])), at + 5, at + day[0].length, year, month);
  }
  const month = matchAt(NUMERIC_MONTH, text, at);
  if (month === null) return undefined;
  const year = Number(month[1]);
  return point(monthSpan(year, Number(month[2])), at + 5, at + month[0].length, year, Number(month[2]));
}

/** A year and what follows it; `before` lends its year and month to a second point. */
function pointAt(text: string, at: number, before?: Point): Reading<Point> {
  const numeric = numericAt(text, at);
  if (numeric !== undefined) return numeric;
  const printed = matchAt(YEAR, text, at);
  const year = printed === null ? before?.year : number(printed[1] ?? '');
  if (year === undefined || year === 0) return stopped('no-number', at, EXPECTED.date);
  const yearEnd = at + (printed?.[0].length ?? 0);
  const i = skipSpaces(text, yearEnd);

  const half = matchAt(HALF, text, i);
  if (half !== null) return point(halfSpan(year, half[1] === '上' ? 1 : 2), i, i + half[0].length, year);
  const quarter = matchAt(QUARTER, text, i);
  if (quarter !== null) return point(quarterSpan(year, number(quarter[1] ?? '')), i, i + quarter[0].length, year);

  const monthText = matchAt(MONTH, text, i);
  const month = monthText === null ? (printed === null ? before?.month : undefined) : number(monthText[1] ?? '');
  const j = skipSpaces(text, i + (monthText?.[0].length ?? 0));
  const dayText = month === undefined ? null : matchAt(DAY, text, j);
  if (month !== undefined && dayText !== null) {
    const impossible = monthSpan(year, month) === undefined ? i : j;
    return point(daySpan(year, month, number(dayText[1] ?? '')), impossible, j + dayText[0].length, year, month);
  }
  if (month !== undefined && monthText !== null) {
    return point(monthSpan(year, month), i, i + monthText[0].length, year, month);
  }
  return printed === null ? stopped('no-number', at, EXPECTED.date) : point(yearSpan(year), at, yearEnd, year);
}

function periodAt(text: string): Reading<{ period: Period; end: number }> {
  let i = skipSpaces(text, 0);
  const until = matchAt(UNTIL, text, i)?.[0];
  const since = until === undefined ? matchAt(SINCE, text, i)?.[0] : undefined;
  i = skipSpaces(text, i + (until ?? since ?? '').length);
  const first = pointAt(text, i);
  if (!first.ok) return first;
  const { span, end } = first.value;
  if (until !== undefined) return found({ period: interval(undefined, span), end });

  const next = skipSpaces(text, end);
  const opening = span.kind === 'year' ? matchAt(OPENING, text, next) : null;
  if (opening !== null) {
    const count = number(opening[1] ?? opening[2] ?? '');
    const last = opening[1] === undefined ? monthSpan(first.value.year, count) : quarterSpan(first.value.year, count);
    const from = opening[1] === undefined ? monthSpan(first.value.year, 1) : quarterSpan(first.value.year, 1);
    // 前一个月 is the month before; the first twelve months are the year.
    if (last === undefined || count < 2 || last.id.endsWith('-12')) {
      return stopped('impossible-date', next, EXPECTED.realDate);
    }
    return found({ period: interval(from, last), end: next + opening[0].length });
  }
  const onward = matchAt(ONWARD, text, next)?.[0];
  if (onward !== undefined) return found({ period: interval(span, undefined), end: next + onward.length });
  const separator = matchAt(SEPARATOR, text, end)?.[0];
  if (separator !== undefined) {
    const start = end + separator.length;
    const second = pointAt(text, start, first.value);
    if (!second.ok) return second;
    if (span.end >= second.value.span.start) return stopped('malformed-number', start, EXPECTED.laterEnd);
    return found({ period: interval(span, second.value.span), end: second.value.end });
  }
  // 自2018年11月 without 起 is since all the same.
  return found({ period: since === undefined ? span : interval(span, undefined), end });
}

/**
 * Reads one printed date or period: `2020年12月29日`, `2020/12/31`, `2020年上半年`, `2020年第一季度`, `2020年前三季度`, `2018年11月起`,
 * `截至2020年12月29日`, `2020年2月至3月`, `二〇二〇年`.
 *
 * Years are of the Gregorian calendar and printed in full: 109年 (民国) and 20年 are not guessed, nor is the year of
 * a bare 2月至3月.
 *
 * @param text the date and nothing else; half or full width
 * @returns the period (SDMX 2.1 / ISO 8601 id, first and last day), or a named error with its position; a date that the
 *   calendar lacks (2020年2月30日) is `impossible-date`
 */
export function readDate(text: string): Result<Period, FigureError> {
  const folded = halfWidth(text);
  if (folded.trim() === '') return figureError('empty', text, 0, EXPECTED.date);
  const reading = periodAt(folded);
  if (!reading.ok) return figureError(reading.stop.code, text, reading.stop.at, reading.stop.expected);
  const rest = skipSpaces(folded, reading.value.end);
  if (rest < folded.length) return figureError('trailing-text', text, rest, EXPECTED.end);
  return { ok: true, value: reading.value.period };
}
