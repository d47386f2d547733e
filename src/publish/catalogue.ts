/** Writes what pages read: the package's rows with what the warehouse computed, in the catalogue's own shape. */
import type {
  Catalogue,
  Commitment,
  Derived,
  Indicator,
  Mechanism,
  Observation,
  ProgressReport,
  Site,
  Source,
  TableInfo,
  Unit,
} from '../catalogue/types.ts';
import type {
  CommitmentRow,
  DerivedRow,
  FieldDescriptor,
  IndicatorRow,
  LoadedPackage,
  LoadedTable,
  MechanismRow,
  ObservationRow,
  ProgressRow,
  SiteFile,
  SourceRow,
  UnitRow,
} from '../package/index.ts';
import {
  type Computed,
  type DescribedTable,
  type Printed,
  type ReportResult,
  type Standing,
  UNPUBLISHED,
} from '../warehouse/index.ts';
import { institutionOf, ratingsOf } from './ratings.ts';
import { named, note, text } from './texts.ts';
import { componentsOf, zonesOf } from './zones.ts';

/** A simulated table and its rows; none where the simulation is off. */
export interface Simulated {
  readonly table: DescribedTable;
  readonly rows: number;
}

/** Puts the catalogue together; the order of every table is the order of its file. */
export function catalogueOf(
  pkg: LoadedPackage,
  { derived, checks, observations, commitments, reports, zones, ratings, added }: Computed,
  simulated: readonly Simulated[],
): Catalogue {
  const { descriptor, site, rows, tables } = pkg;
  const computed = new Map(derived.map((value) => [value.id, value]));
  const scored = new Map<string, readonly unknown[]>(Object.entries(ratings));
  const computedRows = (name: string): number => scored.get(name)?.length ?? casesOf(checks);
  return {
    version: 1,
    site: siteOf(site),
    packageTitle: { zh: descriptor.title, en: descriptor.title_en },
    packageDescription: { zh: descriptor.description, en: descriptor.description_en },
    tables: [
      ...[...tables.values()].map((table) => tableOf(table, added)),
      ...added.filter(({ name }) => !tables.has(name)).map((table) => ownTable(table, false, computedRows(table.name))),
      ...simulated.map(({ table, rows: count }) => ownTable(table, true, count)),
    ],
    topics: rows.topics.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: named(row),
      nationalIndicator: row.national_indicator,
      breadyTopic: row.bready_topic,
      order: row.order,
      note: note(row),
    })),
    units: rows.units.map(unitOf),
    areas: rows.areas.map((row) => ({
      id: row.id,
      name: named(row),
      kind: row.kind,
      within: row.within,
      joins: row.joins,
      note: note(row),
    })),
    agencies: rows.agencies.map((row) => ({ id: row.id, name: named(row), area: row.area })),
    sources: rows.sources.map(sourceOf),
    indicators: rows.indicators.map(indicatorOf),
    observations: rows.observations.map((row) => observationOf(row, observations.get(row.id))),
    commitments: rows.commitments.map((row) => commitmentOf(row, commitments.get(row.id), rows.progress)),
    progress: rows.progress.map((row) => reportOf(row, reports.get(`${row.commitment} ${row.date}`))),
    mechanisms: rows.mechanisms.map(mechanismOf),
    ...institutionOf(pkg),
    ratings: ratingsOf(ratings, pkg),
    simulatedCounts: [],
    zones: zonesOf(rows.zones, zones),
    zoneComponents: componentsOf(rows.zone_components, zones),
    derived: rows.derived.flatMap((row) => {
      const value = computed.get(row.id);
      return value === undefined ? [] : [{ ...derivedOf(row), value: value.value, low: value.low, high: value.high }];
    }),
    checks,
    withheld: rows.withheld.map((row) => ({
      id: row.id,
      what: { zh: row.what_zh, en: row.what_en },
      why: { zh: row.why_zh, en: row.why_en },
      source: row.source,
      paragraphs: row.paragraphs,
    })),
    // Known once they have been written.
    files: [],
    releases: [],
  };
}

