/** The sheet a kind draws on: sizes for its width, text with its measured box, and the list of what is already taken. */
import type { Locale } from '../figures/index.ts';
import { AUTOSPACE, emWidth, meets, tidy } from './measure.ts';
import type {
  Box,
  CircleShape,
  LineShape,
  Mark,
  Paint,
  PathShape,
  RectShape,
  Run,
  Shape,
  TextShape,
  Tone,
} from './scene.ts';
import type { ChartRow, ChartSpec, Variant } from './spec.ts';
import { type Words, words } from './words.ts';

/** Baselines stand on this grid. */
export const UNIT = 8;

export interface Sizes {
  readonly title: number;
  readonly sub: number;
  readonly label: number;
  readonly axis: number;
  readonly source: number;
}

/** Nothing smaller than 16 px where the drawing fills a phone. */
export function sizesFor(width: number): Sizes {
  if (width < NARROW) return { title: 20, sub: 16, label: 17, axis: 16, source: 16 };
  return { title: 20, sub: 16, label: 16, axis: 15, source: 15 };
}

/** Below this width a drawing is laid out for a phone. */
export const NARROW = 520;

export interface TextOptions {
  readonly size?: number;
  readonly tone?: Tone;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 300 | 400;
  readonly halo?: boolean;
}

export class Canvas {
  readonly width: number;
  readonly locale: Locale;
  readonly variant: Variant;
  readonly spec: ChartSpec;
  readonly rows: readonly ChartRow[];
  readonly size: Sizes;
  readonly narrow: boolean;
  readonly words: Words;
  readonly back: Shape[] = [];
  readonly marks: Mark[] = [];
  /** How far down the sheet is used. */
  y = 0;

  /** A section of another drawing: title, source and what else surrounds the whole are drawn there. */
  readonly inner: boolean;

  constructor(
    spec: ChartSpec,
    rows: readonly ChartRow[],
    width: number,
    locale: Locale,
    variant: Variant,
    inner = false,
  ) {
    this.inner = inner;
    this.spec = spec;
    this.rows = rows;
    this.width = width;
    this.locale = locale;
    this.variant = variant;
    this.size = sizesFor(width);
    this.narrow = width < NARROW;
    this.words = words(locale);
  }

  get simulated(): boolean {
    return this.spec.basis === 'simulated';
  }

  add(...shapes: readonly Shape[]): void {
    this.back.push(...shapes);
  }

  /** Shapes of everything drawn so far, marks included. */
  get all(): readonly Shape[] {
    return [...this.back, ...this.marks.flatMap((mark) => mark.shapes)];
  }

  /** Moves down and returns the new place, rounded up to the grid. */
  down(by: number): number {
    this.y = Math.ceil((this.y + by) / UNIT) * UNIT;
    return this.y;
  }
}

function runsOf(content: string | readonly Run[]): readonly Run[] {
  const list = typeof content === 'string' ? [{ text: content }] : content;
  return list.map((run) => ({ ...run, text: tidy(run.text) })).filter((run) => run.text !== '');
}

/** Width of a line of runs, with the space where Han meets Latin across two runs. */
export function runsWidth(content: string | readonly Run[], size: number): number {
  let width = 0;
  let before = '';
  for (const run of runsOf(content)) {
    const own = run.size ?? size;
    width += emWidth(run.text) * own;
    if (run.gap !== undefined) width += run.gap;
    else if (before !== '' && meets(before, run.text)) width += AUTOSPACE * own;
    before = [...run.text].at(-1) ?? '';
  }
  return width;
}

/** A line of text with its baseline at y. */
export function text(content: string | readonly Run[], x: number, y: number, options: TextOptions = {}): TextShape {
  const size = options.size ?? 16;
  const runs = runsOf(content);
  return {
    type: 'text',
    x,
    y,
    anchor: options.anchor ?? 'start',
    size,
    tone: options.tone ?? 'ink',
    ...(options.weight === undefined ? {} : { weight: options.weight }),
    ...(options.halo ? { halo: true as const } : {}),
    runs,
    width: runsWidth(runs, size),
  };
}

export const rect = (x: number, y: number, w: number, h: number, paint: Paint): RectShape => ({
  type: 'rect',
  x,
  y,
  w: Math.max(w, 0),
  h,
  paint,
});

export const line = (x1: number, y1: number, x2: number, y2: number, paint: Paint): LineShape => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  paint,
});

export const circle = (cx: number, cy: number, r: number, paint: Paint): CircleShape => ({
  type: 'circle',
  cx,
  cy,
  r,
  paint,
});

export const path = (d: string, paint: Paint, box: Box): PathShape => ({
  type: 'path',
  d,
  paint,
  box,
});

/** Two decimals are enough for any screen, and make files comparable. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** The middle of the pixel that a position falls in: where a line of one pixel is crisp. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;

/** Space a shape takes. Of text, the letters' own height. */
export function boxOf(shape: Shape): Box {
  switch (shape.type) {
    case 'text': {
      const size = Math.max(shape.size, ...shape.runs.map((run) => run.size ?? 0));
      const left = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? shape.width / 2 : shape.width;
      return {
        x: shape.x - left,
        y: shape.y - size * 0.86,
        w: shape.width,
        h: size,
      };
    }
    case 'rect':
      return { x: shape.x, y: shape.y, w: shape.w, h: shape.h };
    case 'line':
      return {
        x: Math.min(shape.x1, shape.x2),
        y: Math.min(shape.y1, shape.y2),
        w: Math.abs(shape.x2 - shape.x1),
        h: Math.abs(shape.y2 - shape.y1),
      };
    case 'circle':
      return {
        x: shape.cx - shape.r,
        y: shape.cy - shape.r,
        w: shape.r * 2,
        h: shape.r * 2,
      };
    case 'path':
      return shape.box;
  }
}

/** True where two boxes share more than a hair's breadth. */
export function overlap(a: Box, b: Box, margin = 0): boolean {
  const slack = 0.01;
  return (
    a.x < b.x + b.w + margin - slack &&
    b.x < a.x + a.w + margin - slack &&
    a.y < b.y + b.h - slack &&
    b.y < a.y + a.h - slack
  );
}

/** True where a box lies within the sheet's width. */
export function within(box: Box, width: number): boolean {
  return box.x >= -0.01 && box.x + box.w <= width + 0.01;
}

/** The first candidate that lies in the frame and meets none of the boxes; else null. */
export function place(
  candidates: readonly TextShape[],
  taken: readonly Box[],
  width: number,
  margin = 8,
): TextShape | null {
  return (
    candidates.find((candidate) => {
      const box = boxOf(candidate);
      return within(box, width) && !taken.some((other) => overlap(box, other, margin));
    }) ?? null
  );
}
