/** Every number of a drawing is printed here, by the figure's own writer: drawing, table and sentence cannot disagree. */
import {
  type Decimal,
  decimal,
  decimalNumber,
  equals,
  exactFigure,
  type Figure,
  type FigureStyle,
  figureParts,
  type Locale,
  parsePeriod,
  powerOfTen,
  subtract,
  type UnitLabel,
  type WriteOptions,
  writeFigure,
  writePeriod,
} from '../figures/index.ts';
import type { BothTexts, ChartRow } from './spec.ts';
import { words } from './words.ts';

/** A text of both languages. */
export const bothOf = (text: (locale: Locale) => string): BothTexts => ({ zh: text('zh'), en: text('en') });

/** What a number needs to be printed. */
export type Printable = Pick<
  ChartRow,
  'figure' | 'missing' | 'low' | 'high' | 'unit' | 'kind' | 'decimals' | 'peers' | 'comparedWith'
>;

function options(row: Printable, locale: Locale, style: FigureStyle): WriteOptions {
  // Beside its ruler a place is said as 第16位: the ruler shows how many there are. Speech and tables need both.
  const peers = style === 'page' ? undefined : (row.peers ?? undefined);
  return {
    locale,
    style: style === 'file' ? 'page' : style,
    unit: row.unit,
    kind: row.kind,
    decimals: row.decimals,
    signed: row.comparedWith === 'prior_year',
    peers,
  };
}

/** The figure with qualifier and unit, as it stands beside its mark. An interval of two whole numbers says both. */
export function figureText(row: Printable, locale: Locale, style: FigureStyle = 'page'): string {
  const t = words(locale);
  if (row.low !== undefined && row.high !== undefined && row.low !== row.high) {
    const how = options(row, locale, style);
    const low = exactFigure(row.low, row.figure?.unit ?? row.unit.symbolZh);
    const high = exactFigure(row.high, low.unit);
    const adjacent = low.value.scale === 0 && equals(subtract(high.value, low.value), decimal(1));
    if (adjacent) return t.either(writeFigure(low, { ...how, showUnit: false }), writeFigure(high, how));
    return writeFigure({ ...low, valueMax: high.value, step: commonStep(low, high) }, how);
  }
  if (row.figure === null) return t[row.missing ?? 'not_stated'];
  return writeFigure(row.figure, options(row, locale, style));
}

/** The last place that both ends of an interval use: 6,424,000,000 and 6,437,000,000 are known to the million. */
function commonStep(low: Figure, high: Figure): Decimal {
  const scale = Math.max(low.value.scale, high.value.scale);
  if (scale > 0) return powerOfTen(-scale);
  let zeros = 0;
  let [a, b] = [low.value.coefficient, high.value.coefficient];
  while (zeros < 12 && a % 10n === 0n && b % 10n === 0n && (a !== 0n || b !== 0n)) {
    [a, b] = [a / 10n, b / 10n];
    zeros += 1;
  }
  return powerOfTen(zeros);
}

/** The figure within a sentence that says 增长 or 在218家里 itself: without + and without the number ranked. */
export function sentenceText(row: Printable, locale: Locale): string {
  if (row.figure === null) return figureText(row, locale, 'spoken');
  return writeFigure(row.figure, {
    ...options(row, locale, 'spoken'),
    signed: false,
    peers: undefined,
  });
}

/** The figure as a table has it: with the number ranked, 16/218. */
export function tableText(row: Printable, locale: Locale): string {
  return figureText(row, locale, 'tooltip');
}

export interface HeroParts {
  readonly before: string;
  readonly number: string;
  readonly after: string;
  /** The unit is a sign that stands close to the number and may be large: %. */
  readonly mark: boolean;
}

/** The figure in the three parts that are set at different sizes. */
export function heroParts(row: Printable, locale: Locale): HeroParts {
  if (row.figure === null)
    return {
      before: '',
      number: figureText(row, locale),
      after: '',
      mark: false,
    };
  const { pieces } = figureParts(row.figure, options(row, locale, 'page'));
  const at = pieces.findIndex((piece) => piece.role === 'number');
  const join = (from: number, to?: number): string =>
    pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join('')
      .trim();
  const after = join(at + 1);
  return {
    before: join(0, at),
    number: pieces[at]?.text ?? '',
    after,
    mark: after === '%' || after === '‰',
  };
}

