/**
 * oEmbed 1.0 (oembed.com, section 2.3.4.4: type `rich`) for every chart, as files: a consumer finds them from the
 * chart's page and need not ask a service. Addresses are absolute where the site's origin is known.
 */
import { chartFile, EMBED_SCRIPT, embedPage, located, oembedFile, type Place, pagePath } from '../addresses.ts';
import type { Catalogue } from '../catalogue/types.ts';
import {
  EMBED_WIDTHS,
  embedHeight,
  type FiledChart,
  filedCharts,
  iframeCode,
  layout,
  SHEETS,
} from '../charts/index.ts';
import { LOCALES, type Locale } from '../i18n/index.ts';
import type { Writer } from './edition.ts';
import { putFile } from './folders.ts';

/** What one oEmbed file says. */
export function oembedOf(
  { id, chart }: Pick<FiledChart, 'id' | 'chart'>,
  { site }: Catalogue,
  locale: Locale,
  place: Place,
) {
  const height = embedHeight(chart, locale);
  const title = chart.spec.title[locale];
  const { width, margin } = SHEETS.png;
  const drawn = layout(chart.spec, chart.rows, { width, locale });
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name[locale],
    provider_url: located(pagePath('/', locale), place),
    cache_age: 86_400,
    html: iframeCode({
      address: located(embedPage(id, locale), place),
      title,
      height,
      script: located(EMBED_SCRIPT, place),
    }),
    width: Math.max(...EMBED_WIDTHS),
    height,
    thumbnail_url: located(chartFile(id, locale, 'png'), place),
    thumbnail_width: (width + margin * 2) * 2,
    thumbnail_height: (drawn.height + margin * 2) * 2,
  };
}

export const oembed: Writer = {
  name: 'oEmbed',
  async write({ catalogue, settings }, into) {
    for (const filed of filedCharts(catalogue)) {
      for (const locale of LOCALES) {
        const said = oembedOf(filed, catalogue, locale, settings);
        await putFile(into, oembedFile(filed.id, locale), `${JSON.stringify(said, null, 1)}\n`);
      }
    }
  },
};
