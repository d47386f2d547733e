/** The lines around an indicator's drawing: unit, scope and period above, source and paragraphs below. */
import type { Locale } from '../figures/index.ts';
import { listed } from '../i18n/index.ts';
import type { IndicatorBundle } from './bundle.ts';
import { periodText, pick } from './print.ts';
import type { BothTexts, ChartKind, ChartRow } from './spec.ts';
import { words } from './words.ts';

export interface Cited {
  readonly source: string;
  readonly paragraph: number;
}

/** Subtitle and source of a chart, in both languages. */
export function texts(
  bundle: IndicatorBundle,
  kind: ChartKind,
  rows: readonly ChartRow[],
  cited: readonly Cited[],
): { readonly subtitle: BothTexts; readonly source: BothTexts } {
  return {
    subtitle: {
      zh: subtitle(bundle, kind, rows, 'zh'),
      en: subtitle(bundle, kind, rows, 'en'),
    },
    source: {
      zh: source(bundle, cited, 'zh'),
      en: source(bundle, cited, 'en'),
    },
  };
}

function only<T>(list: readonly T[]): T | undefined {
  const set = new Set(list);
  return set.size === 1 ? list[0] : undefined;
}

function subtitle(bundle: IndicatorBundle, kind: ChartKind, rows: readonly ChartRow[], locale: Locale): string {
  const t = words(locale);
  const [lead] = rows;
  if (lead === undefined) return t.missing;
  const measured = rows.filter((row) => row.role !== 'rate' && row.kind !== 'rank');
  const unit =
    only(measured.map((row) => row.unit.id)) === undefined
      ? ''
      : (measured[0]?.unit[locale === 'zh' ? 'symbolZh' : 'symbolEn'] ?? '');
  const against = AGAINST[lead.comparedWith ?? '']?.[locale] ?? '';
  const head = [against, kind === 'list' ? '' : unit].filter((part) => part !== '').join(t.comma);
  // The subtitle speaks of the row that the chart reads; a row of another period or area says so in its own label.
  const aside = new Set<ChartRow['role']>(['part', 'rate', 'baseline', 'remainder']);
  const printed = rows.filter((row) => row.basis !== 'derived' && row.basis !== 'planned' && !aside.has(row.role));
  const many = kind === 'series' || kind === 'comparison' || kind === 'list';
  const period = many ? (only(printed.map((row) => row.period ?? '')) ?? '') : (lead.period ?? '');
  const area = many && only(printed.map((row) => row.area?.id ?? '')) === undefined ? null : lead.area;
  const observation = bundle.observations.find((one) => one.id === lead.id);
  const known = [...bundle.observations, ...bundle.companions.flatMap((one) => one.observations)];
  const scopes = known.filter((one) => printed.some((row) => row.id === one.id)).map((one) => pick(one.scope, locale));
  const scope =
    kind === 'list' || kind === 'before_after'
      ? ''
      : observation && printed.length === 1
        ? pick(observation.scope, locale)
        : (only(scopes) ?? '');
  const tail = [period === '' ? '' : periodText(period, locale), area ? pick(area.name, locale) : '', scope]
    .filter((part) => part !== '')
    .join(t.comma);
  return [head, tail].filter((part) => part !== '').join(t.semicolon);
}

/** What a rate is measured against, where the field has a word for it. */
const AGAINST: Readonly<Record<string, BothTexts>> = {
  prior_year: { zh: '比上年同期', en: 'change on a year earlier' },
};

/** `来源简称，第3、5段`: sources and paragraphs of what is drawn. */
export function source(bundle: Pick<IndicatorBundle, 'sources'>, cited: readonly Cited[], locale: Locale): string {
  const t = words(locale);
  const parts = [...new Set(cited.map((one) => one.source))].map((id) => {
    const list = cited.filter((one) => one.source === id);
    const found = bundle.sources.find((one) => one.id === id);
    const paragraphs = [...new Set(list.map((one) => one.paragraph))].sort((a, b) => a - b).map(String);
    return `${found ? pick(found.short, locale) : id}${t.comma}${t.paragraphs(listed(paragraphs, locale), paragraphs.length)}`;
  });
  return parts.length === 0 ? t.missing : parts.join(t.semicolon);
}
