/**
 * From an indicator to its chart. What there is decides: one number stands on its scale, several periods become a
 * series, several areas a comparison, whatever the indicator's own kind is; no code knows any district.
 */
import { add, decimal, equals } from '../figures/index.ts';
import type { BundleDerived, BundleObservation, IndicatorBundle } from './bundle.ts';
import { periodText, pick } from './print.ts';
import { commitmentRow, derivedRow, indicatorOf, nameOf, observationRow, unitOf } from './rows.ts';
import {
  type BothTexts,
  type Chart,
  type ChartKind,
  type ChartOptions,
  type ChartRow,
  type ChartSpec,
  type Role,
  SPEC_VERSION,
} from './spec.ts';
import { texts } from './subtitle.ts';
import { words } from './words.ts';

/** Kinds whose observations belong side by side as they are: no series is made of them. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set(['list']);

/** The numbers by which an indicator is known: actual ones, not parts of another of its own numbers. */
function mainNumbers(bundle: IndicatorBundle): readonly BundleObservation[] {
  const own = bundle.observations.filter((one) => one.indicator === bundle.indicator.id);
  const ids = new Set(own.map((one) => one.id));
  const whole = own.filter((one) => one.ofWhole === null || !ids.has(one.ofWhole));
  const actual = whole.filter((one) => one.status === 'actual');
  return actual.length > 0 ? actual : whole;
}

function latest(list: readonly BundleObservation[]): BundleObservation | undefined {
  return list.reduce<BundleObservation | undefined>(
    (best, one) => (best === undefined || (one.period ?? '') > (best.period ?? '') ? one : best),
    undefined,
  );
}

/** Chooses the kind, the rows and the words of an indicator's chart. */
export function chartFor(bundle: IndicatorBundle): Chart {
  const main = mainNumbers(bundle);
  const periods = new Set(main.map((one) => one.period));
  const areas = new Set(main.map((one) => one.area));
  const pairs = new Set(main.map((one) => `${one.area} ${one.period}`));
  const distinct = pairs.size === main.length && !SIDE_BY_SIDE.has(bundle.indicator.chart);
  if (distinct && periods.size > 1 && !periods.has(null)) return finish(bundle, 'series', seriesRows(bundle, main));
  if (distinct && areas.size > 1) return finish(bundle, 'comparison', comparisonRows(bundle, main));
  const lead = latest(main);
  if (lead === undefined) return finish(bundle, 'list', []);
  const rows = KINDS[bundle.indicator.chart](bundle, lead, main);
  const kind = kindOf(bundle.indicator.chart, rows);
  return finish(bundle, kind, rows, kind === 'limits' ? { hours: hoursOf(bundle, rows) } : {});
}

/** A kind whose rows are missing is drawn as what there is. */
function kindOf(asked: ChartKind, rows: readonly ChartRow[]): ChartKind {
  const has = (role: Role): boolean => rows.some((row) => row.role === role);
  if (asked === 'composition' && !has('part')) return 'scale';
  if (asked === 'before_after' && !(has('before') && has('after'))) return 'scale';
  if (asked === 'base' && !has('baseline')) return 'scale';
  if (asked === 'growth' && rows.length === 1) return 'scale';
  return asked;
}

/**
 * A chart of rows that a page has picked itself, with the subtitle, source and release that they call for: every
 * observation of the bundle is cited. `of` says what differs from the indicator's own: an id, a title, notes.
 */
export function chartFrom(
  bundle: IndicatorBundle,
  kind: ChartKind,
  rows: readonly ChartRow[],
  of: Partial<Pick<ChartSpec, 'id' | 'title' | 'notes' | 'options'>> = {},
): Chart {
  const { spec } = finish(bundle, kind, rows);
  return { spec: { ...spec, ...texts(bundle, kind, rows, bundle.observations), ...of }, rows };
}

function finish(
  bundle: IndicatorBundle,
  kind: ChartKind,
  rows: readonly ChartRow[],
  options: ChartOptions = {},
): Chart {
  const used = new Set(rows.map((row) => row.id));
  const observations = [...bundle.observations, ...bundle.companions.flatMap((one) => one.observations)].filter((one) =>
    used.has(one.id),
  );
  const commitments = bundle.commitments.filter((one) => used.has(one.id));
  const spec: ChartSpec = {
    version: SPEC_VERSION,
    id: bundle.indicator.id,
    kind,
    title: bundle.indicator.name,
    ...texts(bundle, kind, rows, [...observations, ...commitments]),
    release: bundle.editionName,
    basis: 'published',
    notes: [],
    options,
  };
  return { spec, rows };
}

const areaName = (bundle: IndicatorBundle, one: BundleObservation): BothTexts =>
  bundle.areas.find((area) => area.id === one.area)?.name ?? nameOf(bundle, one);

