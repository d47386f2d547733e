/** Dates in running text: where one begins and ends. What it says is `readDate`'s business. */
import { matchAt } from './characters.ts';

const SEPARATOR = '(?:——|[-~—–―〜至到])';
const YEAR = '(?:(?:1[89]|2[01])\\d\\d|[一二][〇○零一二三四五六七八九]{3})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const HALF = '[上下]半年';
const QUARTER = '第?[1-4一二三四]季度';
const MONTH_DAY = `${MONTH}月份?(?:${DAY}[日号])?`;
const NUMERIC = `${YEAR}([-/.])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?!\\d)|${YEAR}-(?:1[0-2]|0[1-9])(?![\\d-])`;
/** The first quarters or months of a year: 前三季度, 前11个月. */
const FIRST = '前(?:[二两三23]个?季度|(?:1[01]|[2-9]|十一?|[二两三四五六七八九])个月)';
const DATED = `${YEAR}年度?(?:${FIRST}|${HALF}|${QUARTER}|${MONTH_DAY})?`;

/** The longest match wins, so the order does not matter. */
const PATTERNS = [
  NUMERIC,
  `${DATED}(?:${SEPARATOR}(?:${DATED}|${MONTH_DAY}|${DAY}[日号]|${QUARTER}))?`,
  `${YEAR}${SEPARATOR}${YEAR}年度?`,
  `${YEAR}年${MONTH}${SEPARATOR}${MONTH}月份?`,
  `${YEAR}年${MONTH}月${DAY}${SEPARATOR}${DAY}[日号]`,
  `${YEAR}年第?[1-4一二三四]${SEPARATOR}[1-4一二三四]季度`,
  `${MONTH_DAY}(?:${SEPARATOR}(?:${MONTH_DAY}|${DAY}[日号]))?`,
  `${MONTH}${SEPARATOR}${MONTH}月份?`,
  QUARTER,
  '前[二两三23]个?季度',
  HALF,
  // A day without a month is a date (29日); with a bound it is a duration (3日内).
  `${DAY}日(?!以?内|之内|以上|以下|左右|有余|多|余|期|常)`,
].map((pattern) => new RegExp(pattern));

/** What may stand before the numeral that a date begins with: 上半年, 第一季度, 前三季度. */
const OPENING = /[上下第前]/;

/**
 * The longest date that contains the numeral at `at`.
 * @param text half-width text
 * @param floor no date begins before it
 */
export function dateAt(text: string, at: number, floor: number): { start: number; end: number } | undefined {
  const starts = at > floor && OPENING.test(text[at - 1] ?? '') ? [at - 1, at] : [at];
  for (const start of starts) {
    const length = Math.max(0, ...PATTERNS.map((pattern) => matchAt(pattern, text, start)?.[0].length ?? 0));
    // A match that ends before the numeral began would be none of its business.
    if (start + length > at) return { start, end: start + length };
  }
  return undefined;
}
