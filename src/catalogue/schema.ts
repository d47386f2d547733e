/** The shape of catalogue.json, checked when it is read: the build that wrote it may be older than the pages. */
import * as v from 'valibot';
import { ratingFields } from './rating-schema.ts';
import { type Catalogue, PROGRESS_STATES } from './types.ts';

const decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'must be decimal text'));
const string = v.string();
const maybe = v.nullable(string);
const strings = v.array(string);
const integer = v.pipe(v.number(), v.integer());
const Text = v.object({ zh: string, en: string });
const maybeText = v.nullable(Text);
const progressState = v.picklist(PROGRESS_STATES);
const qualifier = v.picklist(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest']);

const Field = v.object({
  name: string,
  type: string,
  title: Text,
  description: maybeText,
  required: v.boolean(),
  categories: v.array(v.object({ value: string, label: Text })),
  references: maybe,
  computed: v.exactOptional(v.boolean()),
  seen: v.exactOptional(v.object({ example: maybe, blank: integer, low: maybe, high: maybe })),
});

const Site = v.object({
  name: Text,
  district: Text,
  title: Text,
  edition: string,
  editionName: Text,
  editionDate: string,
  contact: maybe,
  icp: maybe,
  licence: v.object({ id: string, url: string, name: Text }),
  headlines: strings,
  entities: v.nullable(v.object({ new: string, stock: maybe })),
  simulation: v.boolean(),
});

const Topic = v.object({
  id: string,
  kind: v.picklist(['national', 'theme']),
  name: Text,
  nationalIndicator: maybe,
  breadyTopic: maybe,
  order: integer,
  note: maybeText,
});

const Unit = v.object({
  id: string,
  name: Text,
  symbolZh: string,
  symbolEn: string,
  symbolEnOne: maybe,
  printed: strings,
  note: maybeText,
});

const Area = v.object({
  id: string,
  name: Text,
  kind: v.picklist(['country', 'city', 'district', 'zone', 'joint']),
  within: maybe,
  joins: strings,
  note: maybeText,
});

const Source = v.object({
  id: string,
  kind: string,
  title: Text,
  authors: strings,
  publisher: maybe,
  published: maybe,
  page: maybe,
  credit: maybeText,
  paragraphs: v.nullable(integer),
  sha256: maybe,
  short: Text,
  note: maybeText,
});

const Indicator = v.object({
  id: string,
  topic: string,
  name: Text,
  plain: Text,
  definition: Text,
  notSaid: v.array(Text),
  unit: string,
  kind: v.picklist(['count', 'amount', 'share', 'change', 'rank', 'limit', 'record', 'ratio', 'duration', 'date']),
  better: v.picklist(['up', 'down', 'neither']),
  decimals: integer,
  chart: v.picklist(['scale', 'composition', 'before_after', 'rank', 'bounded', 'limits', 'growth', 'base', 'list']),
  companions: strings,
});

const Observation = v.object({
  id: string,
  indicator: string,
  area: string,
  period: maybe,
  periodPrinted: maybe,
  value: decimal,
  valueMax: v.nullable(decimal),
  unit: string,
  qualifier,
  step: decimal,
  valueLow: v.exactOptional(v.nullable(decimal)),
  valueHigh: v.exactOptional(v.nullable(decimal)),
  printed: string,
  source: string,
  paragraph: integer,
  locator: string,
  ofWhole: maybe,
  comparedWith: maybe,
  peers: v.nullable(integer),
  agency: maybe,
  status: v.picklist(['actual', 'planned', 'context', 'rule', 'anecdote']),
  scope: Text,
  note: maybeText,
});

const Commitment = v.object({
  id: string,
  topic: string,
  task: string,
  text: Text,
  measurable: v.boolean(),
  targetValue: v.nullable(decimal),
  targetUnit: maybe,
  targetQualifier: v.nullable(qualifier),
  printed: maybe,
  implied: v.boolean(),
  direction: string,
  baseline: maybe,
  due: maybe,
  duePrinted: maybe,
  agency: maybe,
  area: string,
  source: string,
  paragraph: integer,
  locator: string,
  dueLast: maybe,
  state: v.nullable(progressState),
  reports: integer,
  reported: maybe,
  latestDate: maybe,
  latestValue: v.nullable(decimal),
  latestUnit: maybe,
  latestQualifier: v.nullable(qualifier),
  targetNow: v.nullable(decimal),
  targetNowQualifier: v.nullable(qualifier),
  dueNow: maybe,
  share: v.nullable(decimal),
  reached: v.nullable(v.boolean()),
  overdue: v.nullable(v.boolean()),
});

const ProgressReport = v.object({
  commitment: string,
  date: string,
  state: progressState,
  value: v.nullable(decimal),
  unit: maybe,
  qualifier: v.nullable(qualifier),
  printed: maybe,
  newTargetValue: v.nullable(decimal),
  newTargetUnit: maybe,
  newTargetQualifier: v.nullable(qualifier),
  newPrinted: maybe,
  newDue: maybe,
  source: string,
  paragraph: integer,
  locator: string,
  note: maybeText,
  step: v.nullable(decimal),
  targetValue: v.nullable(decimal),
  targetQualifier: v.nullable(qualifier),
  share: v.nullable(decimal),
  reached: v.nullable(v.boolean()),
  overdue: v.nullable(v.boolean()),
});

const Mechanism = v.object({
  id: string,
  topic: string,
  name: Text,
  summary: Text,
  since: maybe,
  sincePrinted: maybe,
  agency: maybe,
  rule: maybeText,
  person: maybeText,
  indicators: strings,
  commitments: strings,
  status: v.nullable(v.picklist(['in_force', 'planned'])),
  source: string,
  paragraphs: v.array(integer),
});

const Zone = v.object({
  year: string,
  rank: integer,
  area: maybe,
  observation: maybe,
  zone: maybe,
  name: maybeText,
  score: v.nullable(decimal),
  source: maybe,
  places: v.nullable(integer),
  ahead: v.nullable(integer),
  behind: v.nullable(integer),
  behindShare: v.nullable(decimal),
  topShare: v.nullable(decimal),
  rankBefore: v.nullable(integer),
  rankChange: v.nullable(integer),
  gap: v.nullable(decimal),
});

const ZoneComponent = v.object({
  year: string,
  zone: string,
  component: string,
  name: Text,
  score: v.nullable(decimal),
  place: v.nullable(integer),
  scored: v.nullable(integer),
});

const Derived = v.object({
  id: string,
  indicator: string,
  name: Text,
  formula: string,
  inputs: strings,
  unit: string,
  decimals: integer,
  area: string,
  period: maybe,
  arithmetic: Text,
  note: maybeText,
  value: v.nullable(decimal),
  low: decimal,
  high: decimal,
});

const Check = v.object({
  id: string,
  statement: Text,
  sql: string,
  severity: v.picklist(['error', 'warning']),
  exceptions: strings,
  reason: maybeText,
  passed: v.boolean(),
  cases: v.array(v.object({ subject: string, observations: strings, ok: v.boolean(), shown: string })),
});

const Release = v.object({
  version: string,
  name: Text,
  date: string,
  checksum: maybe,
  before: maybe,
  observations: integer,
  commitments: integer,
  changes: v.array(
    v.object({
      kind: v.picklist(['added', 'revised', 'withdrawn', 'reworded']),
      table: string,
      id: string,
      column: maybe,
      before: maybe,
      after: maybe,
      reason: maybeText,
    }),
  ),
});

/** The whole file. The annotation makes the compiler compare it with types.ts. */
export const CatalogueFile: v.GenericSchema<unknown, Catalogue> = v.object({
  version: v.literal(1),
  site: Site,
  packageTitle: Text,
  packageDescription: Text,
  tables: v.array(
    v.object({
      name: string,
      title: Text,
      description: Text,
      simulated: v.boolean(),
      rows: integer,
      primaryKey: strings,
      fields: v.array(Field),
    }),
  ),
  topics: v.array(Topic),
  units: v.array(Unit),
  areas: v.array(Area),
  agencies: v.array(v.object({ id: string, name: Text, area: maybe })),
  sources: v.array(Source),
  indicators: v.array(Indicator),
  observations: v.array(Observation),
  commitments: v.array(Commitment),
  progress: v.array(ProgressReport),
  mechanisms: v.array(Mechanism),
  ...ratingFields,
  simulatedCounts: v.array(
    v.object({ table: string, by: strings, cells: v.array(v.object({ at: strings, count: integer })) }),
  ),
  zones: v.array(Zone),
  zoneComponents: v.array(ZoneComponent),
  derived: v.array(Derived),
  checks: v.array(Check),
  withheld: v.array(v.object({ id: string, what: Text, why: Text, source: string, paragraphs: v.array(integer) })),
  files: v.array(v.object({ path: string, bytes: integer, rows: v.nullable(integer) })),
  releases: v.array(Release),
});
