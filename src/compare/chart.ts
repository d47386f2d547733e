/**
 * The drawing of compared numbers: over time where they are one thing at several times, places on one ruler where they
 * are ranks, bars from zero otherwise, dots where there are too many for bars. Nothing is ever added up.
 */
import type { IndicatorBundle } from '../charts/bundle.ts';
import { type Chart, type ChartKind, type ChartRow, SPEC_VERSION } from '../charts/index.ts';
import { observationRow } from '../charts/rows.ts';
import { texts } from '../charts/subtitle.ts';
import { compare } from '../i18n/compare.ts';
import type { Locale } from '../i18n/index.ts';
import type { CompareData, ComparedNumber } from './data.ts';
import { indicatorIn, namesOf, unitIn } from './names.ts';

/** More bars than this are dots on one ruler. */
const BARS = 16;

export function kindFor(data: CompareData, chosen: readonly ComparedNumber[]): ChartKind {
  const one = new Set(chosen.map(({ indicator }) => indicator)).size === 1;
  const periods = new Set(chosen.map(({ period }) => period));
  const places = new Set(chosen.map(({ area, period }) => `${area} ${period}`));
  const forms = new Set(chosen.map(({ period }) => period?.replace(/\d/g, '0') ?? ''));
  const dated = one && periods.size > 1 && forms.size === 1 && !periods.has(null) && places.size === chosen.length;
  if (dated) return 'series';
  const ranks = chosen.every((row) => indicatorIn(data, row).kind === 'rank');
  return chosen.length > BARS && !ranks ? 'strip' : 'comparison';
}

/** The chart of two or more numbers of one unit; `anchor` says where each number's provenance stands. */
export function chartOf(
  data: CompareData,
  chosen: readonly ComparedNumber[],
  anchor: (of: ComparedNumber) => string,
): Chart {
  const [first] = chosen;
  if (first === undefined) throw new Error('nothing to draw');
  const kind = kindFor(data, chosen);
  const lead = indicatorIn(data, first);
  const byId = new Map(data.observations.map((row) => [row.id, row]));
  const bundle: IndicatorBundle = {
    indicator: lead,
    observations: chosen,
    companions: [],
    related: data.indicators,
    derived: [],
    commitments: [],
    units: data.units,
    areas: data.areas,
    sources: data.sources,
    editionName: data.site.editionName,
    anchor: ({ id }) => {
      const row = byId.get(id);
      return row === undefined ? null : anchor(row);
    },
  };
  const names = namesOf(data, chosen);
  const rows = chosen.map((row): ChartRow => {
    const area = data.areas.find(({ id }) => id === row.area)?.name;
    const name = kind === 'series' ? area : names.get(row.id);
    return { ...observationRow(bundle, row, 'point', name), sentence: null };
  });
  const ordered =
    kind === 'series'
      ? [...rows].sort(
          (a, b) =>
            (a.area?.id ?? '').localeCompare(b.area?.id ?? '') || ((a.period ?? '') < (b.period ?? '') ? -1 : 1),
        )
      : rows;
  const one = new Set(chosen.map(({ indicator }) => indicator)).size === 1;
  // What only some are measured against is no word for all of them.
  const alike = new Set(chosen.map(({ comparedWith }) => comparedWith)).size === 1;
  const described = alike ? ordered : ordered.map((row) => ({ ...row, comparedWith: null }));
  const unit = unitIn(data, first.unit);
  const ranks = chosen.every((row) => indicatorIn(data, row).kind === 'rank');
  const title = (locale: Locale): string => {
    const t = compare(locale);
    return ranks ? t.titleRanks(chosen.length) : t.titleOf(chosen.length, unit.name[locale]);
  };
  return {
    spec: {
      version: SPEC_VERSION,
      id: 'compare',
      kind,
      title: one ? lead.name : { zh: title('zh'), en: title('en') },
      ...texts(bundle, kind, described, chosen),
      release: data.site.editionName,
      basis: 'published',
      notes: [],
      options: {},
    },
    rows: ordered,
  };
}
