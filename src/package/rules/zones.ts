/**
 * Rankings of zones: ranks and scores that agree, positions that are all there, zones that can be told apart. Ranks are those
 * of a competition: after a tie as many are skipped as tied (1, 2, 2, 4), so `rank − 1` rows stand before every row.
 */
import { compare, decimal } from '../../figures/index.ts';
import { zones as said } from '../messages/zones.ts';
import type { ZoneRow } from '../rows.ts';
import type { Context } from './context.ts';

export function checkZones(context: Context): void {
  const { zones } = context.rows;
  for (const rows of Map.groupBy(zones, ({ year }) => year).values()) {
    const ordered = [...rows].sort((a, b) => a.rank - b.rank || a.at.row - b.at.row);
    checkPositions(context, ordered);
    checkScores(context, ordered);
    checkOnce(context, rows);
  }
  for (const row of zones) checkNames(context, row);
  checkCodes(context);
  checkObserved(context);
  checkComponents(context);
}

/** By what a zone is known again: its area where that is one of the package, else its code. */
const identity = ({ zone, area }: ZoneRow): string | null => area ?? zone;

/** What the year's printed rank says of how many are ranked. */
function peersOf(context: Context, rows: readonly ZoneRow[]): number | null {
  for (const { observation } of rows) {
    const peers = observation === null ? null : (context.observations.get(observation)?.peers ?? null);
    if (peers !== null) return peers;
  }
  return null;
}

function checkPositions(context: Context, ordered: readonly ZoneRow[]): void {
  const peers = peersOf(context, ordered);
  const places = peers ?? ordered.length;
  const beyond = ordered.filter(({ rank }) => rank < 1 || rank > places);
  for (const row of beyond) context.add(said.beyond(row.rank, places), row.at, 'rank', row.rank);
  const [first] = ordered;
  if (first !== undefined && beyond.length === 0 && peers !== null && ordered.length !== peers) {
    context.add(said.rowsOfPeers(ordered.length, peers), first.at, 'year', first.year);
  }
  const levels = [...Map.groupBy(ordered, ({ rank }) => rank).values()];
  for (const [top, ...others] of levels) {
    for (const row of others) {
      if (top !== undefined && (identity(row) === null || identity(top) === null)) {
        context.add(said.rankTwice(row.rank, top.at.row), row.at, 'rank', row.rank);
      }
    }
  }
  // One missing place moves all that follow: the first tells enough. Ranks beyond all have their own message.
  if (beyond.length > 0) return;
  let before = 0;
  for (const level of levels) {
    const [top] = level;
    if (top !== undefined && top.rank !== before + 1) {
      context.add(said.gap(top.rank, before), top.at, 'rank', top.rank);
      return;
    }
    before += level.length;
  }
}

function checkScores(context: Context, ordered: readonly ZoneRow[]): void {
  let above: (ZoneRow & { readonly score: string }) | undefined;
  for (const row of ordered) {
    const { score } = row;
    if (score === null) continue;
    if (above !== undefined) {
      const order = compare(decimal(score), decimal(above.score));
      if (above.rank === row.rank && order !== 0) {
        context.add(said.tieScores(row.rank, above.at.row, above.score, score), row.at, 'score', score);
      } else if (order > 0) {
        context.add(said.order(score, above.at.row, above.score), row.at, 'score', score);
      }
    }
    above = { ...row, score };
  }
}

function checkOnce(context: Context, rows: readonly ZoneRow[]): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const who = identity(row);
    const first = who === null ? undefined : seen.get(who);
    const column = row.area === null ? 'zone' : 'area';
    if (who !== null && first !== undefined) context.add(said.zoneTwice(who, row.year, first), row.at, column, who);
    else if (who !== null) seen.set(who, row.at.row);
  }
}

function checkNames(context: Context, row: ZoneRow): void {
  if (row.source === null && (row.name_zh !== null || row.score !== null)) {
    context.add(said.sourceless(), row.at, 'source');
  }
  if (row.zone !== null && row.area === null && row.name_zh === null && row.name_en === null) {
    context.add(said.unnamed(), row.at, 'name_zh', row.zone);
  }
  if (row.zone !== null || row.area !== null) return;
  for (const column of ['name_zh', 'score'] as const) {
    if (row[column] !== null) context.add(said.codeless(column), row.at, 'zone', row[column]);
  }
}

/** One code for one area, and the other way round, wherever a row has both. */
function checkCodes(context: Context): void {
  const rows = context.rows.zones.flatMap((row) =>
    row.zone === null || row.area === null ? [] : [{ ...row, zone: row.zone, area: row.area }],
  );
  for (const [key, other] of [
    ['zone', 'area'],
    ['area', 'zone'],
  ] as const) {
    const seen = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const first = seen.get(row[key]);
      if (first === undefined) seen.set(row[key], row);
      else if (first[other] !== row[other]) {
        context.add(said.mixed(row[key], row[other], first.at.row, first[other]), row.at, other, row[other]);
      }
    }
  }
}

function checkObserved(context: Context): void {
  for (const row of context.rows.zones) {
    const observation = row.observation === null ? undefined : context.observations.get(row.observation);
    if (observation === undefined) continue;
    if (observation.period !== null && observation.period !== row.year) {
      context.add(said.otherYear(observation.id, observation.period, row.year), row.at, 'observation', row.observation);
    } else if (compare(decimal(observation.value), decimal(row.rank)) !== 0) {
      context.add(said.otherRank(observation.id, observation.value, row.rank), row.at, 'observation', row.observation);
    }
    if (row.area !== null && row.area !== observation.area) {
      context.add(said.otherArea(observation.id, observation.area, row.area), row.at, 'area', row.area);
    }
  }
}

function checkComponents(context: Context): void {
  const known = new Set(context.rows.zones.map(({ year, zone }) => `${year} ${zone}`));
  const names = new Map<string, (typeof context.rows.zone_components)[number]>();
  for (const row of context.rows.zone_components) {
    if (!known.has(`${row.year} ${row.zone}`)) context.add(said.noZone(row.zone, row.year), row.at, 'zone', row.zone);
    const first = names.get(row.component);
    if (first === undefined) names.set(row.component, row);
    else if (first.component_zh !== row.component_zh || first.component_en !== row.component_en) {
      context.add(said.componentNames(row.component, first.at.row), row.at, 'component_zh', row.component_zh);
    }
  }
}
