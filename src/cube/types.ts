/**
 * What is asked of the ledger and what is answered: one language for the tiles, for the engine (`src/query`) and for the
 * page. Names of dimensions are the column names of the data dictionary.
 */

/** Columns by which cases are grouped and selected. `month` is made of `accepted_on`; `department` follows from `item`. */
export const DIMENSIONS = [
  'accepted_on',
  'month',
  'department',
  'item',
  'channel',
  'town',
  'applicant',
  'actual_days',
  'rating',
  'promised_days',
  'statutory_days',
] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

/** Dimensions whose values have an order that people know, so that a range of them means something. */
export const ORDERED: ReadonlySet<DimensionName> = new Set<DimensionName>([
  'accepted_on',
  'month',
  'actual_days',
  'rating',
  'promised_days',
  'statutory_days',
]);

/**
 * One dimension with every value it can take, in order. Days are `2020-03-02` (each day of the year, worked or not),
 * months `2020-03`, whole numbers `0`, `1`, … without gaps up to the largest, codes as in the data.
 */
export interface Dimension {
  readonly name: DimensionName;
  readonly values: readonly string[];
  /** Place of a value in `values`. */
  readonly places: ReadonlyMap<string, number>;
  /** A range of it means something; see `ORDERED`. */
  readonly ordered: boolean;
}

/** Every dimension of one ledger. */
export type Dimensions = Readonly<Record<DimensionName, Dimension>>;

/** Any of these values. Never empty, no value twice, in the dimension's order: make it with `setClause`. */
export interface SetClause {
  readonly dimension: DimensionName;
  readonly kind: 'set';
  readonly values: readonly string[];
}

/** From one value to another, both included; undefined is an open end. At least one end is given. */
export interface RangeClause {
  readonly dimension: DimensionName;
  readonly kind: 'range';
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type Clause = SetClause | RangeClause;

/** All clauses hold at once. At most one a dimension, in the order of `DIMENSIONS`: change it with `select` and `drop`. */
export type Selection = readonly Clause[];

/**
 * n: cases. days: sum of `actual_days`. within: cases with `actual_days <= promised_days`. median, p90: of `actual_days`,
 * exact, by nearest rank: the smallest number of days that at least half (nine tenths) of the cases did not exceed, as
 * DuckDB's `quantile_disc`; never interpolated.
 */
export const MEASURES = ['n', 'days', 'within', 'median', 'p90'] as const;
export type Measure = (typeof MEASURES)[number];

/** The whole selection in one line. Every clause holds. */
export interface TotalsAsk {
  readonly kind: 'totals';
  readonly measures: readonly Measure[];
}

/**
 * Every value of one dimension. The clause on that dimension itself, if there is one, is left out, so that a chart keeps
 * showing what it does not select; all other clauses hold. `month` and `accepted_on` are two dimensions in this, as are
 * `department` and `item`.
 */
export interface GroupsAsk {
  readonly kind: 'groups';
  readonly dimension: DimensionName;
  readonly measures: readonly Measure[];
}

/** The cases themselves, by day of acceptance; every clause holds. No tile knows them: they are asked for in SQL only. */
export interface RowsAsk {
  readonly kind: 'rows';
  readonly limit: number;
}

export type Ask = TotalsAsk | GroupsAsk;

/** One question: of which cases, and what. JSON. */
export interface ViewSpec<A extends Ask | RowsAsk = Ask> {
  readonly selection: Selection;
  readonly ask: A;
}

/** A measure that was not asked may be undefined. Of no cases, median and p90 are null. */
export interface Totals {
  readonly n: number;
  readonly days: number | undefined;
  readonly within: number | undefined;
  readonly median: number | null | undefined;
  readonly p90: number | null | undefined;
}

export interface TotalsAnswer extends Totals {
  readonly kind: 'totals';
}

/**
 * Columns by place in `dimension.values`, one entry a value, also where there are no cases (then median and p90 are NaN).
 * A measure that was not asked may be undefined. Owned by whoever asked.
 */
export interface GroupsAnswer {
  readonly kind: 'groups';
  readonly dimension: Dimension;
  readonly n: Float64Array;
  readonly days: Float64Array | undefined;
  readonly within: Float64Array | undefined;
  readonly median: Float64Array | undefined;
  readonly p90: Float64Array | undefined;
}

export type Answer = TotalsAnswer | GroupsAnswer;

/** Which kind of answer a kind of question gets. */
export type AnswerTo<A extends Ask> = Extract<Answer, { readonly kind: A['kind'] }>;

/** What one table of a tile can answer. */
export interface TableEntry {
  /** What it groups by. */
  readonly dimensions: readonly DimensionName[];
  /** Whether it has days and late cases besides counts. */
  readonly sums: boolean;
}

/** One tile file, as `/query/index.json` lists it. */
export interface TileEntry {
  /** `pairs`, `whole`, `days` …: what it holds, by name. */
  readonly id: string;
  /** File beside index.json, named by the hash of its contents. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Fetched before the page becomes interactive; others when a view first needs them. */
  readonly first: boolean;
  readonly tables: readonly TableEntry[];
}

/** What `/query/index.json` says of the tiles, under `cube`. */
export interface CubeIndex {
  readonly version: 1;
  /** Cases in the ledger. */
  readonly rows: number;
  readonly tiles: readonly TileEntry[];
}

/** Who can answer a view exactly: a tile, loaded or not yet, or nobody but the engine. */
export type Plan =
  | { readonly by: 'tile'; readonly tile: TileEntry; readonly loaded: boolean }
  | { readonly by: 'engine' };

/** An exact answer and the tile that gave it, or who could give one. */
export type Outcome<A extends Answer = Answer> =
  | { readonly exact: true; readonly answer: A; readonly tile: string }
  | { readonly exact: false; readonly plan: Plan };
