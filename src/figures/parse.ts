/**
 * The grammar of a printed figure, at a position of a text. One grammar serves the reader, which wants the whole text to
 * be the figure, and the scanner, which takes as much of running text as belongs together.
 *
 *   figure := before* (第 number (位|名)? | ends) after*
 *   ends   := measure (separator measure)?
 *   measure := sign? (百分之|千分之)? number more? unit? 半?
 */
import { matchAt, skipSpaces } from './characters.ts';
import { add, compare, decimal, negate } from './decimal.ts';
import { amountAt, EXPECTED, found, type Reading, stopped } from './number.ts';
import type { Decimal, Figure, Qualifier } from './types.ts';
import { AFTER, BEFORE, isMark, isTime, type Vocabulary } from './vocabulary.ts';

/** A figure and where it ends. */
export interface Parsed {
  readonly figure: Figure;
  readonly end: number;
}

/** `whole`: the text is one figure. `running`: it goes on, so what can begin another word is left alone. */
export type Mode = 'whole' | 'running';

interface Measure {
  readonly low: Decimal;
  readonly high?: Decimal;
  readonly step: Decimal;
  /** undefined where no unit word stands there. */
  readonly unit?: string;
  readonly more: boolean;
  /** A round number by itself: 两三个月, 一年半载. */
  readonly about?: boolean;
  readonly multiplied: boolean;
  readonly end: number;
}

const HALF = decimal('0.5');
const SEPARATOR = /[-~—–―〜]|至|到/;
const NEXT_NUMBER = /[-+−负]?(?:\d|[〇零一二两三四五六七八九十百千半])/;

const startsWithWord = (text: string, at: number, words: readonly (readonly [string, Qualifier])[]) =>
  words.find(([word]) => text.startsWith(word, at));

/** A qualifier's word in running text may begin another word: 户内资, 项余额, 家多功能. */
function beginsAnotherWord(word: string, text: string, end: number): boolean {
  const next = text[end] ?? '';
  if (word === '内') return /[资部容外地陆蒙网需销科]/.test(next);
  if (word === '余') return /[额下款地热]/.test(next);
  if (word === '多') return /[种家个次样元维方功项领数年层级部举]/.test(next);
  return false;
}

function unitAt(
  text: string,
  at: number,
  vocabulary: Vocabulary,
  mode: Mode,
): { unit: string; end: number } | undefined {
  const start = skipSpaces(text, at);
  const words = mode === 'whole' ? vocabulary.whole : vocabulary.running;
  const match = words.find(([word]) => text.startsWith(word, start));
  return match === undefined ? undefined : { unit: match[1], end: start + match[0].length };
}

/** 两个多月, 1个半小时: 多 and 半 come between 个 and its word. */
function splitUnitAt(text: string, at: number, vocabulary: Vocabulary) {
  const inner = matchAt(/个([多半])/, text, at)?.[1];
  if (inner === undefined) return undefined;
  const month = text.startsWith('月', at + 2);
  const unit = month ? { unit: '个月', end: at + 3 } : unitAt(text, at + 2, vocabulary, 'running');
  if (unit !== undefined && isTime(unit.unit)) return { ...unit, inner };
  // 一个半 with nothing behind it counts things: 1.5 个.
  return inner === '半' ? { unit: '个', end: at + 2, inner } : undefined;
}

function measureAt(text: string, at: number, vocabulary: Vocabulary, mode: Mode): Reading<Measure> {
  const sign = matchAt(/[-+−]|负/, text, at)?.[0];
  let i = at + (sign?.length ?? 0);
  const negative = sign !== undefined && sign !== '+';
  const part = matchAt(/([百千])分之/, text, i);
  if (part !== null) i += part[0].length;
  const hundred = part !== null && /^百(?![〇零一二三四五六七八九十百千万])/.test(text.slice(i));
  const amount = hundred
    ? found({ low: decimal(100), step: decimal(1), end: i + 1, multiplied: false, more: false })
    : amountAt(text, i, vocabulary);
  if (!amount.ok) return amount;
  const read: { low: Decimal; high?: Decimal; step: Decimal; end: number; more: boolean; multiplied: boolean } =
    amount.value;
  let { low, high, step, end, more } = read;
  let unit = part === null ? undefined : part[1] === '百' ? '%' : '‰';

  if (unit === undefined) {
    const split = high === undefined ? splitUnitAt(text, end, vocabulary) : undefined;
    if (split !== undefined) {
      ({ unit, end } = split);
      if (split.inner === '多') more = true;
      else [low, step] = [add(low, HALF), HALF];
    } else {
      const infix = matchAt(/余|多/, text, end)?.[0] ?? '';
      const next = unitAt(text, end + infix.length, vocabulary, mode);
      if (infix !== '' && next !== undefined) more = true;
      if (infix === '' || next !== undefined) ({ unit, end } = next ?? { unit, end });
      // 一年半, 三天半: half of the unit more; not of a share, and only to a whole number.
      const whole = low.scale === 0 && compare(step, decimal(1)) === 0 && high === undefined && infix === '';
      if (unit !== undefined && whole && !isMark(unit) && unit !== '百分点' && unit !== '个' && halfAt(text, end)) {
        [low, step] = [add(low, HALF), HALF];
        end += 1;
      }
    }
  }
  if (negative) [low, high] = high === undefined ? [negate(low), undefined] : [negate(high), negate(low)];
  return found({
    low,
    ...(high === undefined ? {} : { high }),
    step,
    ...(unit === undefined ? {} : { unit }),
    more,
    about: high !== undefined,
    multiplied: read.multiplied,
    end,
  });
}

