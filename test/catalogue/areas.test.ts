/** What a page can be switched between: nothing in a package of one district, and by data alone once a second comes. */
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogueWithin, districtsOf, homesOf } from '../../src/catalogue/areas.ts';
import { bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { insideOf } from '../../src/places.ts';
import { indexed } from '../search/support.ts';

let own: Catalogue;
let years: Catalogue;
beforeAll(async () => {
  own = (await indexed('own')).catalogue;
  years = (await indexed('three-years')).catalogue;
});

/** The published package with a district beside its own, as a district would add it: one area, one number. */
function withSecond(): Catalogue {
  const first = own.areas.find(({ kind }) => kind === 'district');
  const number = own.observations.find(({ id }) => id === 'entities_new_2020');
  if (first === undefined || number === undefined) throw new Error('the package has changed');
  return {
    ...own,
    areas: [...own.areas, { ...first, id: '500103', name: { zh: '乙区', en: 'District B' } }],
    observations: [...own.observations, { ...number, id: 'entities_new_b_2020', area: '500103', value: '19000' }],
  };
}

describe('the districts of a package', () => {
  it('are none where there is one only: its zone, its city and the joint mention are no others', () => {
    expect(districtsOf(own)).toEqual([]);
    expect(bookOf(own, 'zh').homes('500108')).toEqual([]);
  });

  it('are found by data alone', () => {
    expect(districtsOf(years).map(({ id }) => id)).toEqual(['990101', '990102']);
    const second = withSecond();
    const districts = districtsOf(second);
    expect(districts.map(({ id }) => id)).toEqual(['500108', '500103']);
    const homes = (area: string) => homesOf(second.areas, districts, area);
    expect(homes('cqetz')).toEqual(['500108']);
    expect(homes('nanan_cqetz')).toEqual(['500108']);
    expect(homes('500103')).toEqual(['500103']);
    expect(homes('500000')).toEqual([]);
  });

  it('do not count a district of which nothing is said', () => {
    const { areas, ...rest } = withSecond();
    expect(districtsOf({ ...rest, areas, observations: own.observations })).toEqual([]);
  });

  it('each have a book of their own rows and of those that are nobody’s', () => {
    const book = bookOf(withSecond(), 'zh');
    expect(book.within('500103').leadOf('entities_new')?.value).toBe('19000');
    expect(book.within('500108').leadOf('entities_new')?.value).toBe('25069');
    expect(book.within('500103').leadOf('cases_handled')).toBeUndefined();
    expect(book.within('500103').homes('500103')).toEqual(['500103']);
    // The city's cases of ten are context for both.
    expect(book.within('500103').observationsOf('case_award_places').length).toBe(
      book.observationsOf('case_award_places').length,
    );
    const both = districtsOf(years).map(({ id }) => catalogueWithin(years, districtsOf(years), id).observations);
    const ids = new Set(both.flat().map(({ id }) => id));
    expect(ids.size).toBe(years.observations.length);
  });
});

describe('which area lies in which', () => {
  it('is followed step by step and through joint mentions, and ends where references go round', () => {
    expect(insideOf(own.areas, 'cqetz', '100000')).toBe(true);
    expect(insideOf(own.areas, '500108', 'nanan_cqetz')).toBe(true);
    expect(insideOf(own.areas, 'nanan_cqetz', '500108')).toBe(false);
    expect(insideOf(years.areas, '990101', '990102')).toBe(false);
    const loop = [
      { id: 'a', within: 'b', joins: [] },
      { id: 'b', within: 'a', joins: [] },
    ];
    expect(insideOf(loop, 'a', 'c')).toBe(false);
    expect(insideOf(loop, 'a', 'b')).toBe(true);
  });
});
