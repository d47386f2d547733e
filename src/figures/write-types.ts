/** How a figure is asked to be written, and what comes back. */
import type { FigureStyle, Locale, UnitLabel } from './types.ts';

/** One part of a written figure; `space` and the like belong to the part before. */
export interface Piece {
  readonly role: 'qualifier' | 'number' | 'multiplier' | 'unit' | 'joint';
  readonly text: string;
}

/** What kind of indicator a figure belongs to; ranks and amounts are written their own way. */
export type FigureKind =
  | 'count'
  | 'amount'
  | 'share'
  | 'change'
  | 'rank'
  | 'limit'
  | 'record'
  | 'ratio'
  | 'duration'
  | 'date';

/** How to write a figure. */
export interface WriteOptions {
  readonly locale: Locale;
  readonly style: FigureStyle;
  /** From the table of units; without it the figure's own unit word is set, or its common English. */
  readonly unit?: UnitLabel | undefined;
  readonly kind?: FigureKind | undefined;
  /** At most so many digits behind the point, in base units. Can only coarsen: digits are never invented. */
  readonly decimals?: number | undefined;
  /** Whether a gain carries its +. */
  readonly signed?: boolean | undefined;
  /** How many are ranked. */
  readonly peers?: number | undefined;
  /** false leaves out every unit, % included. An axis shows % and ‰ only, unless true. */
  readonly showUnit?: boolean | undefined;
}

/** A written figure, whole and in its parts. */
export interface FigureParts {
  readonly qualifierBefore: string;
  /** Digits with sign, separators, and both ends of a range. */
  readonly number: string;
  /** 万, 亿, million … */
  readonly multiplier: string;
  readonly unit: string;
  readonly qualifierAfter: string;
  readonly text: string;
  /** The parts in the order in which they are set (300·余·项, CNY·67.5623·million); joined, they are `text`. */
  readonly pieces: readonly Piece[];
}
