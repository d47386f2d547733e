/** Charts that suit a result, the most telling first, and for each kind the choice of columns it would be drawn with. */
import { CHART_KINDS, type ChartKind } from '../../charts/spec.ts';
import type { ChartChoice } from '../work.ts';
import { asked, type Lack } from './ask.ts';
import { type ColumnFacts, type Drawable, factsOf, type KnownColumns } from './facts.ts';
import { RULES } from './kinds.ts';

/** A kind with the columns it would be drawn from, or why it can't be drawn. */
export interface Offer {
  readonly kind: ChartKind;
  readonly choice: ChartChoice;
  readonly lack: Lack | undefined;
}

/** So many are suggested; the others stand in the whole list. */
const SUGGESTED = 6;

const TIMED: ReadonlySet<ChartKind> = new Set(['series', 'area', 'slope', 'bump', 'multiples', 'calendar']);
const GROUPED: ReadonlySet<ChartKind> = new Set(['grouped', 'stacked', 'diverging', 'heat']);

/** Numbers that only tell rows apart measure nothing: they come last. */
const CODE = /(?:^|_)(?:id|code|no|key)$|编号|代码|序号|^paragraph$|^step$/i;

interface Sorted {
  readonly measures: readonly ColumnFacts[];
  readonly period: ColumnFacts | undefined;
  /** Columns of names, those that tell several rows apart first. */
  readonly names: readonly ColumnFacts[];
  readonly all: readonly ColumnFacts[];
}

function sorted(all: readonly ColumnFacts[], rows: number): Sorted {
  const measures = all.filter(({ measure }) => measure);
  const rank = ({ distinct }: ColumnFacts): number => (distinct < 2 ? 2 : distinct > rows ? 1 : 0);
  const names = all.filter(({ measure, period }) => !measure && !period);
  return {
    all,
    measures: [...measures].sort((a, b) => Number(CODE.test(a.name)) - Number(CODE.test(b.name))),
    period: all.find(({ period, distinct }) => period && distinct > 1) ?? all.find(({ period }) => period),
    names: [...names].sort((a, b) => rank(a) - rank(b)),
  };
}

/** Bounds by their names, where columns bear such. */
const LOW = /(?:^|_)(?:low|lower|min|from|start|p10|p25|q1)|下限|最低|最小|起点/i;
const HIGH = /(?:^|_)(?:high|upper|max|to|target|p75|p90|q3)|上限|最高|最大|目标/i;

function choiceFor(kind: ChartKind, { measures, period, names, all }: Sorted): ChartChoice | undefined {
  const [first] = measures;
  if (first === undefined) return undefined;
  const values = (count: number): readonly string[] => measures.slice(0, count).map(({ name }) => name);
  const [name, second] = names.filter(({ distinct }) => distinct > 1);
  const any = name ?? period ?? names[0] ?? all.find((one) => one !== first) ?? first;
  if (TIMED.has(kind)) {
    const label = (period ?? any).name;
    if (kind !== 'calendar' && name !== undefined && (period?.distinct ?? 0) < (period?.values.length ?? 0))
      return { kind, label, values: values(1), series: name.name };
    return { kind, label, values: kind === 'calendar' ? values(1) : alike(measures) };
  }
  if (GROUPED.has(kind)) {
    const label = name ?? period ?? any;
    const series = second ?? (name === undefined ? undefined : period);
    if (series !== undefined && series !== label && label.distinct < label.values.length)
      return { kind, label: label.name, values: values(1), series: series.name };
    return { kind, label: label.name, values: alike(measures) };
  }
  const low = measures.find((one) => LOW.test(one.name));
  const high = measures.find((one) => HIGH.test(one.name));
  const middle = measures.find((one) => one !== low && one !== high);
  if (kind === 'range' || kind === 'targets')
    return { kind, label: any.name, values: low && high ? [low.name, high.name] : values(2) };
  if (kind === 'interval')
    return { kind, label: any.name, values: low && high && middle ? [middle.name, low.name, high.name] : values(3) };
  if ((kind === 'before_after' || kind === 'base') && (first.values.length === 1 || measures.length === 2))
    return { kind, label: any.name, values: first.values.length === 1 ? values(2) : values(1) };
  if (kind === 'rank' || kind === 'histogram') {
    const places = measures.find(({ name: one }) => /rank|place|名次|排名/i.test(one)) ?? first;
    return { kind, label: any.name, values: [kind === 'rank' ? places.name : first.name] };
  }
  if (kind === 'strip' && second !== undefined) return { kind, label: any.name, values: values(1) };
  return { kind, label: any.name, values: values(1) };
}

