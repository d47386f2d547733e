/** What stands around an indicator: checks, promises, institutions, and the other numbers of its paragraphs. */
import type { Book, TookPart } from '../../../catalogue/book.ts';
import type { Commitment, Indicator, Mechanism, Observation } from '../../../catalogue/types.ts';

/** Up to this many further numbers are set beneath the large one; more are left to chart and table. */
export const SET_BENEATH = 4;

export interface Around {
  readonly checks: readonly TookPart[];
  readonly promises: readonly Commitment[];
  readonly mechanisms: readonly Mechanism[];
  readonly neighbours: readonly Observation[];
  readonly companions: readonly { readonly indicator: Indicator; readonly lead: Observation | undefined }[];
}

export function around(book: Book, indicator: Indicator): Around {
  const { catalogue } = book;
  const own = book.observationsOf(indicator.id);
  const ids = new Set(own.map((row) => row.id));
  const derived = book.derivedOf(indicator.id).map((row) => row.id);
  const mechanisms = catalogue.mechanisms.filter((row) => row.indicators.includes(indicator.id));
  const named = new Set(mechanisms.flatMap((row) => row.commitments));
  const promises = catalogue.commitments.filter(
    (row) => (row.baseline !== null && ids.has(row.baseline)) || named.has(row.id),
  );
  const places = new Set(own.map((row) => `${row.source} ${row.paragraph}`));
  const companions = indicator.companions.map((id) => ({ indicator: book.indicator(id), lead: book.leadOf(id) }));
  const beside = new Set(indicator.companions);
  const neighbours = catalogue.observations.filter(
    (row) => !ids.has(row.id) && !beside.has(row.indicator) && places.has(`${row.source} ${row.paragraph}`),
  );
  return { checks: book.checksOf([...ids, ...derived]), promises, mechanisms, neighbours, companions };
}
