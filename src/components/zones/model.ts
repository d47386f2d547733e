/** Rankings of development zones: years, runs of unknown places, neighbours, and what moved from one year to the next. */
import type { Book } from '../../catalogue/book.ts';
import type { ZoneComponent, ZonePosition } from '../../catalogue/types.ts';

export interface Run {
  readonly from: number;
  readonly to: number;
  /** The place, where it is known whose it is. */
  readonly known: ZonePosition | undefined;
}

export interface Ranking {
  readonly year: string;
  readonly places: number;
  /** Every place, the best first; ties as they stand in the table. */
  readonly positions: readonly ZonePosition[];
  /** Places of areas of this package. */
  readonly own: readonly ZonePosition[];
  /** Places whose zone is known, the package's own among them. */
  readonly named: readonly ZonePosition[];
  readonly runs: readonly Run[];
}

/** By what a zone is known again in another year; null where nobody says whose a place is. */
export function zoneKey({ area, zone }: ZonePosition): string | null {
  return area ?? zone;
}

/** One ranking per year, the latest first. */
export function rankingsOf(zones: readonly ZonePosition[]): readonly Ranking[] {
  return [...Map.groupBy(zones, ({ year }) => year)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, rows]) => {
      const positions = [...rows].sort((a, b) => a.rank - b.rank);
      return {
        ...{ year, positions, places: positions.length, runs: runsOf(positions) },
        own: positions.filter(({ area }) => area !== null),
        named: positions.filter((row) => zoneKey(row) !== null),
      };
    });
}

function runsOf(rows: readonly ZonePosition[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (zoneKey(row) !== null) runs.push({ from: row.rank, to: row.rank, known: row });
    else if (last !== undefined && last.known === undefined) runs[runs.length - 1] = { ...last, to: row.rank };
    else runs.push({ from: row.rank, to: row.rank, known: undefined });
  }
  return runs;
}

/** What a zone is called; undefined for a place that nobody names. */
export function zoneName(book: Book, { area, name }: ZonePosition): string | undefined {
  if (area !== null) return book.say(book.area(area).name);
  return name === null ? undefined : book.say(name);
}

/** How many stand on each side of a place among its neighbours. */
const NEIGHBOURS = 5;

/** The places just before and after one, itself among them; none where nobody says whose any of them are. */
export function neighboursOf(ranking: Ranking, own: ZonePosition): readonly ZonePosition[] {
  const at = ranking.positions.indexOf(own);
  const near = ranking.positions.slice(Math.max(at - NEIGHBOURS, 0), at + NEIGHBOURS + 1);
  return near.some((row) => row !== own && zoneKey(row) !== null) ? near : [];
}

export interface Movement {
  /** Listed now and not the year before. */
  readonly entered: readonly ZonePosition[];
  /** Listed the year before and not now. */
  readonly left: readonly ZonePosition[];
  readonly risen: readonly ZonePosition[];
  readonly fallen: readonly ZonePosition[];
  readonly same: number;
}

/** What moved between two years; undefined where a place of either is not named, for then nobody knows who came or went. */
export function movementOf(now: Ranking, before: Ranking): Movement | undefined {
  if (now.named.length < now.places || before.named.length < before.places) return undefined;
  const [then, today] = [before, now].map(({ positions }) => new Set(positions.map(zoneKey)));
  const moved = (sign: 1 | -1) =>
    now.positions
      .filter(({ rankChange }) => rankChange !== null && rankChange * sign > 0)
      .sort((a, b) => Math.abs(b.rankChange ?? 0) - Math.abs(a.rankChange ?? 0) || a.rank - b.rank);
  return {
    entered: now.positions.filter((row) => !then?.has(zoneKey(row))),
    left: before.positions.filter((row) => !today?.has(zoneKey(row))),
    risen: moved(1),
    fallen: moved(-1),
    same: now.positions.filter(({ rankChange }) => rankChange === 0).length,
  };
}

/** A component over all zones of a year, and a zone's own part in it. */
export interface ComponentOf {
  readonly own: ZoneComponent;
  readonly all: readonly ZoneComponent[];
}

/** The components of one zone's score in its year, each with everybody's; empty where none are published. */
export function componentsOf(
  components: readonly ZoneComponent[],
  { year, zone }: ZonePosition,
): readonly ComponentOf[] {
  const here = components.filter((one) => one.year === year);
  return here
    .filter((one) => one.zone === zone)
    .map((own) => ({ own, all: here.filter(({ component }) => component === own.component) }));
}
