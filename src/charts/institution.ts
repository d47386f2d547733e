/**
 * The chart of an institution: each of its numbers once, in the shape that suits its kind. What is measured alike shares a
 * section (counts are counted off, places stand in one ladder, shares on one scale); everything else has its own. Chosen by
 * the data alone: a second period makes a section a series, a second area a comparison.
 */
import type { BundleMechanism, ChartCatalogue } from './bundle.ts';
import { indicatorBundle } from './bundle.ts';
import { chartFor } from './choose.ts';
import { MOST_TICKS } from './kinds/tally.ts';
import { bothOf, numberOf, periodText, pick } from './print.ts';
import { promiseSections } from './promises.ts';
import type { Names } from './rows.ts';
import { type BothTexts, type Chart, type ChartRow, type ChartSection, SPEC_VERSION } from './spec.ts';
import { type Cited, source } from './subtitle.ts';
import { words } from './words.ts';

/** What one indicator brings: its own chart, which becomes a section or joins one. */
interface Measured {
  readonly id: string;
  readonly chart: Chart;
  /** The indicator of a printed number by its id. */
  indicatorOf(row: string): string | undefined;
}

interface Section extends Omit<ChartSection, 'rows'> {
  /** Sections of the same key are one. */
  readonly key: string;
  readonly rows: ChartRow[];
}

/** The kinds whose rows name themselves: no title stands above them. */
const SELF_NAMED: ReadonlySet<string> = new Set([
  'tally',
  'limits',
  'rank',
  'growth',
  'bounded',
  'base',
  'composition',
  'targets',
]);

