/**
 * The vocabulary of the figure: what a statistical figure is, before any locale prints it.
 * Everything that shows a number (table, chart, tooltip, file, speech, citation) goes through these types,
 * so that no two places can disagree about it.
 */

/** An exact decimal: value = coefficient × 10^−scale. Normalised: scale ≥ 0, no trailing zero while scale > 0. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** How a printed figure is bounded. A range additionally carries `valueMax`. */
export type Qualifier = 'exact' | 'at_least' | 'more_than' | 'about' | 'up_to' | 'fastest';

export const QUALIFIERS: readonly Qualifier[] = ['exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest'];

/**
 * One figure. `value` is in base units (159.03万件 → 1590300; 80.13% → 80.13; 第四 → 4).
 * `unit` is the unit *word* as the field prints it, multiplier removed (件, 户, 元, %, 百分点, 位, 个工作日 → 工作日);
 * '' where the figure has none. `step` is the worth of the last printed digit (100 for 159.03万, 0.01 for 80.13),
 * from which rounding intervals follow.
 */
export interface Figure {
  readonly value: Decimal;
  readonly valueMax?: Decimal;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly step: Decimal;
}

/** What a unit is called in each language; the printed words are how sources write it. From units.csv. */
export interface UnitLabel {
  readonly id: string;
  /** As set after the number: 件 / cases; '%' for both. */
  readonly symbolZh: string;
  readonly symbolEn: string;
  /** Singular for English where it differs (case); the plural otherwise. */
  readonly symbolEnOne?: string;
  readonly printed: readonly string[];
}

export type Locale = 'zh' | 'en';

/** Where a figure is going to stand. */
export type FigureStyle = 'page' | 'axis' | 'tooltip' | 'file' | 'spoken';

export type FigureErrorCode =
  | 'empty'
  | 'no-number'
  | 'trailing-text'
  | 'malformed-number'
  | 'unknown-unit'
  | 'contradiction'
  /** A date that no calendar has: 2020年2月30日. */
  | 'impossible-date';

/** What could not be read: where reading stopped (index into the text), and what was expected there. */
export interface FigureError {
  readonly code: FigureErrorCode;
  readonly text: string;
  readonly at: number;
  readonly expected: string;
}

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A figure found in running text: [start, end) and the exact characters. */
export interface Scanned {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'figure' | 'date';
}

/**
 * A period as data carries it: SDMX time formats, ISO 8601 intervals, open ends as `..` (EDTF).
 * `2020`, `2020-S1`, `2020-Q3`, `2018-11`, `2020-12-29`, `2020-02/2020-03`, `2018-11/..`, `../2020-12-29`.
 */
export interface Period {
  readonly id: string;
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'day' | 'interval';
  /** First and last day, ISO; undefined at an open end. */
  readonly start?: string;
  readonly end?: string;
}
