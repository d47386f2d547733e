/** Which figure of a paragraph was probably meant by one that it does not print. */
import { nearest } from '../reading/index.ts';

const number = (printed: string): string => /\d+(?:\.\d+)?/.exec(printed)?.[0] ?? '';

/** The figure with the same number (3.4个百分点 for 3.4%), a part or extension (2020年上半年 for 2020年), or the nearest. */
export function nearFigure(printed: string, figures: readonly string[]): string | undefined {
  const digits = number(printed);
  return (
    (digits === '' ? undefined : figures.find((figure) => number(figure) === digits)) ??
    figures.find((figure) => figure.includes(printed)) ??
    nearest(printed, figures)
  );
}
