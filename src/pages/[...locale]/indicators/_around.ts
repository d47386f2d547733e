/** What stands around an indicator: checks, companions, and the other numbers of its paragraphs. */
import type { Book, TookPart } from '../../../catalogue/book.ts';
import type { Indicator, Observation } from '../../../catalogue/types.ts';

/** Up to this many further numbers are set beneath the large one; more are left to chart and table. */
export const SET_BENEATH = 4;

export interface Around {
  readonly checks: readonly TookPart[];
  readonly neighbours: readonly Observation[];
  readonly companions: readonly { readonly indicator: Indicator; readonly lead: Observation | undefined }[];
}

export function around(book: Book, indicator: Indicator): Around {
  const { catalogue } = book;
  const own = book.observationsOf(indicator.id);
  const ids = new Set(own.map((row) => row.id));
  const derived = book.derivedOf(indicator.id).map((row) => row.id);
  const places = new Set(own.map((row) => `${row.source} ${row.paragraph}`));
  const companions = indicator.companions.map((id) => ({ indicator: book.indicator(id), lead: book.leadOf(id) }));
  const beside = new Set(indicator.companions);
  const neighbours = catalogue.observations.filter(
    (row) => !ids.has(row.id) && !beside.has(row.indicator) && places.has(`${row.source} ${row.paragraph}`),
  );
  return { checks: book.checksOf([...ids, ...derived]), neighbours, companions };
}
