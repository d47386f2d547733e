/** What each kind of chart needs of a choice, and how many marks of it can be read. */
import { MOST_PARTS } from '../../charts/marks.ts';
import type { ChartKind } from '../../charts/spec.ts';
import { type Ask, count, type Lack, type Point } from './ask.ts';

export interface KindRule {
  /** Why the choice can't be drawn so; undefined where it can. */
  lack(ask: Ask): Lack | undefined;
  /** So many rows of the result are drawn at most. */
  readonly most: number;
  /** Periods lie along its axis. */
  readonly timed?: true;
  /** So many series are told apart at most. */
  readonly series?: number;
}

type Need = (ask: Ask) => Lack | undefined;

const all =
  (...needs: readonly Need[]): Need =>
  (ask) => {
    for (const need of needs) {
      const lack = need(ask);
      if (lack !== undefined) return lack;
    }
    return undefined;
  };

const need =
  (holds: (ask: Ask) => boolean, lack: Lack): Need =>
  (ask) =>
    holds(ask) ? undefined : lack;

const known = ({ points }: Ask): readonly Point[] => points.filter(({ number }) => number !== null);
const every = (test: (value: number) => boolean): ((ask: Ask) => boolean) => {
  return (ask) => known(ask).every(({ number }) => test(Number(number)));
};
const seriesCount = ({ points }: Ask): number =>
  points.some(({ series }) => series !== undefined) ? count(points, ({ series }) => series?.id ?? null) : 0;
const placeOf = ({ label, series, period }: Point): string => `${period ?? label.id}\n${series?.id ?? ''}`;

const units = need((ask) => count(ask.points, ({ unit }) => unit.id) <= 1, 'units');
const one = all(
  need(({ values }) => values.length === 1, 'one'),
  units,
);
const plain = need(({ series }) => series === undefined, 'one');
const filled = need(({ points }) => points.every(({ number }) => number !== null), 'filled');
const nonnegative = need(
  every((value) => value >= 0),
  'nonnegative',
);
const grouped = all(
  units,
  need((ask) => seriesCount(ask) >= 2, 'series'),
);
const periods = all(
  units,
  need(({ label, points }) => label.period && count(points, ({ period }) => period) >= 2, 'periods'),
);
const lines = need((ask) => seriesCount(ask) >= 2, 'lines');
const once = need((ask) => count(ask.points, placeOf) === ask.points.length, 'once');
const parts = need((ask) => seriesCount(ask) <= MOST_PARTS, 'parts');
const places = need(
  every((value) => Number.isInteger(value) && value >= 1 && value <= 10_000),
  'places',
);
const two = all(
  units,
  need(({ points }) => points.length === 2 && points.every(({ number }) => number !== null), 'two'),
);
const complete = need(
  (ask) =>
    ask.points.length === count(ask.points, ({ period, label }) => period ?? label.id) * Math.max(1, seriesCount(ask)),
  'complete',
);
const rowsOf = (ask: Ask): readonly (readonly Point[])[] =>
  Array.from({ length: ask.rows }, (_, row) =>
    ask.points.slice(row * ask.values.length, (row + 1) * ask.values.length),
  );
const sizeOf = (point: Point | undefined): number | null =>
  point === undefined || point.number === null ? null : Number(point.number);
const inOrder = (ask: Ask, order: (row: readonly Point[]) => readonly (Point | undefined)[]): boolean =>
  rowsOf(ask).every((row) => {
    const numbers = order(row).flatMap((point) => sizeOf(point) ?? []);
    return numbers.every((value, at) => at === 0 || value >= (numbers[at - 1] ?? value));
  });

const TIME = /^(?:小时|分钟|工作日|天|日|个月|月|年|hours?|minutes?|days?|working days?|months?|years?)$/i;

/** Units whose length is agreed, in hours, for a scale that holds several. */
export const HOURS: Readonly<Record<string, number>> = { 小时: 1, 分钟: 1 / 60, 工作日: 8 };

