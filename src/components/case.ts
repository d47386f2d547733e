/** What a case of a check is about, by name: its numbers, or the promise, derived number or table it was worked on. */
import type { Book } from '../catalogue/book.ts';
import type { CheckCase, Observation } from '../catalogue/types.ts';
import { numberText } from '../wording/number.ts';

export interface Named {
  readonly text: string;
  /** Where it stands; absent for what has no place of its own. */
  readonly to?: string;
}

/** The indicator's name, and the number itself where the indicator has several. */
export function nameOf(book: Book, row: Observation): string {
  const name = book.say(book.indicator(row.indicator).name);
  if (book.observationsOf(row.indicator).length < 2) return name;
  const number = numberText(book, row);
  return book.locale === 'zh' ? `${name}（${number}）` : `${name} (${number})`;
}

export function subjectsOf(book: Book, one: CheckCase): readonly Named[] {
  const { derived, commitments } = book.catalogue;
  const computed = derived.find(({ id }) => id === one.subject);
  if (computed !== undefined) return [{ text: book.say(computed.name), to: book.toNumber(computed) }];
  const rows = one.observations.map(book.findObservation).filter((row) => row !== undefined);
  if (rows.length > 0) return rows.map((row) => ({ text: nameOf(book, row), to: book.toNumber(row) }));
  const promise = commitments.find(({ id }) => id === one.subject);
  if (promise !== undefined) return [{ text: book.say(promise.text), to: book.toCommitment(promise.id) }];
  const table = book.catalogue.tables.find(({ name, simulated }) => name === one.subject && !simulated);
  return table === undefined ? [{ text: one.subject }] : [{ text: book.say(table.title) }];
}
