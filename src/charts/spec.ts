/**
 * What a chart is asked to be. `ChartSpec` is JSON: it can be stored, sent and validated (validate.ts). Rows carry the
 * figures; a chart never asks where they came from.
 */
import type { Figure, UnitLabel } from '../figures/index.ts';

/** A text in both languages. */
export interface BothTexts {
  readonly zh: string;
  readonly en: string;
}

export const CHART_KINDS = [
  'scale',
  'composition',
  'before_after',
  'rank',
  'bounded',
  'limits',
  'growth',
  'base',
  'list',
  'targets',
  'series',
  'comparison',
  'grouped',
  'stacked',
  'diverging',
  'area',
  'slope',
  'bump',
  'strip',
  'range',
  'interval',
  'histogram',
  'heat',
  'calendar',
  'multiples',
  'tally',
  'sections',
] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** Kinds that may stand within another drawing: all but the one that holds them. */
export type SectionKind = Exclude<ChartKind, 'sections'>;
export const SECTION_KINDS: readonly SectionKind[] = CHART_KINDS.filter((kind) => kind !== 'sections');

/**
 * `figure`: complete, with title and subtitle. `ruler`: without them, for a place where the page itself sets the number
 * and its name. `hero`: the number set large on its ruler.
 */
export const VARIANTS = ['figure', 'ruler', 'hero'] as const;
export type Variant = (typeof VARIANTS)[number];

/** How the field names what a figure is; decides how it is written and which scale suits it. */
export const ROW_KINDS = [
  'count',
  'amount',
  'share',
  'change',
  'rank',
  'limit',
  'record',
  'ratio',
  'duration',
  'date',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What a row is in its chart. */
export type Role =
  | 'subject' // what the chart is about
  | 'whole'
  | 'part'
  | 'remainder' // whole − parts, or 100 − share
  | 'before'
  | 'after'
  | 'limit'
  | 'record'
  | 'target'
  | 'baseline' // where a target starts from; the implied base of a growth rate
  | 'rate' // the growth between base and subject
  | 'companion'
  | 'point'; // one of a series or comparison

export type Basis = 'printed' | 'derived' | 'planned' | 'simulated';

/** Why a number is missing; `no_value`: a query gives none. Zero is none of these: it is a number. */
export const MISSING = ['not_stated', 'not_reported', 'not_applicable', 'withheld', 'no_value'] as const;
export type Missing = (typeof MISSING)[number];

/** A thing that rows share: a category on an axis, a series with its own line or fill. */
export interface Shared {
  readonly id: string;
  readonly name: BothTexts;
}

/** One number of a chart. `figure` is null where the number is missing; `missing` then says why. */
export interface ChartRow {
  readonly id: string;
  readonly label: BothTexts;
  readonly role: Role;
  readonly basis: Basis;
  /** How it came about, where the word for its basis would say it wrongly: a count is derived, but no estimate. */
  readonly how?: BothTexts;
  readonly figure: Figure | null;
  readonly missing?: Missing;
  /** Which line, fill, column or panel it belongs to: kinds with several series need it. */
  readonly series?: Shared;
  /** Where it stands on an axis of names, if its label does not say so already. */
  readonly category?: Shared;
  /** `histogram`: the stretch that was counted, from (included) to (excluded), decimal text; null is an open end. */
  readonly bin?: { readonly from: string | null; readonly to: string | null; readonly unit: UnitLabel };
  /** Bounds of a derived number, decimal text: `22437` and `22438`. */
  readonly low?: string;
  readonly high?: string;
  /** `interval`: how far an estimate may lie off, low and high, decimal text; its note says what the two mean. */
  readonly interval?: readonly [low: string, high: string];
  readonly unit: UnitLabel;
  readonly kind: RowKind;
  readonly decimals: number;
  /** Period id, as data carries it. */
  readonly period: string | null;
  readonly area: { readonly id: string; readonly name: BothTexts } | null;
  /** How many are ranked. */
  readonly peers: number | null;
  /** What it is compared with, as the data says: `statutory`, `prior_year` … */
  readonly comparedWith: string | null;
  /** A whole sentence with `{value}` where the figure goes. */
  readonly sentence: BothTexts | null;
  readonly note: BothTexts | null;
  /** Belongs under another row: a target under its baseline's task. */
  readonly group: string | null;
  /** The anchor of the number's provenance. */
  readonly href: string | null;
}

export interface ChartOptions {
  /** Fixed ends of the scale, decimal text; otherwise chosen from the data. Bars keep zero whatever is said here. */
  readonly min?: string;
  readonly max?: string;
  /** `comparison`, `grouped`, `stacked`, `diverging`, `heat`: by size, or as the rows stand. Missing numbers come last. */
  readonly order?: 'size' | 'given';
  /** `limits`: hours that one unit is drawn as, by unit id. Units that had to be assumed are named in the notes. */
  readonly hours?: Readonly<Record<string, number>>;
  /** `sections`: the drawings that stand one below the other. */
  readonly sections?: readonly ChartSection[];
}

/** One drawing within a drawing. */
export interface ChartSection {
  readonly kind: SectionKind;
  /** Where the rows do not say themselves what is drawn. */
  readonly title?: BothTexts;
  /** Ids of its rows, in order. Only a whole may stand in a second section, with its parts. */
  readonly rows: readonly string[];
  readonly notes?: readonly BothTexts[];
  readonly options?: Omit<ChartOptions, 'sections'>;
}

/** The version of the spec that this code writes; older ones are read by `migrateSpec`. */
export const SPEC_VERSION = 3;

export interface ChartSpec {
  /** The address of the JSON Schema, for editors and for those who meet the file elsewhere. */
  readonly $schema?: string;
  readonly version: typeof SPEC_VERSION;
  readonly id: string;
  readonly kind: ChartKind;
  /** What is shown. */
  readonly title: BothTexts;
  /** Unit, scope, period. */
  readonly subtitle: BothTexts;
  /** Where the numbers are from, down to the paragraph. Stands in the drawing. */
  readonly source: BothTexts;
  /** The edition the numbers belong to. Stands in the drawing. */
  readonly release: BothTexts;
  readonly basis: 'published' | 'simulated';
  /** At most one is drawn. */
  readonly notes: readonly BothTexts[];
  readonly options: ChartOptions;
}

/** A chart ready to be laid out. */
export interface Chart {
  readonly spec: ChartSpec;
  readonly rows: readonly ChartRow[];
}