/** Columns of numbers that may share a scale: a few, of about one size. */
function alike(measures: readonly ColumnFacts[]): readonly string[] {
  const size = ({ values }: ColumnFacts): number =>
    Math.max(0, ...values.slice(0, 1_000).map((cell) => Math.abs(Number(cell ?? 0)) || 0));
  const [first] = measures;
  if (first === undefined) return [];
  const most = size(first);
  const near = measures.filter((one) => {
    const other = size(one);
    return one === first || (!CODE.test(one.name) && other > 0 && most > 0 && other / most < 50 && most / other < 50);
  });
  return near.slice(0, 4).map(({ name }) => name);
}

/** Every kind, as it would be drawn: with the columns already chosen where they suit it, else with its own. */
export function offers(result: Drawable, known: KnownColumns, current?: ChartChoice): readonly Offer[] {
  const facts = factsOf(result, known);
  const sets = sorted(facts, result.rows);
  const title = current?.title === undefined ? {} : { title: current.title };
  return CHART_KINDS.flatMap((kind): readonly Offer[] => {
    const fallback = choiceFor(kind, sets);
    const tried = [
      ...(current === undefined ? [] : [{ ...current, kind }]),
      ...(fallback ? [{ ...fallback, ...title }] : []),
    ];
    const judged = tried.map((choice): Offer => ({ kind, choice, lack: lackOf(choice, facts, result.rows) }));
    const offer = judged.find(({ lack }) => lack === undefined) ?? judged.at(-1);
    return offer === undefined ? [] : [offer];
  });
}

function lackOf(choice: ChartChoice, facts: readonly ColumnFacts[], rows: number): Lack | undefined {
  const ask = asked(choice, facts, rows);
  return typeof ask === 'string' ? ask : RULES[choice.kind].lack(ask);
}

/** Charts that make sense for these columns and rows, the most telling first. Empty where there is nothing to draw. */
export function suggestCharts(result: Drawable, known: KnownColumns): readonly ChartChoice[] {
  if (result.rows === 0) return [];
  const facts = factsOf(result, known);
  const { measures, period, names } = sorted(facts, result.rows);
  const [first] = measures;
  if (first === undefined) return [];
  const possible = new Map(
    offers(result, known)
      .filter(({ lack }) => lack === undefined)
      .map((offer) => [offer.kind, offer.choice]),
  );
  const timed = (period?.distinct ?? 0) > 1;
  const two = names.filter(({ distinct }) => distinct > 1).length > 1;
  const bounds = measures.some(({ name }) => LOW.test(name)) && measures.some(({ name }) => HIGH.test(name));
  const unnamed = names.length === 0 && period === undefined;
  const sum = first.values.reduce<number>((total, cell) => total + Number(cell ?? 0), 0);
  const hundred = !first.negative && Math.abs(sum - 100) < 0.5 && result.rows > 1;
  const order: readonly (readonly [ChartKind, boolean])[] = [
    ['scale', result.rows === 1 && measures.length === 1],
    ['list', result.rows === 1],
    ['interval', bounds && measures.length === 3],
    ['range', bounds && measures.length === 2],
    ['bump', timed && /rank|名次|排名/i.test(first.name)],
    ['slope', period?.distinct === 2 && result.rows > 2],
    ['calendar', timed && result.rows > 20],
    ['series', timed && result.rows > 2],
    ['area', timed && result.rows > 3],
    ['multiples', timed && names.length > 0],
    ['composition', hundred],
    ['diverging', first.negative],
    ['heat', two && result.rows > 40],
    ['stacked', two && result.rows > 40],
    ['histogram', unnamed || result.rows > 40],
    ['strip', unnamed || result.rows > 40],
    ['comparison', !timed || result.rows <= 40],
    ['stacked', two || measures.length > 1],
    ['grouped', two || measures.length > 1 || timed],
    ['heat', two || (timed && names.length > 0)],
    ['composition', result.rows > 1 && result.rows <= 8],
    ['strip', result.rows > 8],
    ['histogram', result.rows > 12],
    ['list', result.rows <= 12],
  ];
  const kinds = new Set(order.flatMap(([kind, fits]) => (fits && possible.has(kind) ? [kind] : [])));
  // Of several units only a list can be made.
  if (kinds.size === 0 && possible.has('list')) kinds.add('list');
  return [...kinds].slice(0, SUGGESTED).flatMap((kind) => possible.get(kind) ?? []);
}
