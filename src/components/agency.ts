/** What an agency is stated to answer for, and where the sources say so. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Indicator, Mechanism } from '../catalogue/types.ts';

export interface Answers {
  readonly mechanisms: readonly Mechanism[];
  readonly indicators: readonly Indicator[];
  /** Those numbers of the indicators that name it; others of the same indicators may name another. */
  readonly numbers: ReadonlySet<string>;
  readonly promises: readonly Commitment[];
  /** Paragraphs by source, in order. */
  readonly paragraphs: readonly { readonly source: string; readonly paragraphs: readonly number[] }[];
}

export function answersFor(book: Book, id: string): Answers {
  const { catalogue } = book;
  const own = <T extends { readonly agency: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ agency }) => agency === id);
  const mechanisms = own(catalogue.mechanisms);
  const observations = own(catalogue.observations);
  const promises = own(catalogue.commitments);
  const places = [
    ...mechanisms.flatMap(({ source, paragraphs }) => paragraphs.map((paragraph) => ({ source, paragraph }))),
    ...[...observations, ...promises].map(({ source, paragraph }) => ({ source, paragraph })),
  ];
  return {
    mechanisms,
    indicators: [...new Set(observations.map(({ indicator }) => indicator))].map(book.indicator),
    numbers: new Set(observations.map((row) => row.id)),
    promises,
    paragraphs: [...Map.groupBy(places, ({ source }) => source)].map(([source, all]) => ({
      source,
      paragraphs: [...new Set(all.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
    })),
  };
}
