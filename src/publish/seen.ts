/** What is in each column of the databases that browsers query, for the dictionary: an instance, blanks, a range. */
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import type { Seen } from '../catalogue/seen-types.ts';
import type { Field, TableInfo } from '../catalogue/types.ts';
import { withDatabase } from './files/database.ts';
import { identifier } from './files/table.ts';

/** An instance is there to be recognised, not to be read to its end. */
const LONGEST = 48;
const ORDERED = /^(?:(?:U?(?:TINY|SMALL|BIG|HUGE)INT)|U?INTEGER|DECIMAL|DOUBLE|FLOAT|DATE|ENUM)\b/;

const Cells = v.array(v.nullable(v.string()));
const Types = v.array(v.tuple([v.string(), v.string()]));

/**
 * The tables with what was seen in their columns. The published ones are read from the first database, the simulated
 * from the second; without it they stay as they are.
 */
export async function withSeen(
  tables: readonly TableInfo[],
  { published, simulated }: { readonly published: string; readonly simulated: string | null },
): Promise<readonly TableInfo[]> {
  const look = (database: string, some: readonly TableInfo[]) =>
    withDatabase(database, async (connection) => {
      const seen: TableInfo[] = [];
      for (const table of some) seen.push({ ...table, fields: await seenIn(connection, table) });
      return seen;
    });
  const invented = tables.filter((table) => table.simulated);
  return [
    ...(await look(
      published,
      tables.filter((table) => !table.simulated),
    )),
    ...(simulated === null ? invented : await look(simulated, invented)),
  ];
}

async function seenIn(connection: DuckDBConnection, { name, fields }: TableInfo): Promise<readonly Field[]> {
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  const from = identifier(name);
  const types = new Map(v.parse(Types, await rows(`SELECT column_name, column_type FROM (DESCRIBE ${from})`)));
  const columns = fields.map((field) => identifier(field.name));
  const filled = columns.map((column) => `CAST(${column} IS NOT NULL AS INTEGER)`).join(' + ');
  const [first] = v.parse(
    v.array(Cells),
    await rows(
      `SELECT ${columns.map((column) => `CAST(${column} AS VARCHAR)`).join(', ')}
       FROM ${from} ORDER BY ${filled} DESC, rowid LIMIT 1`,
    ),
  );
  const edge = (which: 'min' | 'max', at: number): string =>
    ORDERED.test(types.get(fields[at]?.name ?? '') ?? '') ? `CAST(${which}(${columns[at]}) AS VARCHAR)` : 'NULL';
  const counted = await rows(
    `SELECT ${columns.map((column, at) => `CAST(count(*) - count(${column}) AS VARCHAR), ${edge('min', at)}, ${edge('max', at)}`).join(', ')} FROM ${from}`,
  );
  const [facts = []] = v.parse(v.array(Cells), counted);
  return fields.map((field, at): Field => {
    const [blank, low, high] = facts.slice(3 * at, 3 * at + 3);
    const seen: Seen = {
      example: shortened(plain(first?.[at] ?? null)),
      blank: Number(blank ?? 0),
      low: plain(low ?? null),
      high: plain(high ?? null),
    };
    return { ...field, seen };
  });
}

/** A decimal without the noughts that its type fills it up with. */
function plain(text: string | null): string | null {
  return text !== null && /^-?\d+\.\d*0$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

function shortened(text: string | null): string | null {
  const signs = [...(text ?? '')];
  return text === null || signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('')}…`;
}
