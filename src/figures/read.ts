/** The reader of figures as Chinese statistics print them. It never guesses: what can be read two ways is an error. */
import { halfWidth, skipSpaces } from './characters.ts';
import { EXPECTED } from './number.ts';
import { figureAt } from './parse.ts';
import type { Figure, FigureError, FigureErrorCode, Result, UnitLabel } from './types.ts';
import { AFTER, vocabularyOf } from './vocabulary.ts';

/** An error as a result, in the terms of the original text. */
export function figureError(
  code: FigureErrorCode,
  text: string,
  at: number,
  expected: string,
): { readonly ok: false; readonly error: FigureError } {
  return { ok: false, error: { code, text, at, expected } };
}

/**
 * Reads one printed figure: `159.03万件`, `300余项`, `最快4小时`, `1个工作日内`, `第16位`, `两三个月`, `30%～60%`, `百分之八十`.
 *
 * @param text the figure and nothing else; half or full width; spaces between its parts are allowed
 * @param units adds their printed words to the built-in vocabulary
 * @returns the figure in base units (159.03万 → 1590300, step 100; 80.13% → 80.13, step 0.01; 第四 → 4 位), or a named
 *   error with the position where reading stopped and what was expected there. Errors are values; nothing is thrown
 */
export function readFigure(text: string, units?: readonly UnitLabel[]): Result<Figure, FigureError> {
  const folded = halfWidth(text);
  if (folded.trim() === '') return figureError('empty', text, 0, EXPECTED.figure);
  const reading = figureAt(folded, 0, vocabularyOf(units), 'whole');
  if (!reading.ok) {
    const { code, at, expected } = reading.stop;
    return figureError(code, text, at, expected);
  }
  const { figure, end } = reading.value;
  const rest = skipSpaces(folded, end);
  if (rest === folded.length) return { ok: true, value: figure };
  // A further digit or point is a broken number, a word behind a bare number an unknown unit, anything else too much.
  if (/[\d.,+\-−~—–―〜]/.test(folded[rest] ?? ''))
    return figureError('malformed-number', text, rest, EXPECTED.oneNumber);
  const afterQualifier = AFTER.some(([word]) => folded.slice(0, end).endsWith(word));
  if (figure.unit === '' && !afterQualifier) return figureError('unknown-unit', text, rest, EXPECTED.unit);
  // 第三届 is an ordinal of something that is no ranking.
  if (figure.unit === '位' && folded.includes('第') && !/[位名]$/.test(folded.slice(0, end))) {
    return figureError('unknown-unit', text, rest, EXPECTED.rank);
  }
  return figureError('trailing-text', text, rest, EXPECTED.end);
}
