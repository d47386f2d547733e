/** The parts of a written figure, and how signs and ranges join. */
import type { FigureParts } from './write.ts';

/** One part of a written figure; `space` and the like belong to the part before. */
export interface Piece {
  readonly role: 'qualifier' | 'number' | 'multiplier' | 'unit' | 'joint';
  readonly text: string;
}

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
