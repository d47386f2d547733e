/** The writer of figures: the one place where a number becomes text, for table, chart, tooltip, file and speech alike. */
import { compare, decimal, decimalText, equals, powerOfTen, roundTo } from './decimal.ts';
import type { Figure } from './types.ts';
import { writeEn } from './write-en.ts';
import { assemble } from './write-pieces.ts';
import type { FigureParts, WriteOptions } from './write-types.ts';
import { writeZh } from './write-zh.ts';

/** Rounds to `decimals` where the figure is finer. */
function coarsened(figure: Figure, decimals: number | undefined): Figure {
  if (decimals === undefined) return figure;
  const step = powerOfTen(-decimals);
  if (compare(figure.step, step) >= 0) return figure;
  return {
    ...figure,
    value: roundTo(figure.value, decimals),
    ...(figure.valueMax === undefined ? {} : { valueMax: roundTo(figure.valueMax, decimals) }),
    step,
  };
}

/**
 * A figure as text and in parts, for pages that set number, unit and qualifier at different sizes.
 *
 * - `page`, `tooltip`: as the field prints it, 159.03万件, 300余项, 最快4小时, 第16位; more than 300 items, CNY 67.5623 million.
 *   The digits printed are those of the figure's step, none lost and none invented. Chinese has no spaces between Han and
 *   digits: the style sheet sets them (text-autospace)
 * - `axis`: compact, 150万, 1.5 million, 80%, ≥30%
 * - `file`: the plain number in base units, 1590300; a range as 2..3, its columns being `value` and `value_max`
 * - `spoken`: what a screen reader says rightly, 负, 到, 218个中的第16位; minus, to, 16th of 218
 */
export function figureParts(figure: Figure, options: WriteOptions): FigureParts {
  const known = coarsened(figure, options.decimals);
  if (options.style === 'file') {
    const { value, valueMax } = known;
    const text = valueMax === undefined ? decimalText(value) : `${decimalText(value)}..${decimalText(valueMax)}`;
    return assemble([{ role: 'number', text }]);
  }
  return assemble(options.locale === 'zh' ? writeZh(known, options) : writeEn(known, options));
}

/**
 * A figure as text. See `figureParts` for the styles. For figures with printable steps,
 * `readFigure(writeFigure(f, {locale: 'zh', style: 'page'}))` is f again.
 */
export function writeFigure(figure: Figure, options: WriteOptions): string {
  return figureParts(figure, options).text;
}

/** A figure from a bare value, such as an axis tick: exact, known to its last digit. */
export function exactFigure(value: number | string | bigint, unit = ''): Figure {
  const exact = decimal(value);
  return { value: exact, unit, qualifier: 'exact', step: powerOfTen(-exact.scale) };
}

/** Whether two figures say the same: value, upper end, unit, qualifier and step. */
export function sameFigure(a: Figure, b: Figure): boolean {
  const upper = (f: Figure) => f.valueMax ?? f.value;
  const range = (a.valueMax === undefined) === (b.valueMax === undefined);
  const numbers = equals(a.value, b.value) && range && equals(upper(a), upper(b)) && equals(a.step, b.step);
  return numbers && a.unit === b.unit && a.qualifier === b.qualifier;
}
