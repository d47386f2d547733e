/**
 * Figures and dates in running Chinese text. Built on the bare numeral runs: every run lies inside one token, so no
 * numeral of a text can be missed, whatever the grammar makes of it.
 */
import { halfWidth } from './characters.ts';
import { dateAt } from './date-scan.ts';
import { figureAt } from './parse.ts';
import type { Scanned, UnitLabel } from './types.ts';
import { BEFORE, isTime, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A maximal run of numerals. */
export interface NumeralRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HAN = '〇零一二两三四五六七八九十百千万亿半';
/** Digits with points and separators between them, 万 and 亿 behind them, a % at the end; or Chinese numerals. */
const RUN = new RegExp(`\\d(?:[.,]?\\d)*(?:[万亿]+(?:\\d(?:[.,]?\\d)*)?)*[%‰]?|[${HAN}](?:[${HAN}○])*`, 'g');

/**
 * The bare numeral runs of a text, left to right: digits with their points, separators, 万, 亿 and %, or Chinese numerals.
 * A net for completeness, no reading: it holds 百姓's 百 too.
 */
export function numerals(text: string): NumeralRun[] {
  return [...halfWidth(text).matchAll(RUN)].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index, end, text: text.slice(match.index, end) };
  });
}

/** Words that end in a qualifier's character and are none: 节约, 附近, 赶超. */
const NOT_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['约', /[节签合预契违邀履公条解失]$/],
  ['近', /[附最临接靠新邻将远]$/],
  ['超', /[赶高反]$/],
]);

/** Ordinals of things that are no ranking keep their word, so that the reader refuses them instead of calling them places. */
const ORDINAL_WORD = /[届批期次类条款章节轮]/;

/** Where the token of a run begins: at its sign, 第, 百分之 and the qualifiers directly before it, not before `floor`. */
function beginning(text: string, run: NumeralRun, floor: number): number {
  let start = run.start;
  const ends = (word: string) => start - word.length >= floor && text.slice(floor, start).endsWith(word);
  if (ends('第')) start -= 1;
  else if (ends('-') || ends('−') || ends('+') || ends('负')) {
    // A hyphen in a name is no minus.
    if (!/[A-Za-z\d]/.test(text[start - 2] ?? '')) start -= 1;
  }
  for (;;) {
    const word = BEFORE.find(([before]) => ends(before));
    if (word === undefined) return start;
    if (NOT_BEFORE.get(word[0])?.test(text.slice(floor, start - word[0].length)) === true) return start;
    start -= word[0].length;
  }
}

/** 近两年 in running text are the last two years, not nearly two. */
function isRecently(text: string, start: number, unit: string): boolean {
  return text[start] === '近' && isTime(unit);
}

/** The token of a run: what the grammar reads from `start`, or else the numerals alone. */
function tokenAt(text: string, start: number, run: NumeralRun, vocabulary: Vocabulary): { start: number; end: number } {
  const reading = figureAt(text, start, vocabulary, 'running');
  if (!reading.ok) {
    // A contradiction is one token with everything that was said; a name or a broken number is just its numerals.
    const { end } = reading.stop;
    return end === undefined ? { start: run.start, end: run.end } : { start, end };
  }
  if (isRecently(text, start, reading.value.figure.unit)) return tokenAt(text, start + 1, run, vocabulary);
  const { end } = reading.value;
  const ordinal = text.slice(start, end).includes('第') && !/[位名]$/.test(text.slice(start, end));
  return { start, end: ordinal && ORDINAL_WORD.test(text[end] ?? '') ? end + 1 : end };
}

/**
 * Finds every figure and date of a running text, left to right, not overlapping, each with its qualifier and unit words:
 * `300余项`, `最快4小时`, `1个工作日内`, `第16位`, `两三个月`, `2020年12月29日`. Every run of `numerals` lies inside one token; a
 * numeral that is part of a name (一网通办) is a token too, and need not be readable. Dates without a year (2月至3月) are
 * dates, though `readDate` will not guess their year.
 *
 * @param text running Chinese text
 * @param units adds their printed words to the built-in vocabulary
 */
export function scanFigures(text: string, units?: readonly UnitLabel[]): Scanned[] {
  const folded = halfWidth(text);
  const vocabulary = vocabularyOf(units);
  const runs = numerals(text);
  const tokens: Scanned[] = [];
  let floor = 0;
  for (const run of runs) {
    if (run.start < floor) continue;
    const date = dateAt(folded, run.start, floor);
    const token = date ?? tokenAt(folded, beginning(folded, run, floor), run, vocabulary);
    // No token ends inside a run: half a numeral would be a wrong number.
    const cut = runs.find((other) => other.start < token.end && token.end < other.end);
    const end = cut?.end ?? Math.max(token.end, run.end);
    tokens.push({
      start: token.start,
      end,
      text: text.slice(token.start, end),
      kind: date !== undefined && cut === undefined ? 'date' : 'figure',
    });
    floor = end;
  }
  return tokens;
}
