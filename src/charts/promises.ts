/** Promises as charts: how many of each grade there are, one graduation each; and each target with the place it starts from. */
import { exactFigure, type Locale, type UnitLabel } from '../figures/index.ts';
import type { BundleCommitment, ChartCatalogue } from './bundle.ts';
import { bothOf, pick } from './print.ts';
import { courseRows, rowsOfCourse } from './promise.ts';
import { type Names, PLAIN_ROW } from './rows.ts';
import { type Chart, type ChartRow, type ChartSection, SPEC_VERSION } from './spec.ts';
import { source } from './subtitle.ts';
import { words } from './words.ts';

/** A printed target, one that follows from the wording, a direction only, or nothing that could be measured. */
export type Grade = 'printed' | 'implied' | 'direction' | 'none';
export const GRADES: readonly Grade[] = ['printed', 'implied', 'direction', 'none'];

/** How far a promise can be held against what becomes of it. */
export function gradeOf(promise: Pick<BundleCommitment, 'targetValue' | 'implied' | 'measurable'>): Grade {
  if (promise.targetValue !== null) return promise.implied ? 'implied' : 'printed';
  return promise.measurable ? 'direction' : 'none';
}

const WORDS = {
  printed: 'gradePrinted',
  implied: 'gradeImplied',
  direction: 'gradeDirection',
  none: 'gradeNone',
} as const;

const PROMISE: UnitLabel = {
  id: 'promise',
  symbolZh: '条',
  symbolEn: 'promises',
  symbolEnOne: 'promise',
  printed: ['条'],
};

/** How many promises there are of a grade: counted here, so derived. */
function countRow(grade: Grade, count: number): ChartRow {
  return {
    id: `promises-${grade}`,
    label: bothOf((locale) => words(locale)[WORDS[grade]]),
    role: 'part',
    basis: 'derived',
    how: bothOf((locale) => words(locale).counted),
    figure: exactFigure(count, PROMISE.symbolZh),
    unit: PROMISE,
    kind: 'count',
    decimals: 0,
    period: null,
    ...PLAIN_ROW,
  };
}

/** The target of a promise in force, and before it the number it starts from and those reported since. */
function targetRows(
  catalogue: ChartCatalogue,
  names: Names,
  promise: BundleCommitment,
  used: Set<string>,
): readonly ChartRow[] {
  const course = courseRows(catalogue, names, promise);
  if (course === undefined) return [];
  const note = promise.implied ? bothOf((locale) => words(locale).impliedTarget) : null;
  const target = { ...course.target, note };
  const { start } = course;
  if (start === undefined) return rowsOfCourse({ ...course, target });
  // Where the chart has this number already, as a reading or as another promise's start, this is a second row of it.
  const id = used.has(start.id) ? `${start.id}-${promise.id}` : start.id;
  used.add(id);
  return rowsOfCourse({ ...course, start: { ...start, id }, target });
}

/**
 * Rows and sections of some promises. `shown` are ids of rows that the chart has already: they are not drawn again.
 * `all` counts grades that have no promise too.
 */
export function promiseSections(
  catalogue: ChartCatalogue,
  names: Names,
  promises: readonly BundleCommitment[],
  { all, shown = new Set() }: { readonly all: boolean; readonly shown?: ReadonlySet<string> },
): { readonly rows: readonly ChartRow[]; readonly sections: readonly ChartSection[] } {
  if (promises.length === 0) return { rows: [], sections: [] };
  const counts = GRADES.flatMap((grade) => {
    const count = promises.filter((promise) => gradeOf(promise) === grade).length;
    return count > 0 || all ? [countRow(grade, count)] : [];
  });
  const used = new Set(shown);
  const targets = promises.filter(({ id }) => !shown.has(id)).flatMap((one) => targetRows(catalogue, names, one, used));
  // Where every promise is drawn by its target there is nothing to count.
  const counted = all || promises.some(({ id, targetValue }) => targetValue === null && !shown.has(id));
  const tally = counted ? counts : [];
  const sections: readonly ChartSection[] = [
    ...(counted
      ? [
          {
            kind: 'tally' as const,
            rows: counts.map(({ id }) => id),
            notes: [bothOf((locale) => words(locale).countedHere)],
          },
        ]
      : []),
    ...(targets.length > 0 ? [{ kind: 'targets' as const, rows: targets.map(({ id }) => id) }] : []),
  ];
  return { rows: [...tally, ...targets], sections };
}

/** The chart of one group of promises, those of a task; undefined where the task has none. */
export function taskChart(catalogue: ChartCatalogue, task: string, names: Names): Chart | undefined {
  const promises = catalogue.commitments.filter((one) => one.task === task);
  if (promises.length === 0) return undefined;
  const field = catalogue.tables
    .find(({ name, simulated }) => name === 'commitments' && !simulated)
    ?.fields.find(({ name }) => name === 'task');
  const label = field?.categories.find(({ value }) => value === task)?.label ?? { zh: task, en: task };
  const { rows, sections } = promiseSections(catalogue, names, promises, { all: true });
  const areas = [...new Set(promises.map(({ area }) => area))];
  const areaName = (id: string, locale: Locale): string => {
    const found = catalogue.areas.find((one) => one.id === id);
    return found ? pick(found.name, locale) : id;
  };
  return {
    spec: {
      version: SPEC_VERSION,
      id: `task-${task}`,
      kind: 'sections',
      title: bothOf((locale) => words(locale).promisesOf(pick(label, locale))),
      subtitle: bothOf((locale) => {
        const t = words(locale);
        const where = areas.length === 1 ? areas.map((id) => areaName(id, locale)) : [];
        return [t.promisesCounted(String(promises.length)), ...where].join(t.semicolon);
      }),
      source: bothOf((locale) => source(catalogue, promises, locale)),
      release: catalogue.site.editionName,
      basis: 'published',
      notes: [],
      options: { sections },
    },
    rows,
  };
}
