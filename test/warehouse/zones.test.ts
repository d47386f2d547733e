/** Rankings of zones: shares of places, moves and gaps in SQL, against the same worked a second time from the rows alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue, ZonePosition } from '../../src/catalogue/types.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { type FixturePackage, fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound } from './support.ts';

async function read(made: Promise<FixturePackage>): Promise<Catalogue> {
  const { folder, remove } = await made;
  try {
    return await catalogueIn(await sound(folder));
  } finally {
    await remove();
  }
}

let full: Catalogue;
let one: Catalogue;
beforeAll(async () => {
  [full, one] = await Promise.all([read(fixturePackage('three-years')), read(ownPackage())]);
});

const who = (row: ZonePosition) => row.area ?? row.zone;
const cents = (text: string | null) => (text === null ? null : Math.round(Number(text) * 100));

describe('a full list of three years', () => {
  it('counts the places before and behind; ties stand on neither side', () => {
    for (const row of full.zones) {
      const year = full.zones.filter((other) => other.year === row.year);
      const behind = year.filter((other) => other.rank > row.rank).length;
      expect([row.places, row.ahead, row.behind]).toEqual([year.length, row.rank - 1, behind]);
      expect(cents(row.behindShare)).toBe(Math.round((behind / year.length) * 10_000));
      expect(cents(row.topShare)).toBe(Math.round((row.rank / year.length) * 10_000));
    }
    // By hand: three share the fifteenth of thirty places, so fourteen stand before them and thirteen behind.
    const tied = full.zones.filter(({ year, rank }) => year === '2022' && rank === 15);
    expect(tied.map(({ ahead, behind, behindShare }) => [ahead, behind, behindShare])).toEqual(
      Array(3).fill([14, 13, '43.33']),
    );
  });

  it('compares a zone with itself a year before, and nobody with a year in which he was not listed', () => {
    for (const row of full.zones) {
      const before = full.zones.find((other) => who(other) === who(row) && Number(other.year) === Number(row.year) - 1);
      expect([row.rankBefore, row.rankChange]).toEqual([before?.rank ?? null, before ? before.rank - row.rank : null]);
    }
    const own = full.zones.filter(({ area }) => area !== null).map(({ rankChange }) => rankChange);
    expect(own).toEqual([null, -1, 3]);
    expect(full.zones.filter(({ year, rankBefore }) => year === '2022' && rankBefore === null)).toHaveLength(1);
  });

  it('gives the points to the row just ahead, and none where either score is missing', () => {
    for (const [at, row] of full.zones.entries()) {
      const ahead = full.zones[at - 1];
      const known = ahead?.year === row.year && ahead.score !== null && row.score !== null;
      expect(cents(row.gap)).toBe(known ? (cents(ahead.score) ?? 0) - (cents(row.score) ?? 0) : null);
    }
    const missing = full.zones.findIndex(({ score }) => score === null);
    expect([full.zones[missing]?.gap, full.zones[missing + 1]?.gap]).toEqual([null, null]);
  });

  it('ranks each component among those that have a score', () => {
    for (const row of full.zoneComponents) {
      const scores = full.zoneComponents.flatMap((other) =>
        other.year === row.year && other.component === row.component && other.score !== null
          ? [Number(other.score)]
          : [],
      );
      const above = scores.filter((score) => score > Number(row.score)).length;
      expect([row.place, row.scored]).toEqual([row.score === null ? null : above + 1, scores.length]);
    }
    expect(full.zoneComponents.some(({ score }) => score === null)).toBe(true);
  });
});

it('one known place among many has its share of places and nothing else', () => {
  const known = one.zones.filter(({ area }) => area !== null);
  expect(
    known.map(({ places, ahead, behind, behindShare, topShare }) => [places, ahead, behind, behindShare, topShare]),
  ).toEqual([[218, 15, 202, '92.66', '7.34']]);
  expect(one.zones.every(({ score, gap, rankChange }) => score === null && gap === null && rankChange === null)).toBe(
    true,
  );
  expect(one.zoneComponents).toEqual([]);
});
