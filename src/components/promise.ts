/** How promises are graded, grouped and drawn in a row. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Field, Mechanism } from '../catalogue/types.ts';
import { trackOf } from '../charts/index.ts';

/** A printed target, one that follows from the wording, a direction only, or nothing that could be measured. */
export type Grade = 'printed' | 'implied' | 'direction' | 'none';

export const GRADES: readonly Grade[] = ['printed', 'implied', 'direction', 'none'];

export function gradeOf(promise: Commitment): Grade {
  if (promise.targetValue !== null) return promise.implied ? 'implied' : 'printed';
  return promise.measurable ? 'direction' : 'none';
}

export function countGrades(promises: readonly Commitment[]): Readonly<Record<Grade, number>> {
  const count = { printed: 0, implied: 0, direction: 0, none: 0 };
  for (const promise of promises) count[gradeOf(promise)] += 1;
  return count;
}

/** The mechanisms a promise belongs to. */
export function mechanismsOfPromise(book: Book, promise: Commitment): readonly Mechanism[] {
  return book.catalogue.mechanisms.filter((mechanism) => mechanism.commitments.includes(promise.id));
}

export interface Group {
  readonly key: string;
  readonly promises: readonly Commitment[];
}

/** Promises by a column's value, groups in the order in which they first appear; a blank value is ''. */
export function grouped(
  promises: readonly Commitment[],
  column: 'task' | 'agency' | 'topic' | 'state',
): readonly Group[] {
  const groups = Map.groupBy(promises, (promise) => promise[column] ?? '');
  return [...groups].map(([key, members]) => ({ key, promises: members }));
}

/** Where the numbers of a promise stand on its own scale, 0 to 1; `start` is null where none is stated or comparable. */
export interface Course {
  readonly start: number | null;
  readonly target: number;
  /** By date; the last one is the latest. */
  readonly reports: readonly number[];
}

/** The course of a promise towards the target in force; undefined where it has no target. */
export function courseOf(book: Book, promise: Commitment): Course | undefined {
  if (promise.targetNow === null) return undefined;
  const baseline = promise.baseline === null ? undefined : book.findObservation(promise.baseline);
  const start = baseline !== undefined && baseline.unit === promise.targetUnit ? Number(baseline.value) : null;
  const values = book.reportsOf(promise.id).flatMap(({ value }) => (value === null ? [] : [Number(value)]));
  const target = Number(promise.targetNow);
  const along = trackOf({ start, target, others: values });
  if (along === undefined) return { start: start === null ? null : 0, target: 1, reports: values.map(() => 1) };
  return { start: start === null ? null : along(start), target: along(target), reports: values.map(along) };
}

/** A column of the data dictionary. */
export function fieldOf(book: Book, table: string, column: string): Field {
  const field = book.catalogue.tables
    .find((one) => one.name === table && !one.simulated)
    ?.fields.find((one) => one.name === column);
  if (field === undefined) throw new Error(`no column "${table}.${column}" in the catalogue`);
  return field;
}

/** With a capital, where the language begins a line with one; the dictionary's labels are written to stand in a sentence. */
export function opening(book: Book, text: string): string {
  return book.locale === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
