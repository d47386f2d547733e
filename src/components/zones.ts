/** The ranking in runs: each known place by itself, unknown neighbours drawn together. */
import type { ZonePosition } from '../catalogue/types.ts';

export interface Run {
  readonly from: number;
  readonly to: number;
  /** The place, where it is known whose it is. */
  readonly known: ZonePosition | undefined;
}

export interface Ranking {
  readonly year: string;
  readonly places: number;
  readonly known: readonly ZonePosition[];
  readonly runs: readonly Run[];
}

/** One ranking per year, the latest first. */
export function rankingsOf(zones: readonly ZonePosition[]): readonly Ranking[] {
  return [...Map.groupBy(zones, ({ year }) => year)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, positions]) => {
      const rows = [...positions].sort((a, b) => a.rank - b.rank);
      return { year, places: rows.length, known: rows.filter(({ area }) => area !== null), runs: runsOf(rows) };
    });
}

function runsOf(rows: readonly ZonePosition[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (row.area !== null) runs.push({ from: row.rank, to: row.rank, known: row });
    else if (last !== undefined && last.known === undefined) runs[runs.length - 1] = { ...last, to: row.rank };
    else runs.push({ from: row.rank, to: row.rank, known: undefined });
  }
  return runs;
}
