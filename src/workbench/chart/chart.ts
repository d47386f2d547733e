/** A result and a choice as a chart of the site's one renderer; or why it can't be drawn so. */
import type { BothTexts, Chart, ChartRow } from '../../charts/spec.ts';
import { SPEC_VERSION } from '../../charts/spec.ts';
import { type Locale, parsePeriod, writePeriod } from '../../figures/index.ts';
import { result as strings } from '../../i18n/result.ts';
import type { ChartChoice } from '../work.ts';
import { type Ask, asked, count, type Lack, type Point } from './ask.ts';
import { type Drawable, factsOf, type KnownColumns } from './facts.ts';
import { HOURS, RULES } from './kinds.ts';
import { firstSeries, rowsOf } from './rows.ts';

/** What a chart says of where its numbers are from. */
export interface ChartWords {
  /** Who publishes: the site's name. */
  readonly site: BothTexts;
  /** The edition of the tables, in words. */
  readonly release: BothTexts;
  /** Tables of the site that the query names, and tables of the visitor's own. */
  readonly tables: readonly string[];
  readonly own: readonly string[];
  readonly known: KnownColumns;
}

export type Drawn = { readonly ok: true; readonly chart: Chart } | { readonly ok: false; readonly lack: Lack };

const bothOf = (of: (locale: Locale) => string): BothTexts => ({ zh: of('zh'), en: of('en') });
const grouped = new Intl.NumberFormat('en-US');

/** The chart of a result as chosen. */
export function chartOf(result: Drawable, choice: ChartChoice, words: ChartWords): Drawn {
  const ask = asked(choice, factsOf(result, words.known), result.rows);
  if (typeof ask === 'string') return { ok: false, lack: ask };
  const lack = RULES[choice.kind].lack(ask);
  if (lack !== undefined) return { ok: false, lack };
  const { points, notes } = within(ask);
  const rows = rowsOf(ask, choice.kind, points, result.simulated);
  if (rows.length === 0) return { ok: false, lack: 'number' };
  const hours = new Map(
    rows.flatMap(({ unit }) => {
      const long = HOURS[unit.symbolZh];
      return long === undefined ? [] : [[unit.id, long] as const];
    }),
  );
  const said = [...notes, ...(result.extent === 'all' ? [] : [bothOf((locale) => strings(locale).partOfResult)])];
  return {
    ok: true,
    chart: {
      spec: {
        version: SPEC_VERSION,
        id: 'query',
        kind: choice.kind,
        title: titleOf(ask),
        subtitle: bothOf((locale) => subtitle(ask, rows, locale)),
        source: bothOf((locale) => source(words, locale)),
        // What a visitor brought belongs to no release.
        release:
          words.tables.length === 0 && words.own.length > 0
            ? bothOf((locale) => strings(locale).noRelease)
            : words.release,
        basis: result.simulated ? 'simulated' : 'published',
        // One note is drawn: what must be said stands in it together.
        notes:
          said.length === 0
            ? []
            : [bothOf((locale) => said.map((one) => one[locale]).join(locale === 'zh' ? '；' : '; '))],
        options:
          choice.kind === 'limits'
            ? { hours: Object.fromEntries(hours) }
            : ORDERED.has(choice.kind)
              ? { order: 'given' }
              : {},
      },
      rows,
    },
  };
}

/** Kinds that keep the order of the query, which its ORDER BY decided. */
const ORDERED = new Set<string>(['grouped', 'stacked', 'diverging', 'heat']);

/** The points that are drawn, and what is to be said of the others. */
function within(ask: Ask): { readonly points: readonly Point[]; readonly notes: readonly BothTexts[] } {
  const { most, timed, series } = RULES[ask.choice.kind];
  const notes: BothTexts[] = [];
  const say = (of: (t: ReturnType<typeof strings>) => string): void => {
    notes.push(bothOf((locale) => of(strings(locale))));
  };
  const dated = timed === true ? ask.points.filter(({ period }) => period !== null) : ask.points;
  const undated = count(ask.points, ({ row }) => String(row)) - count(dated, ({ row }) => String(row));
  if (undated > 0) say((t) => t.undated(grouped.format(undated)));
  if (ask.choice.kind === 'histogram') {
    const empty = dated.filter(({ number }) => number === null).length;
    if (empty > 0) say((t) => t.uncounted(grouped.format(empty)));
  }
  const told = firstSeries(dated, series);
  const all = count(dated, (point) => point.series?.id ?? null);
  if (told.length < dated.length && series !== undefined)
    say((t) => t.firstSeries(grouped.format(series), grouped.format(all)));
  const keys = [...new Set(told.map((point) => keyOf(ask, point)))];
  if (keys.length <= most) return { points: told, notes };
  say((t) => t.firstOf(grouped.format(most), grouped.format(keys.length)));
  const kept = new Set(keys.slice(0, most));
  return { points: told.filter((point) => kept.has(keyOf(ask, point))), notes };
}

/** Kinds whose limit counts places on the axis of names; of the others it counts rows. */
const BY_NAME = new Set<string>(['grouped', 'stacked', 'diverging', 'heat']);
const keyOf = (ask: Ask, { label, row }: Point): string => (BY_NAME.has(ask.choice.kind) ? label.id : String(row));

function titleOf({ choice, label, values, series }: Ask): BothTexts {
  const own = choice.title?.trim();
  if (own !== undefined && own !== '') return { zh: own, en: own };
  return bothOf((locale) => {
    const t = strings(locale);
    const join = locale === 'zh' ? '、' : ', ';
    const numbers = [...new Set(values.map(({ title }) => title[locale]))].join(join);
    if (choice.kind === 'histogram') return t.titleSpread(numbers);
    const by = [label, ...(series === undefined ? [] : [series])].map(({ title }) => title[locale]).join(join);
    return t.titleBy(numbers, by);
  });
}

function subtitle(ask: Ask, rows: readonly ChartRow[], locale: Locale): string {
  const t = strings(locale);
  if (ask.choice.kind === 'histogram') return t.spread(ask.values[0]?.title[locale] ?? '');
  const units = [...new Set(rows.map(({ unit }) => (locale === 'zh' ? unit.symbolZh : unit.symbolEn)))];
  const [unit = ''] = units;
  const periods = [...new Set(ask.points.flatMap(({ period }) => period ?? []))].sort();
  const word = (id: string): string => {
    const read = parsePeriod(id);
    return read.ok ? writePeriod(read.value, locale) : id;
  };
  const [from, to] = [periods[0], periods.at(-1)];
  const span = from === undefined || to === undefined ? '' : from === to ? word(from) : t.fromTo(word(from), word(to));
  const parts = [units.length === 1 && unit !== '' ? t.unit(unit) : '', span].filter((part) => part !== '');
  return parts.length === 0 ? t.rowsOf(grouped.format(ask.rows)) : parts.join(locale === 'zh' ? '；' : '; ');
}

function source({ site, tables, own }: ChartWords, locale: Locale): string {
  const t = strings(locale);
  const join = locale === 'zh' ? '、' : ', ';
  const published = tables.length > 0 || own.length === 0 ? t.sourceTables(site[locale], tables.join(join)) : '';
  const brought = own.length === 0 ? '' : t.sourceOwn(own.join(join));
  return [published, brought].filter((part) => part !== '').join(locale === 'zh' ? '；' : '; ');
}
