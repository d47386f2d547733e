/** Numbers that a query may mean: 25069, 25,069, 2.5万, 80.13%, 3/20, 第四, 300余, 1.59 million. */
import {
  canonicalUnit,
  compare,
  type Decimal,
  decimal,
  type Figure,
  multiply,
  readFigure,
  subtract,
} from '../figures/index.ts';
import type { SearchNumber } from './index-format.ts';
import { fold } from './text.ts';

const SCALES: Readonly<Record<string, string>> = {
  thousand: '1000',
  k: '1000',
  million: '1000000',
  m: '1000000',
  billion: '1000000000',
  bn: '1000000000',
};

export interface AskedNumber {
  /** As typed, without spaces and separators. */
  readonly text: string;
  /** Absent where the text is not a figure but may be the beginning of one as it is written. */
  readonly figure?: Figure;
}

/** As written, without spaces and separators of thousands; the minus sign as a hyphen. */
export const plainNumber = (text: string): string =>
  fold(text)
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .replaceAll('−', '-')
    .replace(/\s+/g, '');

const DIGITS = /\d|^(?:第|百分之|最快|约|近)?[零〇一二两三四五六七八九十百千万亿]+/;

/** The number that a query is, if it is one. */
export function askedNumber(query: string): AskedNumber | undefined {
  const folded = fold(query).trim();
  const text = plainNumber(folded);
  if (!DIGITS.test(folded) || text.length > 40) return undefined;
  const english = /^([\d.,]+)\s*(thousand|million|billion|bn|k|m)\b/.exec(folded);
  const read = readFigure(english === null ? folded.replace(/(?<=\d),(?=\d{3})/g, '') : (english[1] ?? ''));
  if (!read.ok) return /\d/.test(folded) ? { text } : undefined;
  const scale = english === null ? undefined : SCALES[english[2] ?? ''];
  if (scale === undefined) return { text, figure: read.value };
  const { value, step } = read.value;
  return {
    text,
    figure: { ...read.value, value: multiply(value, decimal(scale)), step: multiply(step, decimal(scale)) },
  };
}

/** Whether the number, rounded to the last place that was typed, is what was typed. */
function roundsTo(value: Decimal, asked: Figure): boolean {
  const twice = multiply(subtract(value, asked.value), decimal('2'));
  return compare(twice, multiply(asked.step, decimal('-1'))) >= 0 && compare(twice, asked.step) < 0;
}

/**
 * How well a number answers: 100 as written or the very value, less for the value without its unit or bound, for one
 * that rounds to what was typed, and for one that begins so; 0 for no answer.
 */
export function numberScore(asked: AskedNumber, number: SearchNumber): number {
  const written = [number.zh, number.en, ...number.forms].map(plainNumber);
  if (written.includes(asked.text)) return 100;
  const { figure } = asked;
  if (figure !== undefined) {
    const unit = canonicalUnit(figure.unit);
    const sameUnit = unit === '' || unit === number.unit;
    const equal = [number.value, number.valueMax].some(
      (value) => value !== undefined && compare(decimal(value), figure.value) === 0,
    );
    // A bound that was typed stands in the number as written: 300余 begins 300余项.
    const begins = written.some((form) => form.startsWith(asked.text));
    if (equal && sameUnit) return begins ? 98 : unit === '' ? 94 : 96;
    if (sameUnit && roundsTo(decimal(number.value), figure)) return 85;
    if (!sameUnit) return 0;
  }
  // Without its bound: 4 hours where it is as fast as 4 hours.
  if (written.some((form) => form.endsWith(asked.text) && !/[\d.,]/.test(form.at(-asked.text.length - 1) ?? '')))
    return 92;
  if (asked.text.length < 2) return 0;
  const begun = [...written, number.value].filter((form) => form.startsWith(asked.text)).map(({ length }) => length);
  return begun.length === 0 ? 0 : 50 + (30 * asked.text.length) / Math.min(...begun);
}
