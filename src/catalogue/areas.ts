/**
 * The districts of a package, where it has more than one: what a page can be switched between. An area belongs to a
 * district when it is that district, lies in it, or speaks of it together with others; a city, a country or an area
 * elsewhere belongs to none and is the same for all. Pure.
 */
import { insideOf } from '../places.ts';
import type { Area, Catalogue } from './types.ts';

/** The districts with numbers or promises of their own; none where there are fewer than two, for there is no choice. */
export function districtsOf({ areas, observations, commitments }: Catalogue): readonly Area[] {
  const used = new Set([...observations, ...commitments].map(({ area }) => area));
  const found = areas.filter(
    ({ id, kind }) => kind === 'district' && [...used].some((area) => area === id || belongs(areas, area, id)),
  );
  return found.length > 1 ? found : [];
}

function belongs(areas: readonly Area[], area: string, district: string): boolean {
  return area === district || insideOf(areas, area, district) || joinedWith(areas, area, district);
}

function joinedWith(areas: readonly Area[], area: string, district: string): boolean {
  const joins = areas.find(({ id }) => id === area)?.joins ?? [];
  return joins.some((one) => one === district || insideOf(areas, one, district));
}

/** The districts an area belongs to; empty where it is nobody's or everybody's. */
export function homesOf(areas: readonly Area[], districts: readonly Area[], area: string): readonly string[] {
  return districts.filter(({ id }) => belongs(areas, area, id)).map(({ id }) => id);
}

/** The catalogue as a district alone would have it: its own rows and those that belong to none. */
export function catalogueWithin(catalogue: Catalogue, districts: readonly Area[], district: string): Catalogue {
  const homes = new Map(catalogue.areas.map(({ id }) => [id, homesOf(catalogue.areas, districts, id)]));
  const here = ({ area }: { readonly area: string }): boolean => {
    const of = homes.get(area) ?? [];
    return of.length === 0 || of.includes(district);
  };
  return {
    ...catalogue,
    observations: catalogue.observations.filter(here),
    derived: catalogue.derived.filter(here),
    commitments: catalogue.commitments.filter(here),
  };
}
