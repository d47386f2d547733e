/** A number without unit at a position of a text: 1,590,300 · 159.03万 · 3亿5000万 · 300余万 · 三百二十一 · 五点八 · 半. */
import { HAN_NUMERALS, hanDigit, matchAt, skipSpaces } from './characters.ts';
import { add, compare, decimal, multiply, powerOfTen } from './decimal.ts';
import { readHan } from './han.ts';
import type { Decimal, FigureErrorCode } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What was read, up to `end`. */
export interface Amount {
  readonly low: Decimal;
  /** The upper end of a round number (两三). */
  readonly high?: Decimal;
  readonly step: Decimal;
  readonly end: number;
  /** Whether 万, 亿, 千 or 百 stood behind the digits. */
  readonly multiplied: boolean;
  /** Whether 余 or 多 stood inside: 300余万. */
  readonly more: boolean;
}

/** Why nothing was read. */
export interface Stop {
  readonly code: FigureErrorCode;
  readonly at: number;
  readonly expected: string;
  /** Where the figure would have ended, had its parts agreed. */
  readonly end?: number;
}

/** Either what was read or why not. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly stop: Stop };

/** A reading that succeeded. */
export const found = <T>(value: T): Reading<T> => ({ ok: true, value });

/** A reading that stopped at `at`. */
export const stopped = <T>(code: FigureErrorCode, at: number, expected: string, end?: number): Reading<T> => ({
  ok: false,
  stop: { code, at, expected, ...(end === undefined ? {} : { end }) },
});

/** What could have stood where reading stopped; `figureErrorText` says the same in Chinese. */
export const EXPECTED = {
  figure: 'a figure',
  number: 'a number',
  groups: 'digits in groups of three, or no separators',
  oneNumber: 'one number with at most one decimal point',
  han: 'a number in Chinese numerals written in full',
  combination: 'after 万 or 亿, a smaller part with its own 万, or all digits written out',
  scaleOnBoth: '万 or 亿 on both ends of the range',
  sameUnit: 'the same unit on both ends of the range',
  ascending: 'a range from the smaller to the larger number',
  unit: 'a unit word of the vocabulary',
  rank: '位 or 名 after an ordinal number',
  end: 'the end of the figure',
  agreeing: 'one qualifier, not two that contradict each other',
  date: 'a date with its year',
  realDate: 'a date of the calendar',
  laterEnd: 'an end later than the start',
  period: 'a period like 2020, 2020-S1, 2020-Q3, 2018-11, 2020-12-29 or two of them with / between',
} as const;

