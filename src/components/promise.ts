/** How promises are graded and grouped. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Field, Mechanism } from '../catalogue/types.ts';
import { commitments } from '../i18n/commitments.ts';

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
export function grouped(promises: readonly Commitment[], column: 'task' | 'agency' | 'state'): readonly Group[] {
  const groups = Map.groupBy(promises, (promise) => promise[column] ?? '');
  return [...groups].map(([key, members]) => ({ key, promises: members }));
}

/** The state of a promise in words; without a report there is none, and that is said. */
export function stateText(book: Book, { state }: Pick<Commitment, 'state'>): string {
  return state === null ? commitments(book.locale).noReport : book.label('commitments', 'state', state);
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
