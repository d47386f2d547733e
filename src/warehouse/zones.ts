/** What follows from the listed ranks and scores of zones, computed in models/zones.sql, as the catalogue takes it. */
import * as v from 'valibot';
import type { LoadedPackage } from '../package/index.ts';
import type { Engine } from './engine.ts';

const count = v.nullable(v.number());
const text = v.nullable(v.string());

const PlacedRow = v.object({
  places: count,
  ahead: count,
  behind: count,
  behind_share: text,
  top_share: text,
  rank_before: count,
  rank_change: count,
  gap: text,
});

const ComponentRow = v.object({ place: count, scored: count });

/** A position with what was computed; shares in per cent and gaps in points, as decimal text. */
export type PlacedZone = v.InferOutput<typeof PlacedRow>;
export type PlacedComponent = v.InferOutput<typeof ComponentRow>;

/** In the order of the tables' rows; empty for a release from before scores were kept. */
export interface PlacedZones {
  readonly zones: readonly PlacedZone[];
  readonly components: readonly PlacedComponent[];
}

/** Fills the computed columns of `zones` and `zone_components`, and returns them row by row. */
export async function computeZones(engine: Engine, tables: Pick<LoadedPackage['tables'], 'has'>): Promise<PlacedZones> {
  if (!tables.has('zones') || !tables.has('zone_components')) return { zones: [], components: [] };
  await engine.script(new URL('models/zones.sql', import.meta.url));
  return {
    zones: await engine.rows(
      PlacedRow,
      `SELECT places, ahead, behind, num(behind_share) AS behind_share, num(top_share) AS top_share, rank_before,
         rank_change, num(gap) AS gap
       FROM zones ORDER BY rowid`,
    ),
    components: await engine.rows(ComponentRow, 'SELECT place, scored FROM zone_components ORDER BY rowid'),
  };
}
