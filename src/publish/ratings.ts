/** Mutual rating for pages: the institution as the package tells it, and results in the catalogue's own shape. */
import * as v from 'valibot';
import type { Catalogue, RatedBody, RatingResults } from '../catalogue/types.ts';
import type { LoadedPackage } from '../package/index.ts';
import { MINIMA, type RatingTables, storedRatings } from '../warehouse/index.ts';
import { withDatabase } from './files/database.ts';
import { named, text } from './texts.ts';

type Institution = Pick<Catalogue, 'ratingDirections' | 'ratingDimensions' | 'consequences'>;

/** Who rates whom on what, and what follows from it. */
export function institutionOf({ rows }: Pick<LoadedPackage, 'rows'>): Institution {
  return {
    ratingDirections: rows.rating_directions.map((row) => ({
      id: row.id,
      mechanism: row.mechanism,
      raters: { zh: row.raters_zh, en: row.raters_en },
      rated: { zh: row.rated_zh, en: row.rated_en },
      ratedCount: row.rated_count,
      dimensionCount: row.dimension_count,
      more: row.more,
      source: row.source,
      paragraph: row.paragraph,
      locator: row.locator,
    })),
    ratingDimensions: rows.rating_dimensions.map((row) => ({
      id: row.id,
      direction: row.direction,
      order: row.order,
      name: named(row),
      source: row.source,
      paragraph: row.paragraph,
      locator: row.locator,
    })),
    consequences: rows.consequences.map((row) => ({
      id: row.id,
      mechanism: row.mechanism,
      kind: row.kind,
      trigger: { zh: row.trigger_zh, en: row.trigger_en },
      consequence: { zh: row.consequence_zh, en: row.consequence_en },
      notSaid: text(row.not_said_zh, row.not_said_en),
      observation: row.observation,
      source: row.source,
      paragraph: row.paragraph,
      locator: row.locator,
    })),
  };
}

/** Results of the package's own ratings; whoever has a ledger adds what was simulated. */
export function ratingsOf(tables: RatingTables, pkg: Pick<LoadedPackage, 'rows'>): Catalogue['ratings'] {
  return {
    published: publishedResults(tables, pkg),
    simulated: null,
    minima: { raters: MINIMA.min_raters, firms: MINIMA.min_firms },
  };
}

function publishedResults(tables: RatingTables, { rows }: Pick<LoadedPackage, 'rows'>): RatingResults | null {
  if (rows.ratings.length === 0) return null;
  const bodies = rows.rated_bodies.map((row) => ({
    id: row.id,
    name: named(row),
    kind: row.kind,
  }));
  return resultsOf(tables, bodies, (body) => body);
}

/** Results of the simulated ratings in a finished ledger. Invented bodies get addresses that say what they are. */
export async function simulatedResults(ledger: string): Promise<RatingResults> {
  const tables = await withDatabase(ledger, (connection) =>
    storedRatings({
      rows: async (schema, sql) => v.parse(v.array(schema), (await connection.runAndReadAll(sql)).getRowObjectsJson()),
    }),
  );
  const codes = [...new Set(tables.rating_scores.map(({ body }) => body))].sort();
  const idOf = (code: string): string => `simulated-${numberIn(code)}`;
  const bodies = codes.map((code) => ({
    id: idOf(code),
    name: { zh: code, en: `Body ${numberIn(code)}` },
    kind: null,
  }));
  return resultsOf(tables, bodies, idOf);
}

/** The digits of an invented code: 07 of 部门07. */
const numberIn = (code: string): string => code.replace(/\D/g, '');

function resultsOf(tables: RatingTables, bodies: readonly RatedBody[], idOf: (body: string) => string): RatingResults {
  return {
    bodies,
    scores: tables.rating_scores.map((row) => ({
      year: row.year,
      body: idOf(row.body),
      raters: row.raters,
      incomplete: row.incomplete,
      score: row.score,
      se: row.se,
      low: row.low,
      high: row.high,
      rank: row.rank,
      ranked: row.ranked,
      rankBest: row.rank_best,
      rankWorst: row.rank_worst,
      rankBefore: row.rank_before,
      change: row.change,
      changeSe: row.change_se,
      beyondNoise: row.beyond_noise,
    })),
    dimensions: tables.rating_dimension_scores.map(({ body, ...row }) => ({ ...row, body: idOf(body) })),
    firms: tables.rating_firm_scores.map(({ firm_size, ...row }) => ({ ...row, firmSize: firm_size })),
    weights: tables.rating_weights_used,
  };
}
