/** Figures in English. */
import { decimal, decimalText, equals } from './decimal.ts';
import type { Decimal, Figure } from './types.ts';
import { isTime } from './vocabulary.ts';
import { QUALIFYING, UNITS_EN } from './words.ts';
import { lastPlace, printNumber } from './write-number.ts';
import { MINUS } from './write-pieces.ts';
import type { Piece, WriteOptions } from './write-types.ts';

const ONE = decimal(1);
const HALF = decimal('0.5');

function sign(value: Decimal, options: WriteOptions): string {
  if (value.coefficient < 0n) return options.style === 'spoken' ? 'minus ' : MINUS;
  return options.signed === true && value.coefficient > 0n ? '+' : '';
}

/** 1st, 2nd, 3rd, 4th, 11th. */
function ordinal(digits: string): string {
  const last = /1[123]$/.test(digits) ? '' : digits.at(-1);
  return `${digits}${last === '1' ? 'st' : last === '2' ? 'nd' : last === '3' ? 'rd' : 'th'}`;
}

interface UnitEn {
  readonly text: string;
  /** A currency code goes before the number. */
  readonly leads: boolean;
  /** % and ‰ are set close. */
  readonly close: boolean;
}

const isCurrency = (symbol: string): boolean => /^(?:[A-Z]{3}|[¥$€£])$/.test(symbol);

function unitOf(figure: Figure, options: WriteOptions): UnitEn {
  const spoken = options.style === 'spoken';
  // One takes the singular only as a bare 1: "1.0 hours", "0–1 hours".
  const one = figure.valueMax === undefined && equals(figure.value, ONE) && figure.step.scale === 0;
  const known = UNITS_EN[figure.unit] ?? [figure.unit, figure.unit];
  const singular = options.unit === undefined ? known[0] : (options.unit.symbolEnOne ?? options.unit.symbolEn);
  const symbol = one ? singular : (options.unit?.symbolEn ?? known[1]);
  const hidden = options.showUnit === false || (options.style === 'axis' && options.showUnit !== true);
  if (/^[%‰]$/.test(symbol)) {
    const text = spoken && symbol === '‰' ? 'per mille' : symbol;
    return { text: options.showUnit === false ? '' : text, leads: false, close: text === symbol };
  }
  if (isCurrency(symbol)) {
    // Speech says yuan behind the number; letters of a code are no word.
    const yuan = spoken && symbol === 'CNY';
    return { text: hidden ? '' : yuan ? 'yuan' : symbol, leads: !yuan, close: false };
  }
  return { text: hidden ? '' : symbol, leads: false, close: false };
}

function qualifierOf(figure: Figure, options: WriteOptions): string {
  const { qualifier } = figure;
  if (qualifier === 'exact') return '';
  if (options.style === 'axis') return qualifier === 'fastest' ? 'fastest ' : QUALIFYING.axis[qualifier];
  if (qualifier === 'up_to' && isTime(figure.unit)) return QUALIFYING.en.within;
  return QUALIFYING.en.before[qualifier];
}

function ranked(figure: Figure, options: WriteOptions): readonly Piece[] {
  const place = decimalText(figure.value);
  if (options.style === 'axis') return [{ role: 'number', text: place }];
  return [
    { role: 'qualifier', text: qualifierOf(figure, options) },
    { role: 'number', text: ordinal(place) },
    { role: 'joint', text: options.peers === undefined ? '' : ` of ${options.peers}` },
  ];
}

/** The pieces of a figure in English, in order. */
export function writeEn(figure: Figure, options: WriteOptions): readonly Piece[] {
  if (options.kind === 'rank' && figure.valueMax === undefined) return ranked(figure, options);
  const { value, valueMax } = figure;
  const unit = unitOf(figure, options);
  const symbol = options.unit?.symbolEn ?? UNITS_EN[figure.unit]?.[1] ?? '';
  const money = options.kind === 'amount' || isCurrency(symbol);
  const place = lastPlace(figure.step, valueMax === undefined ? [value] : [value, valueMax]);
  // English has no form for a step of a half: 0.5–1 years, each end with the digits it needs.
  const half = equals(figure.step, HALF);
  const print = (d: Decimal) => printNumber(d, half ? lastPlace(ONE, [d]) : place, 'en', options.style, money);
  const last = print(valueMax ?? value);
  let number = sign(valueMax ?? value, options) + last.digits;
  if (valueMax !== undefined) {
    const first = print(value);
    const own = first.multiplier === last.multiplier || first.multiplier === '' ? '' : ` ${first.multiplier}`;
    // CNY 9–16 million is one scale for both; with different scales each end must say its own.
    const differ = first.multiplier !== last.multiplier;
    const words = options.style === 'spoken' || value.coefficient < 0n || differ;
    const mark = unit.close ? unit.text : '';
    number = `${sign(value, options)}${first.digits}${own}${mark}${words ? ' to ' : '–'}${number}`;
  }
  return [
    { role: 'qualifier', text: qualifierOf(figure, options) },
    ...(unit.leads && unit.text !== '' ? [{ role: 'unit', text: `${unit.text} ` } as const] : []),
    { role: 'number', text: number },
    { role: 'multiplier', text: last.multiplier === '' ? '' : ` ${last.multiplier}` },
    ...(unit.leads || unit.text === ''
      ? []
      : [{ role: 'unit', text: unit.close ? unit.text : ` ${unit.text}` } as const]),
  ];
}
