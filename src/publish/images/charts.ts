/** Which charts leave the site as files, and what each file says of itself. */
import { chartFile, indicatorPage, located, type Place, pagePath, pinned } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { type Chart, chartFor, type FileFacts, indicatorBundle } from '../../charts/index.ts';
import type { Locale } from '../../i18n/index.ts';

export interface FiledChart {
  readonly id: string;
  readonly chart: Chart;
}

/** The chart of every indicator. */
export function chartsOf(catalogue: Catalogue): readonly FiledChart[] {
  return catalogue.indicators.flatMap(({ id }) => {
    const bundle = indicatorBundle(catalogue, id);
    return bundle === undefined ? [] : [{ id, chart: chartFor(bundle) }];
  });
}

/** What the files of an indicator's chart say of themselves; addresses are absolute where the origin is known. */
export function factsOf({ site }: Catalogue, id: string, locale: Locale, place: Place): FileFacts {
  return {
    publisher: site.name[locale],
    licence: { url: site.licence.url, name: site.licence.name[locale] },
    release: site.edition,
    issued: site.editionDate,
    address: located(pinned(site.edition, chartFile(id, locale, 'svg')), place),
    page: located(pagePath(indicatorPage(id), locale), place),
  };
}