/** 半 that adds a half: not the 半 of a further word (两年半载 aside, 一年半数, 三月半岛). */
function halfAt(text: string, at: number): boolean {
  return text[at] === '半' && !/[岛数载年月天径]/.test(text[at + 1] ?? '');
}

/** Joins two ends, or says why they do not belong together. */
function rangeAt(text: string, first: Measure, vocabulary: Vocabulary, mode: Mode): Reading<Measure> | undefined {
  const gap = skipSpaces(text, first.end);
  const separator = text.startsWith('——', gap) ? '——' : matchAt(SEPARATOR, text, gap)?.[0];
  if (separator === undefined) return undefined;
  const start = skipSpaces(text, gap + separator.length);
  const hundredths = matchAt(/[百千]分之/, text, start) !== null;
  if (!hundredths && matchAt(NEXT_NUMBER, text, start) === null) return undefined;
  const second = measureAt(text, start, vocabulary, mode);
  if (!second.ok) return second;
  const { value } = second;
  // 百分之五到十: the second end is a share too.
  const unit = value.unit ?? (first.unit !== undefined && isMark(first.unit) ? first.unit : undefined);
  if (first.unit !== undefined && first.unit !== unit) return stopped('malformed-number', value.end, EXPECTED.sameUnit);
  // 9～16亿 can be read two ways (GB/T 15835-2011 writes 9亿～16亿).
  if (value.multiplied && !first.multiplied) return stopped('malformed-number', gap, EXPECTED.scaleOnBoth);
  const upper = value.high ?? value.low;
  const doubled = first.high !== undefined || value.high !== undefined || first.more || value.more;
  if (doubled || compare(first.low, upper) >= 0) return stopped('malformed-number', start, EXPECTED.ascending);
  return found({
    low: first.low,
    high: upper,
    step: compare(first.step, value.step) <= 0 ? first.step : value.step,
    ...(unit === undefined ? {} : { unit }),
    more: false,
    multiplied: value.multiplied,
    end: value.end,
  });
}

/** 第四, 第16位, 第四名: a place, in the unit 位. */
function ordinalAt(text: string, at: number, vocabulary: Vocabulary): Reading<Measure> {
  const start = skipSpaces(text, at + 1);
  const amount = amountAt(text, start, vocabulary);
  if (!amount.ok) return amount;
  const { low, high, step, end, more, multiplied } = amount.value;
  // 第半, 第两, 第1.5 and 第两三 are no places.
  const place = low.scale === 0 && high === undefined && !more && text[start] !== '两' && text[start] !== '半';
  if (!place) return stopped('malformed-number', start, EXPECTED.han);
  const word = skipSpaces(text, end);
  const ended = text[word] === '位' || text[word] === '名' ? word + 1 : end;
  return found({ low, step, unit: '位', more: false, multiplied, end: ended });
}

function measuresAt(text: string, at: number, vocabulary: Vocabulary, mode: Mode): Reading<Measure> {
  if (text.startsWith('一年半载', at)) {
    // An idiom: half a year to a year, give or take.
    return found({
      low: HALF,
      high: decimal(1),
      step: HALF,
      unit: '年',
      more: false,
      about: true,
      multiplied: false,
      end: at + 4,
    });
  }
  if (text[at] === '第') return ordinalAt(text, at, vocabulary);
  const first = measureAt(text, at, vocabulary, mode);
  if (!first.ok) return first;
  // In running text 从5项到10项 tells of a change, not of a range.
  const change = mode === 'running' && /[从由]/.test(text[at - 1] ?? '');
  const range = change ? undefined : rangeAt(text, first.value, vocabulary, mode);
  if (range === undefined || (!range.ok && mode === 'running')) return first;
  return range;
}

/**
 * Reads the figure that begins at `at` of a half-width text.
 * @returns the figure and where it ends, or where and why reading stopped
 */
export function figureAt(text: string, at: number, vocabulary: Vocabulary, mode: Mode): Reading<Parsed> {
  const said: { qualifier: Qualifier; at: number }[] = [];
  let i = skipSpaces(text, at);
  for (let word = startsWithWord(text, i, BEFORE); word !== undefined; word = startsWithWord(text, i, BEFORE)) {
    said.push({ qualifier: word[1], at: i });
    i = skipSpaces(text, i + word[0].length);
  }
  const reading = measuresAt(text, i, vocabulary, mode);
  if (!reading.ok) return reading;
  const measure = reading.value;
  if (measure.more) said.push({ qualifier: 'more_than', at: i });
  if (measure.about) said.push({ qualifier: 'about', at: i });
  let end = measure.end;
  for (;;) {
    const start = skipSpaces(text, end);
    const word = startsWithWord(text, start, AFTER);
    if (word === undefined || (mode === 'running' && beginsAnotherWord(word[0], text, start + word[0].length))) break;
    // 多 ends a figure only behind a unit (三年多); behind a bare number it belongs to what follows.
    if (word[0] === '多' && measure.unit === undefined) break;
    said.push({ qualifier: word[1], at: start });
    end = start + word[0].length;
  }
  const qualifier = said[0]?.qualifier ?? 'exact';
  const other = said.find((one) => one.qualifier !== qualifier);
  if (other !== undefined) return stopped('contradiction', other.at, EXPECTED.agreeing, end);
  const { low, high, step, unit = '' } = measure;
  const figure = { value: low, ...(high === undefined ? {} : { valueMax: high }), unit, qualifier, step };
  return found({ figure, end });
}
