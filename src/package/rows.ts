/**
 * The rows of the known tables with types of their own. Columns keep their names. Numbers with decimals stay exact as
 * decimal text; lists are arrays; blank is null. Each row knows where it stands (`at`).
 */
import * as v from 'valibot';

const text = v.string();
const maybe = v.nullable(v.string());
/** Exact decimal text in base units: '1590300', '80.13'. */
const number = v.string();
const integer = v.number();
const list = v.array(v.string());
/** A blank list is an empty one. */
const lists = v.pipe(
  v.nullable(list),
  v.transform((items): readonly string[] => items ?? []),
);
const paragraphs = v.array(
  v.pipe(
    v.string(),
    v.regex(/^[1-9]\d*$/),
    v.transform((item) => Number(item)),
  ),
);
const qualifier = v.picklist(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest']);
const names = { name_zh: text, name_en: text };
const notes = { note_zh: maybe, note_en: maybe };

const Topic = v.object({
  id: text,
  kind: v.picklist(['national', 'theme']),
  ...names,
  national_indicator: maybe,
  bready_topic: maybe,
  order: integer,
  ...notes,
});

const Unit = v.object({
  id: text,
  ...names,
  symbol_zh: text,
  symbol_en: maybe,
  symbol_en_one: maybe,
  printed: list,
  ...notes,
});

const Area = v.object({
  id: text,
  ...names,
  kind: v.picklist(['country', 'city', 'district', 'zone', 'joint']),
  within: maybe,
  joins: lists,
  ...notes,
});

const Agency = v.object({ id: text, ...names, area: maybe });

const Source = v.object({
  id: text,
  kind: text,
  title_zh: text,
  title_en: text,
  authors: maybe,
  publisher: maybe,
  published: maybe,
  page: maybe,
  credit_zh: maybe,
  credit_en: maybe,
  paragraphs: v.nullable(integer),
  sha256: maybe,
  short_zh: text,
  short_en: text,
  ...notes,
});

const Indicator = v.object({
  id: text,
  topic: text,
  ...names,
  plain_zh: text,
  plain_en: text,
  definition_zh: text,
  definition_en: text,
  not_said_zh: maybe,
  not_said_en: maybe,
  unit: text,
  kind: v.picklist(['count', 'amount', 'share', 'change', 'rank', 'limit', 'record', 'ratio', 'duration', 'date']),
  better: v.picklist(['up', 'down', 'neither']),
  decimals: integer,
  chart: v.picklist(['scale', 'composition', 'before_after', 'rank', 'bounded', 'limits', 'growth', 'base', 'list']),
  companions: lists,
});

const Observation = v.object({
  id: text,
  indicator: text,
  area: text,
  period: maybe,
  period_printed: maybe,
  value: number,
  value_max: v.nullable(number),
  unit: text,
  qualifier,
  printed: text,
  source: text,
  paragraph: integer,
  locator: text,
  of_whole: maybe,
  compared_with: maybe,
  peers: v.nullable(integer),
  agency: maybe,
  status: v.picklist(['actual', 'planned', 'context', 'rule', 'anecdote']),
  scope_zh: text,
  scope_en: text,
  ...notes,
});

const Commitment = v.object({
  id: text,
  topic: text,
  task: text,
  text_zh: text,
  text_en: text,
  measurable: v.boolean(),
  target_value: v.nullable(number),
  target_unit: maybe,
  target_qualifier: v.nullable(qualifier),
  printed: maybe,
  implied: v.boolean(),
  direction: text,
  baseline: maybe,
  due: maybe,
  due_printed: maybe,
  agency: maybe,
  area: text,
  source: text,
  paragraph: integer,
  locator: text,
});

const Progress = v.object({
  commitment: text,
  date: text,
  state: v.picklist(['not_started', 'under_way', 'met', 'missed', 'dropped', 'changed']),
  value: v.nullable(number),
  unit: maybe,
  qualifier: v.nullable(qualifier),
  printed: maybe,
  new_target_value: v.nullable(number),
  new_target_unit: maybe,
  new_target_qualifier: v.nullable(qualifier),
  new_printed: maybe,
  new_due: maybe,
  source: text,
  paragraph: integer,
  locator: text,
  ...notes,
});

const Mechanism = v.object({
  id: text,
  topic: text,
  ...names,
  summary_zh: text,
  summary_en: text,
  since: maybe,
  since_printed: maybe,
  agency: maybe,
  rule_zh: maybe,
  rule_en: maybe,
  person_zh: maybe,
  person_en: maybe,
  indicators: lists,
  commitments: lists,
  /** Blank for what is no measure that could be in force: a ranking, a firm, a count. */
  status: v.nullable(v.picklist(['in_force', 'planned'])),
  /** Numerals of its paragraphs that belong to the institution itself, as printed. */
  printed: lists,
  source: text,
  paragraphs,
});

const Zone = v.object({
  year: text,
  rank: integer,
  area: maybe,
  observation: maybe,
  zone: maybe,
  name_zh: maybe,
  name_en: maybe,
  score: v.nullable(number),
  source: maybe,
});

const ZoneComponent = v.object({
  year: text,
  zone: text,
  component: text,
  component_zh: text,
  component_en: text,
  score: v.nullable(number),
});

const direction = v.picklist(['firm_rates_body', 'body_rates_firm']);
const place = { source: text, paragraph: integer, locator: text };

const RatingDirection = v.object({
  id: direction,
  mechanism: text,
  raters_zh: text,
  raters_en: text,
  rated_zh: text,
  rated_en: text,
  rated_count: maybe,
  dimension_count: maybe,
  more: v.boolean(),
  ...place,
});

const RatingDimension = v.object({ id: text, direction, order: integer, ...names, ...place });

const RatingWeight = v.object({
  direction,
  dimension: text,
  weight: number,
  since: integer,
  until: v.nullable(integer),
});

const RatedBody = v.object({ id: text, ...names, kind: v.picklist(['department', 'town', 'area']) });

/** Read to compute from; what the site publishes are results, never these rows. */
const Rating = v.object({
  year: integer,
  direction,
  body: text,
  firm: text,
  firm_size: v.nullable(v.picklist(['large', 'medium', 'small', 'micro'])),
  dimension: text,
  score: v.nullable(number),
});

const Consequence = v.object({
  id: text,
  mechanism: text,
  kind: v.picklist(['rule', 'precedent']),
  trigger_zh: text,
  trigger_en: text,
  consequence_zh: text,
  consequence_en: text,
  not_said_zh: maybe,
  not_said_en: maybe,
  observation: maybe,
  ...place,
});

const Derived = v.object({
  id: text,
  indicator: text,
  ...names,
  formula: text,
  inputs: list,
  unit: text,
  decimals: integer,
  area: text,
  period: maybe,
  arithmetic_zh: text,
  arithmetic_en: text,
  ...notes,
});

const Check = v.object({
  id: text,
  statement_zh: text,
  statement_en: text,
  sql: text,
  severity: v.picklist(['error', 'warning']),
  exceptions: lists,
  reason_zh: maybe,
  reason_en: maybe,
});

const Withheld = v.object({
  id: text,
  what_zh: text,
  what_en: text,
  why_zh: text,
  why_en: text,
  source: text,
  paragraphs,
});

const SourceFigure = v.object({ source: text, paragraph: integer, position: integer, printed: text });

const Revision = v.object({
  release: text,
  table: v.picklist(['observations', 'commitments', 'progress', 'derived', 'indicators']),
  id: text,
  column: maybe,
  before: maybe,
  after: maybe,
  reason_zh: text,
  reason_en: text,
});

const SourceException = v.object({ source: text, paragraph: integer, printed: text, reason_zh: text, reason_en: text });

/** The schema of each known table. */
export const ROWS = {
  topics: Topic,
  units: Unit,
  areas: Area,
  agencies: Agency,
  sources: Source,
  indicators: Indicator,
  observations: Observation,
  commitments: Commitment,
  progress: Progress,
  mechanisms: Mechanism,
  rating_directions: RatingDirection,
  rating_dimensions: RatingDimension,
  rating_weights: RatingWeight,
  rated_bodies: RatedBody,
  ratings: Rating,
  consequences: Consequence,
  zones: Zone,
  zone_components: ZoneComponent,
  derived: Derived,
  checks: Check,
  withheld: Withheld,
  source_figures: SourceFigure,
  source_exceptions: SourceException,
  revisions: Revision,
} as const;

export type TableName = keyof typeof ROWS;

/** Without these a package has nothing to publish; the other tables may be absent, which is the same as empty. */
export const NEEDED: readonly TableName[] = ['topics', 'units', 'areas', 'sources', 'indicators', 'observations'];

/** Where a row stands. */
export interface RowPlace {
  readonly file: string;
  /** As a spreadsheet shows it; the header is row 1. */
  readonly row: number;
  /** Physical line of the file. */
  readonly line: number;
}

export type Placed<T> = Readonly<T> & { readonly at: RowPlace };
export type Row<T extends TableName> = Placed<v.InferOutput<(typeof ROWS)[T]>>;

export type TopicRow = Row<'topics'>;
export type UnitRow = Row<'units'>;
export type AreaRow = Row<'areas'>;
export type AgencyRow = Row<'agencies'>;
export type SourceRow = Row<'sources'>;
export type IndicatorRow = Row<'indicators'>;
export type ObservationRow = Row<'observations'>;
export type CommitmentRow = Row<'commitments'>;
export type ProgressRow = Row<'progress'>;
export type MechanismRow = Row<'mechanisms'>;
export type RatingDirectionRow = Row<'rating_directions'>;
export type RatingDimensionRow = Row<'rating_dimensions'>;
export type RatingWeightRow = Row<'rating_weights'>;
export type RatedBodyRow = Row<'rated_bodies'>;
export type RatingRow = Row<'ratings'>;
export type ConsequenceRow = Row<'consequences'>;
export type ZoneRow = Row<'zones'>;
export type ZoneComponentRow = Row<'zone_components'>;
export type DerivedRow = Row<'derived'>;
export type CheckRow = Row<'checks'>;
export type WithheldRow = Row<'withheld'>;
export type SourceFigureRow = Row<'source_figures'>;
export type SourceExceptionRow = Row<'source_exceptions'>;
export type RevisionRow = Row<'revisions'>;

/** Every known table's rows, in the order of the file; an absent table is empty. */
export type TypedRows = { readonly [T in TableName]: readonly Row<T>[] };
