/**
 * The catalogue opened in one language: what pages and components look up. Pure; pages get theirs from
 * `open.ts` and hand it to the components they use.
 */
import { commitmentPage } from '../addresses.ts';
import { href, type Locale } from '../i18n/index.ts';
import { catalogueWithin, districtsOf, homesOf } from './areas.ts';
import { type RelatedGroup, relatedTo } from './related.ts';
import { type Graph, type GraphNode, graphOf } from './relations.ts';
import type {
  Agency,
  Area,
  Catalogue,
  Category,
  Check,
  CheckCase,
  Commitment,
  Derived,
  Field,
  Indicator,
  Mechanism,
  Observation,
  ProgressReport,
  PublishedFile,
  Source,
  Text,
  Topic,
  Unit,
} from './types.ts';

/** A check and the cases of it in which an observation took part. */
export interface TookPart {
  readonly check: Check;
  readonly cases: readonly CheckCase[];
}

export interface Book {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  /** A text in this book's language. */
  say(text: Text): string;
  /** The label of a controlled word, from the data dictionary: `label('observations', 'status', 'rule')`. */
  label(table: string, field: string, value: string): string;
  /** The title of a column, from the data dictionary. */
  title(table: string, field: string): string;
  topic(id: string): Topic;
  unit(id: string): Unit;
  area(id: string): Area;
  agency(id: string): Agency;
  source(id: string): Source;
  indicator(id: string): Indicator;
  observation(id: string): Observation;
  findObservation(id: string): Observation | undefined;
  commitment(id: string): Commitment;
  mechanism(id: string): Mechanism;
  observationsOf(indicator: string): readonly Observation[];
  /** The number an indicator is shown by: the latest actual whole; undefined where it has none at all. */
  leadOf(indicator: string): Observation | undefined;
  /** Where the lead number stood before a reform, for indicators drawn as before and after. */
  beforeOf(indicator: string): Observation | undefined;
  derivedOf(indicator: string): readonly Derived[];
  indicatorsOf(topic: string): readonly Indicator[];
  commitmentsOf(topic: string): readonly Commitment[];
  /** The reports on a promise, oldest first. */
  reportsOf(commitment: string): readonly ProgressReport[];
  mechanismsOf(topic: string): readonly Mechanism[];
  /** The checks in which any of these observations took part. */
  checksOf(observations: readonly string[]): readonly TookPart[];
  /** Institution, indicator, topic, promise and agency as one graph (relations.ts). */
  graph(): Graph;
  /** What stands around one of them, grouped by the relation; groups without members included. */
  related(of: GraphNode): readonly RelatedGroup[];
  /** The districts a page can be switched between; none where the package has fewer than two. */
  readonly districts: readonly Area[];
  /** The districts an area belongs to; empty where it belongs to none, or there is none to switch to. */
  homes(area: string): readonly string[];
  /** The book as a district alone would have it: its own rows and those that belong to none. */
  within(district: string): Book;
  /** A file for download by its address (addresses.ts), with its size; undefined where there is none. */
  file(path: string): PublishedFile | undefined;
  /** Addresses, base path included. */
  toIndicator(id: string): string;
  toTopic(id: string): string;
  /** Where a number stands with its provenance: an anchor of its own on its indicator's page. */
  toNumber(of: { readonly id: string; readonly indicator: string }): string;
  toCommitment(id: string): string;
  toMechanism(id: string): string;
  toAgency(id: string): string;
}

function index<T extends { readonly id: string }>(what: string, rows: readonly T[]): (id: string) => T {
  const map = new Map(rows.map((row) => [row.id, row]));
  return (id) => {
    const row = map.get(id);
    // The warehouse has checked every reference, so this is a mistake of a page, not of the data.
    if (row === undefined) throw new Error(`no ${what} "${id}" in the catalogue`);
    return row;
  };
}

function group<T>(rows: readonly T[], key: (row: T) => string): (id: string) => readonly T[] {
  const map = Map.groupBy(rows, key);
  return (id) => map.get(id) ?? [];
}

/** Later periods first, where there are any; otherwise the order of the table. */
function latest(rows: readonly Observation[]): Observation | undefined {
  return rows.reduce<Observation | undefined>(
    (best, row) => (best === undefined || (row.period ?? '') > (best.period ?? '') ? row : best),
    undefined,
  );
}

