/** Draws the chosen numbers into the page, and gives them away as files. */
import { chartFileSvg } from '../../charts/file.ts';
import { queryOf } from '../../compare/address.ts';
import { chartOf } from '../../compare/chart.ts';
import { comparisonCsv } from '../../compare/csv.ts';
import { type CompareData, type ComparedNumber, readCompareData } from '../../compare/data.ts';
import { cautionsOf, unitsOf } from '../../compare/judge.ts';
import { numberHref, pick, renderComparison } from '../../compare/render.ts';
import { compare } from '../../i18n/compare.ts';
import type { Locale } from '../../i18n/index.ts';
import { walkCharts } from '../chart-walk.ts';
import { copyText } from '../copy-text.ts';
import { download } from '../download.ts';

export type Act = 'svg' | 'csv' | 'link';

let fetched: Promise<CompareData> | undefined;

async function dataOf(result: HTMLElement): Promise<CompareData> {
  const address = result.dataset['compare'] ?? '';
  fetched ??= fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return readCompareData(await response.json());
  });
  try {
    return await fetched;
  } catch (error) {
    // The next attempt asks again.
    fetched = undefined;
    throw error;
  }
}

const comparable = (chosen: readonly ComparedNumber[]): boolean => chosen.length > 1 && unitsOf(chosen).length === 1;

/** The numbers that are being drawn; a slower answer to an older question is dropped. */
let asked = '';

/** Fills the section with what these identifiers ask for. */
export async function showComparison(result: HTMLElement, ids: readonly string[], locale: Locale): Promise<void> {
  asked = ids.join();
  const data = await dataOf(result);
  if (asked !== ids.join()) return;
  const t = compare(locale);
  const { chosen, unknown } = pick(data, ids);
  const title = result.querySelector('h2');
  const status = result.querySelector('[role="status"]');
  const place = result.querySelector('.comparison');
  const actions = result.querySelector<HTMLElement>('.actions');
  const missing = result.querySelector<HTMLElement>('.unknown');
  if (title === null || status === null || place === null || actions === null || missing === null) return;
  title.textContent = t.chosen(chosen.length);
  place.innerHTML = renderComparison(data, chosen, { locale, name: 'compare', level: 3 });
  const refused = unitsOf(chosen).length > 1 ? [t.refused] : [];
  status.textContent = [t.chosen(chosen.length), ...refused].join(t.comma);
  missing.hidden = unknown.length === 0;
  missing.textContent = unknown.length === 0 ? '' : t.unknown(unknown.join(', '));
  actions.hidden = false;
  for (const button of actions.querySelectorAll<HTMLButtonElement>('[data-do="svg"], [data-do="csv"]')) {
    button.hidden = !comparable(chosen);
  }
  walkCharts(document);
}

/** What a button does. */
export async function act(what: Act, result: HTMLElement, ids: readonly string[], locale: Locale): Promise<void> {
  const t = compare(locale);
  const page = `${location.origin}${result.dataset['page'] ?? location.pathname}${queryOf(ids)}`;
  const said = result.querySelector<HTMLElement>('.done');
  if (what === 'link') {
    const done = await copyText(page, null);
    if (said !== null) said.textContent = done ? t.copied : t.notCopied;
    return;
  }
  const data = await dataOf(result);
  const { chosen } = pick(data, ids);
  if (!comparable(chosen)) return;
  const name = `kedu-${data.site.edition}-compare.${locale}`;
  if (what === 'csv') {
    download(new Blob([comparisonCsv(data, chosen, locale)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return;
  }
  const chart = chartOf(data, chosen, (of) => numberHref(of, locale));
  const facts = {
    publisher: data.site.name[locale],
    licence: { url: data.site.licence.url, name: data.site.licence.name[locale] },
    ...{ release: data.site.edition, issued: data.site.editionDate, address: page, page },
  };
  // What differs goes with the drawing: on its own it would say more than the numbers do.
  const notes = cautionsOf(data, chosen, locale).map(({ text }) => text);
  const { svg } = chartFileSvg(chart, locale, facts, undefined, notes);
  download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
}
