/** Marks by which the switch of area (area-switch.ts) knows what belongs to which district. */
import type { Book } from '../catalogue/book.ts';

/** What goes into `data-area`: the districts an area belongs to; undefined, so no attribute, where nothing is to switch. */
export function areaMark(book: Book, ...areas: readonly (string | null | undefined)[]): string | undefined {
  const homes = new Set(areas.flatMap((area) => (area == null ? [] : book.homes(area))));
  return homes.size === 0 ? undefined : [...homes].join(' ');
}

/** A district with its own book, for whatever is shown once for each. */
export interface DistrictBook {
  readonly id: string;
  readonly name: string;
  readonly book: Book;
}

/** The districts that have numbers of their own in an indicator; none where there are fewer than two. */
export function districtsWith(book: Book, indicator: string): readonly DistrictBook[] {
  const rows = book.observationsOf(indicator);
  const found = book.districts.filter(({ id }) => rows.some(({ area }) => book.homes(area).includes(id)));
  return found.length < 2 ? [] : found.map(({ id, name }) => ({ id, name: book.say(name), book: book.within(id) }));
}