/** The chart of an institution; undefined where the source gives neither a number nor a promise. */
export function mechanismChart(catalogue: ChartCatalogue, mechanism: BundleMechanism, names: Names): Chart | undefined {
  const observations = new Map(catalogue.observations.map((one) => [one.id, one]));
  const indicatorOf = (row: string): string | undefined => observations.get(row)?.indicator;
  const measured = mechanism.indicators.flatMap((id): readonly Measured[] => {
    const bundle = indicatorBundle(catalogue, id, names.anchor);
    return bundle === undefined ? [] : [{ id, chart: chartFor(bundle), indicatorOf }];
  });
  const sections = [
    ...sectionsOf(measured, (id) => observations.get(id)?.status ?? ''),
    ...otherPlaces(catalogue, measured, names),
  ];
  const shown = new Set(sections.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const promises = catalogue.commitments.filter(({ id }) => mechanism.commitments.includes(id));
  const promised = promiseSections(catalogue, names, promises, { all: false, shown });
  // A whole stands with its parts once more where it has been read before.
  const numbers = new Map<string, ChartRow>();
  for (const row of sections.flatMap((section) => section.rows)) if (!numbers.has(row.id)) numbers.set(row.id, row);
  const rows = [...numbers.values(), ...promised.rows];
  if (rows.length === 0) return undefined;
  const drawn = new Set(rows.map(({ id }) => id));
  const cited: readonly Cited[] = [
    ...catalogue.observations.filter(({ id }) => drawn.has(id)),
    ...catalogue.commitments.filter(({ id }) => drawn.has(id) || mechanism.commitments.includes(id)),
  ];
  const own = sections.map(({ key: _, rows: list, ...section }) => ({ ...section, rows: list.map(({ id }) => id) }));
  return {
    spec: {
      version: SPEC_VERSION,
      id: `mechanism-${mechanism.id}`,
      kind: 'sections',
      title: mechanism.name,
      subtitle: subtitleOf(rows, promises.length),
      source: bothOf((locale) => source(catalogue, cited, locale)),
      release: catalogue.site.editionName,
      basis: 'published',
      notes: [],
      options: { sections: [...own, ...promised.sections] },
    },
    rows,
  };
}

/** Period and area that the printed numbers share; how many promises, where there is nothing else. */
function subtitleOf(rows: readonly ChartRow[], promises: number): BothTexts {
  const printed = rows.filter(({ basis }) => basis === 'printed');
  const shared = <T>(of: (row: ChartRow) => T | null): T | null => {
    const [first] = printed;
    return first !== undefined && new Set(printed.map(of)).size === 1 ? of(first) : null;
  };
  const period = shared(({ period: one }) => one);
  const area = shared(({ area: one }) => one?.id ?? null);
  const name = printed.find((row) => row.area?.id === area)?.area?.name;
  return bothOf((locale) => {
    const t = words(locale);
    const where = [period === null ? '' : periodText(period, locale), name ? pick(name, locale) : ''];
    const said = where.filter((part) => part !== '').join(t.comma);
    return said === '' && promises > 0 ? t.promisesCounted(String(promises)) : said;
  });
}

/** Sections in the order in which their first numbers come. */
function sectionsOf(measured: readonly Measured[], statusOf: (id: string) => string): readonly Section[] {
  const sections: Section[] = [];
  const drawn = new Set<string>();
  for (const one of measured) {
    const { section, rows } = shaped(one, measured, statusOf);
    // A number that an earlier drawing has shown is not shown again, such as what a reform saved beside its steps.
    const fresh = rows.filter(({ id, role }) => !drawn.has(id) || role === 'whole');
    const lead = rows.find(({ id }) => one.indicatorOf(id) === one.id) ?? rows[0];
    if (lead === undefined || drawn.has(lead.id)) continue;
    for (const { id } of fresh) drawn.add(id);
    const known = sections.find(({ key }) => key === section.key);
    if (known === undefined) sections.push({ ...section, rows: [...fresh] });
    else known.rows.push(...fresh);
  }
  return sections.map(titled);
}

/** Kinds in which what the source adds to a number may be said below the drawing. */
const NOTED: ReadonlySet<string> = new Set(['tally', 'scale', 'bounded']);

/** A section of one row, or of a kind that draws no names, says what it draws; the others' rows do. */
function titled({ title, ...section }: Section): Section {
  const named = SELF_NAMED.has(section.kind) && !(section.kind === 'rank' && section.rows.length === 1);
  const notes = NOTED.has(section.kind) ? notesOf(section) : null;
  return {
    ...section,
    ...(notes === null ? {} : { notes: [notes] }),
    ...(named || title === undefined ? {} : { title }),
  };
}

/** What the source adds to the numbers, else that counts of one unit are not to be added up. */
function notesOf({ kind, rows }: Section): BothTexts | null {
  const said = [...new Map(rows.flatMap(({ note }) => (note === null ? [] : [[note.zh, note] as const]))).values()];
  if (said.length > 0) {
    return bothOf((locale) =>
      said.map((note) => pick(note, locale).replace(/[。.]$/, '')).join(words(locale).semicolon),
    );
  }
  const alike = kind === 'tally' && new Set(rows.map(({ unit }) => unit.id)).size < rows.length;
  return alike ? bothOf((locale) => words(locale).listsApart) : null;
}

/** The section that an indicator's numbers belong to. The first row is the one that the indicator is known by. */
function shaped(
  one: Measured,
  all: readonly Measured[],
  statusOf: (id: string) => string,
): { readonly section: Section; readonly rows: readonly ChartRow[] } {
  const { chart, id } = one;
  const { spec } = chart;
  /** Numbers of other institutions that an indicator is compared with stay on its own page. */
  const measures = new Set(all.map((other) => other.id));
  const rows = chart.rows.filter((row) => row.role !== 'companion' || measures.has(one.indicatorOf(row.id) ?? id));
  const subject = rows.find(({ role }) => role === 'subject' || role === 'limit' || role === 'record') ?? rows[0];
  const alone = (key: string, kind: ChartSection['kind'], list: readonly ChartRow[]) => {
    const { sections: _, ...options } = spec.options;
    const some = Object.keys(options).length > 0 ? { options } : {};
    return { section: { key, kind, title: spec.title, rows: [], ...some }, rows: list };
  };
  if (subject === undefined) return alone(id, 'list', []);
  /** Companions that are measures of this institution come by themselves. */
  const own = rows.filter((row) => row === subject || row.role !== 'companion' || row.basis === 'derived');
  switch (spec.kind) {
    case 'limits':
      return alone('limits', 'limits', rows);
    case 'rank':
      return alone('rank', 'rank', [subject]);
    case 'growth':
      return alone(`growth ${subject.unit.id}`, 'growth', rows);
    case 'base':
      // A rate that is a measure of its own stands with the other rates.
      return alone(
        id,
        'base',
        rows.filter((row) => row.role !== 'rate' || !measures.has(one.indicatorOf(row.id) ?? '')),
      );
    case 'scale':
    case 'bounded': {
      if (isRankTotal(subject, all)) return alone(id, 'list', []);
      if (subject.kind === 'change' && subject.comparedWith === 'prior_year')
        return alone(`growth ${subject.unit.id}`, 'growth', [subject]);
      if (isCountable(subject) && own.length === 1) return alone(`tally ${statusOf(subject.id)}`, 'tally', own);
      if (spec.kind === 'bounded') return alone(`bounded ${subject.unit.id} ${subject.comparedWith}`, 'bounded', own);
      return alone(id, 'scale', own);
    }
    case 'list': {
      const alike = rows.length > 1 && new Set(rows.map(({ unit, kind }) => `${unit.id} ${kind}`)).size === 1;
      return alone(id, alike && subject.kind === 'amount' ? 'comparison' : 'list', rows);
    }
    case 'sections':
      return alone(id, 'list', rows);
    default:
      return alone(id, spec.kind, rows);
  }
}

/** A whole number of things, few enough to be counted off: people, items, firms, but no money and no share. */
function isCountable(row: ChartRow): boolean {
  const value = numberOf(row);
  const counts = row.kind === 'count' || row.kind === 'duration';
  return counts && value !== null && Number.isInteger(value) && value >= 0 && value <= MOST_TICKS;
}

/** How many are ranked is said by the ruler of the rank itself. */
function isRankTotal(row: ChartRow, all: readonly Measured[]): boolean {
  const ranks = all.flatMap(({ chart }) => (chart.spec.kind === 'rank' ? chart.rows : []));
  return row.kind === 'count' && ranks.some(({ peers }) => peers !== null && numberOf(row) === peers);
}

/**
 * Where an institution is measured by places alone, the places that the source gives elsewhere for the same time: what the
 * one place is to be seen beside. None where there are many areas or many places to choose from.
 */
function otherPlaces(catalogue: ChartCatalogue, measured: readonly Measured[], names: Names): readonly Section[] {
  const ranks = measured.filter(({ chart }) => chart.spec.kind === 'rank');
  const [rank] = ranks;
  const alone = measured.every(({ chart }) => {
    const [row] = chart.rows;
    return chart.spec.kind === 'rank' || row === undefined || isRankTotal(row, measured);
  });
  if (rank === undefined || !alone) return [];
  const own = new Set(measured.map(({ id }) => id));
  const period = rank.chart.rows[0]?.period;
  const others = catalogue.indicators.flatMap(({ id, kind }) => {
    const bundle = kind === 'rank' && !own.has(id) ? indicatorBundle(catalogue, id, names.anchor) : undefined;
    const chart = bundle && chartFor(bundle);
    const row = chart?.spec.kind === 'rank' ? chart.rows[0] : undefined;
    return row !== undefined && row.period === period ? [row] : [];
  });
  if (others.length === 0 || others.length > MOST_PLACES) return [];
  return [{ key: 'places', kind: 'rank', title: bothOf((locale) => words(locale).otherPlaces), rows: others }];
}

/** More rulers than these would be a chart of something else. */
const MOST_PLACES = 8;
