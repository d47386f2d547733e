/**
 * What pages read: the package after the warehouse has loaded, computed and checked it. One file,
 * `.kedu/catalogue.json`, written by the build and validated on reading (catalogue/read.ts).
 * Numbers that must stay exact travel as decimal text. Column names are the data dictionary's, in camel case.
 */
import type { FigureKind, Qualifier } from '../figures/index.ts';
import type { Consequence, RatingDimension, RatingDirection, RatingResults } from './rating-types.ts';

export type * from './rating-types.ts';

import type { Seen } from './seen-types.ts';
import type { SimulatedCounts } from './simulated-types.ts';
import type { ZoneComponent, ZonePosition } from './zone-types.ts';

export type { ZoneComponent, ZonePosition } from './zone-types.ts';

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export interface Topic {
  readonly id: string;
  readonly kind: 'national' | 'theme';
  readonly name: Text;
  /** The Chinese name of the national first-level indicator, as in the descriptor's categories; null for a theme. */
  readonly nationalIndicator: string | null;
  readonly breadyTopic: string | null;
  readonly order: number;
  readonly note: Text | null;
}

export interface Unit {
  readonly id: string;
  readonly name: Text;
  readonly symbolZh: string;
  readonly symbolEn: string;
  readonly symbolEnOne: string | null;
  readonly printed: readonly string[];
  readonly note: Text | null;
}

export interface Area {
  readonly id: string;
  readonly name: Text;
  readonly kind: 'country' | 'city' | 'district' | 'zone' | 'joint';
  readonly within: string | null;
  /** Of a joint mention: the areas it speaks of together; empty otherwise. */
  readonly joins: readonly string[];
  readonly note: Text | null;
}

export interface Agency {
  readonly id: string;
  readonly name: Text;
  readonly area: string | null;
}

export interface Source {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly page: string | null;
  readonly credit: Text | null;
  readonly paragraphs: number | null;
  readonly sha256: string | null;
  readonly short: Text;
  readonly note: Text | null;
}

/** What kind of number an indicator is: the kinds the figure writer knows. */
export type IndicatorKind = FigureKind;

export type IndicatorChart =
  | 'scale'
  | 'composition'
  | 'before_after'
  | 'rank'
  | 'bounded'
  | 'limits'
  | 'growth'
  | 'base'
  | 'list';

export interface Indicator {
  readonly id: string;
  readonly topic: string;
  readonly name: Text;
  /** With `{value}` where the figure goes. */
  readonly plain: Text;
  readonly definition: Text;
  /** What the source leaves unsaid, item by item. */
  readonly notSaid: readonly Text[];
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly better: 'up' | 'down' | 'neither';
  readonly decimals: number;
  readonly chart: IndicatorChart;
  readonly companions: readonly string[];
}

export interface Observation {
  readonly id: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string | null;
  readonly periodPrinted: string | null;
  /** Decimal text in base units. */
  readonly value: string;
  readonly valueMax: string | null;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** Worth of the last printed digit, decimal text. */
  readonly step: string;
  /** Bounds of the unrounded figure; null (or absent) where the source leaves that side open. */
  readonly valueLow?: string | null;
  readonly valueHigh?: string | null;
  readonly printed: string;
  readonly source: string;
  readonly paragraph: number;
  readonly locator: string;
  readonly ofWhole: string | null;
  readonly comparedWith: string | null;
  readonly peers: number | null;
  readonly agency: string | null;
  readonly status: 'actual' | 'planned' | 'context' | 'rule' | 'anecdote';
  readonly scope: Text;
  readonly note: Text | null;
}

