/** Generates the simulated tables into a database file of their own; no published table is ever in the same database. */
import { mkdir, rm } from 'node:fs/promises';
import * as v from 'valibot';
import { simulatedTables } from '../dictionary.ts';
import { Engine } from '../engine.ts';
import { found, WarehouseError } from '../problems.ts';
import { MINIMA } from '../ratings.ts';
import type { Margins } from './margins.ts';

/** In the order they build on each other. */
const SCRIPTS = [
  '00-random.sql',
  '01-calendar.sql',
  '02-items.sql',
  '03-cases.sql',
  '04-entities.sql',
  '05-ratings.sql',
  '06-query-copy.sql',
  '07-rated.sql',
  '../models/ratings.sql',
  '08-rating-scores.sql',
];

export interface SimulateOptions<T> {
  /** File to write; must not exist. */
  readonly path: string;
  /** Folder where large sorts may spill; removed afterwards. */
  readonly spill: string;
  readonly threads?: number;
  /** Asks the finished database something before it is closed. */
  readonly finish: (engine: Engine) => Promise<T>;
}

/** Writes the ledger for these margins. The same margins give the same rows, in the same order, on any machine. */
export async function simulate<T>(margins: Margins, { path, spill, threads, finish }: SimulateOptions<T>): Promise<T> {
  await mkdir(spill, { recursive: true });
  const engine = await Engine.open({ path, spill, ...(threads === undefined ? {} : { threads }) });
  try {
    await engine.set({ ...margins, ...MINIMA });
    for (const script of SCRIPTS) await engine.script(new URL(script, import.meta.url));
    await writeLabels(engine);
    await meetsMargins(engine, margins);
    return await finish(engine);
  } finally {
    await engine.close();
    await rm(spill, { recursive: true, force: true });
  }
}

/** Names of the values of every column with a list of them, for queries that want words instead of codes. */
async function writeLabels(engine: Engine): Promise<void> {
  await engine.run(
    'CREATE TABLE labels (table_name VARCHAR, column_name VARCHAR, "value" VARCHAR, label_zh VARCHAR, label_en VARCHAR, ' +
      'data_status data_status)',
  );
  const appender = await engine.connection.createAppender('labels');
  try {
    for (const { name, schema } of await simulatedTables()) {
      for (const field of schema.fields) {
        for (const { value, label, label_en } of field.categories ?? []) {
          for (const cell of [name, field.name, value, label, label_en]) appender.appendVarchar(cell);
          appender.appendVarchar('simulated');
          appender.endRow();
        }
      }
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

const Totals = v.object({
  cases: v.pipe(v.string(), v.transform(Number)),
  items_no_visit: v.pipe(v.string(), v.transform(Number)),
  items_one_visit: v.pipe(v.string(), v.transform(Number)),
  entities: v.pipe(v.string(), v.transform(Number)),
  mean_cut: v.number(),
});

/** Stops where the margins can't be met, as with a mean cut so high that limits would fall below one day. */
async function meetsMargins(engine: Engine, margins: Margins): Promise<void> {
  const [made] = await engine.rows(
    Totals,
    `SELECT (SELECT count(*) FROM cases) AS cases,
       count(*) FILTER (max_visits = 0) AS items_no_visit, count(*) FILTER (max_visits = 1) AS items_one_visit,
       (SELECT count(*) FROM entities) AS entities,
       avg(100 * (1 - promised_days / statutory_days)) FILTER (category = 'permit') AS mean_cut
     FROM items`,
  );
  for (const [name, value] of Object.entries(made ?? {})) {
    const wanted = margins[name] ?? Number.NaN;
    if (Math.abs(value - wanted) < 0.005) continue;
    throw new WarehouseError([
      found(
        'simulation-margin',
        { file: 'site.json', column: 'simulation' },
        {
          zh: `模拟数据凑不出 ${name} = ${wanted}，得 ${value}`,
          en: `the simulation can't add up to ${name} = ${wanted}; it got ${value}`,
        },
        {
          zh: '请核对 simulation 里的设置与所引用的数值',
          en: 'check the settings under simulation and the numbers they refer to',
        },
      ),
    ]);
  }
}
