/** A ledger of a test's own with its tiles, and an engine that owes nothing to the code under test. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import {
  type Ask,
  type Clause,
  Cube,
  type CubeIndex,
  DIMENSIONS,
  type DimensionName,
  type Dimensions,
  MEASURES,
  rangeClause,
  type Selection,
  select,
  setClause,
  type ViewSpec,
} from '../../src/cube/index.ts';
import { writeTiles } from '../../src/publish/tiles.ts';
import type { Column } from '../../src/query/types.ts';
import { marginsOf, simulate } from '../../src/warehouse/index.ts';
import { ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

export interface TestLedger {
  readonly index: CubeIndex;
  /** The contents of every tile, by id. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Runs SQL over `sim.cases`; columns as the browser's engine gives them. */
  run(sql: string): Promise<{ readonly columns: readonly Column[]; readonly rows: number }>;
  remove(): Promise<void>;
}

/** Simulates a small ledger and writes its tiles. */
export async function testLedger(cases: number): Promise<TestLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-cube-'));
  const copy = await ownPackage();
  const pkg = await sound(copy.folder);
  await copy.remove();
  const margins = marginsOf(pkg.site, new Map(pkg.rows.observations.map(({ id, value }) => [id, value])), cases);
  if (margins === undefined) throw new Error('the simulation must be on');
  const path = join(folder, 'cases.duckdb');
  await simulate(margins, { path, spill: join(folder, 'spill'), finish: async () => undefined });
  const index = await writeTiles(path, join(folder, 'tiles'));
  const files = new Map<string, Uint8Array>();
  for (const { id, file } of index.tiles) files.set(id, await readFile(join(folder, 'tiles', file)));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path}' AS sim (READ_ONLY)`);
  return {
    index,
    files,
    run: (sql) => run(connection, sql),
    remove: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function run(connection: DuckDBConnection, sql: string) {
  const reader = await connection.runAndReadAll(sql);
  const values = reader.getColumnsJson();
  const columns = reader.columnNames().map(
    (name, at): Column => ({
      name,
      type: String(reader.columnType(at)),
      kind: 'text',
      values: (values[at] ?? []).map((value) =>
        value === null || typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
      ),
    }),
  );
  return { columns, rows: reader.currentRowCount };
}

/** A cube with these tiles, all of them unless told. */
export function cubeOf({ index, files }: TestLedger, ids: readonly string[] = [...files.keys()]): Cube {
  return Cube.open(index, new Map([...files].filter(([id]) => ids.includes(id))));
}

/** Any clause on a dimension: few values or many, ranges with open ends, of one value, of whole months. */
function clauses(dimensions: Dimensions, name: DimensionName): fc.Arbitrary<Clause> {
  const dimension = dimensions[name];
  const value = fc.constantFrom(...dimension.values);
  const made = (clause: Clause | undefined): Clause => {
    if (clause === undefined) throw new Error(`no clause on ${name}`);
    return clause;
  };
  const sets = fc.array(value, { minLength: 1, maxLength: 6 }).map((values) => made(setClause(dimension, values)));
  if (!dimension.ordered) return sets;
  const ends = fc.tuple(fc.option(value, { nil: undefined }), value, fc.boolean());
  const ranges = ends.map(([one, other, first]) =>
    made(first ? rangeClause(dimension, one, other) : rangeClause(dimension, other, one)),
  );
  if (name !== 'accepted_on') return fc.oneof(sets, ranges);
  const months = fc.tuple(...[0, 1].map(() => fc.constantFrom(...dimensions.month.values))).map((both) => {
    const [from = '', to = ''] = [...both].sort();
    const days = dimension.values.filter((day) => day.slice(0, 7) >= from && day.slice(0, 7) <= to);
    return made(rangeClause(dimension, days[0], days.at(-1)));
  });
  return fc.oneof(sets, ranges, months);
}

/** Selections of some clauses on these dimensions. */
export function selections(
  dimensions: Dimensions,
  among: readonly DimensionName[],
  least: number,
  most: number,
): fc.Arbitrary<Selection> {
  return fc
    .subarray([...among], { minLength: least, maxLength: most })
    .chain((names) => fc.tuple(...names.map((name) => clauses(dimensions, name))))
    .map((all) => all.reduce<Selection>(select, []));
}

/** Questions that tiles may answer. */
const asks: fc.Arbitrary<Ask> = fc
  .tuple(
    fc.constantFrom('totals', 'groups', 'groups'),
    fc.constantFrom(...DIMENSIONS),
    fc.subarray([...MEASURES], { minLength: 1 }),
  )
  .map(
    ([kind, dimension, measures]): Ask =>
      kind === 'totals' ? { kind, measures } : { kind: 'groups', dimension, measures },
  );

/** Views of every kind that tiles may answer. */
export function views(dimensions: Dimensions, most: number): fc.Arbitrary<ViewSpec> {
  return fc.record({ selection: selections(dimensions, DIMENSIONS, 0, most), ask: asks });
}
