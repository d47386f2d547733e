/**
 * Days and moments as files write them. Only what can mean one day is read; which of day and month comes first, the
 * century of a two-digit year and the calendar of a three-digit one are told by the reading, never guessed.
 */
import { readDate } from '../figures/index.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; undefined for a day that the calendar lacks, or a year outside 1000–2999. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / DAY_MS : undefined;
}

/** How the parts of a date are ordered; `sure` takes only forms that leave no doubt. */
export type Order = 'sure' | 'mdy' | 'dmy' | 'roc';

const YMD = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const HAN = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const PARTS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const ENGLISH_DMY = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([A-Za-z]{3,9})\.?,?[- ](\d{4})$/;
const ENGLISH_MDY = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const ROC_HAN = /^(?:中?华?民[國国])?(\d{2,3})年(\d{1,2})月(\d{1,2})日$/;
const ROC_PARTS = /^(\d{2,3})([-/.])(\d{1,2})\2(\d{1,2})$/;
const ROC_COMPACT = /^(\d{2,3})(\d{2})(\d{2})$/;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

function monthNamed(word: string): number {
  const lower = word.toLowerCase();
  const at = MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return lower === 'sept' ? 9 : at + 1;
}

/** POSIX's rule for %y, used only where the visitor has chosen such a reading: 69–99 are 1969–1999, 00–68 2000–2068. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 69 ? 2000 : 1900);
}

/** Reads a date without time of day, as days since 1970-01-01. */
export function readDay(text: string, order: Order): number | undefined {
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (order === 'roc') return rocDay(text);
  if (order !== 'sure') {
    const parts = digit ? PARTS.exec(text) : null;
    if (parts === null) return readDay(text, 'sure');
    const [a, b, year] = [Number(parts[1]), Number(parts[3]), fullYear(parts[4] ?? '')];
    return order === 'mdy' ? dayNumber(year, a, b) : dayNumber(year, b, a);
  }
  if (digit) {
    const found = YMD.exec(text);
    if (found !== null) return dayNumber(Number(found[1]), Number(found[3]), Number(found[4]));
    const other = HAN.exec(text) ?? COMPACT.exec(text);
    if (other !== null) return dayNumber(Number(other[1]), Number(other[2]), Number(other[3]));
    const english = ENGLISH_DMY.exec(text);
    if (english !== null) return dayNumber(Number(english[3]), monthNamed(english[2] ?? ''), Number(english[1]));
  } else {
    const english = ENGLISH_MDY.exec(text);
    if (english !== null) return dayNumber(Number(english[3]), monthNamed(english[1] ?? ''), Number(english[2]));
  }
  // 二〇二〇年一月十一日, 2020 年 1 月 11 日.
  if (!text.includes('年')) return undefined;
  const read = readDate(text);
  if (!read.ok || read.value.kind !== 'day') return undefined;
  const [year, month, day] = read.value.id.split('-').map(Number);
  return dayNumber(year ?? 0, month ?? 0, day ?? 0);
}

/** Dates of the calendar that counts from 1912 as year 1: 1081111, 108/11/11, 民國108年11月11日. */
function rocDay(text: string): number | undefined {
  if (text.length > 13) return undefined;
  const parts = ROC_PARTS.exec(text);
  const found =
    parts === null ? (ROC_HAN.exec(text) ?? ROC_COMPACT.exec(text)) : [parts[0], parts[1], parts[3], parts[4]];
  if (found === null) return undefined;
  const year = Number(found[1]);
  return year < 1 || year > 200 ? undefined : dayNumber(year + 1911, Number(found[2]), Number(found[3]));
}

export interface Moment {
  /** Microseconds since 1970-01-01 00:00, of the clock that the file shows. */
  readonly micros: bigint;
  readonly midnight: boolean;
  /** The offset from UTC as written (`+08:00`, `Z`), '' where none is. The clock is left as it is. */
  readonly offset: string;
}