function siteOf(site: SiteFile): Site {
  const { licence } = site;
  return {
    name: named(site),
    district: { zh: site.district_zh, en: site.district_en },
    title: { zh: site.title_zh, en: site.title_en },
    edition: site.edition,
    editionName: { zh: site.edition_zh, en: site.edition_en },
    editionDate: site.edition_date,
    contact: site.contact || null,
    icp: site.icp || null,
    licence: { id: licence.id, url: licence.url, name: named(licence) },
    headlines: site.headlines,
    entities: site.entities === undefined ? null : { new: site.entities.new, stock: site.entities.stock ?? null },
    simulation: site.simulation.enabled,
  };
}

function unitOf(row: UnitRow): Unit {
  return {
    id: row.id,
    name: named(row),
    symbolZh: row.symbol_zh,
    symbolEn: row.symbol_en ?? '',
    symbolEnOne: row.symbol_en_one,
    printed: row.printed,
    note: note(row),
  };
}

function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    title: { zh: row.title_zh, en: row.title_en },
    authors: split(row.authors, /[;；]/),
    publisher: row.publisher,
    published: row.published,
    page: row.page,
    credit: text(row.credit_zh, row.credit_en),
    paragraphs: row.paragraphs,
    sha256: row.sha256,
    short: { zh: row.short_zh, en: row.short_en },
    note: note(row),
  };
}

function indicatorOf(row: IndicatorRow): Indicator {
  const zh = split(row.not_said_zh, /\|/);
  const en = split(row.not_said_en, /\|/);
  return {
    id: row.id,
    topic: row.topic,
    name: named(row),
    plain: { zh: row.plain_zh, en: row.plain_en },
    definition: { zh: row.definition_zh, en: row.definition_en },
    notSaid: zh.map((each, index) => ({ zh: each, en: en[index] ?? each })),
    unit: row.unit,
    kind: row.kind,
    better: row.better,
    decimals: row.decimals,
    chart: row.chart,
    companions: row.companions,
  };
}

function observationOf(row: ObservationRow, printed: Printed | undefined): Observation {
  return {
    id: row.id,
    indicator: row.indicator,
    area: row.area,
    period: row.period,
    periodPrinted: row.period_printed,
    value: row.value,
    valueMax: row.value_max,
    unit: row.unit,
    qualifier: row.qualifier,
    step: printed?.step ?? '1',
    valueLow: printed?.low ?? null,
    valueHigh: printed?.high ?? null,
    printed: row.printed,
    source: row.source,
    paragraph: row.paragraph,
    locator: row.locator,
    ofWhole: row.of_whole,
    comparedWith: row.compared_with,
    peers: row.peers,
    agency: row.agency,
    status: row.status,
    scope: { zh: row.scope_zh, en: row.scope_en },
    note: note(row),
  };
}

/** Where a promise stands; without a computed standing, as in a release from before reports, nowhere. */
function commitmentOf(
  row: CommitmentRow,
  standing: Standing | undefined,
  progress: readonly ProgressRow[],
): Commitment {
  const reports = progress.filter(({ commitment }) => commitment === row.id);
  const latest = reports.find(({ date }) => date === standing?.latest_date);
  return {
    id: row.id,
    topic: row.topic,
    task: row.task,
    text: { zh: row.text_zh, en: row.text_en },
    measurable: row.measurable,
    targetValue: row.target_value,
    targetUnit: row.target_unit,
    targetQualifier: row.target_qualifier,
    printed: row.printed,
    implied: row.implied,
    direction: row.direction,
    baseline: row.baseline,
    due: row.due,
    duePrinted: row.due_printed,
    agency: row.agency,
    area: row.area,
    source: row.source,
    paragraph: row.paragraph,
    locator: row.locator,
    dueLast: standing?.due_last ?? null,
    state: standing?.state ?? null,
    reports: reports.length,
    reported: standing?.reported ?? null,
    latestDate: standing?.latest_date ?? null,
    latestValue: latest?.value ?? null,
    latestUnit: latest?.unit ?? null,
    latestQualifier: latest?.qualifier ?? null,
    targetNow: standing === undefined ? row.target_value : standing.target_now,
    targetNowQualifier: standing === undefined ? row.target_qualifier : standing.target_now_qualifier,
    dueNow: standing === undefined ? row.due : standing.due_now,
    share: standing?.share ?? null,
    reached: standing?.reached ?? null,
    overdue: standing?.overdue ?? null,
  };
}

