/** How the catalogue's numbers, periods and bounds are set on a page: always through the writer of figures. */
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Derived, IndicatorKind, Observation, Unit } from '../catalogue/types.ts';
import {
  canonicalUnit,
  compare,
  decimal,
  exactFigure,
  type Figure,
  type FigureParts,
  figureParts,
  type Piece,
  parsePeriod,
  powerOfTen,
  qualifierExplained,
  qualifierText,
  subtract,
  type UnitLabel,
  writeFigure,
  writePeriod,
} from '../figures/index.ts';
import { parts } from '../i18n/parts.ts';

export type Numbered = Observation | Derived;
export type NumberBasis = 'printed' | 'derived' | 'planned';

export function isDerived(of: Numbered): of is Derived {
  return 'formula' in of;
}

export function basisOf(of: Numbered): NumberBasis {
  if (isDerived(of)) return 'derived';
  return of.status === 'planned' ? 'planned' : 'printed';
}

/** A unit as the writer of figures wants it. */
export function unitLabel(unit: Unit): UnitLabel {
  const { id, symbolZh, symbolEn, symbolEnOne, printed } = unit;
  return { id, symbolZh, symbolEn, printed, ...(symbolEnOne === null ? {} : { symbolEnOne }) };
}

/** The figure of an observation. */
export function figureOf(book: Book, of: Observation): Figure {
  return {
    value: decimal(of.value),
    ...(of.valueMax === null ? {} : { valueMax: decimal(of.valueMax) }),
    unit: unitWord(book.unit(of.unit)),
    qualifier: of.qualifier,
    step: decimal(of.step),
  };
}

/** The unit word as figures carry it. */
export function unitWord(unit: Unit): string {
  return canonicalUnit(unit.printed[0] ?? unit.symbolZh);
}

/** What a number of this unit is: a derived share of a count is a share, whatever its indicator is. */
function kindOf(book: Book, of: Numbered): IndicatorKind {
  const indicator = book.indicator(of.indicator);
  return of.unit === indicator.unit ? indicator.kind : 'ratio';
}

/** The number in the pieces in which it is set: 300·余·项. The same pieces everywhere it appears. */
export function piecesOf(book: Book, of: Numbered): readonly Piece[] {
  const unit = book.unit(of.unit);
  const options = { locale: book.locale, style: 'page', unit: unitLabel(unit), kind: kindOf(book, of) } as const;
  if (!isDerived(of)) return figureParts(figureOf(book, of), options).pieces;
  const figure = (text: string): Figure => ({ ...exactFigure(text, unitWord(unit)), step: powerOfTen(-of.decimals) });
  if (of.value !== null) return figureParts(figure(of.value), options).pieces;
  // An interval: of two neighbours both are said, of more the ends.
  const [low, high] = [figure(of.low), figure(of.high)];
  const neighbours = compare(subtract(high.value, low.value), low.step) <= 0;
  const t = parts(book.locale);
  const joint: Piece = { role: 'joint', text: neighbours ? t.either : t.to };
  return [...figureParts(low, { ...options, showUnit: false }).pieces, joint, ...figureParts(high, options).pieces];
}

/** The number as one string, for sentences and attributes. */
export function numberText(book: Book, of: Numbered): string {
  return piecesOf(book, of)
    .map((piece) => piece.text)
    .join('');
}

/** The number as it is said aloud, rank among how many included. */
export function spokenText(book: Book, of: Observation): string {
  return writeFigure(figureOf(book, of), {
    locale: book.locale,
    style: 'spoken',
    unit: unitLabel(book.unit(of.unit)),
    kind: kindOf(book, of),
    ...(of.peers === null ? {} : { peers: of.peers }),
  });
}

/** A rank with the number of its peers, which large numbers set as 16 / 218. */
export function peersOf(book: Book, of: Numbered): { rank: string; peers: number } | undefined {
  if (isDerived(of) || of.peers === null || kindOf(book, of) !== 'rank') return undefined;
  return { rank: of.value, peers: of.peers };
}

/** The period in words; the source's own words where it names none that could be dated. */
export function periodText(book: Book, of: Numbered): string {
  const t = parts(book.locale);
  if (of.period === null) return (isDerived(of) ? null : of.periodPrinted) ?? t.periodNotStated;
  const period = parsePeriod(of.period);
  return period.ok ? writePeriod(period.value, book.locale) : of.period;
}

export function areaText(book: Book, of: Numbered): string {
  return book.say(book.area(of.area).name);
}

/** The qualifier's name, for a table. */
export function qualifierShort(book: Book, of: Observation): string {
  return qualifierText(of.qualifier, book.locale);
}

/** The qualifier with what it means, for the margin. */
export function qualifierNote(book: Book, of: Observation): string {
  const t = parts(book.locale);
  return `${qualifierText(of.qualifier, book.locale)}${t.stop}${qualifierExplained(of.qualifier, book.locale)}`;
}

/** A promise's target in pieces, with its bound and unit; null where it has none. */
export function targetOf(book: Book, promise: Commitment): FigureParts | null {
  if (promise.targetValue === null || promise.targetUnit === null) return null;
  const unit = book.unit(promise.targetUnit);
  const figure: Figure = {
    ...exactFigure(promise.targetValue, unitWord(unit)),
    qualifier: promise.targetQualifier ?? 'exact',
  };
  return figureParts(figure, { locale: book.locale, style: 'page', unit: unitLabel(unit) });
}
