/** Where the numbers of drawings have their provenance. */
import type { Book } from '../catalogue/book.ts';

/** A number on its indicator's page, a promise among the promises; nothing for what stands nowhere. */
export function anchorsOf(book: Book): (of: { readonly id: string; readonly indicator?: string }) => string | null {
  const promises = new Set(book.catalogue.commitments.map(({ id }) => id));
  return ({ id, indicator }) => {
    if (indicator !== undefined) return book.toNumber({ id, indicator });
    return promises.has(id) ? book.toCommitment(id) : null;
  };
}