const MOMENT =
  /^(.{6,}?)(?:T|\s+|(?<=日))(上午|下午)?\s*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:[.,](\d{1,9}))?秒?)?分?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?(?:\s*UTC)?$/;

/** A time of day, and what stands before it. */
export interface Clock {
  /** The text of the date. */
  readonly day: string;
  /** Microseconds since midnight. */
  readonly within: number;
  readonly offset: string;
}

/** Cuts a text into date and time of day; undefined where it does not end with a time. */
export function clockIn(text: string): Clock | undefined {
  if (!/[:：时]/.test(text)) return undefined;
  const found = MOMENT.exec(text);
  if (found === null) return undefined;
  const half = found[2] ?? found[7];
  let hour = Number(found[3]);
  const minute = Number(found[4]);
  const second = Number(found[5] ?? 0);
  if (minute > 59 || second > 59) return undefined;
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined;
  if (half !== undefined) hour = (hour % 12) + (/^(?:下午|p)/i.test(half) ? 12 : 0);
  const within = ((hour * 60 + minute) * 60 + second) * 1_000_000 + Number((found[6] ?? '').padEnd(6, '0').slice(0, 6));
  return { day: found[1] ?? '', within, offset: found[8] ?? '' };
}

/** Reads a date with a time of day. */
export function readMoment(text: string, order: Order): Moment | undefined {
  const clock = clockIn(text);
  const day = clock === undefined ? undefined : readDay(clock.day, order);
  if (clock === undefined || day === undefined) return undefined;
  const { within, offset } = clock;
  return { micros: BigInt(day) * 86_400_000_000n + BigInt(within), midnight: within === 0, offset };
}

const PERIOD_NUMERIC = /^((?:1[89]|20|21)\d{2})[-/.](\d{1,2})$/;
const QUARTER = /^(\d{4})[- ]?[Qq]([1-4])$/;
const YEAR_LABEL =
  /^(?:(?:YR|FY|CY)?((?:1[89]|20|21)\d{2})(?:\s*\[YR\d{4}\]|[AE]|（?\(?[预估]\)?）?)?|((?:1[89]|20|21)\d{2})年度?)$/;

const CLOSED_INTERVAL = /^\d{4}(?:-(?:\d{2}|[QS]\d))?\/\d{4}(?:-(?:\d{2}|[QS]\d))?$/;

/**
 * A period as data carries it (`2019`, `2019-01`, `2019-Q1`), from the words a column of periods holds: 2019年, 2019-01, 2019年1月,
 * 2019Q1, 2019年第一季度, 2019年上半年, 2019年1—6月. A bare 2019 is a number there and no period.
 */
export function readPeriod(text: string): string | undefined {
  if (text.length > 7 && !text.includes('年')) return undefined;
  const month = PERIOD_NUMERIC.exec(text);
  if (month !== null) {
    const number = Number(month[2]);
    return number < 1 || number > 12 ? undefined : `${month[1]}-${String(number).padStart(2, '0')}`;
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return `${quarter[1]}-Q${quarter[2]}`;
  if (!text.includes('年')) return undefined;
  const read = readDate(text);
  if (!read.ok || read.value.kind === 'day') return undefined;
  // 2020年1—6月 is one period, 2020-01/2020-06; of days, or without an end, it is a statement about time.
  return read.value.kind !== 'interval' || CLOSED_INTERVAL.test(read.value.id) ? read.value.id : undefined;
}

/** A period that heads a column; here a bare 2019 is one, and so is `2019 [YR2019]`. */
export function periodLabel(header: string): string | undefined {
  const text = header.normalize('NFKC').trim();
  const year = YEAR_LABEL.exec(text);
  if (year !== null && !/[AE预估]/.test(text.replace(/^(?:YR|FY|CY)|\[YR/g, ''))) return year[1] ?? year[2];
  return readPeriod(text);
}
