/** Counts of the simulated register, from the finished ledger, in the order of its codes. */
import * as v from 'valibot';
import type { SimulatedCounts } from '../catalogue/simulated-types.ts';
import { withDatabase } from './files/database.ts';
import { identifier } from './files/table.ts';

/** What the pages draw: tables of schema `sim`, each by what. */
const COUNTED: readonly (readonly [table: string, by: readonly string[]])[] = [
  ['entities', ['day']],
  ['entities', ['month', 'kind']],
  ['entities', ['town', 'in_zone']],
  ['entities', ['industry', 'channel']],
];

/** Parts of a date that are no columns, by the column they are taken from. */
const DATES: Readonly<Record<string, string>> = {
  day: "strftime(registered_on, '%Y-%m-%d')",
  month: "strftime(registered_on, '%Y-%m')",
};

const Row = v.pipe(v.array(v.string()), v.minLength(2));

/** Reads every count that the pages draw. */
export function simulatedCounts(ledger: string): Promise<readonly SimulatedCounts[]> {
  return withDatabase(ledger, async (connection) => {
    const counts: SimulatedCounts[] = [];
    for (const [table, by] of COUNTED) {
      const things = by.map((name) => DATES[name] ?? identifier(name));
      const list = things.join(', ');
      const reader = await connection.runAndReadAll(
        `SELECT ${things.map((thing) => `CAST(${thing} AS VARCHAR)`).join(', ')}, CAST(count(*) AS VARCHAR)
         FROM ${identifier(table)} GROUP BY ${list} ORDER BY ${list}`,
      );
      const rows = v.parse(v.array(Row), reader.getRowsJson());
      counts.push({ table, by, cells: rows.map((row) => ({ at: row.slice(0, -1), count: Number(row.at(-1)) })) });
    }
    return counts;
  });
}
