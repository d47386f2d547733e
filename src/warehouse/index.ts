/**
 * The warehouse's door. It loads the published tables into a database of their own, computes what follows from them and
 * checks what must hold; the simulated ledger is made apart from it, so no check or formula can draw on it.
 */
import * as v from 'valibot';
import type { Check } from '../catalogue/types.ts';
import type { LoadedPackage } from '../package/index.ts';
import { runChecks } from './checks.ts';
import { computeDerived, type DerivedValue } from './derived.ts';
import { computedTables, type DescribedTable } from './dictionary.ts';
import { Engine } from './engine.ts';
import { createTable, loadTable } from './load.ts';
import { computeProgress, type ReportResult, type Standing } from './progress.ts';
import { type RatingTables, scoreRatings, UNPUBLISHED } from './ratings.ts';
import { csvSource, type SourceRow, type TableSource } from './source.ts';
import { readAtLoad, unitLabels } from './steps.ts';
import { computeZones, type PlacedZones } from './zones.ts';

export { failures } from './checks.ts';
export type { DerivedValue } from './derived.ts';
export { computedTables, type DescribedTable, simulatedTables } from './dictionary.ts';
export { Engine, SqlError } from './engine.ts';
export { WarehouseError } from './problems.ts';
export type { ReportResult, Standing } from './progress.ts';
export { type Answers, MINIMA, type RatingTables, storedRatings, UNPUBLISHED } from './ratings.ts';
export { simulate } from './simulate/index.ts';
export { type Margins, marginsOf } from './simulate/margins.ts';
export { csvSource, type SourceRow, type TableContract, type TableSource } from './source.ts';
export type { PlacedComponent, PlacedZone } from './zones.ts';

/** What of an observation follows from the figure as printed, as decimal text; a bound the source leaves open is null. */
export interface Printed {
  readonly step: string;
  readonly low: string | null;
  readonly high: string | null;
}

/** What was computed from the published tables. */
export interface Computed {
  /** Rows loaded, by table of the package. */
  readonly rows: ReadonlyMap<string, number>;
  readonly observations: ReadonlyMap<string, Printed>;
  readonly derived: readonly DerivedValue[];
  /** Where each promise stands, by its id. */
  readonly commitments: ReadonlyMap<string, Standing>;
  /** What each report comes to, by promise and day: `id 2022-12-31`. */
  readonly reports: ReadonlyMap<string, ReportResult>;
  /** What follows from ranks and scores of zones, row by row. */
  readonly zones: PlacedZones;
  readonly checks: readonly Check[];
  /** What mutual rating came to; single scores stay behind. */
  readonly ratings: RatingTables;
  /** Columns and tables that came to those of the package. */
  readonly added: readonly DescribedTable[];
}

const PrintedRow = v.object({
  id: v.string(),
  step: v.string(),
  low: v.nullable(v.string()),
  high: v.nullable(v.string()),
});

/** Fills an empty database with the published tables, their macros, derived numbers and check results. */
export async function publishTables(
  engine: Engine,
  pkg: Pick<LoadedPackage, 'tables' | 'rows'>,
  source: TableSource = csvSource(pkg),
): Promise<Computed> {
  const units = unitLabels(pkg.rows.units);
  const added = await computedTables();
  const rows = new Map<string, number>();
  for (const { name, fields } of pkg.tables.values()) {
    const extra = added.find((table) => table.name === name)?.schema.fields ?? [];
    const read = (row: SourceRow) => readAtLoad(name, row, units);
    // Single ratings are scored in a database apart; the one that is published has their columns and no row.
    const from = UNPUBLISHED.has(name) ? { name: source.name, rows: () => [] } : source;
    rows.set(name, await loadTable(engine, { name, columns: fields }, from, extra, read));
  }
  for (const model of ['macros.sql', 'observations.sql'])
    await engine.script(new URL(`models/${model}`, import.meta.url));
  const standing = await computeProgress(engine, pkg.tables);
  const zones = await computeZones(engine, pkg.tables);
  const printed = await engine.rows(
    PrintedRow,
    'SELECT id, num(step) AS step, num(value_low) AS low, num(value_high) AS high FROM observations',
  );
  const ratings = await scoreRatings(pkg.tables, source);
  for (const { name, schema } of added) {
    const scored = Object.entries(ratings).find(([table]) => table === name)?.[1];
    if (scored !== undefined) await createTable(engine, { name, columns: schema.fields }, scored);
  }
  const derived = pkg.tables.has('derived') ? await computeDerived(engine) : [];
  const checks = pkg.tables.has('checks') ? await runChecks(engine) : [];
  const observations = new Map(printed.map(({ id, ...of }) => [id, of]));
  return { rows, observations, derived, zones, checks, ratings, added, ...standing };
}

/**
 * Runs the derived numbers and the checks of a package in memory; nothing is simulated and nothing written.
 * A check that does not hold is in the result (`failures` puts it into words); SQL that can't run throws `WarehouseError`.
 */
export async function checkPackage(pkg: Pick<LoadedPackage, 'tables' | 'rows'>): Promise<readonly Check[]> {
  const engine = await Engine.open({ threads: 1 });
  try {
    return (await publishTables(engine, pkg)).checks;
  } finally {
    await engine.close();
  }
}
