/**
 * Mutual rating: single scores in, results with enough raters out. One set of models (models/ratings.sql) runs over the
 * package's ratings in a database of its own, in memory, which no published file ever holds a row of, and over the simulated
 * ones in the ledger.
 */
import * as v from 'valibot';
import type { LoadedPackage } from '../package/index.ts';
import { Engine } from './engine.ts';
import { loadTable } from './load.ts';
import type { TableSource } from './source.ts';

/**
 * Fewer raters than this, and a body has neither score nor rank; fewer firms, and a group is withheld. Ten responses is the
 * threshold of the United Kingdom's National Student Survey (since 2015), a rating of institutions by those they serve.
 */
export const MINIMA = { min_raters: 10, min_firms: 10 } as const;

/** The models, as a script of ours. */
export const RATING_MODELS = new URL('models/ratings.sql', import.meta.url);

/** Tables of the package that are read to compute from and whose rows are published nowhere. */
export const UNPUBLISHED: ReadonlySet<string> = new Set(['ratings']);

const integer = v.pipe(v.number(), v.integer());
const whole = v.nullable(integer);
/** Decimal text. */
const number = v.nullable(v.string());

const ScoreRow = v.object({
  year: integer,
  body: v.string(),
  raters: integer,
  incomplete: integer,
  score: number,
  se: number,
  low: number,
  high: number,
  rank: whole,
  ranked: whole,
  rank_best: whole,
  rank_worst: whole,
  rank_before: whole,
  change: number,
  change_se: number,
  beyond_noise: v.nullable(v.boolean()),
});

const DimensionRow = v.object({
  year: integer,
  body: v.string(),
  dimension: v.string(),
  raters: integer,
  score: number,
  se: number,
});

const FirmRow = v.object({
  year: integer,
  firm_size: v.string(),
  dimension: v.string(),
  withheld: v.boolean(),
  firms: whole,
  score: number,
  se: number,
});

const WeightRow = v.object({
  year: integer,
  direction: v.picklist(['firm_rates_body', 'body_rates_firm']),
  dimension: v.string(),
  weight: v.string(),
  stated: v.boolean(),
});

/** The computed tables of mutual rating, by name, as they are stored and published. */
export interface RatingTables {
  readonly rating_scores: readonly v.InferOutput<typeof ScoreRow>[];
  readonly rating_dimension_scores: readonly v.InferOutput<typeof DimensionRow>[];
  readonly rating_firm_scores: readonly v.InferOutput<typeof FirmRow>[];
  readonly rating_weights_used: readonly v.InferOutput<typeof WeightRow>[];
}

/** Something that answers a query of ours with validated rows. */
export interface Answers {
  rows<T>(schema: v.GenericSchema<unknown, T>, sql: string): Promise<readonly T[]>;
}

const ORDERS = {
  rating_scores: 'year, rank IS NULL, rank, body',
  rating_dimension_scores: 'year, body, dimension',
  rating_firm_scores: "year, firm_size <> 'all', firm_size, dimension <> 'all', dimension",
  rating_weights_used: 'year, direction, dimension',
} as const satisfies Readonly<Record<keyof RatingTables, string>>;

/** From the temporary tables of the models to the stored ones. */
const MADE_FROM = {
  rating_scores: 'body_scores',
  rating_dimension_scores: 'body_dimensions',
  rating_firm_scores: 'firm_scores',
  rating_weights_used: 'weighing',
} as const satisfies Readonly<Record<keyof RatingTables, string>>;

/** The results as an open database stores them: the finished ledger, or whatever holds tables of these names. */
export async function storedRatings(from: Answers): Promise<RatingTables> {
  return read(from, (name) => name);
}

/** Scores the package's ratings; empty tables where there are none. */
export async function scoreRatings(tables: LoadedPackage['tables'], source: TableSource): Promise<RatingTables> {
  const engine = await Engine.open({ threads: 1 });
  try {
    for (const name of ['ratings', 'rating_weights']) {
      const fields = tables.get(name)?.fields;
      // A descriptor from before these tables came has nothing to score.
      if (fields === undefined) return NOTHING;
      await loadTable(engine, { name, columns: fields }, source);
    }
    await engine.run('CREATE TEMP VIEW rated AS SELECT * FROM ratings');
    await engine.run('CREATE TEMP VIEW given_weights AS SELECT * FROM rating_weights');
    await engine.set(MINIMA);
    await engine.script(RATING_MODELS);
    return await read(engine, (name) => MADE_FROM[name]);
  } finally {
    await engine.close();
  }
}

const NOTHING: RatingTables = {
  rating_scores: [],
  rating_dimension_scores: [],
  rating_firm_scores: [],
  rating_weights_used: [],
};

async function read(from: Answers, stored: (name: keyof RatingTables) => string): Promise<RatingTables> {
  const query = (name: keyof RatingTables): string => `SELECT * FROM ${stored(name)} ORDER BY ${ORDERS[name]}`;
  return {
    rating_scores: await from.rows(ScoreRow, query('rating_scores')),
    rating_dimension_scores: await from.rows(DimensionRow, query('rating_dimension_scores')),
    rating_firm_scores: await from.rows(FirmRow, query('rating_firm_scores')),
    rating_weights_used: await from.rows(WeightRow, query('rating_weights_used')),
  };
}
