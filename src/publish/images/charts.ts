/** What the file of a chart says of itself. Which charts there are is said by `filedCharts`. */
import { chartFile, located, type Place, pagePath, pinned } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { FiledChart, FileFacts } from '../../charts/index.ts';
import type { Locale } from '../../i18n/index.ts';

/** What the files of a chart say of themselves; addresses are absolute where the origin is known. */
export function factsOf(
  { site }: Catalogue,
  { id, page }: Pick<FiledChart, 'id' | 'page'>,
  locale: Locale,
  place: Place,
): FileFacts {
  return {
    publisher: site.name[locale],
    licence: { url: site.licence.url, name: site.licence.name[locale] },
    release: site.edition,
    issued: site.editionDate,
    address: located(pinned(site.edition, chartFile(id, locale, 'svg')), place),
    page: located(pagePath(page, locale), place),
  };
}
