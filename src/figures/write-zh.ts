/** Figures in Chinese. */
import { decimal, decimalText, equals, isZero } from './decimal.ts';
import type { Decimal, Figure, Qualifier } from './types.ts';
import { insertsGe, isMark, isTime } from './vocabulary.ts';
import { QUALIFYING } from './words.ts';
import { lastPlace, type Printed, printNumber } from './write-number.ts';
import { MINUS } from './write-pieces.ts';
import type { Piece, WriteOptions } from './write-types.ts';

const HALF = decimal('0.5');
const { before: BEFORE, after: AFTER } = QUALIFYING.zh;

const positive = (d: Decimal): boolean => !isZero(d) && d.coefficient > 0n;

function sign(value: Decimal, options: WriteOptions): string {
  if (value.coefficient < 0n) return options.style === 'spoken' ? '负' : MINUS;
  return options.signed === true && positive(value) ? '+' : '';
}

/** 个工作日, 个百分点, 个月 as it stands; % and 件 without 个. */
function unitWord(figure: Figure, options: WriteOptions): string {
  if (options.showUnit === false) return '';
  const word = options.unit?.symbolZh ?? figure.unit;
  if (options.style === 'axis' && options.showUnit !== true) return isMark(word) ? word : '';
  return insertsGe(word) ? `个${word}` : word;
}

const isHalf = (d: Decimal): boolean => positive(d) && d.scale === 1 && d.coefficient % 10n === 5n;

/** 半年, 1年半, 1个半月; undefined where the unit has no half (shares, places, bare numbers above one). */
function halfEnd(value: Decimal, figure: Figure, word: string): { number: string; unit: string } | undefined {
  if (!isHalf(value)) return { number: decimalText(value), unit: word };
  const whole = decimalText({ coefficient: value.coefficient / 10n, scale: 0 });
  if (isMark(figure.unit) || figure.unit === '百分点' || figure.unit === '位') return undefined;
  if (whole === '0') return figure.unit === '' ? { number: '一半', unit: '' } : { number: '半', unit: word };
  if (word === '') return undefined;
  const hours = figure.unit === '小时' || figure.unit === '钟头';
  if (figure.unit === '个') return { number: `${whole}个半`, unit: '' };
  if (isTime(figure.unit) && (hours || word.startsWith('个'))) {
    return { number: `${whole}个半`, unit: word.replace(/^个/, '') };
  }
  return { number: whole, unit: `${word}半` };
}

/** Figures that are known to a half and print as such; undefined for all others. */
function halves(figure: Figure, word: string, between: string): { number: string; unit: string } | undefined {
  const ends = [figure.value, ...(figure.valueMax === undefined ? [] : [figure.valueMax])];
  if (!equals(figure.step, HALF) || !ends.some(isHalf) || !ends.every(positive)) return undefined;
  if (ends.some((end) => end.scale > 0 && !isHalf(end))) return undefined;
  const [low, high] = ends.map((end) => halfEnd(end, figure, word));
  if (low === undefined || (figure.valueMax !== undefined && high === undefined)) return undefined;
  return high === undefined ? low : { number: `${low.number}${low.unit}${between}${high.number}`, unit: high.unit };
}

interface Body {
  readonly pieces: readonly Piece[];
  /** Set where 余 can follow the digits: a round whole number. */
  readonly round: boolean;
  /** Set where the digits are whole and bare. */
  readonly whole: boolean;
}

