/** The drawings of a ranking whose list is published: where the scores lie, how places moved, each component. */
import type { Book } from '../../catalogue/book.ts';
import type { ZonePosition } from '../../catalogue/types.ts';
import {
  type Chart,
  type ChartKind,
  type ChartRow,
  type ChartSpec,
  PLAIN_ROW,
  SPEC_VERSION,
} from '../../charts/index.ts';
import {
  decimal,
  decimalNumber,
  exactFigure,
  parsePeriod,
  powerOfTen,
  type UnitLabel,
  writePeriod,
} from '../../figures/index.ts';
import type { Locale } from '../../i18n/index.ts';
import { zones } from '../../i18n/zones.ts';
import { type ComponentOf, type Ranking, zoneKey, zoneName } from './model.ts';

type Both = ChartRow['label'];
type Words = ReturnType<typeof zones>;

/** Scores have no unit of their own in the table: 分, points. */
const POINTS: UnitLabel = { id: 'points', symbolZh: '分', symbolEn: 'points', symbolEnOne: 'point', printed: ['分'] };
const PLACE: UnitLabel = { id: 'place', symbolZh: '位', symbolEn: '', printed: ['位'] };

const both = (say: (locale: Locale) => string): Both => ({ zh: say('zh'), en: say('en') });
const words = (say: (t: Words) => string): Both => both((locale) => say(zones(locale)));

export function yearText(year: string, locale: Locale): string {
  const period = parsePeriod(year);
  return period.ok ? writePeriod(period.value, locale) : year;
}

/** Every score of a year on one scale, the package's own zone read. */
export function scoresChart(book: Book, ranking: Ranking): Chart | undefined {
  const scored = ranking.positions.filter((row) => zoneKey(row) !== null);
  if (scored.every(({ score }) => score === null)) return undefined;
  const decimals = decimalsOf(scored.map(({ score }) => score));
  const rows = scored.map((row) => scoreRow(book, row, row.score, decimals));
  return chart(
    book,
    'strip',
    `zones-${ranking.year}-scores`,
    rows,
    words((t) => t.scoresTitle),
    [ranking],
    startOf(rows),
  );
}

/** The places of every named zone over the years. */
export function movesChart(book: Book, rankings: readonly Ranking[]): Chart | undefined {
  const years = rankings.filter(({ named }) => named.length > 1);
  if (years.length < 2) return undefined;
  const own = new Set(years.flatMap((ranking) => ranking.own.map(zoneKey)));
  const latest = new Map(years.toReversed().flatMap(({ named }) => named.map((row) => [zoneKey(row), row] as const)));
  const rows = [...latest].flatMap(([key, named]) =>
    years.toReversed().map(({ year, positions }): ChartRow => {
      const row = positions.find((one) => zoneKey(one) === key);
      const name = labelOf(book, named);
      return {
        ...PLAIN_ROW,
        basis: 'printed',
        id: `${year}-${key}-rank`,
        label: name,
        series: { id: key ?? '', name },
        role: own.has(key) ? 'subject' : 'point',
        figure: row === undefined ? null : exactFigure(row.rank, '位'),
        ...(row === undefined ? { missing: 'not_applicable' as const } : {}),
        unit: PLACE,
        kind: 'rank',
        decimals: 0,
        period: year,
      };
    }),
  );
  return chart(
    book,
    'bump',
    'zones-moves',
    rows,
    words((t) => t.movesTitle),
    years,
  );
}

/** Every component on one scale, a strip each, the zone's own score read. */
export function componentsChart(book: Book, ranking: Ranking, own: ZonePosition, parts: readonly ComponentOf[]): Chart {
  const decimals = decimalsOf(parts.flatMap(({ all }) => all.map(({ score }) => score)));
  const names = new Map(ranking.positions.map((row) => [row.zone, row]));
  const rows = parts.flatMap(({ all }) =>
    all.flatMap((part): readonly ChartRow[] => {
      const row = names.get(part.zone);
      if (row === undefined) return [];
      return [
        {
          ...scoreRow(book, row, part.score, decimals),
          id: `${part.component}-${part.zone}`,
          role: part.zone === own.zone ? 'subject' : 'point',
          category: { id: part.component, name: part.name },
        },
      ];
    }),
  );
  return chart(
    book,
    'strip',
    `zones-${ranking.year}-components`,
    rows,
    words((t) => t.componentsTitle),
    [ranking],
    startOf(rows),
  );
}

function labelOf(book: Book, row: ZonePosition): Both {
  if (row.area !== null) return book.area(row.area).name;
  return row.name ?? both((locale) => zoneName(book, row) ?? zones(locale).blank);
}

/** Scores of a list are written with as many decimals as the one that has most: the table keeps 87.30 as 87.3. */
export function decimalsOf(scores: readonly (string | null)[]): number {
  return Math.max(0, ...scores.map((score) => (score === null ? 0 : decimal(score).scale)));
}

/** Where a scale of scores begins: at the ten below the lowest, so that what differs can be seen; dots need no zero. */
function startOf(rows: readonly ChartRow[]): ChartSpec['options'] {
  const values = rows.flatMap(({ figure }) => (figure === null ? [] : [decimalNumber(figure.value)]));
  return { min: String(Math.max(Math.floor(Math.min(...values) / 10) * 10, 0)) };
}

function scoreRow(book: Book, row: ZonePosition, score: string | null, decimals: number): ChartRow {
  return {
    ...PLAIN_ROW,
    basis: 'printed',
    id: `${row.year}-${zoneKey(row)}`,
    label: labelOf(book, row),
    role: row.area === null ? 'point' : 'subject',
    figure: score === null ? null : { ...exactFigure(score, '分'), step: powerOfTen(-decimals) },
    ...(score === null ? { missing: 'not_stated' as const } : {}),
    unit: POINTS,
    kind: 'amount',
    decimals,
    period: row.year,
  };
}

function chart(
  book: Book,
  kind: ChartKind,
  id: string,
  rows: readonly ChartRow[],
  title: Both,
  rankings: readonly Ranking[],
  options: ChartSpec['options'] = {},
): Chart {
  const years = rankings.map(({ year }) => year).sort();
  const unit = (locale: Locale) =>
    kind === 'bump' ? zones(locale).rank : POINTS[locale === 'zh' ? 'symbolZh' : 'symbolEn'];
  const when = (locale: Locale) =>
    [...new Set([years[0] ?? '', years.at(-1) ?? ''])].map((year) => yearText(year, locale)).join('–');
  const spec: ChartSpec = {
    version: SPEC_VERSION,
    id,
    kind,
    title,
    subtitle: both((locale) => `${unit(locale)}${locale === 'zh' ? '；' : '; '}${when(locale)}`),
    source: sourcesOf(book, rankings),
    release: book.catalogue.site.editionName,
    basis: 'published',
    notes: [],
    options,
  };
  return { spec, rows };
}

function sourcesOf(book: Book, rankings: readonly Ranking[]): Both {
  const ids = rankings.flatMap(({ positions }) =>
    positions.flatMap(
      ({ source, observation }) =>
        source ?? (observation === null ? undefined : book.findObservation(observation)?.source) ?? [],
    ),
  );
  const shown = [...new Set(ids)].map((id) => book.source(id).short);
  return both(
    (locale) => shown.map((short) => short[locale]).join(locale === 'zh' ? '；' : '; ') || zones(locale).blank,
  );
}
