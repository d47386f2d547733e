/** The digits of a figure: how many, grouped how, with which 万, 亿, million or billion. */
import { abs, compare, fixedText, isZero, multiply, powerOfTen } from './decimal.ts';
import type { Decimal, FigureStyle, Locale } from './types.ts';

/** A number ready to be set; its sign apart. */
export interface Printed {
  readonly digits: string;
  /** 万, 亿, 万亿, million, billion, trillion, or ''. */
  readonly multiplier: string;
  /** Digits behind the point. */
  readonly places: number;
}

const SCALES = {
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [12, 'trillion'],
    [9, 'billion'],
    [6, 'million'],
  ],
} as const;

/** The largest k with d a whole multiple of 10^k, at most `limit`. */
function exponentOf(d: Decimal, limit: number): number {
  if (isZero(d)) return limit;
  if (d.scale > 0) return Math.min(limit, -d.scale);
  let k = 0;
  for (let c = d.coefficient; k < limit && c % 10n === 0n; c /= 10n) k += 1;
  return Math.min(k, limit);
}

/** The place of the last digit to print, as a power of ten: the step's, or a finer one where the value needs it. */
export function lastPlace(step: Decimal, values: readonly Decimal[]): number {
  return values.reduce((place, value) => exponentOf(value, place), exponentOf(step, 99));
}

/** Digits from which a language groups by thousands; Chinese needs none up to four (GB/T 15835-2011). */
const GROUPED_FROM: Readonly<Record<Locale, number>> = { zh: 5, en: 4 };

/** Plain digits, with a fraction or without, grouped as the language does: 1590300 → 1,590,300. */
export function groupedDigits(digits: string, locale: Locale): string {
  return grouped(digits, GROUPED_FROM[locale]);
}

function grouped(digits: string, from: number): string {
  const [whole = '', fraction] = digits.split('.');
  const set = whole.length < from ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? set : `${set}.${fraction}`;
}

const trimmed = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

/** The digits of value ÷ 10^exponent down to the last place, never fewer than the value has. */
function digitsAt(value: Decimal, exponent: number, place: number): string {
  const moved = multiply(abs(value), powerOfTen(-exponent));
  return fixedText(moved, Math.max(0, exponent - place, moved.scale));
}

const placesIn = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0);

/** Scales that a value reaches, the largest first. */
const reached = (value: Decimal, locale: Locale) =>
  SCALES[locale].filter(([exponent]) => compare(abs(value), powerOfTen(exponent)) >= 0);

/**
 * 万 and 亿 stand exactly for the digits that were not printed: a number known to the last unit is written out, others take
 * the largest scale that they reach, or a smaller one where that saves a trailing zero (2880万, not 0.288亿 or 28.80百万).
 */
function scaleZh(value: Decimal, place: number): readonly [number, string] {
  if (place <= 0) return [0, ''];
  const able = SCALES.zh.filter(([exponent]) => exponent >= place);
  const fits = able.filter(([exponent]) => compare(abs(value), powerOfTen(exponent)) >= 0);
  const candidates = fits.length > 0 ? fits : able.slice(-1);
  const bare = candidates.find(([exponent]) => !/\.\d*0$/.test(digitsAt(value, exponent, place)));
  return bare ?? candidates[0] ?? [0, ''];
}

/** English money: the largest scale that needs no more than four decimals. */
function scaleEn(value: Decimal, place: number): readonly [number, string] {
  if (place <= 0) return [0, ''];
  const fits = reached(value, 'en');
  return fits.find(([exponent]) => placesIn(trimmed(digitsAt(value, exponent, place))) <= 4) ?? fits.at(-1) ?? [0, ''];
}

/** An axis has little room: a scale where two decimals are enough, the plain number otherwise. */
function scaleAxis(value: Decimal, locale: Locale): readonly [number, string] {
  const fits = reached(value, locale);
  return fits.find(([exponent]) => placesIn(trimmed(digitsAt(value, exponent, 99))) <= 2) ?? [0, ''];
}

/**
 * The magnitude of a value as digits and multiplier.
 * @param place power of ten of the last digit to print, from `lastPlace`
 * @param money whether English may say million and billion on a page; counts are written out there
 */
export function printNumber(
  value: Decimal,
  place: number,
  locale: Locale,
  style: FigureStyle,
  money: boolean,
): Printed {
  const axis = style === 'axis';
  const [exponent, multiplier] = axis
    ? scaleAxis(value, locale)
    : locale === 'zh'
      ? scaleZh(value, place)
      : money
        ? scaleEn(value, place)
        : [0, ''];
  const digits = digitsAt(value, exponent, place);
  // Chinese scales keep the printed zeros (1.50亿). English ones are our own words, where a zero would be invented.
  const kept = axis || (locale === 'en' && multiplier !== '') ? trimmed(digits) : digits;
  // Chinese speech engines stumble over separators.
  const from = locale === 'zh' && style === 'spoken' ? Number.POSITIVE_INFINITY : GROUPED_FROM[locale];
  return { digits: grouped(kept, from), multiplier, places: placesIn(kept) };
}