function body(figure: Figure, options: WriteOptions, odd: string): Body {
  const { value, valueMax } = figure;
  const word = unitWord(figure, options);
  const between = options.style === 'spoken' ? '到' : options.style === 'axis' ? '–' : '～';
  const half = options.style === 'axis' ? undefined : halves(figure, word, between);
  if (half !== undefined) {
    const pieces: Piece[] = [
      { role: 'number', text: half.number },
      { role: 'unit', text: half.unit },
    ];
    return { pieces, round: false, whole: false };
  }
  const place = lastPlace(figure.step, valueMax === undefined ? [value] : [value, valueMax]);
  const print = (d: Decimal): Printed => printNumber(d, place, 'zh', options.style, true);
  const last = print(valueMax ?? value);
  let number = sign(valueMax ?? value, options) + last.digits;
  if (valueMax !== undefined) {
    // Both ends carry 万, 亿 and % (GB/T 15835-2011: 9亿～16亿, 15%～30%); the unit word stands once.
    const first = print(value);
    number = `${sign(value, options)}${first.digits}${first.multiplier}${isMark(word) ? word : ''}${between}${number}`;
  }
  const pieces: Piece[] = [
    { role: 'number', text: number },
    { role: 'qualifier', text: odd },
    { role: 'multiplier', text: last.multiplier },
    { role: 'unit', text: word },
  ];
  const whole = valueMax === undefined && last.places === 0 && positive(value);
  return {
    pieces,
    round: whole && last.digits.endsWith('0') && last.digits.length > 1,
    whole: whole && last.multiplier === '',
  };
}

const before = (qualifier: Exclude<Qualifier, 'exact'>, pieces: readonly Piece[]): Piece[] => [
  { role: 'qualifier', text: BEFORE[qualifier] },
  ...pieces,
];
const after = (pieces: readonly Piece[], text: string): Piece[] => [...pieces, { role: 'qualifier', text }];

/** The qualifier's words where the field puts them: 300余项, 7年有余, 30%以上, 1个工作日内, 最快4小时. */
function qualified(figure: Figure, options: WriteOptions): readonly Piece[] {
  const { pieces, round, whole } = body(figure, options, '');
  const { qualifier, unit } = figure;
  const mark = isMark(unit);
  const negative = figure.value.coefficient < 0n;
  switch (qualifier) {
    case 'exact':
      return pieces;
    case 'about':
    case 'fastest':
      return before(qualifier, pieces);
    case 'at_least':
      return negative ? before(qualifier, pieces) : after(pieces, AFTER.atLeast);
    case 'up_to':
      if (negative || mark || unit === '百分点') return before(qualifier, pieces);
      return after(pieces, isTime(unit) ? AFTER.within : AFTER.upTo);
    case 'more_than':
      if (!mark && round) return body(figure, options, AFTER.odd).pieces;
      if (isTime(unit) && whole) return after(pieces, AFTER.andMore);
      return before(qualifier, pieces);
  }
}

function ranked(figure: Figure, options: WriteOptions): readonly Piece[] {
  const place = decimalText(figure.value);
  if (options.style === 'axis') return [{ role: 'number', text: place }];
  const { qualifier } = figure;
  const { peers } = options;
  const pieces: Piece[] =
    peers === undefined
      ? [
          { role: 'joint', text: '第' },
          { role: 'number', text: place },
          { role: 'unit', text: options.showUnit === false ? '' : '位' },
        ]
      : options.style === 'spoken'
        ? [
            { role: 'joint', text: `${peers}个中的第` },
            { role: 'number', text: place },
            { role: 'unit', text: '位' },
          ]
        : [
            { role: 'number', text: place },
            { role: 'joint', text: `/${peers}` },
          ];
  return qualifier === 'exact' ? pieces : before(qualifier, pieces);
}

/** On an axis a sign says it in one character; the best case has none. */
function onAxis(figure: Figure, options: WriteOptions): readonly Piece[] {
  const { pieces } = body(figure, options, '');
  if (figure.qualifier === 'exact') return pieces;
  const text = figure.qualifier === 'fastest' ? BEFORE.fastest : QUALIFYING.axis[figure.qualifier];
  return [{ role: 'qualifier', text }, ...pieces];
}

/** The pieces of a figure in Chinese, in order. */
export function writeZh(figure: Figure, options: WriteOptions): readonly Piece[] {
  if (options.kind === 'rank' && figure.valueMax === undefined) return ranked(figure, options);
  return options.style === 'axis' ? onAxis(figure, options) : qualified(figure, options);
}
