/** Scales and the ruled line: ends chosen so that a number stands well inside, few labels, ticks as on an instrument. */
import { scaleLinear } from 'd3-scale';
import { boxOf, crisp, line, num, overlap, path, text } from './canvas.ts';
import { textWidth } from './measure.ts';
import type { Shape, TextShape } from './scene.ts';

export interface Domain {
  readonly min: number;
  readonly max: number;
  /** Between labelled ticks. */
  readonly step: number;
}

export interface DomainOptions {
  /** Pixels the axis will have. */
  readonly width: number;
  readonly size: number;
  readonly label: (value: number, last: boolean) => string;
  /** Whole numbers only: no label between them. */
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** Removes what binary arithmetic adds: 0.30000000000000004. */
export const clean = (value: number): number => Number(value.toPrecision(12));

const MANTISSAS = [1, 2, 5];

/** Steps from fine to coarse that a reader can count in. */
function steps(span: number): readonly number[] {
  const power = Math.floor(Math.log10(span));
  const list: number[] = [];
  for (let exponent = power - 2; exponent <= power + 1; exponent++) {
    for (const mantissa of MANTISSAS) list.push(clean(mantissa * 10 ** exponent));
  }
  return list;
}

/** A domain from zero (or below) with ends on a half step, and labels as close as their width allows, at most six. */
export function domainFor(values: readonly number[], options: DomainOptions): Domain {
  const lowest = options.min ?? Math.min(0, ...values);
  const highest = options.max ?? Math.max(0, ...values);
  const span = highest - lowest > 0 ? highest - lowest : 1;
  const air = options.max === undefined ? span * 0.02 : 0;
  let chosen: Domain | null = null;
  for (const step of steps(span)) {
    if (options.integer && step < 1) continue;
    const half = options.integer && step === 1 ? 1 : step / 2;
    const max = options.max ?? (highest <= 0 ? 0 : clean(Math.ceil(clean((highest + air) / half)) * half));
    const min = options.min ?? (lowest >= 0 ? 0 : clean(Math.floor(clean((lowest - air) / half)) * half));
    chosen = { min, max: max > min ? max : min + step, step };
    if ((chosen.max - chosen.min) / step > 7) continue;
    const boxes = axisLabels(chosen, 0, options.width, 0, options.size, options.label).map(boxOf);
    if (boxes.every((box, i) => i === 0 || !overlap(boxes[i - 1] ?? box, box, options.size * 0.6))) return chosen;
  }
  return chosen ?? { min: lowest, max: lowest + span, step: span };
}

/** Values that carry a label. */
export function labelled(domain: Domain): readonly number[] {
  const first = Math.ceil(clean(domain.min / domain.step));
  const last = Math.floor(clean(domain.max / domain.step));
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * domain.step));
}

export interface RulerOptions {
  readonly domain: Domain;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly label: (value: number, last: boolean) => string;
  readonly integer?: boolean;
  /** The scale goes on, who knows how far: dotted to here. */
  readonly openTo?: number;
}

export interface Ruler {
  readonly at: (value: number) => number;
  readonly shapes: readonly Shape[];
  /** Baseline of its labels. */
  readonly baseline: number;
  /** Where long ticks end: a cursor goes no further. */
  readonly foot: number;
}

/** Position of a value between two ends, half a pixel in so that the first and last tick are crisp and in the frame. */
export function positioner(domain: Domain, x0: number, x1: number): (value: number) => number {
  return scaleLinear([domain.min, domain.max], [x0 + 0.5, x1 - 0.5]);
}

/** How many small divisions fit between two labelled ticks. */
function divisions(step: number, pixels: number, integer: boolean): number {
  const mantissa = clean(step / 10 ** Math.floor(Math.log10(step)));
  const candidates = mantissa === 2 ? [20, 10, 4, 2] : mantissa === 5 ? [50, 25, 10, 5] : [20, 10, 5, 2];
  return candidates.find((count) => pixels / count >= 5.6 && (!integer || Number.isInteger(clean(step / count)))) ?? 1;
}

/** The labels under an axis: centred on their ticks, the outermost kept between its ends. */
function axisLabels(
  domain: Domain,
  x0: number,
  x1: number,
  y: number,
  size: number,
  label: (value: number, last: boolean) => string,
): readonly TextShape[] {
  const at = positioner(domain, x0, x1);
  const values = labelled(domain);
  return values.map((value, i) => {
    const content = label(value, i === values.length - 1);
    const x = at(value);
    const half = textWidth(content, size) / 2;
    const anchor = x - half < x0 ? 'start' : x + half > x1 ? 'end' : 'middle';
    const place = anchor === 'start' ? x0 : anchor === 'end' ? x1 : x;
    return text(content, place, y, { size, tone: 'ink2', anchor });
  });
}

/** A ruled line with long, middle and short ticks and its labels. */
export function ruler(options: RulerOptions): Ruler {
  const { domain, x0, x1, y, size } = options;
  const at = positioner(domain, x0, x1);
  const base = y + 0.5;
  const count = divisions(domain.step, at(domain.min + domain.step) - at(domain.min), options.integer ?? false);
  const small = domain.step / count;
  const middle =
    count % 2 === 0 && (count / 2) % 5 === 0 ? domain.step / 2 : count % 5 === 0 && count > 5 ? small * 5 : null;
  let short = '';
  let mid = '';
  let long = '';
  const first = Math.ceil(clean(domain.min / small));
  const last = Math.floor(clean(domain.max / small));
  for (let i = first; i <= last; i++) {
    const value = clean(i * small);
    const x = num(crisp(at(value)));
    const on = (unit: number): boolean => Math.abs(value / unit - Math.round(value / unit)) < 1e-6;
    if (on(domain.step)) long += `M${x} ${num(y)}v12`;
    else if (middle !== null && on(middle)) mid += `M${x} ${num(y + 1)}v8`;
    else short += `M${x} ${num(y + 1)}v5`;
  }
  const box = { x: x0, y, w: x1 - x0, h: 12 };
  const shapes: Shape[] = [line(x0, base, x1, base, 'base')];
  if (options.openTo !== undefined && options.openTo > x1 + 8)
    shapes.push(line(x1 + 6, base, options.openTo, base, 'unstated'));
  if (short !== '') shapes.push(path(short, 'tick', box));
  if (mid !== '') shapes.push(path(mid, 'tick', box));
  if (long !== '') shapes.push(path(long, 'base', box));
  const baseline = y + 32;
  shapes.push(...axisLabels(domain, x0, x1, baseline, size, options.label));
  return { at, shapes, baseline, foot: y + 12 };
}
