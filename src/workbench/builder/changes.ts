/** What one pick does to a query besides what it says: the order keeps its columns, and a fresh one suits the question. */
import type { Breakdown, BuilderQuery, GroupsQuery, Sort } from './query.ts';
import { firstCount, firstRows } from './starts.ts';

export function replaced<T>(all: readonly T[], at: number, next: T): readonly T[] {
  return all.map((one, other) => (other === at ? next : one));
}

export function withBreakdown(query: GroupsQuery, next: Breakdown): BuilderQuery {
  const at = query.breakdowns.length;
  const moved = query.sort.map((one): Sort => ('at' in one && one.at >= at ? { ...one, at: one.at + 1 } : one));
  // Time runs on; names are read from the largest down.
  const timely = next.part !== undefined;
  const fresh: readonly Sort[] =
    query.sort.length > 0
      ? moved
      : timely || query.measures.length === 0
        ? [{ at, descending: false }]
        : [{ at: at + 1, descending: true }];
  return { ...query, breakdowns: [...query.breakdowns, next], sort: fresh };
}

export function without(query: GroupsQuery, what: 'breakdowns' | 'measures', at: number): BuilderQuery {
  const place = what === 'breakdowns' ? at : query.breakdowns.length + at;
  const sort = query.sort.flatMap((one): readonly Sort[] => {
    if (!('at' in one)) return [one];
    if (one.at === place) return [];
    return [{ ...one, at: one.at > place ? one.at - 1 : one.at }];
  });
  return what === 'breakdowns'
    ? { ...query, breakdowns: query.breakdowns.filter((_, other) => other !== at), sort }
    : { ...query, measures: query.measures.filter((_, other) => other !== at), sort };
}

/** Totals of what was rows, and rows of what was totals; table and conditions stay. */
export function reshaped(query: BuilderQuery, ask: BuilderQuery['ask']): BuilderQuery {
  const { table, filters } = query;
  if (query.ask === ask) return query;
  return ask === 'rows' ? { ...firstRows(table), filters } : { ...firstCount(table), filters };
}
