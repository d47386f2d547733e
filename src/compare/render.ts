/**
 * A comparison as HTML, the same in the page that is built and in the browser: refusal or drawing, what differs, table.
 * Everything that comes from the data is escaped.
 */
import { draw, escapeXml } from '../charts/draw.ts';
import { layout } from '../charts/layout.ts';
import { figureText } from '../charts/print.ts';
import { qualifierText } from '../figures/index.ts';
import { compare } from '../i18n/compare.ts';
import { href, type Locale } from '../i18n/index.ts';
import { walk } from '../i18n/walk.ts';
import { queryOf } from './address.ts';
import { chartOf } from './chart.ts';
import type { CompareData, ComparedNumber } from './data.ts';
import { groupBy } from './group.ts';
import { cautionsOf, refusalOf, suggestionsFor, unitsOf } from './judge.ts';
import { areaName, namesOf, periodName, shortNamesOf, unitIn } from './names.ts';

export interface RenderOptions {
  readonly locale: Locale;
  /** Begins the ids of the drawings; unique in the page. */
  readonly name: string;
  /** The level of its headings. */
  readonly level: 2 | 3;
}

const WIDTHS = [
  ['chart-narrow', 340],
  ['chart-wide', 720],
] as const;
const SUGGESTED = 5;

const e = escapeXml;
const link = (to: string, text: string): string => `<a href="${e(to)}">${e(text)}</a>`;

/** Where a number stands with its provenance. */
export const numberHref = ({ id, indicator }: ComparedNumber, locale: Locale): string =>
  href(`/indicators/${indicator}/#${id}`, locale);

/** The address of a comparison. */
export const compareHref = (ids: readonly string[], locale: Locale): string =>
  `${href('/compare/', locale)}${queryOf(ids)}`;

/** The chosen numbers that there are, in the order asked for, and the identifiers that lead nowhere. */
export function pick(
  data: CompareData,
  ids: readonly string[],
): { readonly chosen: readonly ComparedNumber[]; readonly unknown: readonly string[] } {
  const byId = new Map(data.observations.map((row) => [row.id, row]));
  return {
    chosen: ids.flatMap((id) => byId.get(id) ?? []),
    unknown: ids.filter((id) => !byId.has(id)),
  };
}

/** The whole comparison. */
export function renderComparison(data: CompareData, chosen: readonly ComparedNumber[], options: RenderOptions): string {
  const [first] = chosen;
  const t = compare(options.locale);
  if (first === undefined) return `<p class="note">${e(t.nothing)}</p>`;
  if (unitsOf(chosen).length > 1) return refusal(data, chosen, options);
  if (chosen.length === 1) return single(data, first, options);
  return comparison(data, chosen, options);
}

function heading(text: string, level: number): string {
  return `<h${level}>${e(text)}</h${level}>`;
}

function comparison(data: CompareData, chosen: readonly ComparedNumber[], options: RenderOptions): string {
  const { locale, name, level } = options;
  const t = compare(locale);
  const chart = chartOf(data, chosen, (of) => numberHref(of, locale));
  const cautions = cautionsOf(data, chosen, locale);
  const scenes = WIDTHS.map(([className, width]) => ({
    className,
    width,
    scene: layout(chart.spec, chart.rows, { width, locale }),
  }));
  const drawings = scenes
    .map(({ className, width, scene }) => draw(scene, { idPrefix: `${name}-${width}`, className }))
    .join('');
  const w = walk(locale);
  const said =
    cautions.length === 0
      ? `<p class="note">${e(t.alike)}</p>`
      : `${heading(t.cautions, level)}<ul class="cautions">${cautions
          .map(({ code, text }) => `<li data-code="${code}">${e(text)}</li>`)
          .join('')}</ul>`;
  return [
    said,
    `<figure class="chart chart-of-figure" data-walk="${e(w.how)}" data-enter="${e(w.enter)}">${drawings}</figure>`,
    `<p class="summary">${e(scenes[0]?.scene.summary ?? '')}${locale === 'zh' ? '' : ' '}${e(t.noSum)}</p>`,
    table(data, chosen, locale),
  ].join('');
}