export interface Commitment {
  readonly id: string;
  readonly topic: string;
  readonly task: string;
  readonly text: Text;
  readonly measurable: boolean;
  readonly targetValue: string | null;
  readonly targetUnit: string | null;
  readonly targetQualifier: Qualifier | null;
  readonly printed: string | null;
  readonly implied: boolean;
  readonly direction: string;
  readonly baseline: string | null;
  readonly due: string | null;
  readonly duePrinted: string | null;
  readonly agency: string | null;
  readonly area: string;
  readonly source: string;
  readonly paragraph: number;
  readonly locator: string;
  /** Last day of the term, ISO 8601; null where it has none. */
  readonly dueLast: string | null;
  /** Of the latest report; null where there is no report yet, which is not zero. */
  readonly state: ProgressState | null;
  readonly reports: number;
  /** Day of the latest report. */
  readonly reported: string | null;
  /** The latest number reported, with its day. */
  readonly latestDate: string | null;
  readonly latestValue: string | null;
  readonly latestUnit: string | null;
  readonly latestQualifier: Qualifier | null;
  /** Target and term in force: the new ones where a report changed them. */
  readonly targetNow: string | null;
  readonly targetNowQualifier: Qualifier | null;
  readonly dueNow: string | null;
  /** Per cent of the way from baseline to target, decimal text; null where it can't be said. */
  readonly share: string | null;
  readonly reached: boolean | null;
  readonly overdue: boolean | null;
}

export const PROGRESS_STATES = ['not_started', 'under_way', 'met', 'missed', 'dropped', 'changed'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** One report by a source on one promise, with what it comes to against the target of its day. */
export interface ProgressReport {
  readonly commitment: string;
  readonly date: string;
  readonly state: ProgressState;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  readonly printed: string | null;
  readonly newTargetValue: string | null;
  readonly newTargetUnit: string | null;
  readonly newTargetQualifier: Qualifier | null;
  readonly newPrinted: string | null;
  readonly newDue: string | null;
  readonly source: string;
  readonly paragraph: number;
  readonly locator: string;
  readonly note: Text | null;
  /** The worth of the last digit printed; null without a number. */
  readonly step: string | null;
  readonly targetValue: string | null;
  readonly targetQualifier: Qualifier | null;
  readonly share: string | null;
  readonly reached: boolean | null;
  readonly overdue: boolean | null;
}

export interface Mechanism {
  readonly id: string;
  readonly topic: string;
  readonly name: Text;
  readonly summary: Text;
  readonly since: string | null;
  readonly sincePrinted: string | null;
  readonly agency: string | null;
  readonly rule: Text | null;
  /** What it means for those it concerns, where the source says so. */
  readonly person: Text | null;
  readonly indicators: readonly string[];
  readonly commitments: readonly string[];
  /** Null for what is no measure that could be in force: a ranking, a firm, a count. */
  readonly status: 'in_force' | 'planned' | null;
  readonly source: string;
  readonly paragraphs: readonly number[];
}

/** One number computed by the warehouse from observations; `low` = `high` = `value` where it has no interval. */
export interface Derived {
  readonly id: string;
  readonly indicator: string;
  readonly name: Text;
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly area: string;
  readonly period: string | null;
  readonly arithmetic: Text;
  readonly note: Text | null;
  /** Decimal text; null where the result is an interval only. */
  readonly value: string | null;
  readonly low: string;
  readonly high: string;
}

export interface CheckCase {
  /** What this case is about: an observation id, or a pair. */
  readonly subject: string;
  readonly observations: readonly string[];
  readonly ok: boolean;
  /** The arithmetic with its numbers: `11457 + 13587 = 25044 ≤ 25069`. */
  readonly shown: string;
}

export interface Check {
  readonly id: string;
  readonly statement: Text;
  readonly sql: string;
  readonly severity: 'error' | 'warning';
  readonly exceptions: readonly string[];
  readonly reason: Text | null;
  /** True where the violators equal the listed exceptions. */
  readonly passed: boolean;
  readonly cases: readonly CheckCase[];
}

export interface Withheld {
  readonly id: string;
  readonly what: Text;
  readonly why: Text;
  readonly source: string;
  readonly paragraphs: readonly number[];
}

export interface Category {
  readonly value: string;
  readonly label: Text;
}

/** One column of the data dictionary. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly required: boolean;
  readonly categories: readonly Category[];
  /** `table.column` it refers to. */
  readonly references: string | null;
  /** True where the warehouse computes it; no file of the package has this column. */
  readonly computed?: boolean;
  /** What is in it; absent from frozen releases, whose databases are not kept. */
  readonly seen?: Seen;
}

