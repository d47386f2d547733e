/** The rows of a chart from the points of a result, as each kind wants them. */
import { PLAIN_ROW } from '../../charts/rows.ts';
import type { BothTexts, ChartKind, ChartRow, Role, RowKind, Shared } from '../../charts/spec.ts';
import {
  add,
  decimal,
  decimalText,
  exactFigure,
  type Figure,
  multiply,
  QUALIFIERS,
  type Qualifier,
  type UnitLabel,
} from '../../figures/index.ts';
import { result as strings } from '../../i18n/result.ts';
import type { Ask, Point } from './ask.ts';
import { type ColumnFacts, NO_UNIT, numeral } from './facts.ts';

type Basis = ChartRow['basis'];

const both = (of: (t: ReturnType<typeof strings>) => string): BothTexts => ({
  zh: of(strings('zh')),
  en: of(strings('en')),
});

const HOW = both((t) => t.fromQuery);

/** Decimals that are printed of a column: all that it has, but no more than a reader can use of a computed fraction. */
function decimalsOf({ values }: ColumnFacts): number {
  let most = 0;
  let large = false;
  for (const cell of values) {
    const text = numeral(cell);
    if (text === null) continue;
    large ||= Math.abs(Number(text)) >= 1;
    most = Math.max(most, decimal(text).scale);
  }
  return Math.min(most, large ? 2 : 4);
}

const RANK_NAME = /rank|place|名次|排名|位次/i;

/** How the numbers of a column are written and scaled. */
function rowKind({ name, whole, values, negative }: ColumnFacts, unit: UnitLabel, kind: ChartKind): RowKind {
  if (kind === 'rank' || kind === 'bump') return 'rank';
  if (kind === 'growth') return 'change';
  if (kind === 'limits') return 'limit';
  if (whole && !negative && RANK_NAME.test(name)) return 'rank';
  const hundred = values.every((cell) => Number(cell ?? 0) <= 100);
  if (unit.symbolZh === '%') return hundred && !negative ? 'share' : 'change';
  return whole ? 'count' : 'ratio';
}

/** Makes rows of one chart. */
export class RowMaker {
  readonly #ask: Ask;
  readonly #basis: Basis;
  readonly #kind: ChartKind;
  readonly #decimals: ReadonlyMap<ColumnFacts, number>;
  readonly #qualifier: ColumnFacts | undefined;
  readonly #most: ColumnFacts | undefined;

  constructor(ask: Ask, kind: ChartKind, simulated: boolean) {
    this.#ask = ask;
    this.#kind = kind;
    this.#basis = simulated ? 'simulated' : 'printed';
    this.#decimals = new Map(ask.values.map((value) => [value, decimalsOf(value)]));
    this.#qualifier = ask.facts.find(({ name }) => name === 'qualifier');
    this.#most = ask.facts.find(({ name, measure }) => name === 'value_max' && measure);
  }

  /** A number as a row. Its id is its place in the result. */
  row(point: Point, role: Role = 'point', more: Partial<ChartRow> = {}): ChartRow {
    const decimals = this.#decimals.get(point.value) ?? 0;
    const figure = this.#figure(point);
    return {
      ...PLAIN_ROW,
      id: `r${point.row}-${this.#ask.values.indexOf(point.value)}`,
      label: point.label.name,
      role,
      basis: this.#basis,
      ...(this.#basis === 'printed' ? { how: HOW } : {}),
      figure,
      ...(figure === null ? { missing: 'no_value' as const } : {}),
      unit: point.unit,
      kind: rowKind(point.value, point.unit, this.#kind),
      decimals,
      period: null,
      ...more,
    };
  }

  #figure({ number, unit, row, value }: Point): Figure | null {
    if (number === null) return null;
    const bare = exactFigure(number, unit.printed[0] ?? '');
    // Bounds that the table itself states belong to its own numbers only.
    if (value.name !== 'value') return bare;
    const said = this.#qualifier?.values[row];
    const qualifier = QUALIFIERS.find((one): one is Qualifier => one === said) ?? 'exact';
    const most = numeral(this.#most?.values[row] ?? null);
    return { ...bare, qualifier, ...(most === null ? {} : { valueMax: decimal(most) }) };
  }
}

/** What the rows of a whole add up to, as a row of its own. */
function wholeOf(points: readonly Point[], parts: readonly ChartRow[]): ChartRow | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const sum = points.reduce((total, { number }) => add(total, decimal(number ?? '0')), decimal(0));
  const { missing: _, ...rest } = first;
  return {
    ...rest,
    id: 'total',
    role: 'whole',
    label: both((t) => t.total),
    figure: exactFigure(decimalText(sum), first.unit.printed[0] ?? ''),
  };
}

/** The rows of a kind. The choice is known to be fit for it. */
export function rowsOf(ask: Ask, kind: ChartKind, points: readonly Point[], simulated: boolean): readonly ChartRow[] {
  const maker = new RowMaker(ask, kind, simulated);
  const several = ask.values.length > 1;
  /** A name that tells the columns apart where there are several. */
  const named = ({ label, value }: Point): BothTexts =>
    several ? { zh: `${label.name.zh}，${value.title.zh}`, en: `${label.name.en}, ${value.title.en}` } : label.name;
  const pairs = (role: (at: number) => Role, more: (point: Point) => Partial<ChartRow>): readonly ChartRow[] =>
    points.map((point) => maker.row(point, role(ask.values.indexOf(point.value)), more(point)));
  const second = (point: Point, at: number): Point | undefined =>
    points.find((other) => other.row === point.row && other.value === ask.values[at]);
  switch (kind) {
    case 'series':
    case 'area':
    case 'slope':
    case 'bump':
    case 'multiples':
    case 'calendar':
      return [...points]
        .sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1))
        .map((point) =>
          maker.row(point, 'point', {
            label: point.series?.name ?? point.value.title,
            period: point.period,
            ...(point.series === undefined ? {} : { series: point.series }),
          }),
        );
    case 'grouped':
    case 'stacked':
    case 'heat':
    case 'diverging':
      return points.map((point) =>
        maker.row(point, 'point', {
          category: point.label,
          label: point.series?.name ?? point.value.title,
          ...(point.series === undefined ? {} : { series: point.series }),
        }),
      );
    case 'strip':
      return points.map((point) =>
        maker.row(point, 'point', point.series === undefined ? {} : { category: point.series, series: point.label }),
      );
    case 'range':
      return points.flatMap((point) => {
        if (point.value !== ask.values[0]) return [];
        const high = second(point, 1)?.number ?? null;
        if (point.number === null || high === null) return [maker.row({ ...point, number: null })];
        return [maker.row({ ...point, number: null }, 'point', { low: plain(point.number), high: plain(high) })];
      });
    case 'interval':
      return points.flatMap((point) => {
        if (point.value !== ask.values[0]) return [];
        const [low, high] = [second(point, 1)?.number ?? null, second(point, 2)?.number ?? null];
        return [
          maker.row(point, 'point', low === null || high === null ? {} : { interval: [plain(low), plain(high)] }),
        ];
      });
    case 'composition': {
      const parts = pairs(
        () => 'part',
        () => ({}),
      );
      const whole = wholeOf(points, parts);
      return whole === undefined ? parts : [whole, ...parts];
    }
    case 'before_after':
    case 'base': {
      const [before, after]: readonly Role[] = kind === 'base' ? ['baseline', 'subject'] : ['before', 'after'];
      return [...points]
        .sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 0))
        .map((point, at) => maker.row(point, at === 0 ? before : after, { label: named(point), period: point.period }));
    }
    case 'targets':
      return pairs(
        (at) => (at === 0 ? 'baseline' : 'target'),
        ({ row }) => ({ group: `g${row}` }),
      );
    case 'growth':
    case 'scale':
      return points.map((point, at) => maker.row(point, at === 0 ? 'subject' : 'companion'));
    case 'limits':
      return pairs(
        () => 'limit',
        () => ({}),
      );
    case 'rank':
      return pairs(
        () => 'subject',
        () => ({}),
      );
    case 'histogram':
      return binned(maker, ask, points);
    default:
      return points.map((point) => maker.row(point, 'point', { label: named(point) }));
  }
}