/** A value at a tick: 万 and 亿 in Chinese, k and million in English; the last one carries the unit. */
export function axisText(value: number, unit: UnitLabel | null, locale: Locale): string {
  const figure = exactFigure(value, unit?.symbolZh ?? '');
  return writeFigure(figure, {
    locale,
    style: 'axis',
    showUnit: unit !== null,
    ...(unit === null ? {} : { unit }),
  });
}

/** A whole number of a unit, for a remark: 1个工作日. */
export function countText(value: number, unit: UnitLabel, locale: Locale): string {
  return writeFigure(exactFigure(value, unit.symbolZh), {
    locale,
    style: 'page',
    unit,
  });
}

/** The value as a number of the scale; null where it is missing. */
export function numberOf(row: Pick<ChartRow, 'figure' | 'low' | 'high'>): number | null {
  if (row.figure !== null) return decimalNumber(row.figure.value);
  if (row.low !== undefined && row.high !== undefined) return (Number(row.low) + Number(row.high)) / 2;
  return null;
}

/** A period in words. What is no period is left as it is written. */
export function periodText(id: string | null, locale: Locale, style: 'page' | 'axis' = 'page'): string {
  if (id === null) return '';
  const read = parsePeriod(id);
  return read.ok ? writePeriod(read.value, locale, style) : id;
}

const DAY = 86_400_000;

/** Where a period begins, in days; null without one. A period that is open at the start stands at its end. */
export function timeOf(id: string | null): number | null {
  if (id === null) return null;
  const read = parsePeriod(id);
  if (!read.ok) return null;
  const day = read.value.start ?? read.value.end;
  return day === undefined ? null : Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** One of two texts. */
export const pick = (both: BothTexts, locale: Locale): string => both[locale];

/** What is to be said about how a number came about; empty for printed ones, which need no remark. */
export function basisRemark(row: Pick<ChartRow, 'basis' | 'how'>, locale: Locale): string {
  return row.basis === 'printed' || row.how !== undefined ? '' : words(locale)[row.basis];
}

/** What a row is called: its place among categories, series and bins where it has one, else its label. */
export function rowName(row: ChartRow, locale: Locale): string {
  const t = words(locale);
  const parts = [row.category, row.series].flatMap((one) => (one ? [pick(one.name, locale)] : []));
  if (row.bin) parts.push(binText(row.bin, locale));
  // A series alone does not say what is measured, unless the label only repeats it.
  const label = pick(row.label, locale);
  if (row.category === undefined && row.bin === undefined && label !== '' && !parts.includes(label))
    parts.unshift(label);
  return [...new Set(parts)].join(t.comma);
}

/** `4至8小时`, `不到4小时`, `24小时及以上`. */
export function binText(bin: NonNullable<ChartRow['bin']>, locale: Locale): string {
  const t = words(locale);
  const end = (value: string, unit: boolean): string =>
    writeFigure(exactFigure(value, bin.unit.symbolZh), { locale, style: 'tooltip', unit: bin.unit, showUnit: unit });
  const { from, to } = bin;
  if (from === null && to === null) return '';
  if (from === null) return t.below(end(to ?? '', true));
  if (to === null) return t.from(end(from, true));
  return t.ends(end(from, false), end(to, true));
}

/** `甲：25,069户（推算，2020年）`: what a tooltip or speech says of a row. */
export function rowText(row: ChartRow, locale: Locale, style: 'tooltip' | 'spoken' = 'tooltip'): string {
  const t = words(locale);
  const inside = [basisRemark(row, locale), periodText(row.period, locale)].filter((part) => part !== '').join(t.comma);
  const remark = inside === '' ? '' : t.bracketed(inside);
  return `${rowName(row, locale)}${t.colon}${figureText(row, locale, style)}${remark}`;
}