export const RULES: Readonly<Record<ChartKind, KindRule>> = {
  comparison: { lack: all(one, plain), most: 40 },
  series: { lack: all(periods, once), most: 2_000, timed: true, series: 12 },
  grouped: { lack: grouped, most: 40, series: 12 },
  stacked: { lack: all(grouped, once, parts, nonnegative), most: 40, series: MOST_PARTS },
  area: { lack: all(periods, once, filled, nonnegative, parts, complete), most: 2_000, timed: true },
  histogram: {
    lack: all(
      need(({ values }) => values.length === 1, 'one'),
      units,
      need(({ values }) => (values[0]?.distinct ?? 0) >= 3, 'several'),
    ),
    most: 10_000,
  },
  heat: { lack: all(grouped, once), most: 60, series: 60 },
  multiples: { lack: all(periods, lines, once), most: 2_000, timed: true, series: 24 },
  slope: {
    lack: all(
      units,
      need(({ label, points }) => label.period && count(points, ({ period }) => period) === 2, 'twoPeriods'),
      once,
    ),
    most: 80,
    timed: true,
    series: 24,
  },
  bump: { lack: all(periods, lines, places, once), most: 1_000, timed: true, series: 24 },
  calendar: {
    lack: all(
      one,
      need(({ label, points }) => label.period && points.every(({ period }) => isDay(period)), 'days'),
      need(({ points }) => count(points, ({ period }) => period) === points.length, 'days'),
    ),
    most: 400,
    timed: true,
  },
  strip: {
    lack: all(
      one,
      need((ask) => known(ask).length >= 3, 'several'),
    ),
    most: 1_000,
    series: 12,
  },
  diverging: {
    lack: all(
      units,
      need((ask) => known(ask).some(({ number }) => Number(number) < 0) || seriesCount(ask) === 2, 'twoSides'),
      once,
    ),
    most: 40,
    series: 4,
  },
  composition: {
    lack: all(
      one,
      plain,
      need(({ points }) => points.length >= 2, 'several'),
      filled,
      nonnegative,
      need(
        every((value) => value >= 0),
        'nonnegative',
      ),
      need((ask) => known(ask).some(({ number }) => Number(number) > 0), 'number'),
    ),
    most: 12,
  },
  range: {
    lack: all(
      need(({ values }) => values.length === 2, 'lowHigh'),
      plain,
      units,
      need((ask) => inOrder(ask, ([low, high]) => [low, high]), 'lowHigh'),
    ),
    most: 40,
  },
  interval: {
    lack: all(
      need(({ values }) => values.length === 3, 'estimate'),
      plain,
      units,
      filled,
      need((ask) => inOrder(ask, ([estimate, low, high]) => [low, estimate, high]), 'estimate'),
    ),
    most: 60,
  },
  before_after: { lack: all(two, plain), most: 2 },
  base: { lack: all(two, plain), most: 2 },
  growth: {
    lack: all(
      one,
      plain,
      need(({ points }) => points.every(({ unit }) => unit.symbolZh === '%'), 'percent'),
    ),
    most: 12,
  },
  targets: {
    lack: all(
      need(({ values }) => values.length === 2, 'startTarget'),
      plain,
      units,
      filled,
    ),
    most: 20,
  },
  limits: {
    lack: all(
      need(({ values }) => values.length === 1, 'one'),
      plain,
      nonnegative,
      need(({ points }) => points.every(({ unit }) => TIME.test(unit.symbolZh)), 'time'),
    ),
    most: 12,
  },
  rank: {
    lack: all(
      need(({ values }) => values.length === 1, 'one'),
      plain,
      places,
    ),
    most: 20,
  },
  bounded: { lack: all(one, plain), most: 40 },
  scale: { lack: all(one, plain, nonnegative), most: 8 },
  tally: {
    lack: all(
      one,
      plain,
      need(
        every((value) => Number.isInteger(value) && value >= 0 && value <= 1_000),
        'counts',
      ),
    ),
    most: 12,
  },
  list: { lack: plain, most: 40 },
  sections: { lack: () => 'sections', most: 0 },
};

const isDay = (period: string | null): boolean => period !== null && /^\d{4}-\d{2}-\d{2}$/.test(period);
