/**
 * The warehouse's door. It loads the published tables into a database of their own, computes what follows from them and
 * checks what must hold; the simulated ledger is made apart from it, so no check or formula can draw on it.
 */
import type { Check } from '../catalogue/types.ts';
import type { LoadedPackage } from '../package/index.ts';
import { runChecks } from './checks.ts';
import { computeDerived, type DerivedValue } from './derived.ts';
import { Engine } from './engine.ts';
import { loadTable } from './load.ts';
import { csvSource, type TableSource } from './source.ts';
import { stepOf, unitLabels } from './steps.ts';

export { failures } from './checks.ts';
export type { DerivedValue } from './derived.ts';
export { Engine, SqlError } from './engine.ts';
export { WarehouseError } from './problems.ts';
export { type SimulatedTable, simulatedTables } from './simulate/dictionary.ts';
export { simulate } from './simulate/index.ts';
export { type Margins, marginsOf } from './simulate/margins.ts';
export { csvSource, type SourceRow, type TableContract, type TableSource } from './source.ts';

/** What was computed from the published tables. */
export interface Computed {
  readonly rows: ReadonlyMap<string, number>;
  /** Observation id → worth of its last printed digit, decimal text. */
  readonly steps: ReadonlyMap<string, string>;
  readonly derived: readonly DerivedValue[];
  readonly checks: readonly Check[];
}

/** Fills an empty database with the published tables, their macros, derived numbers and check results. */
export async function publishTables(
  engine: Engine,
  pkg: Pick<LoadedPackage, 'tables' | 'rows'>,
  source: TableSource = csvSource(pkg),
): Promise<Computed> {
  const units = unitLabels(pkg.rows.units);
  const steps = new Map<string, string>();
  const rows = new Map<string, number>();
  for (const { name, fields } of pkg.tables.values()) {
    const loaded = await loadTable(engine, { name, columns: fields }, source, (row) => {
      if (name !== 'observations') return {};
      const step = stepOf(row, units);
      steps.set(String(row['id']), step);
      return { step };
    });
    rows.set(name, loaded);
  }
  for (const model of ['macros.sql', 'observations.sql'])
    await engine.script(new URL(`models/${model}`, import.meta.url));
  const derived = pkg.tables.has('derived') ? await computeDerived(engine) : [];
  const checks = pkg.tables.has('checks') ? await runChecks(engine) : [];
  return { rows, steps, derived, checks };
}

/**
 * Runs the derived numbers and the checks of a package in memory; nothing is simulated and nothing written.
 * A check that does not hold is in the result (`failures` puts it into words); SQL that can't run throws `WarehouseError`.
 */
export async function checkPackage(pkg: Pick<LoadedPackage, 'tables' | 'rows'>): Promise<readonly Check[]> {
  const engine = await Engine.open();
  try {
    return (await publishTables(engine, pkg)).checks;
  } finally {
    await engine.close();
  }
}