const plain = (text: string): string => decimalText(decimal(text));

const ROW_UNIT: UnitLabel = {
  id: 'rows',
  symbolZh: strings('zh').rowsUnit,
  symbolEn: strings('en').rowsUnit,
  symbolEnOne: strings('en').rowUnit,
  printed: [strings('zh').rowsUnit],
};

/** Rows counted by stretches of one width, a round number; each holds its lower bound and not its upper one. */
function binned(maker: RowMaker, ask: Ask, points: readonly Point[]): readonly ChartRow[] {
  const numbers = points.flatMap(({ number }) => (number === null ? [] : [Number(number)]));
  const [point] = points;
  if (point === undefined || numbers.length === 0) return [];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const wanted = Math.min(20, Math.max(5, Math.ceil(Math.log2(numbers.length)) + 1));
  const step = roundStep((high - low) / wanted, ask.values[0]?.whole === true);
  const wide = Number(decimalText(step));
  const first = Math.floor(low / wide);
  const edge = (at: number): string => decimalText(multiply(decimal(first + at), step));
  const counts: number[] = [];
  for (const value of numbers) {
    let at = Math.floor(value / wide) - first;
    // Division rounds; the bounds that are printed decide.
    while (value >= Number(edge(at + 1))) at += 1;
    while (at > 0 && value < Number(edge(at))) at -= 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Array.from(counts, (rows = 0, at): ChartRow => {
    const made = maker.row({ ...point, number: String(rows), unit: ROW_UNIT });
    const { category: _, ...row } = made;
    return {
      ...row,
      id: `bin${at}`,
      label: both((t) => t.rowsUnit),
      figure: exactFigure(rows, ROW_UNIT.printed[0] ?? ''),
      kind: 'count',
      decimals: 0,
      bin: { from: edge(at), to: edge(at + 1), unit: point.unit.id === NO_UNIT.id ? NO_UNIT : point.unit },
    };
  });
}

/** 1, 2 or 5 times a power of ten, not less than asked; at least 1 for whole numbers. */
function roundStep(asked: number, whole: boolean): ReturnType<typeof decimal> {
  const least = Math.max(asked, whole ? 1 : Number.MIN_VALUE * 1e20);
  const power = Math.floor(Math.log10(least));
  const unit = least / 10 ** power;
  const [digit, exponent] = unit <= 1 ? [1, power] : unit <= 2 ? [2, power] : unit <= 5 ? [5, power] : [1, power + 1];
  return exponent >= 0
    ? decimal(BigInt(digit) * 10n ** BigInt(exponent))
    : { coefficient: BigInt(digit), scale: -exponent };
}

/** The series that come first, and whether there are more. */
export function firstSeries(points: readonly Point[], most: number | undefined): readonly Point[] {
  if (most === undefined) return points;
  const kept = new Set<string>();
  for (const { series } of points) if (series !== undefined && kept.size < most) kept.add(series.id);
  return points.filter(({ series }) => series === undefined || kept.has((series satisfies Shared).id));
}
