/** The tiles of the ledger: which tables there are, and how they are counted. */
import { copyFile, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import {
  byName,
  CELL_SQL,
  type CubeIndex,
  DIMENSIONS,
  type Dimension,
  type DimensionName,
  type Dimensions,
  dimensionOf,
  type Parents,
  placeSql,
  readCubeIndex,
  type Table,
  type TileEntry,
  writeTile,
} from '../cube/index.ts';
import { withDatabase } from './files/database.ts';
import { keptFolder, putFile } from './folders.ts';
import { inputsHash, sha256Of } from './stamp.ts';

/** What one table of a tile groups by; `counts` leaves sums out. */
interface Wanted {
  readonly dimensions: readonly DimensionName[];
  readonly counts?: boolean;
}

interface WantedTile {
  readonly id: string;
  readonly first?: boolean;
  readonly tables: readonly Wanted[];
}

/** Dimensions of charts that are brushed; every pair of them comes with the page. */
const BRUSHED: readonly DimensionName[] = [
  'department',
  'accepted_on',
  'channel',
  'town',
  'applicant',
  'actual_days',
  'rating',
];
/** Dimensions that are drawn only as a median beside another chart. */
const LIMITS: readonly DimensionName[] = ['promised_days', 'statutory_days'];

function pairs(): readonly Wanted[] {
  const brushed = BRUSHED.flatMap((one, at) => BRUSHED.slice(at + 1).map((other) => ({ dimensions: [one, other] })));
  const limits = LIMITS.flatMap((limit) => BRUSHED.map((other) => ({ dimensions: [limit, other], counts: true })));
  return [
    ...brushed,
    ...limits,
    { dimensions: ['item'] },
    { dimensions: ['promised_days', 'statutory_days'], counts: true },
  ];
}

const one = (id: string, dimensions: readonly DimensionName[]): WantedTile => ({ id, tables: [{ dimensions }] });

/** Both limits counted by these dimensions, for their medians. */
const limits = (id: string, dimensions: readonly DimensionName[]): WantedTile => ({
  id: `limits-${id}`,
  tables: LIMITS.map((limit) => ({ dimensions: [...dimensions, limit], counts: true })),
});

/**
 * The tiles. With the page come the pairs, and then the five dimensions of which any conjunction is answered whole. The
 * others are fetched when a view first needs them: together they hold every three of the brushed dimensions.
 */
export const TILES: readonly WantedTile[] = [
  { id: 'pairs', first: true, tables: pairs() },
  one('whole', ['department', 'month', 'channel', 'applicant', 'town']),
  {
    id: 'items',
    tables: [
      { dimensions: ['item', 'channel', 'applicant'] },
      { dimensions: ['item', 'town'] },
      { dimensions: ['item', 'actual_days'] },
      { dimensions: ['item', 'rating'] },
      { dimensions: ['item', 'month'] },
    ],
  },
  one('item-day', ['item', 'accepted_on']),
  one('item-month-channel-applicant', ['item', 'month', 'channel', 'applicant']),
  one('item-month-town', ['item', 'month', 'town']),
  one('item-town-channel-applicant', ['item', 'town', 'channel', 'applicant']),
  one('department-day-channel-applicant', ['department', 'accepted_on', 'channel', 'applicant']),
  one('day-town-channel-applicant', ['accepted_on', 'town', 'channel', 'applicant']),
  one('department-day-town', ['department', 'accepted_on', 'town']),
  one('department-day-duration', ['department', 'accepted_on', 'actual_days']),
  one('town-day-duration', ['town', 'accepted_on', 'actual_days']),
  one('day-duration-channel-applicant', ['accepted_on', 'actual_days', 'channel', 'applicant']),
  one('department-town-duration-channel-applicant', ['department', 'town', 'channel', 'applicant', 'actual_days']),
  one('department-month-duration-channel-applicant', ['department', 'month', 'channel', 'applicant', 'actual_days']),
  {
    id: 'ratings',
    tables: [
      { dimensions: ['department', 'accepted_on', 'rating'] },
      { dimensions: ['accepted_on', 'town', 'rating'] },
      { dimensions: ['accepted_on', 'channel', 'applicant', 'rating'] },
      { dimensions: ['accepted_on', 'actual_days', 'rating'] },
      { dimensions: ['department', 'channel', 'applicant', 'town', 'rating'] },
      { dimensions: ['department', 'channel', 'applicant', 'actual_days', 'rating'] },
      { dimensions: ['town', 'actual_days', 'rating'] },
    ],
  },
  limits('day-channel-applicant', ['accepted_on', 'channel', 'applicant']),
  limits('department-day', ['department', 'accepted_on']),
  limits('day-town', ['accepted_on', 'town']),
  limits('department-town-channel-applicant', ['department', 'town', 'channel', 'applicant']),
  limits('day-duration', ['accepted_on', 'actual_days']),
];

/** The code that decides what is in a tile. */
const CODE = ['../cube', 'tiles.ts', 'files/database.ts'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/**
 * Puts the tiles of a finished ledger into `folder` and gives the list of them. Counted again only where the ledger, whose
 * name is its hash, or this code has changed: the last ones are kept in `cache`.
 */
export async function tilesOf(ledger: string, folder: string, cache: string): Promise<CubeIndex> {
  const code = await inputsHash(dirname(fileURLToPath(import.meta.url)), CODE, {});
  const kept = await keptFolder(cache, `${basename(ledger, '.duckdb')}-${code.slice(0, 12)}`, async (made) => {
    await putFile(made, 'index.json', JSON.stringify(await writeTiles(ledger, made)));
  });
  const index = readCubeIndex(JSON.parse(await readFile(join(kept, 'index.json'), 'utf8')));
  for (const { file } of index.tiles) await copyFile(join(kept, file), join(folder, file));
  return index;
}

/** Counts a finished ledger and writes its tiles into `folder`, each named by its contents. Gives the list of them. */
export async function writeTiles(ledger: string, folder: string): Promise<CubeIndex> {
  return withDatabase(ledger, async (connection) => {
    const dimensions = await readDimensions(connection);
    const parents = await readParents(connection, dimensions);
    const tiles: TileEntry[] = [];
    for (const { id, first = false, tables: wanted } of TILES) {
      const tables: Table[] = [];
      for (const each of wanted) tables.push(await count(connection, each, dimensions));
      const bytes = writeTile({ dimensions: id === 'pairs' ? dimensions : undefined, parents, tables }, dimensions);
      const sha256 = sha256Of(bytes);
      const file = `cases.${id}.${sha256.slice(0, 16)}.tile`;
      await putFile(folder, file, bytes);
      const entries = wanted.map(({ dimensions: by, counts = false }) => ({ dimensions: by, sums: !counts }));
      tiles.push({ id, file, bytes: bytes.length, sha256, first, tables: entries });
    }
    return { version: 1, rows: await rowsOf(connection), tiles };
  });
}

const Text = v.array(v.string());
const Numbers = v.array(v.number());

async function column<T>(connection: DuckDBConnection, schema: v.GenericSchema<unknown, T>, sql: string): Promise<T> {
  const reader = await connection.runAndReadAll(sql);
  return v.parse(schema, reader.getColumnsJS()[0] ?? []);
}

async function rowsOf(connection: DuckDBConnection): Promise<number> {
  const [rows] = await column(connection, Numbers, 'SELECT count(*)::INTEGER FROM cases');
  return rows ?? 0;
}

/** Every value that a dimension can take, found in the data where the data decide it. */
async function readDimensions(connection: DuckDBConnection): Promise<Dimensions> {
  const [from = 0, to = 0] = await column(
    connection,
    Numbers,
    'SELECT unnest([year(min(accepted_on)), year(max(accepted_on))])::INTEGER FROM cases',
  );
  const series = (step: string, format: string): string =>
    `SELECT strftime(unnest(range(DATE '${from}-01-01', DATE '${to + 1}-01-01', INTERVAL 1 ${step})), '${format}')`;
  const numbers = (name: string, least: number): string =>
    `SELECT unnest(range(least(${least}, min(${name})), max(${name}) + 1))::VARCHAR FROM cases`;
  const codes = (name: string): string =>
    `SELECT unnest(enum_range(${name}))::VARCHAR FROM (SELECT ${name} FROM cases LIMIT 1)`;
  const queries: Readonly<Record<DimensionName, string>> = {
    accepted_on: series('DAY', '%Y-%m-%d'),
    month: series('MONTH', '%Y-%m'),
    department: codes('department'),
    item: codes('item'),
    channel: codes('channel'),
    town: codes('town'),
    applicant: codes('applicant'),
    actual_days: numbers('actual_days', 0),
    rating: numbers('rating', 1),
    promised_days: numbers('promised_days', 0),
    statutory_days: numbers('statutory_days', 0),
  };
  const found = new Map<DimensionName, Dimension>();
  for (const name of DIMENSIONS) found.set(name, dimensionOf(name, await column(connection, Text, queries[name])));
  return byName(found);
}

async function readParents(connection: DuckDBConnection, dimensions: Dimensions): Promise<Parents> {
  const { accepted_on, month, item } = dimensions;
  // An item that has no case has no department in the ledger; none is asked of it.
  const departments = await connection.runAndReadAll(
    'SELECT enum_code(item)::INTEGER, min(enum_code(department))::INTEGER FROM cases GROUP BY item',
  );
  const ofItem = new Uint16Array(item.values.length);
  const [items, theirs] = v.parse(v.tuple([Numbers, Numbers]), departments.getColumnsJS());
  for (const [at, place] of items.entries()) ofItem[place] = theirs[at] ?? 0;
  return {
    month: Uint16Array.from(accepted_on.values, (day) => month.places.get(day.slice(0, 7)) ?? 0),
    department: ofItem,
  };
}

async function count(connection: DuckDBConnection, wanted: Wanted, dimensions: Dimensions): Promise<Table> {
  const keys = wanted.dimensions.map((name) => placeSql(name, dimensions));
  const measures = wanted.counts === true ? CELL_SQL.slice(0, 1) : CELL_SQL;
  const reader = await connection.runAndReadAll(
    `SELECT ${[...keys, ...measures].join(', ')} FROM cases GROUP BY ${keys.map((_, at) => at + 1).join(', ')} ` +
      `ORDER BY ${keys.map((_, at) => at + 1).join(', ')}`,
  );
  const columns = v.parse(v.array(Numbers), reader.getColumnsJS());
  const numbers = (at: number): Uint32Array => Uint32Array.from(columns[keys.length + at] ?? []);
  const n = numbers(0);
  return {
    dimensions: wanted.dimensions,
    cells: n.length,
    places: keys.map((_, at) => Uint16Array.from(columns[at] ?? [])),
    n,
    sums: wanted.counts === true ? undefined : { days: numbers(1), late: numbers(2) },
  };
}
