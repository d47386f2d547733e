/**
 * A drawing, completely decided: every position and every string. `layout` makes it, `draw` writes it as SVG, tests
 * read it. What a reader needs who cannot see the drawing (name, summary, table) is a required part, not an extra.
 */
import type { Locale } from '../figures/index.ts';
import type { Basis, ChartKind, Role, Variant } from './spec.ts';

/** A rectangle, top left corner first. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Colours of text. `note` carries sentences, `ink2` only what stands along an axis, `paper` what stands on `data`. */
export type Tone = 'ink' | 'note' | 'ink2' | 'data' | 'cursor' | 'after' | 'paper';

/**
 * What a shape means, not what it looks like. The grammar: solid = printed, outline = derived, dashed = planned,
 * dotted = not stated, hatched = simulated; the cursor = the reading.
 */
export type Paint =
  | 'base' // axis line and long ticks
  | 'tick'
  | 'hair' // separators and guide lines
  | 'lead' // leaders, arrows, brackets
  | 'unstated' // dotted: the source says nothing here
  | 'cursor'
  | 'wedge' // the cursor's head
  | 'data'
  | 'tint' // a second part beside `data`
  | 'after'
  | 'before'
  | 'derived'
  | 'derived-context' // an outline in grey: a derived number that is only a comparison
  | 'planned'
  | 'room' // dotted outline: where the number may lie
  | 'simulated'
  | 'simulated-line'
  | 'simulated-lead' // the line that is read among simulated ones
  | 'simulated-faint' // the others around it
  | 'data-line'
  | 'count' // one of many that are counted: thin, so that each is seen
  | 'context-line'
  | 'planned-line'
  | 'dot'
  | 'dot-context'
  | 'ring' // derived point
  | 'ring-faint' // one of many around the line that is read
  | 'ring-planned'
  | 'ring-unstated'
  | 'pale' // a third part beside `data` and `tint`
  | 'simulated-2' // further simulated parts: hatched another way
  | 'simulated-3'
  | 'simulated-4'
  | 'shade-1' // a share of the data colour, light enough for ink on it
  | 'shade-2'
  | 'shade-3'
  | 'shade-4'
  | 'shade-5'
  | 'simulated-shade-1'
  | 'simulated-shade-2'
  | 'simulated-shade-3'
  | 'simulated-shade-4'
  | 'simulated-shade-5'
  | 'cell' // an empty cell: zero
  | 'cell-missing' // dotted: no figure
  | 'sliver' // a part too thin to carry any colour but ink
  | 'tag' // the frame around 模拟数据
  | 'simulated-faded' // what a selection leaves out: grey, not gone
  | 'simulated-fine' // columns of a few pixels, too narrow for an outline
  | 'simulated-fine-faded'
  | 'faded-shade-1'
  | 'faded-shade-2'
  | 'faded-shade-3'
  | 'faded-shade-4'
  | 'faded-shade-5'
  | 'window' // the ground under what is selected on an axis
  | 'grip'; // what a window is held by

/** One stretch of text within a line; `gap` is the space before it in pixels. */
export interface Run {
  readonly text: string;
  readonly gap?: number;
  readonly size?: number;
  readonly tone?: Tone;
  readonly weight?: 300 | 400;
}

export interface TextShape {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly tone: Tone;
  readonly weight?: 300 | 400;
  /** Painted over a paper-coloured outline, where lines may pass behind. */
  readonly halo?: true;
  readonly runs: readonly Run[];
  /** As measured, slack included. */
  readonly width: number;
}

export interface RectShape {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly paint: Paint;
}

export interface LineShape {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly paint: Paint;
}

export interface PathShape {
  readonly type: 'path';
  readonly d: string;
  readonly paint: Paint;
  /** What the path covers. */
  readonly box: Box;
}

export interface CircleShape {
  readonly type: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly paint: Paint;
}

export type Shape = TextShape | RectShape | LineShape | PathShape | CircleShape;

/** What one row of data became: shapes that belong together, and what is said when a reader comes to it. */
export interface Mark {
  readonly id: string;
  /** The row's id: an observation, a derived number, a commitment. */
  readonly datum: string;
  readonly role: Role;
  readonly basis: Basis;
  /** Label, figure with qualifier and unit, basis, period: for tooltip and speech. */
  readonly text: string;
  readonly spoken: string;
  /** What the source adds to the number, or how it was derived. */
  readonly note: string | null;
  /** Where the number's provenance stands. */
  readonly href: string | null;
  readonly shapes: readonly Shape[];
}

export interface SceneColumn {
  readonly id: 'label' | 'category' | 'series' | 'bin' | 'figure' | 'basis' | 'period' | 'area' | 'note';
  readonly label: string;
}

export interface SceneTableRow {
  readonly datum: string;
  readonly href: string | null;
  /** In the order of the columns. */
  readonly cells: readonly string[];
}

/** The drawing as a table of texts, printed by the same writer as the drawing. */
export interface SceneTable {
  readonly caption: string;
  readonly columns: readonly SceneColumn[];
  readonly rows: readonly SceneTableRow[];
}

export interface Scene {
  readonly version: 1;
  readonly id: string;
  readonly kind: ChartKind;
  readonly variant: Variant;
  readonly locale: Locale;
  readonly simulated: boolean;
  readonly width: number;
  readonly height: number;
  /** Accessible name. */
  readonly name: string;
  /** One sentence that says what is drawn, with units and qualifiers. */
  readonly summary: string;
  readonly table: SceneTable;
  /** Behind the marks: titles, axes, guides. */
  readonly back: readonly Shape[];
  readonly marks: readonly Mark[];
}