/** Opens a catalogue in a language. */
export function bookOf(catalogue: Catalogue, locale: Locale): Book {
  const fields = new Map<string, Field>(
    // A simulated table may have the name of a published one; the published one's words come first.
    [...catalogue.tables]
      .sort((a, b) => Number(b.simulated) - Number(a.simulated))
      .flatMap((table) => table.fields.map((field) => [`${table.name}.${field.name}`, field] as const)),
  );
  const field = (table: string, name: string): Field => {
    const found = fields.get(`${table}.${name}`);
    if (found === undefined) throw new Error(`no column "${table}.${name}" in the catalogue`);
    return found;
  };
  const say = (text: Text): string => text[locale];
  const observations = new Map(catalogue.observations.map((row) => [row.id, row]));
  const files = new Map(catalogue.files.map((file) => [file.path, file]));
  const observation = index('observation', catalogue.observations);
  const observationsOf = group(catalogue.observations, (row) => row.indicator);
  const leadOf = (indicator: string): Observation | undefined => {
    const rows = observationsOf(indicator);
    const actual = rows.filter((row) => row.status === 'actual');
    const whole = actual.filter((row) => row.ofWhole === null);
    return latest(whole) ?? latest(actual) ?? latest(rows);
  };
  const indicator = index('indicator', catalogue.indicators);
  const districts = districtsOf(catalogue);
  const homes = (area: string): readonly string[] => homesOf(catalogue.areas, districts, area);
  const parts = new Map<string, Book>();
  let drawn: Graph | undefined;
  const graph = (): Graph => {
    drawn ??= graphOf(catalogue);
    return drawn;
  };
  return {
    locale,
    catalogue,
    say,
    label: (table, name, value) => {
      const category: Category | undefined = field(table, name).categories.find((one) => one.value === value);
      return category === undefined ? value : say(category.label);
    },
    title: (table, name) => say(field(table, name).title),
    topic: index('topic', catalogue.topics),
    unit: index('unit', catalogue.units),
    area: index('area', catalogue.areas),
    agency: index('agency', catalogue.agencies),
    source: index('source', catalogue.sources),
    indicator,
    observation,
    findObservation: (id) => observations.get(id),
    commitment: index('commitment', catalogue.commitments),
    mechanism: index('mechanism', catalogue.mechanisms),
    observationsOf,
    leadOf,
    beforeOf: (id) => {
      const lead = leadOf(id);
      if (lead === undefined || indicator(id).chart !== 'before_after') return undefined;
      return observationsOf(id).find((row) => row.id !== lead.id && row.status === 'context' && row.unit === lead.unit);
    },
    derivedOf: group(catalogue.derived, (row) => row.indicator),
    indicatorsOf: group(catalogue.indicators, (row) => row.topic),
    commitmentsOf: group(catalogue.commitments, (row) => row.topic),
    reportsOf: group(
      [...catalogue.progress].sort((a, b) => (a.date < b.date ? -1 : 1)),
      (row) => row.commitment,
    ),
    mechanismsOf: group(catalogue.mechanisms, (row) => row.topic),
    checksOf: (ids) => {
      const wanted = new Set(ids);
      return catalogue.checks
        .map((check) => ({
          check,
          cases: check.cases.filter((one) => one.observations.some((id) => wanted.has(id))),
        }))
        .filter(({ cases }) => cases.length > 0);
    },
    districts,
    homes,
    within: (district) => {
      const known = parts.get(district);
      if (known !== undefined) return known;
      const part: Book = { ...bookOf(catalogueWithin(catalogue, districts, district), locale), districts, homes };
      parts.set(district, part);
      return part;
    },
    graph,
    related: (of) => relatedTo(graph(), of),
    file: (path) => files.get(path),
    toIndicator: (id) => href(`/indicators/${id}/`, locale),
    toTopic: (id) => href(`/topics/${id}/`, locale),
    toNumber: (of) => href(`/indicators/${of.indicator}/#${of.id}`, locale),
    toCommitment: (id) => href(commitmentPage(id), locale),
    toMechanism: (id) => href(`/mechanisms/${id}/`, locale),
    toAgency: (id) => href(`/agencies/${id}/`, locale),
  };
}