function reportOf(row: ProgressRow, result: ReportResult | undefined): ProgressReport {
  return {
    commitment: row.commitment,
    date: row.date,
    state: row.state,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier,
    printed: row.printed,
    newTargetValue: row.new_target_value,
    newTargetUnit: row.new_target_unit,
    newTargetQualifier: row.new_target_qualifier,
    newPrinted: row.new_printed,
    newDue: row.new_due,
    source: row.source,
    paragraph: row.paragraph,
    locator: row.locator,
    note: note(row),
    step: result?.step ?? null,
    targetValue: result?.target_value ?? null,
    targetQualifier: result?.target_qualifier ?? null,
    share: result?.share ?? null,
    reached: result?.reached ?? null,
    overdue: result?.overdue ?? null,
  };
}

function mechanismOf(row: MechanismRow): Mechanism {
  return {
    id: row.id,
    topic: row.topic,
    name: named(row),
    summary: { zh: row.summary_zh, en: row.summary_en },
    since: row.since,
    sincePrinted: row.since_printed,
    agency: row.agency,
    rule: text(row.rule_zh, row.rule_en),
    person: text(row.person_zh, row.person_en),
    indicators: row.indicators,
    commitments: row.commitments,
    status: row.status,
    source: row.source,
    paragraphs: row.paragraphs,
  };
}

function derivedOf(row: DerivedRow): Omit<Derived, 'value' | 'low' | 'high'> {
  return {
    id: row.id,
    indicator: row.indicator,
    name: named(row),
    formula: row.formula,
    inputs: row.inputs,
    unit: row.unit,
    decimals: row.decimals,
    area: row.area,
    period: row.period,
    arithmetic: { zh: row.arithmetic_zh, en: row.arithmetic_en },
    note: note(row),
  };
}

function tableOf(
  { name, title, description, fields, primaryKey, foreignKeys, rows }: LoadedTable,
  added: readonly DescribedTable[],
): TableInfo {
  const references = new Map(
    foreignKeys.flatMap(({ fields: columns, reference }) =>
      columns.map(
        (column, index) => [column, `${reference.resource || name}.${reference.fields[index] ?? ''}`] as const,
      ),
    ),
  );
  const computed = added.find((table) => table.name === name)?.schema.fields ?? [];
  return {
    name,
    title,
    description,
    simulated: false,
    rows: UNPUBLISHED.has(name) ? 0 : rows.length,
    primaryKey,
    fields: [
      ...fields.map((field) => fieldOf(field, references.get(field.name) ?? null)),
      ...computed.map((field) => ({ ...fieldOf(field, null), computed: true })),
    ],
  };
}

/** A table that the package does not bring: simulated, or computed throughout. */
function ownTable(
  { name, title, title_en, description, description_en, schema }: DescribedTable,
  simulated: boolean,
  rows: number,
): TableInfo {
  return {
    name,
    title: { zh: title, en: title_en },
    description: { zh: description, en: description_en },
    simulated,
    rows,
    primaryKey: schema.primaryKey ?? [],
    fields: schema.fields.map((field) => ({ ...fieldOf(field, null), ...(simulated ? {} : { computed: true }) })),
  };
}

function casesOf(checks: Computed['checks']): number {
  return checks.reduce((sum, { cases }) => sum + cases.length, 0);
}

function fieldOf(
  field: FieldDescriptor | DescribedTable['schema']['fields'][number],
  references: string | null,
): TableInfo['fields'][number] {
  return {
    name: field.name,
    type: field.type,
    title: { zh: field.title, en: field.title_en },
    description: text(field.description ?? null, field.description_en ?? null),
    required: field.constraints.required ?? false,
    categories: (field.categories ?? []).map(({ value, label, label_en }) => ({
      value,
      label: { zh: label ?? value, en: label_en ?? label ?? value },
    })),
    references,
  };
}

function split(cell: string | null, separator: RegExp): readonly string[] {
  return (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