function seriesRows(bundle: IndicatorBundle, main: readonly BundleObservation[]): readonly ChartRow[] {
  const rows = main.map((one) => observationRow(bundle, one, 'point', areaName(bundle, one)));
  // A promise with a date and this very number as its start goes on from the line.
  const ids = new Set(main.map((one) => one.id));
  const plans = bundle.commitments.filter(
    (one) =>
      one.baseline !== null && ids.has(one.baseline) && one.dueNow !== null && one.targetUnit === bundle.indicator.unit,
  );
  const planned = plans.flatMap((one) => {
    const row = commitmentRow(bundle, one);
    return row
      ? [
          {
            ...row,
            area: bundle.areas.find((area) => area.id === one.area) ?? null,
          },
        ]
      : [];
  });
  const areas = [...new Set(main.map((one) => one.area))];
  const order = (row: ChartRow): number => areas.indexOf(row.area?.id ?? '');
  return [...rows, ...planned].sort((a, b) => order(a) - order(b) || ((a.period ?? '') < (b.period ?? '') ? -1 : 1));
}

function comparisonRows(bundle: IndicatorBundle, main: readonly BundleObservation[]): readonly ChartRow[] {
  return main.map((one) => observationRow(bundle, one, 'point', areaName(bundle, one)));
}

type Maker = (
  bundle: IndicatorBundle,
  lead: BundleObservation,
  main: readonly BundleObservation[],
) => readonly ChartRow[];

/** The one number of a companion that belongs to the lead's area and period; its latest where it has none there. */
function companionLeads(bundle: IndicatorBundle, lead: BundleObservation): readonly BundleObservation[] {
  return bundle.companions.flatMap((companion) => {
    const whole = companion.observations.filter(
      (one) => one.ofWhole === null || !companion.observations.some((other) => other.id === one.ofWhole),
    );
    const here = whole.filter((one) => one.area === lead.area && one.period === lead.period);
    const found = latest(here) ?? (whole.length === 1 ? whole[0] : undefined);
    return found ? [found] : [];
  });
}

/** Parts of the lead within its own indicator, such as one zone's share of a district. */
function ownParts(bundle: IndicatorBundle, lead: BundleObservation): readonly ChartRow[] {
  return bundle.observations
    .filter((one) => one.ofWhole === lead.id && one.indicator === lead.indicator)
    .map((one) => observationRow(bundle, one, 'part', one.area === lead.area ? one.scope : areaName(bundle, one)));
}

/** What a hundred leaves over, where the warehouse has computed it. */
function remainderOf(bundle: IndicatorBundle, lead: BundleObservation): readonly ChartRow[] {
  const hundred = decimal(100);
  return bundle.derived
    .filter(
      (one) => one.inputs.length === 1 && one.inputs[0] === lead.id && one.unit === lead.unit && one.value !== null,
    )
    .filter((one) => equals(add(decimal(one.value ?? '0'), decimal(lead.value)), hundred))
    .slice(0, 1)
    .map((one) => derivedRow(bundle, one, 'remainder'));
}

/** A companion as a row; where its period or area is another than the lead's, its label says so. */
function companionRow(bundle: IndicatorBundle, one: BundleObservation, lead: BundleObservation): ChartRow {
  const name = nameOf(bundle, one);
  const label = (locale: 'zh' | 'en'): string => {
    const area = one.area === lead.area ? '' : pick(areaName(bundle, one), locale);
    const period = one.period === lead.period ? '' : periodText(one.period, locale);
    const inside = [area, period].filter((part) => part !== '').join(words(locale).comma);
    return pick(name, locale) + (inside === '' ? '' : words(locale).bracketed(inside));
  };
  return observationRow(bundle, one, 'companion', { zh: label('zh'), en: label('en') });
}

const scale: Maker = (bundle, lead) => {
  const subject = observationRow(bundle, lead, 'subject');
  const remainder = remainderOf(bundle, lead);
  if (remainder.length > 0) return [subject, ...remainder];
  const companions = companionLeads(bundle, lead).filter((one) => {
    const kind = indicatorOf(bundle, one.indicator).kind;
    return kind === 'rank' || (one.unit === lead.unit && kind === bundle.indicator.kind);
  });
  return [subject, ...ownParts(bundle, lead), ...companions.map((one) => companionRow(bundle, one, lead))];
};

const bounded: Maker = (bundle, lead) => {
  const companions = companionLeads(bundle, lead).filter((one) => one.unit === lead.unit);
  return [observationRow(bundle, lead, 'subject'), ...companions.map((one) => companionRow(bundle, one, lead))];
};

const composition: Maker = (bundle, lead) => {
  const whole = lead.ofWhole === null ? lead : (bundle.observations.find((one) => one.id === lead.ofWhole) ?? lead);
  const all = bundle.observations.filter((one) => one.ofWhole === whole.id);
  // Parts of one partition: those of the whole's own area, else those of the areas within it.
  const here = all.filter((one) => one.area === whole.area);
  const parts = here.length > 0 ? here : all;
  const label = (one: BundleObservation): BothTexts => (here.length > 0 ? nameOf(bundle, one) : areaName(bundle, one));
  const inputs = new Set([whole.id, ...parts.map((one) => one.id)]);
  const rest = bundle.derived.find(
    (one) =>
      one.unit === whole.unit &&
      one.inputs.length === inputs.size &&
      one.inputs.every((input) => inputs.has(input)) &&
      parts.length > 0,
  );
  return [
    observationRow(bundle, whole, 'whole'),
    ...parts.map((one) => observationRow(bundle, one, 'part', label(one))),
    ...(rest ? [derivedRow(bundle, rest, 'remainder')] : []),
  ];
};

