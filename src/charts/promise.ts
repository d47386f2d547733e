/** From a promise to its drawing: where it starts, what it is to reach, what has been reported in between. */
import { canonicalUnit, decimal } from '../figures/index.ts';
import { type BundleCommitment, type ChartCatalogue, indicatorBundle } from './bundle.ts';
import { bothOf, periodText, pick } from './print.ts';
import { commitmentRow, type Names, observationRow } from './rows.ts';
import { type Chart, type ChartRow, SPEC_VERSION } from './spec.ts';
import { source } from './subtitle.ts';
import { words } from './words.ts';

/** The rows of one promise, all of one group. */
export interface CourseRows {
  /** The number it starts from, in whatever unit the source gives it. */
  readonly start: ChartRow | undefined;
  /** Numbers reported, by date. */
  readonly reports: readonly ChartRow[];
  /** The target as promised, where a report has changed it. */
  readonly former: ChartRow | undefined;
  /** The target in force. */
  readonly target: ChartRow;
}

/** What there is to draw of a promise; undefined where it has no target. */
export function courseRows(catalogue: ChartCatalogue, names: Names, promise: BundleCommitment): CourseRows | undefined {
  const target = commitmentRow(names, promise);
  if (target === null) return undefined;
  const { targetValue, targetQualifier, due } = promise;
  const promised = { targetNow: targetValue, targetNowQualifier: targetQualifier, dueNow: due };
  const changed = targetValue === promise.targetNow ? null : commitmentRow(names, { ...promise, ...promised });
  const start = catalogue.observations.find(({ id }) => id === promise.baseline);
  const bundle = start && indicatorBundle(catalogue, start.indicator, names.anchor);
  const word = canonicalUnit(target.unit.printed[0] ?? target.unit.symbolZh);
  const reports = catalogue.progress
    .filter((one) => one.commitment === promise.id && one.unit === promise.targetUnit)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((one): readonly ChartRow[] => {
      if (one.value === null) return [];
      const step = decimal(one.step ?? '1');
      return [
        {
          ...target,
          ...{ id: `${one.commitment}-${one.date}`, role: 'point', basis: 'printed' },
          label: bothOf((locale) => periodText(one.date, locale)),
          figure: { value: decimal(one.value), unit: word, qualifier: one.qualifier ?? 'exact', step },
          decimals: step.scale,
          period: one.date,
          note: one.note,
        },
      ];
    });
  return {
    start:
      start === undefined || bundle === undefined
        ? undefined
        : { ...observationRow(bundle, start, 'baseline'), group: promise.id },
    reports,
    former:
      changed === null
        ? undefined
        : {
            ...changed,
            id: `${changed.id}-former`,
            role: 'before',
            label: bothOf((locale) => words(locale).formerTarget),
          },
    target,
  };
}

/** The rows of a course in the order in which they are read. */
export const rowsOfCourse = ({ start, reports, former, target }: CourseRows): readonly ChartRow[] => [
  ...(start ? [start] : []),
  ...reports,
  ...(former ? [former] : []),
  target,
];

/**
 * The chart of one promise; undefined where it has no target to be drawn. A start in another unit than the target is
 * named, but has no place on its scale.
 */
export function promiseChart(catalogue: ChartCatalogue, id: string, names: Names): Chart | undefined {
  const promise = catalogue.commitments.find((one) => one.id === id);
  const course = promise && courseRows(catalogue, names, promise);
  if (promise === undefined || course === undefined) return undefined;
  const { start, reports, target } = course;
  const named = (row: ChartRow, word: 'start' | 'target'): ChartRow => ({
    ...row,
    label: bothOf((locale) => words(locale)[word]),
    sentence: null,
  });
  const baseline = catalogue.observations.find((one) => one.id === promise.baseline);
  const reported = catalogue.progress.filter((one) => one.commitment === id && one.value !== null);
  const cited = [promise, ...(baseline === undefined ? [] : [baseline]), ...reported];
  return {
    spec: {
      version: SPEC_VERSION,
      id: `commitment-${id}`,
      kind: 'targets',
      title: promise.text,
      subtitle: bothOf((locale) => {
        const t = words(locale);
        const area = catalogue.areas.find((one) => one.id === promise.area);
        const parted = [reports.length > 0 ? t.startReportsTarget : t.startTarget, area ? pick(area.name, locale) : ''];
        return parted.filter((part) => part !== '').join(t.semicolon);
      }),
      source: bothOf((locale) => source(catalogue, cited, locale)),
      release: catalogue.site.editionName,
      basis: 'published',
      notes: [],
      options: {},
    },
    rows: rowsOfCourse({
      ...course,
      start: start && named(start, 'start'),
      target: named(target, 'target'),
    }),
  };
}
