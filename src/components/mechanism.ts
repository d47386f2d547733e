/** What belongs to a mechanism beyond its own row. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Mechanism, Observation, Withheld } from '../catalogue/types.ts';
import type { Locale } from '../i18n/index.ts';

/** The numbers an indicator is shown by where there is little room: before and after; else its wholes, parts left out. */
export function shownNumbers(book: Book, indicator: string): readonly Observation[] {
  const before = book.beforeOf(indicator);
  const lead = book.leadOf(indicator);
  if (before !== undefined && lead !== undefined) return [before, lead];
  const rows = book.observationsOf(indicator);
  const ids = new Set(rows.map(({ id }) => id));
  const wholes = rows.filter(({ ofWhole }) => ofWhole === null || !ids.has(ofWhole));
  const periods = wholes.map(({ period }) => period ?? '').sort();
  const latest = periods.at(-1);
  return wholes.filter(({ period }) => (period ?? '') === latest);
}

export function promisesOf(book: Book, { commitments }: Mechanism): readonly Commitment[] {
  return commitments.map(book.commitment);
}

/** Numbers that are not published, where all they rest on stands in these paragraphs of the source. */
export function withheldIn(book: Book, source: string, paragraphs: readonly number[]): readonly Withheld[] {
  const here = new Set(paragraphs);
  return book.catalogue.withheld.filter(
    (one) => one.source === source && one.paragraphs.every((paragraph) => here.has(paragraph)),
  );
}

/** The paragraphs in which a mechanism's own numbers and promises stand. */
export function paragraphsOf(book: Book, mechanism: Mechanism): readonly number[] {
  const numbers = mechanism.indicators.flatMap((id) => book.observationsOf(id));
  return [...numbers, ...promisesOf(book, mechanism)].map(({ paragraph }) => paragraph);
}

/** The first sentence of a text, or all of it where it has but one. */
export function firstSentence(text: string, locale: Locale): string {
  const end = locale === 'zh' ? text.indexOf('。') : text.search(/\.\s/);
  return end < 0 ? text : text.slice(0, end + 1);
}