/** One table of the data dictionary. `simulated` tables live in schema `sim`. */
export interface TableInfo {
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly simulated: boolean;
  readonly rows: number;
  readonly primaryKey: readonly string[];
  readonly fields: readonly Field[];
}

export interface Site {
  readonly name: Text;
  readonly district: Text;
  readonly title: Text;
  readonly edition: string;
  readonly editionName: Text;
  readonly editionDate: string;
  readonly contact: string | null;
  readonly icp: string | null;
  readonly licence: { readonly id: string; readonly url: string; readonly name: Text };
  readonly headlines: readonly string[];
  /** Indicators that count market entities; null where the package has none. */
  readonly entities: { readonly new: string; readonly stock: string | null } | null;
  readonly simulation: boolean;
}

/** A file that may be downloaded. */
export interface PublishedFile {
  /** Its address without base path: `/data/observations.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Where it is a table. */
  readonly rows: number | null;
}

/** One change from the release before: of a cell where it was revised or reworded, of a whole row where it came or went. */
export interface ReleaseChange {
  readonly kind: 'added' | 'revised' | 'withdrawn' | 'reworded';
  readonly table: string;
  readonly id: string;
  /** Null where the whole row is meant. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** From revisions.csv; null where none is needed. */
  readonly reason: Text | null;
}

/** A release, with what it changed. */
export interface Release {
  readonly version: string;
  readonly name: Text;
  readonly date: string;
  /** SHA-256 of its manifest; null for an edition that is not frozen yet. */
  readonly checksum: string | null;
  /** The release before it; null for the first. */
  readonly before: string | null;
  readonly observations: number;
  readonly commitments: number;
  readonly changes: readonly ReleaseChange[];
}

/** Everything a page may read. Arrays keep the order of the CSV. */
export interface Catalogue {
  readonly version: 1;
  readonly site: Site;
  readonly packageTitle: Text;
  readonly packageDescription: Text;
  readonly tables: readonly TableInfo[];
  readonly topics: readonly Topic[];
  readonly units: readonly Unit[];
  readonly areas: readonly Area[];
  readonly agencies: readonly Agency[];
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  readonly observations: readonly Observation[];
  readonly commitments: readonly Commitment[];
  /** Reports on promises, in the order of their file. */
  readonly progress: readonly ProgressReport[];
  readonly mechanisms: readonly Mechanism[];
  readonly ratingDirections: readonly RatingDirection[];
  readonly ratingDimensions: readonly RatingDimension[];
  readonly consequences: readonly Consequence[];
  /** Results of the package's ratings, and of the simulated ones, which stand in no published table; null where there are none. */
  readonly ratings: {
    readonly published: RatingResults | null;
    readonly simulated: RatingResults | null;
    /** Raters that a body, and firms that a group, must have. */
    readonly minima: { readonly raters: number; readonly firms: number };
  };
  /** Counts of simulated rows; empty where the simulation is off. */
  readonly simulatedCounts: readonly SimulatedCounts[];
  readonly zones: readonly ZonePosition[];
  readonly zoneComponents: readonly ZoneComponent[];
  readonly derived: readonly Derived[];
  readonly checks: readonly Check[];
  readonly withheld: readonly Withheld[];
  /** What the data build has written, by address; query databases and what pages make are not among them. */
  readonly files: readonly PublishedFile[];
  /** Newest first; the edition itself comes first, frozen or not. */
  readonly releases: readonly Release[];
}