const both = (key: 'before' | 'now'): BothTexts => ({
  zh: words('zh')[key],
  en: words('en')[key],
});

const beforeAfter: Maker = (bundle, lead) => {
  const own = bundle.observations.filter((one) => one.indicator === bundle.indicator.id && one.unit === lead.unit);
  const before = own.find((one) => one.id !== lead.id && one.status === 'context');
  const companions = companionLeads(bundle, lead).map((one) => companionRow(bundle, one, lead));
  if (before === undefined) return [observationRow(bundle, lead, 'subject')];
  return [
    observationRow(bundle, before, 'before', both('before')),
    observationRow(bundle, lead, 'after', both('now')),
    ...companions,
  ];
};

const rank: Maker = (bundle, lead) => [observationRow(bundle, lead, 'subject')];

const growth: Maker = (bundle, lead) => {
  const companions = companionLeads(bundle, lead).filter((one) => one.unit === lead.unit);
  const derived = bundle.derived.filter(
    (one) => one.indicator === bundle.indicator.id && one.unit === lead.unit && one.period === lead.period,
  );
  return [
    observationRow(bundle, lead, 'subject'),
    ...companions.map((one) => companionRow(bundle, one, lead)),
    ...derived.map((one) => derivedRow(bundle, one, 'companion')),
  ];
};

const base: Maker = (bundle, lead) => {
  const implied = bundle.derived.find(
    (one): one is BundleDerived =>
      one.unit === lead.unit &&
      one.inputs.includes(lead.id) &&
      one.period !== null &&
      one.period !== lead.period &&
      one.area === lead.area,
  );
  const pool = [...bundle.observations, ...bundle.companions.flatMap((one) => one.observations)];
  const rate = implied
    ? pool.find((one) => implied.inputs.includes(one.id) && one.comparedWith === 'prior_year')
    : undefined;
  return [
    observationRow(bundle, lead, 'subject'),
    ...(implied ? [derivedRow(bundle, implied, 'baseline')] : []),
    ...(rate ? [observationRow(bundle, rate, 'rate')] : []),
    ...ownParts(bundle, lead),
  ];
};

const TIME_WORDS: Readonly<Record<string, number>> = {
  小时: 1,
  分钟: 1 / 60,
  工作日: 8,
};

/** Hours by unit, for units whose length is known or agreed. A day is not given one: 1 天 is no working day. */
function hoursOf(bundle: IndicatorBundle, rows: readonly ChartRow[]): Record<string, number> {
  const hours: Record<string, number> = {};
  for (const row of rows) {
    const known = TIME_WORDS[unitOf(bundle, row.unit.id).symbolZh];
    if (known !== undefined) hours[row.unit.id] = known;
  }
  return hours;
}

const limits: Maker = (bundle, lead) => {
  const timed = new Set(['limit', 'record', 'duration']);
  const companions = companionLeads(bundle, lead).filter((one) => timed.has(indicatorOf(bundle, one.indicator).kind));
  const all = [lead, ...companions];
  const printed = all.map((one) =>
    observationRow(bundle, one, indicatorOf(bundle, one.indicator).kind === 'record' ? 'record' : 'limit'),
  );
  const ids = new Set(all.map((one) => one.id));
  const isTime = (id: string | null): boolean =>
    id !== null && ['小时', '分钟', '工作日', '天', '日', '个月', '年'].includes(unitOf(bundle, id).symbolZh);
  const plans = bundle.commitments
    .filter((one) => (one.baseline !== null && ids.has(one.baseline)) || isTime(one.targetUnit))
    .filter((one) => isTime(one.targetUnit))
    .flatMap((one) => commitmentRow(bundle, one) ?? []);
  return [...printed, ...plans];
};

const list: Maker = (bundle, _lead, main) => {
  const own = bundle.observations.filter((one) => one.indicator === bundle.indicator.id);
  const shown = own.length > 1 ? own : main;
  const named = new Set(shown.map((one) => pick(one.scope, 'zh'))).size > 1 || shown.length > 1;
  const rows = shown.map(
    (one): ChartRow => observationRow(bundle, one, 'point', named ? one.scope : nameOf(bundle, one)),
  );
  const derived = bundle.derived
    .filter((one) => one.indicator === bundle.indicator.id)
    .map((one) => derivedRow(bundle, one, 'companion'));
  return [...rows.map((row): ChartRow => (rows.length > 1 ? { ...row, sentence: null } : row)), ...derived];
};

const KINDS: Readonly<Record<IndicatorBundle['indicator']['chart'], Maker>> = {
  scale,
  composition,
  before_after: beforeAfter,
  rank,
  bounded,
  limits,
  growth,
  base,
  list,
};
