/** Drawings of mutual rating: who stands where and how surely, and how places changed. */
import type { Book } from '../../catalogue/book.ts';
import type { RatedBody, Text } from '../../catalogue/types.ts';
import {
  type Chart,
  type ChartKind,
  type ChartRow,
  type ChartSpec,
  PLAIN_ROW,
  SPEC_VERSION,
} from '../../charts/index.ts';
import { exactFigure, type Figure, powerOfTen, type UnitLabel } from '../../figures/index.ts';
import { evaluation } from '../../i18n/evaluation.ts';
import { href, type Locale } from '../../i18n/index.ts';
import { bodyPage, isScored, type Scored, type Shown } from './model.ts';

const POINT: UnitLabel = { id: 'point', symbolZh: '分', symbolEn: 'points', symbolEnOne: 'point', printed: ['分'] };
const PLACE: UnitLabel = { id: 'place', symbolZh: '位', symbolEn: '', printed: ['位'] };

/** A text of the page in both languages: a drawing is made once for both. */
const both = (say: (t: ReturnType<typeof evaluation>, locale: Locale) => string): Text => ({
  zh: say(evaluation('zh'), 'zh'),
  en: say(evaluation('en'), 'en'),
});

/** Points are printed with both their decimals: 82.00 beside 81.50. */
const points = (score: string): Figure => ({ ...exactFigure(score, '分'), step: powerOfTen(-2) });

function rowOf(
  shown: Shown,
  more: Pick<ChartRow, 'id' | 'label' | 'figure' | 'unit' | 'kind' | 'period'> & Partial<ChartRow>,
): ChartRow {
  return {
    role: 'point',
    basis: shown.simulated ? 'simulated' : 'printed',
    decimals: 2,
    ...PLAIN_ROW,
    ...more,
  };
}

function chartOf(
  book: Book,
  shown: Shown,
  kind: ChartKind,
  id: string,
  title: Text,
  subtitle: Text,
  rows: readonly ChartRow[],
  note?: Text,
): Chart {
  const { site } = book.catalogue;
  const spec: ChartSpec = {
    version: SPEC_VERSION,
    id,
    kind,
    title,
    subtitle,
    source: both((t) => (shown.simulated ? t.sourceSimulated : t.sourceOwn)),
    release: shown.simulated
      ? { zh: '', en: '' }
      : { zh: `${site.editionName.zh}（${site.edition}）`, en: `${site.editionName.en} (${site.edition})` },
    basis: shown.simulated ? 'simulated' : 'published',
    notes: note === undefined ? [] : [note],
    options: {},
  };
  return { spec, rows };
}

const isLead = (shown: Shown, body: string): boolean => shown.lastRuns.some((run) => run.body.id === body);

function scoreRow(shown: Shown, row: Scored, label: Text, more: Partial<ChartRow> = {}): ChartRow {
  return rowOf(shown, {
    id: `${row.body}-${row.year}`,
    label,
    figure: points(row.score),
    interval: [row.low, row.high],
    unit: POINT,
    kind: 'ratio',
    period: String(row.year),
    note: both((t) => t.markNote(row.low, row.high, row.rank, row.rankBest, row.rankWorst)),
    ...more,
  });
}

/** Every body of the latest year with its interval, by rank. */
export function rankingChart(book: Book, shown: Shown): Chart {
  const { latest } = shown;
  const rows = shown
    .of(latest)
    .filter(isScored)
    .map((row) =>
      scoreRow(shown, row, shown.body(row.body).name, {
        role: isLead(shown, row.body) ? 'subject' : 'point',
        href: href(bodyPage(row.body), book.locale),
      }),
    );
  return chartOf(
    book,
    shown,
    'interval',
    'rating_scores',
    both((t) => t.rankingTitle(latest)),
    both((t) => t.intervalSubtitle),
    rows,
  );
}

/** Places over the years, of every body that has one in two years or more. */
export function pathsChart(book: Book, shown: Shown): Chart {
  const rows = shown.results.bodies.flatMap((body) =>
    placeRows(shown, body, shown.path(body.id).filter(isScored), isLead(shown, body.id)),
  );
  const [first] = shown.years;
  return chartOf(
    book,
    shown,
    'bump',
    'rating_ranks',
    both((t) => t.pathsTitle(first ?? shown.latest, shown.latest)),
    both((t) => t.pathsSubtitle),
    rows,
  );
}

function placeRows(shown: Shown, body: RatedBody, path: readonly Scored[], lead: boolean): readonly ChartRow[] {
  if (path.length < 2) return [];
  return path.map((row) =>
    rowOf(shown, {
      id: `${body.id}-rank-${row.year}`,
      label: body.name,
      role: lead ? 'subject' : 'point',
      figure: exactFigure(String(row.rank), '位'),
      series: { id: body.id, name: body.name },
      unit: PLACE,
      kind: 'rank',
      decimals: 0,
      period: String(row.year),
      peers: row.ranked,
    }),
  );
}

const yearName = (year: number): Text => ({ zh: `${year}年`, en: String(year) });

/** One body's years with their intervals; a year without a score keeps its row. */
export function bodyChart(book: Book, shown: Shown, body: RatedBody): Chart {
  const rows = shown.path(body.id).map((row) =>
    isScored(row)
      ? scoreRow(shown, row, yearName(row.year), { period: null })
      : rowOf(shown, {
          id: `${row.body}-${row.year}`,
          label: yearName(row.year),
          figure: null,
          missing: 'not_applicable',
          unit: POINT,
          kind: 'ratio',
          period: null,
          note: both((t) => t.tooFew(row.raters, book.catalogue.ratings.minima.raters)),
        }),
  );
  return chartOf(
    book,
    shown,
    'interval',
    `rating_${body.id.replaceAll('-', '_')}`,
    both((t, locale) => t.bodyScores(body.name[locale])),
    both((t) => t.intervalSubtitle),
    rows,
  );
}

/** One body's places over the years. */
export function bodyPathChart(book: Book, shown: Shown, body: RatedBody): Chart | undefined {
  const rows = placeRows(shown, body, shown.path(body.id).filter(isScored), false);
  if (rows.length === 0) return undefined;
  return chartOf(
    book,
    shown,
    'series',
    `rank_${body.id.replaceAll('-', '_')}`,
    both((t, locale) => t.bodyRanks(body.name[locale])),
    both((t) => t.pathsSubtitle),
    rows,
  );
}
