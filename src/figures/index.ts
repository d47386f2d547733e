/** Figures as Chinese statistics print them: the door of this room. Pure, without dependencies, for Node and browser. */
export { comparePeriods, parsePeriod, readDate, writePeriod } from './date.ts';
export {
  abs,
  add,
  compare,
  decimal,
  decimalNumber,
  decimalText,
  divide,
  equals,
  isZero,
  multiply,
  negate,
  powerOfTen,
  type Rounding,
  roundTo,
  subtract,
} from './decimal.ts';
export {
  type Bounds,
  boundsOf,
  CANDIDATE_LIMIT,
  type ImpliedBase,
  impliedBase,
  roundingInterval,
} from './interval.ts';
export { readFigure } from './read.ts';
export { type NumeralRun, numerals, scanFigures } from './scan.ts';
export type {
  Decimal,
  Figure,
  FigureError,
  FigureErrorCode,
  FigureStyle,
  Locale,
  Period,
  Qualifier,
  Result,
  Scanned,
  UnitLabel,
} from './types.ts';
export { QUALIFIERS } from './types.ts';
export { canonicalUnit } from './vocabulary.ts';
export { figureErrorText, qualifierExplained, qualifierText } from './words.ts';
export { exactFigure, figureParts, sameFigure, writeFigure } from './write.ts';
export { groupedDigits } from './write-number.ts';
export type { FigureKind, FigureParts, Piece, WriteOptions } from './write-types.ts';
