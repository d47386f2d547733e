/** Rankings of zones as pages read them: the rows with what the warehouse computed from their ranks and scores. */
import type { ZoneComponent, ZonePosition } from '../catalogue/types.ts';
import type { ZoneComponentRow, ZoneRow } from '../package/index.ts';
import type { Computed } from '../warehouse/index.ts';

/** Positions in the order of their file; what was not computed, as for an early release, is null. */
export function zonesOf(rows: readonly ZoneRow[], { zones }: Computed['zones']): readonly ZonePosition[] {
  return rows.map((row, at) => {
    const computed = zones[at];
    return {
      year: row.year,
      rank: row.rank,
      area: row.area,
      observation: row.observation,
      zone: row.zone,
      name: row.name_zh === null || row.name_en === null ? null : { zh: row.name_zh, en: row.name_en },
      score: row.score,
      source: row.source,
      places: computed?.places ?? null,
      ahead: computed?.ahead ?? null,
      behind: computed?.behind ?? null,
      behindShare: computed?.behind_share ?? null,
      topShare: computed?.top_share ?? null,
      rankBefore: computed?.rank_before ?? null,
      rankChange: computed?.rank_change ?? null,
      gap: computed?.gap ?? null,
    };
  });
}

/** Component scores in the order of their file. */
export function componentsOf(
  rows: readonly ZoneComponentRow[],
  { components }: Computed['zones'],
): readonly ZoneComponent[] {
  return rows.map((row, at) => ({
    year: row.year,
    zone: row.zone,
    component: row.component,
    name: { zh: row.component_zh, en: row.component_en },
    score: row.score,
    place: components[at]?.place ?? null,
    scored: components[at]?.scored ?? null,
  }));
}