const DIGITS = /\d+(?:,\d+)*(?:\.\d+)?/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const MULTIPLIER = /(?:[百千]?(?:万亿|亿|万))|[百千]/;
const WORTH: ReadonlyMap<string, number> = new Map([
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** 千瓦时 and 百分点 begin with what would multiply: there the unit wins. */
function unitBegins(text: string, at: number, vocabulary: Vocabulary): boolean {
  return /[百千]/.test(text[at] ?? '') && vocabulary.whole.some(([word]) => text.startsWith(word, at));
}

/** 百, 千, 万, 亿 and their chains, as a power of ten. */
function multiplierAt(text: string, at: number, vocabulary: Vocabulary): { exponent: number; end: number } | undefined {
  const start = skipSpaces(text, at);
  if (unitBegins(text, start, vocabulary)) return undefined;
  const match = matchAt(MULTIPLIER, text, start);
  if (match === null) return undefined;
  const exponent = [...match[0]].reduce((sum, word) => sum + (WORTH.get(word) ?? 0), 0);
  return { exponent, end: start + match[0].length };
}

/** 余 or 多 between number and multiplier (300余万); only where a multiplier follows. */
function moreAt(text: string, at: number, vocabulary: Vocabulary): number | undefined {
  if (text[at] !== '余' && text[at] !== '多') return undefined;
  return multiplierAt(text, at + 1, vocabulary) === undefined ? undefined : at + 1;
}

interface Part {
  readonly digits: string;
  readonly value: Decimal;
  readonly step: Decimal;
  readonly exponent: number;
  readonly more: boolean;
  readonly end: number;
}

/** Digits and what multiplies them. */
function partAt(text: string, at: number, vocabulary: Vocabulary): Reading<Part> {
  const digits = matchAt(DIGITS, text, at)?.[0];
  if (digits === undefined) return stopped('no-number', at, EXPECTED.number);
  if (digits.includes(',') && !GROUPED.test(digits)) return stopped('malformed-number', at, EXPECTED.groups);
  let end = at + digits.length;
  if (/[.,]\d/.test(text.slice(end, end + 2))) return stopped('malformed-number', end, EXPECTED.oneNumber);
  const more = moreAt(text, end, vocabulary);
  const multiplier = multiplierAt(text, more ?? end, vocabulary);
  end = multiplier?.end ?? end;
  const exponent = multiplier?.exponent ?? 0;
  const places = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  return found({
    digits,
    value: multiply(decimal(digits.replaceAll(',', '')), powerOfTen(exponent)),
    step: powerOfTen(exponent - places),
    exponent,
    more: more !== undefined,
    end,
  });
}

/** 159.03万, and combinations like 3亿5000万 or 3万0500: every further part has its own scale, or all its digits. */
function arabicAt(text: string, at: number, vocabulary: Vocabulary): Reading<Amount> {
  const first = partAt(text, at, vocabulary);
  if (!first.ok) return first;
  if (/^0\d/.test(first.value.digits)) return stopped('malformed-number', at, EXPECTED.oneNumber);
  let { value, step, end, more } = first.value;
  let last = first.value;
  while (last.exponent > 0 && !last.more && /\d/.test(text[last.end] ?? '')) {
    const next = partAt(text, last.end, vocabulary);
    if (!next.ok) return next;
    const part = next.value;
    const whole = /^\d+$/.test(last.digits) && /^\d+$/.test(part.digits);
    const writtenOut = part.exponent > 0 || part.digits.length === last.exponent;
    const smaller = compare(part.value, powerOfTen(last.exponent)) < 0 && part.exponent < last.exponent;
    if (!whole || !writtenOut || !smaller) return stopped('malformed-number', last.end, EXPECTED.combination);
    value = add(value, part.value);
    ({ step, end, more } = part);
    last = part;
  }
  return found({ low: value, step, end, multiplied: first.value.exponent > 0, more });
}

/** The run of Chinese numerals at a position, cut before a unit that begins with 百 or 千. */
function hanRun(text: string, at: number, vocabulary: Vocabulary): string {
  let end = at;
  while (end < text.length && HAN_NUMERALS.includes(text[end] ?? '') && !unitBegins(text, end, vocabulary)) end += 1;
  return text.slice(at, end);
}

function hanAt(text: string, at: number, vocabulary: Vocabulary): Reading<Amount> {
  if (text[at] === '半' || text.startsWith('一半', at)) {
    const half = decimal('0.5');
    return found({ low: half, step: half, end: at + (text[at] === '半' ? 1 : 2), multiplied: false, more: false });
  }
  const run = hanRun(text, at, vocabulary);
  if (run === '') return stopped('no-number', at, EXPECTED.number);
  let end = at + run.length;
  const read = readHan(run) ?? (/^[〇零○]$/.test(run) ? { low: 0n, step: 1n } : undefined);
  if (read === undefined) return stopped('malformed-number', at, EXPECTED.han);
  let low = decimal(read.low);
  let high = read.high === undefined ? undefined : decimal(read.high);
  let step = decimal(read.step);
  let multiplied = read.step > 1n;
  let more = false;
  // 点 is a decimal point only between numerals: 三点 is a time of day, 四点意见 are points.
  const fraction = matchAt(/点([〇○零一二三四五六七八九]+)/, text, end)?.[1];
  if (fraction !== undefined && high === undefined && read.step === 1n) {
    low = decimal(`${read.low}.${[...fraction].map(hanDigit).join('')}`);
    step = powerOfTen(-fraction.length);
    end += 1 + fraction.length;
  }
  const inner = moreAt(text, end, vocabulary);
  if (inner !== undefined || fraction !== undefined) {
    const multiplier = multiplierAt(text, inner ?? end, vocabulary);
    if (multiplier !== undefined) {
      const worth = powerOfTen(multiplier.exponent);
      low = multiply(low, worth);
      high = high === undefined ? undefined : multiply(high, worth);
      step = multiply(step, worth);
      end = multiplier.end;
      multiplied = true;
      more = inner !== undefined;
    }
  }
  return found({ low, ...(high === undefined ? {} : { high }), step, end, multiplied, more });
}

/** Reads the number that begins at `at` of a half-width text. */
export function amountAt(text: string, at: number, vocabulary: Vocabulary): Reading<Amount> {
  return /\d/.test(text[at] ?? '') ? arabicAt(text, at, vocabulary) : hanAt(text, at, vocabulary);
}
