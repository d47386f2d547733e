/** What pages read of mutual rating: the institution as its source tells it, and results. Part of types.ts. */
/** As `Text` of types.ts, which reads this file and so can’t be read by it. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Where in its source a row stands. */
export interface Cited {
  readonly source: string;
  readonly paragraph: number;
  readonly locator: string;
}

export type RatingDirectionId = 'firm_rates_body' | 'body_rates_firm';

/** One direction of mutual rating: who rates whom. */
export interface RatingDirection extends Cited {
  readonly id: RatingDirectionId;
  readonly mechanism: string;
  readonly raters: Words;
  readonly rated: Words;
  /** Observations that state how many are rated, and on how many dimensions. */
  readonly ratedCount: string | null;
  readonly dimensionCount: string | null;
  /** The source ends its list of dimensions with “and so on”. */
  readonly more: boolean;
}

export interface RatingDimension extends Cited {
  readonly id: string;
  readonly direction: RatingDirectionId;
  readonly order: number;
  readonly name: Words;
}

/** What follows from a result: a rule as the source states it, or a precedent that it tells. */
export interface Consequence extends Cited {
  readonly id: string;
  readonly mechanism: string;
  readonly kind: 'rule' | 'precedent';
  readonly trigger: Words;
  readonly consequence: Words;
  readonly notSaid: Words | null;
  readonly observation: string | null;
}

export interface RatedBody {
  readonly id: string;
  readonly name: Words;
  /** Null for an invented one. */
  readonly kind: 'department' | 'town' | 'area' | null;
}

/** A body's result of a year; numbers are decimal text of points out of 100, null where there are too few raters. */
export interface RatingScore {
  readonly year: number;
  readonly body: string;
  readonly raters: number;
  /** Raters who left something that counts unanswered. */
  readonly incomplete: number;
  readonly score: string | null;
  readonly se: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly rank: number | null;
  readonly ranked: number | null;
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
  readonly rankBefore: number | null;
  /** From the year before; null across a missing year. */
  readonly change: string | null;
  readonly changeSe: string | null;
  readonly beyondNoise: boolean | null;
}

export interface RatingDimensionScore {
  readonly year: number;
  readonly body: string;
  readonly dimension: string;
  readonly raters: number;
  readonly score: string | null;
  readonly se: string | null;
}

/** A group of firms; never one firm. */
export interface RatingFirmScore {
  readonly year: number;
  /** `all`, a class of size, or `unstated`. */
  readonly firmSize: string;
  /** `all` is the overall score. */
  readonly dimension: string;
  readonly withheld: boolean;
  readonly firms: number | null;
  readonly score: string | null;
  readonly se: string | null;
}

export interface RatingWeight {
  readonly year: number;
  readonly direction: RatingDirectionId;
  readonly dimension: string;
  readonly weight: string;
  /** False where no weights are stated and all are taken as equal. */
  readonly stated: boolean;
}

/** What ratings came to. */
export interface RatingResults {
  readonly bodies: readonly RatedBody[];
  readonly scores: readonly RatingScore[];
  readonly dimensions: readonly RatingDimensionScore[];
  readonly firms: readonly RatingFirmScore[];
  readonly weights: readonly RatingWeight[];
}