function table(data: CompareData, chosen: readonly ComparedNumber[], locale: Locale): string {
  const t = compare(locale);
  const chart = chartOf(data, chosen, (of) => numberHref(of, locale));
  const names = shortNamesOf(data, chosen);
  const rowOf = new Map(chart.rows.map((row) => [row.id, row]));
  const columns: readonly (readonly [head: string, of: (one: ComparedNumber) => string])[] = [
    [t.qualifier, (one) => qualifierText(one.qualifier, locale)],
    [t.area, (one) => areaName(data, one.area, locale)],
    [t.period, (one) => periodName(one, locale)],
  ];
  // A column in which every row says the same is said once, in the caption.
  const alike = columns.filter(([, of]) => new Set(chosen.map(of)).size === 1);
  const differing = columns.filter((column) => !alike.includes(column));
  const first = chosen[0];
  const shared = first === undefined ? '' : alike.map(([, of]) => of(first)).join(t.comma);
  const heads = [t.what, t.value, ...differing.map(([head]) => head), t.object, t.from];
  const head = heads.map((text, at) => `<th scope="col"${at === 1 ? ' class="n"' : ''}>${e(text)}</th>`).join('');
  const body = chosen.map((one) => {
    const row = rowOf.get(one.id);
    const number = row === undefined ? one.printed : figureText(row, locale, 'tooltip');
    const source = data.sources.find(({ id }) => id === one.source)?.short[locale] ?? one.source;
    const note = one.note === null ? '' : `<span class="note">${e(one.note[locale])}</span>`;
    return [
      `<tr><th scope="row">${e(names.get(one.id)?.[locale] ?? one.id)}</th>`,
      `<td class="n" data-label="${e(t.value)}">${link(numberHref(one, locale), number)}</td>`,
      ...differing.map(([label, of]) => `<td data-label="${e(label)}">${e(of(one))}</td>`),
      `<td data-label="${e(t.object)}">${e(one.scope[locale])}${note}</td>`,
      `<td data-label="${e(t.from)}">${e(t.paragraph(source, one.paragraph))}</td></tr>`,
    ].join('');
  });
  const caption = shared === '' ? t.table : `${t.table}${locale === 'zh' ? '。' : '. '}${t.allRows(shared)}`;
  return `<table class="stack compared"><caption>${e(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Units differ: what each is, and what can be compared instead. */
function refusal(data: CompareData, chosen: readonly ComparedNumber[], options: RenderOptions): string {
  const { locale, level } = options;
  const t = compare(locale);
  const groups = [...groupBy(chosen, ({ unit }) => unit)];
  const apart = groups
    .filter(([, members]) => members.length > 1)
    .map(([unit, members]) => {
      const { symbolZh, name } = unitIn(data, unit);
      const text = t.apart(locale === 'zh' ? symbolZh : name.en, members.length);
      return `<li>${link(
        compareHref(
          members.map(({ id }) => id),
          locale,
        ),
        text,
      )}</li>`;
    });
  const alone = groups
    .filter(([, members]) => members.length === 1)
    .flatMap(([, members]) => members)
    .flatMap((one) => beside(data, one, locale, 2));
  return [
    `<div class="refusal">`,
    heading(t.refused, level),
    `<p>${e(t.refusedWhy)}${locale === 'zh' ? '' : ' '}${e(refusalOf(data, chosen, locale))}</p>`,
    apart.length + alone.length === 0
      ? ''
      : `${heading(t.instead, level + 1)}<ul class="rows">${[...apart, ...alone].join('')}</ul>`,
    '</div>',
  ].join('');
}

/** Links to pairs: this number and one that could stand beside it. */
function beside(data: CompareData, one: ComparedNumber, locale: Locale, most: number): readonly string[] {
  const t = compare(locale);
  return suggestionsFor(data, [one], most).map((other) => {
    const names = namesOf(data, [one, other]);
    const text = t.with(names.get(one.id)?.[locale] ?? one.id, names.get(other.id)?.[locale] ?? other.id);
    return `<li>${link(compareHref([one.id, other.id], locale), text)}</li>`;
  });
}

function single(data: CompareData, one: ComparedNumber, { locale, level }: RenderOptions): string {
  const t = compare(locale);
  const links = beside(data, one, locale, SUGGESTED);
  const name = namesOf(data, [one]).get(one.id)?.[locale] ?? one.id;
  return [
    heading(name, level),
    `<p>${e(links.length === 0 ? t.noOther : t.oneOnly)}</p>`,
    links.length === 0 ? '' : `<ul class="rows">${links.join('')}</ul>`,
  ].join('');
}
