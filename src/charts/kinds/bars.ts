/** Rows of bars on one ruled scale: label and figure above each bar, ends drawn as the qualifier says. */
import { type Domain, type DomainOptions, domainFor, type Ruler, ruler } from '../axis.ts';
import type { Canvas } from '../canvas.ts';
import { labelBlock, mark } from '../frame.ts';
import { type BarEnd, barPaint, cursor, endedBar } from '../marks.ts';
import { axisText, numberOf } from '../print.ts';
import type { Paint, Shape, Tone } from '../scene.ts';
import type { ChartRow } from '../spec.ts';

/** Units whose numbers only come whole: no tick between two of them. */
export function wholeNumbers(rows: readonly ChartRow[]): boolean {
  return rows.every((row) => {
    const values = [row.figure?.value.scale ?? 0, row.low?.includes('.') ? 1 : 0, row.high?.includes('.') ? 1 : 0];
    return (row.kind === 'count' || row.kind === 'rank') && values.every((scale) => scale === 0);
  });
}

/** A share, or a cut of something: it cannot leave 0 to 100. Growth can. */
export function isOfHundred(row: ChartRow): boolean {
  const value = numberOf(row);
  return (
    row.unit.symbolZh === '%' &&
    (row.kind === 'share' || row.kind === 'change' || row.kind === 'ratio') &&
    row.comparedWith !== 'prior_year' &&
    value !== null &&
    value >= 0 &&
    value <= 100
  );
}

/** Labels of an axis: numbers alone, the last with the unit. */
export function axisLabels(canvas: Canvas, row: ChartRow | undefined): (value: number, last: boolean) => string {
  return (value, last) => axisText(value, last && row !== undefined ? row.unit : null, canvas.locale);
}

/** The scale that a set of rows shares. `free`: marks that are no bars may stand on a scale that does not begin at zero. */
export function domainOf(
  canvas: Canvas,
  rows: readonly ChartRow[],
  width: number,
  { extra = [], free = false }: { readonly extra?: readonly number[]; readonly free?: boolean } = {},
): Domain {
  const values = rows.flatMap((row) => {
    const value = numberOf(row);
    const max =
      row.figure?.valueMax === undefined
        ? []
        : [Number(row.figure.valueMax.coefficient) / 10 ** row.figure.valueMax.scale];
    return [...(value === null ? [] : [value]), ...max, ...(row.high === undefined ? [] : [Number(row.high)])];
  });
  const hundred = rows.length > 0 && rows.every((row) => row.figure === null || isOfHundred(row));
  const { min, max } = canvas.spec.options;
  const options: DomainOptions = {
    width,
    size: canvas.size.axis,
    label: axisLabels(canvas, rows[0]),
    integer: wholeNumbers(rows),
    ...(min !== undefined && (free || Number(min) < 0) ? { min: Number(min) } : {}),
    ...(max !== undefined ? { max: Number(max) } : hundred ? { max: 100 } : {}),
  };
  return domainFor([...values, ...extra], options);
}

/** How the end of a figure's bar is drawn. */
export function endOf(row: ChartRow, room: number): BarEnd {
  const qualifier = row.figure?.qualifier ?? 'exact';
  if (qualifier === 'at_least' || qualifier === 'more_than') return { end: 'open', room };
  if (qualifier === 'up_to') return { end: 'closed', room };
  return { end: 'flat', room };
}

export interface BarRow {
  readonly row: ChartRow;
  readonly tone?: Tone;
  readonly paint?: Paint;
  readonly height?: number;
  /** Instead of the row's own label. */
  readonly label?: string;
  /** False where the caller draws the reading's cursor itself. */
  readonly short?: false;
  /** Grey: only there to be compared with. */
  readonly context?: boolean;
}

export interface Bars {
  readonly ruler: Ruler;
  /** Top and bottom of each bar, in the order of the rows. */
  readonly spans: readonly {
    readonly top: number;
    readonly bottom: number;
    readonly x: number;
  }[];
}

/** The number's tone: what is only compared with stands in ink. */
const toneOf = (bar: BarRow): Tone => bar.tone ?? (bar.context ? 'ink' : 'data');

/** Draws the rows from `canvas.y` down, then their ruler. `first` is the distance to the first label's baseline. */
export function barRows(canvas: Canvas, bars: readonly BarRow[], first = 40, domain?: Domain): Bars {
  const { width } = canvas;
  const scaled =
    domain ??
    domainOf(
      canvas,
      bars.map((bar) => bar.row),
      width,
    );
  const label = axisLabels(canvas, bars[0]?.row);
  const integer = wholeNumbers(bars.map((bar) => bar.row));
  const probe = ruler({
    domain: scaled,
    x0: 0,
    x1: width,
    y: 0,
    size: canvas.size.axis,
    label,
    integer,
  });
  const spans: { top: number; bottom: number; x: number }[] = [];
  let y = canvas.y + first;
  for (const bar of bars) {
    const height = bar.height ?? 16;
    const block = labelBlock(canvas, bar.row, {
      x: 0,
      y,
      width,
      tone: toneOf(bar),
      ...(bar.label === undefined ? {} : { label: bar.label }),
    });
    // The reading's wedge stands between its label and its bar.
    const top = y + (block.count - 1) * 24 + (bar.tone === 'cursor' ? 16 : 8);
    const value = numberOf(bar.row);
    const shapes: Shape[] = [];
    const zero = probe.at(Math.max(scaled.min, Math.min(0, scaled.max))) - 0.5;
    if (value !== null) {
      const paint = bar.paint ?? barPaint(bar.row.basis, bar.context);
      const room = value >= 0 ? width : 0;
      shapes.push(...endedBar(zero, probe.at(value), top, height, paint, endOf(bar.row, room)));
      if (bar.tone === 'cursor' && bar.short !== false) {
        shapes.push(...cursor(probe.at(value), top - 10, top + height + 4, width));
      }
    }
    mark(canvas, bar.row, [...shapes, ...block.shapes]);
    spans.push({
      top,
      bottom: top + height,
      x: value === null ? zero : probe.at(value),
    });
    y = Math.ceil((top + height + 28) / 8) * 8;
  }
  const base = y - 16;
  const drawn = ruler({
    domain: scaled,
    x0: 0,
    x1: width,
    y: base,
    size: canvas.size.axis,
    label,
    integer,
  });
  canvas.add(...drawn.shapes);
  canvas.y = drawn.baseline;
  return { ruler: drawn, spans };
}
