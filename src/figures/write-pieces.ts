/** How the parts of a written figure join, and the sign of print. */
import type { FigureParts, Piece } from './write-types.ts';

/** Puts pieces together, leaving out empty ones; qualifiers before the number are told from those behind it. */
export function assemble(pieces: readonly Piece[]): FigureParts {
  const set = pieces.filter((piece) => piece.text !== '');
  const first = set.findIndex((piece) => piece.role === 'number');
  const pick = (role: Piece['role'], keep: (index: number) => boolean = () => true): string =>
    set
      .filter((piece, index) => piece.role === role && keep(index))
      .map((piece) => piece.text)
      .join('')
      .trim();
  return {
    qualifierBefore: pick('qualifier', (index) => index < first),
    number: pick('number'),
    multiplier: pick('multiplier'),
    unit: pick('unit'),
    qualifierAfter: pick('qualifier', (index) => index > first),
    text: set.map((piece) => piece.text).join(''),
    pieces: set,
  };
}

/** U+2212, the minus of print. */
export const MINUS = '−';
