/**
 * What of this site can be cited, as works: the data set, a table, an indicator, its chart, one number printed or derived,
 * a query, and the article that the numbers were taken from. An address is the release's own, which never changes,
 * wherever a release keeps the thing; it is absolute where the site's origin is known.
 *
 * The site is the creator: it made the data set out of the article and publishes it. Who is answerable for the article
 * are its authors, cited by `articleWork`.
 */
import {
  chartFile,
  indicatorFile,
  located,
  type Place,
  pagePath,
  pinned,
  releasePage,
  tableFile,
  tablePage,
} from '../addresses.ts';
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Derived, Indicator, Observation, Source, TableInfo } from '../catalogue/types.ts';
import type { Bilingual, CitedWork, WorkKind } from '../citation/index.ts';
import { parsePeriod, writePeriod } from '../figures/index.ts';
import type { Locale } from '../i18n/index.ts';
import { works as strings } from '../i18n/works.ts';

interface Part {
  readonly kind: WorkKind;
  readonly id: string;
  readonly part?: Bilingual;
  /** Path without base path and origin. */
  readonly path: string;
  readonly stable: boolean;
  readonly note?: Bilingual;
}

/** Both languages at once: the reference of a work may be wanted in either. */
const both = (text: (locale: Locale) => string): Bilingual => ({ zh: text('zh'), en: text('en') });

/** What every part of the data set has in common. */
function partOf({ catalogue }: Book, place: Place, { path, ...part }: Part): CitedWork {
  const { site, packageTitle } = catalogue;
  return {
    ...part,
    id: `kedu-${site.edition}-${part.id}`,
    title: packageTitle,
    creators: [{ name: site.name }],
    container: site.name,
    version: site.edition,
    issued: site.editionDate,
    address: located(path, place),
    licence: { url: site.licence.url, name: site.licence.name },
  };
}

/** The whole data set, at the page of its release. */
export function datasetWork(book: Book, place: Place): CitedWork {
  const path = pagePath(releasePage(book.catalogue.site.edition), book.locale);
  return partOf(book, place, { kind: 'dataset', id: 'data', path, stable: true });
}

/** One table. A simulated one is no part of any release: its title says that it is simulated, and it is cited where it lies now. */
export function tableWork(book: Book, place: Place, table: TableInfo): CitedWork {
  const name = table.name.replace(/^sim\./, '');
  if (!table.simulated) {
    const path = pinned(book.catalogue.site.edition, tableFile(name, 'csv'));
    return partOf(book, place, { kind: 'table', id: name, part: table.title, path, stable: true });
  }
  // Its page, which names every file: a large table lies in parts.
  const path = tablePage(name, true);
  return partOf(book, place, { kind: 'table', id: `simulated-${name}`, part: table.title, path, stable: false });
}

/** An indicator with all its numbers. */
export function indicatorWork(book: Book, place: Place, { id, name }: Indicator): CitedWork {
  const path = pinned(book.catalogue.site.edition, indicatorFile(id, 'csv'));
  return partOf(book, place, { kind: 'indicator', id, part: name, path, stable: true });
}

/** A chart by the id in its address, in the book's language. */
export function chartWork(book: Book, place: Place, { id, name }: Pick<Indicator, 'id' | 'name'>): CitedWork {
  const path = pinned(book.catalogue.site.edition, chartFile(id, book.locale, 'svg'));
  return partOf(book, place, { kind: 'chart', id: `chart-${id}`, part: name, path, stable: true });
}

/** Where and when: what tells one number of an indicator from the next, with the row's own name. */
function numberPart(book: Book, name: Bilingual, of: Observation | Derived): Bilingual {
  return both((locale) => {
    const period = of.period === null ? null : parsePeriod(of.period);
    const when = period === null ? null : period.ok ? writePeriod(period.value, locale) : of.period;
    return strings(locale).oneNumber(name[locale], book.area(of.area).name[locale], when, of.id);
  });
}

/** One number as printed: the row of its indicator's file that bears its name. */
export function observationWork(book: Book, place: Place, of: Observation): CitedWork {
  const part = numberPart(book, book.indicator(of.indicator).name, of);
  const path = pinned(book.catalogue.site.edition, indicatorFile(of.indicator, 'csv'));
  return partOf(book, place, { kind: 'observation', id: of.id, part, path, stable: true });
}

/** One promise: its row in the table `commitments`, which says how it was put and where. */
export function commitmentWork(book: Book, place: Place, { id, text }: Commitment): CitedWork {
  const part = both((locale) => strings(locale).promise(text[locale], id));
  const path = pinned(book.catalogue.site.edition, tableFile('commitments', 'csv'));
  return partOf(book, place, { kind: 'observation', id, part, path, stable: true });
}

/** One derived number: its row in the table `derived`, whose name says that it is derived. */
export function derivedWork(book: Book, place: Place, of: Derived): CitedWork {
  const part = both((locale) => strings(locale).derived(numberPart(book, of.name, of)[locale]));
  const path = pinned(book.catalogue.site.edition, tableFile('derived', 'csv'));
  return partOf(book, place, { kind: 'derived', id: of.id, part, path, stable: true });
}

/** What a query needs of the catalogue, so that the query page can be handed it without the catalogue. */
export type QueryBasis = Omit<CitedWork, 'address' | 'note' | 'part'>;

/** A query before it is known: everything but the SQL and the address. */
export function queryBasis(book: Book): QueryBasis {
  const { address: _, ...basis } = partOf(
    book,
    { base: '/' },
    {
      kind: 'query',
      id: 'query',
      path: '/',
      // The page answers from the release of the day it is opened.
      stable: false,
    },
  );
  return basis;
}

/** A query as run, which says where it drew on simulated tables: its SQL as the note, and the address that asks it again. */
export function queryWork(
  basis: QueryBasis,
  { sql, address, simulated }: { sql: string; address: string; simulated: boolean },
): CitedWork {
  const part = both((locale) => (simulated ? strings(locale).querySimulated : strings(locale).query));
  return { ...basis, part, address, note: { zh: `SQL: ${sql}`, en: `SQL: ${sql}` } };
}

/** Kinds of source, as the data dictionary has them, that have a form of their own; others are documents. */
const SOURCE_KINDS: Readonly<Record<string, WorkKind>> = { newspaper_article: 'newspaper', dataset: 'dataset' };

/** The article that the numbers were taken from. Its newspaper stays blank where the source does not name it. */
export function articleWork(source: Source): CitedWork {
  return {
    kind: SOURCE_KINDS[source.kind] ?? 'document',
    id: source.id,
    // The table says of an English title that it is a translation; a citation says so with brackets.
    title: { zh: source.title.zh, en: source.title.en.replace(/^\(In Chinese\)\s*/i, '') },
    creators: source.authors.map((name) => ({ name: { zh: name, en: name } })),
    container: source.publisher === null ? null : { zh: source.publisher, en: source.publisher },
    version: null,
    issued: source.published,
    ...(source.page === null ? {} : { page: source.page }),
    address: null,
    stable: true,
    licence: null,
    language: 'zh',
  };
}
