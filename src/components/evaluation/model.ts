/** Results of mutual rating as pages need them: by year and body, what stands out, who is who. Pure. */
import type { Book } from '../../catalogue/book.ts';
import type {
  RatedBody,
  RatingDimension,
  RatingDimensionScore,
  RatingDirectionId,
  RatingFirmScore,
  RatingResults,
  RatingScore,
} from '../../catalogue/types.ts';

/** A result that has a score, and so everything that goes with one. */
export interface Scored extends RatingScore {
  readonly score: string;
  readonly se: string;
  readonly low: string;
  readonly high: string;
  readonly rank: number;
  readonly ranked: number;
  readonly rankBest: number;
  readonly rankWorst: number;
}

export function isScored(row: RatingScore): row is Scored {
  return row.score !== null && row.rank !== null;
}

/** A body that was last in several years one after the other, with its later ranks. */
export interface LastRun {
  readonly body: RatedBody;
  readonly years: readonly number[];
  /** From the first year of the run on. */
  readonly path: readonly Scored[];
}

export interface Shown {
  readonly results: RatingResults;
  /** Made up, and marked as such wherever it is drawn. */
  readonly simulated: boolean;
  /** First to last. */
  readonly years: readonly number[];
  readonly latest: number;
  /** By rank; those without a score last. */
  of(year: number): readonly RatingScore[];
  /** A body's years, first to last. */
  path(body: string): readonly RatingScore[];
  body(id: string): RatedBody;
  dimension(year: number, body: string, dimension: string): RatingDimensionScore | undefined;
  /** The group of a class of size (or `all`) on a dimension (or `all`). */
  firms(year: number, size: string, dimension: string): RatingFirmScore | undefined;
  readonly lastRuns: readonly LastRun[];
}

/** The package's own results; the simulated ones only where it has none; undefined where there is neither. */
export function shownResults(book: Book): Shown | undefined {
  const { published, simulated } = book.catalogue.ratings;
  const results = published ?? simulated;
  const latest = results?.scores.at(-1)?.year ?? results?.firms.at(-1)?.year;
  if (results === null || latest === undefined) return undefined;
  const byYear = Map.groupBy(results.scores, ({ year }) => year);
  const byBody = Map.groupBy(results.scores, ({ body }) => body);
  const bodies = new Map(results.bodies.map((one) => [one.id, one]));
  const parts = new Map(results.dimensions.map((row) => [`${row.year} ${row.body} ${row.dimension}`, row]));
  const groups = new Map(results.firms.map((row) => [`${row.year} ${row.firmSize} ${row.dimension}`, row]));
  const years = [...new Set([...results.scores, ...results.firms].map(({ year }) => year))].sort((a, b) => a - b);
  const body = (id: string): RatedBody => bodies.get(id) ?? { id, name: { zh: id, en: id }, kind: null };
  const path = (id: string): readonly RatingScore[] => byBody.get(id) ?? [];
  return {
    results,
    simulated: published === null,
    years,
    latest: years.at(-1) ?? latest,
    of: (year) => byYear.get(year) ?? [],
    path,
    body,
    dimension: (year, of, dimension) => parts.get(`${year} ${of} ${dimension}`),
    firms: (year, size, dimension) => groups.get(`${year} ${size} ${dimension}`),
    lastRuns: [...byBody.keys()].flatMap((id) => lastRunOf(body(id), path(id).filter(isScored), byYear)),
  };
}

/** Two years or more running in the last place; the first such run of a body. */
function lastRunOf(
  body: RatedBody,
  path: readonly Scored[],
  byYear: ReadonlyMap<number, readonly RatingScore[]>,
): readonly LastRun[] {
  const isLast = (row: Scored): boolean => !(byYear.get(row.year) ?? []).some(({ rank }) => (rank ?? 0) > row.rank);
  // Where all share one rank nobody is last.
  const last = path.filter((row) => isLast(row) && row.rank > 1);
  for (const [at, first] of last.entries()) {
    const run = last.slice(at).filter((row, i) => row.year === first.year + i);
    if (run.length < 2) continue;
    return [{ body, years: run.map(({ year }) => year), path: path.filter(({ year }) => year >= first.year) }];
  }
  return [];
}

/** The dimensions of a direction in the order of the source, then any that only the ratings have. */
export function dimensionsOf(
  book: Book,
  shown: Shown | undefined,
  direction: RatingDirectionId,
): readonly Pick<RatingDimension, 'id' | 'name'>[] {
  const named = book.catalogue.ratingDimensions
    .filter((one) => one.direction === direction)
    .sort((a, b) => a.order - b.order);
  const rated = new Set(
    shown?.results.weights.filter((row) => row.direction === direction).map((row) => row.dimension),
  );
  const more = [...rated].filter((id) => !named.some((one) => one.id === id)).sort();
  return [...named, ...more.map((id) => ({ id, name: { zh: id, en: id } }))];
}

/** How the bodies moved from the year before. */
export function movesOf(rows: readonly RatingScore[]): {
  readonly up: number;
  readonly down: number;
  readonly within: number;
} {
  const moved = rows.filter(({ beyondNoise }) => beyondNoise === true);
  return {
    up: moved.filter(({ change }) => Number(change) > 0).length,
    down: moved.filter(({ change }) => Number(change) < 0).length,
    within: rows.filter(({ beyondNoise }) => beyondNoise === false).length,
  };
}

/** Whether the weights of any year are stated; where none are, they are taken as equal. */
export function weightsStated({ results }: Shown): boolean {
  return results.weights.some(({ stated }) => stated);
}

/** The address of a body's page, without language or base. */
export const bodyPage = (id: string): string => `/evaluation/${id}/`;
