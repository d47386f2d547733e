/** A choice, looked up in its result: the columns it names, and what the kinds want to know of them. */
import type { BothTexts, Shared } from '../../charts/spec.ts';
import { parsePeriod, type UnitLabel, writePeriod } from '../../figures/index.ts';
import { result as strings } from '../../i18n/result.ts';
import type { Cell } from '../../query/types.ts';
import type { ChartChoice } from '../work.ts';
import { type ColumnFacts, numeral, periodId, unitsOf } from './facts.ts';

/** Why a kind can't be drawn; each has its sentence. */
export const LACKS = [
  'gone',
  'number',
  'one',
  'two',
  'units',
  'filled',
  'nonnegative',
  'percent',
  'places',
  'time',
  'startTarget',
  'periods',
  'twoPeriods',
  'days',
  'series',
  'lines',
  'parts',
  'once',
  'twoSides',
  'several',
  'lowHigh',
  'estimate',
  'counts',
  'complete',
  'sections',
] as const;
export type Lack = (typeof LACKS)[number];

/** One number of a result: where it stands, and whose it is. */
export interface Point {
  readonly row: number;
  readonly value: ColumnFacts;
  /** Decimal text; null where the query gives none. */
  readonly number: string | null;
  readonly unit: UnitLabel;
  readonly label: Shared;
  readonly period: string | null;
  readonly series: Shared | undefined;
}

export interface Ask {
  readonly choice: ChartChoice;
  readonly facts: readonly ColumnFacts[];
  readonly rows: number;
  readonly label: ColumnFacts;
  readonly values: readonly ColumnFacts[];
  readonly series: ColumnFacts | undefined;
  readonly points: readonly Point[];
}

/** Reads of a result at most so many rows into a drawing; none shows more. */
const READ = 10_000;

/** The columns of a choice, or why they can't be found. */
export function asked(choice: ChartChoice, facts: readonly ColumnFacts[], rows: number): Ask | Lack {
  const find = (name: string): ColumnFacts | undefined => facts.find((one) => one.name === name);
  const label = find(choice.label);
  const values = choice.values.flatMap((name) => find(name) ?? []);
  const series = choice.series === undefined ? undefined : find(choice.series);
  if (label === undefined || values.length < choice.values.length || values.length === 0) return 'gone';
  if (choice.series !== undefined && series === undefined) return 'gone';
  if (values.some(({ measure }) => !measure)) return 'number';
  const read = Math.min(rows, READ);
  const units = values.map((value) => unitsOf(value, facts));
  const points = Array.from({ length: read }, (_, row) =>
    values.map((value, at): Point => {
      const cell = label.values[row] ?? null;
      return {
        ...{ row, value },
        number: numeral(value.values[row] ?? null),
        unit: (units[at] ?? (() => unitsOf(value, facts)(row)))(row),
        label: sharedOf(cell, label),
        period: label.period ? periodId(cell) : null,
        series: seriesOf(row, series, value, values.length > 1),
      };
    }),
  ).flat();
  return { choice, facts, rows: read, label, values, series, points };
}

function seriesOf(
  row: number,
  series: ColumnFacts | undefined,
  value: ColumnFacts,
  several: boolean,
): Shared | undefined {
  if (series === undefined) return several ? { id: value.name, name: value.title } : undefined;
  const own = sharedOf(series.values[row] ?? null, series);
  if (!several) return own;
  const name: BothTexts = { zh: `${own.name.zh}，${value.title.zh}`, en: `${own.name.en}, ${value.title.en}` };
  return { id: `${own.id} ${value.name}`, name };
}

/** A value as a name on an axis: its label where the schema has one, its date in words, or as it is written. */
export function sharedOf(cell: Cell, { known, period }: ColumnFacts): Shared {
  if (cell === null) return { id: '', name: { zh: strings('zh').empty, en: strings('en').empty } };
  const id = String(cell);
  const label = known?.values?.find(({ value }) => value === id)?.label;
  if (label !== undefined) return { id, name: { zh: label.zh || id, en: label.en || id } };
  const read = period ? parsePeriod(periodId(cell) ?? '') : undefined;
  if (read?.ok) return { id, name: { zh: writePeriod(read.value, 'zh'), en: writePeriod(read.value, 'en') } };
  return { id, name: { zh: id, en: id } };
}

/** How many different ones there are. */
export const count = <T>(list: readonly T[], key: (one: T) => string | null): number => new Set(list.map(key)).size;
