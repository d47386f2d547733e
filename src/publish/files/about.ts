/**
 * What a file must say of itself so that it can be read, quoted and found again when it has left the site: definition, what
 * it does not say, unit, scope, period, source with paragraph, licence, release, how to cite it and where it is from.
 */
import {
  indicatorFile,
  indicatorPage,
  located,
  type Place,
  pagePath,
  pinned,
  releasePage,
  tableFile,
  tablePage,
} from '../../addresses.ts';
import type { Book } from '../../catalogue/book.ts';
import type { Observation, Source, TableInfo } from '../../catalogue/types.ts';
import { type CitedWork, cite } from '../../citation/index.ts';
import { data } from '../../i18n/data.ts';
import { files } from '../../i18n/files.ts';
import { listed } from '../../i18n/index.ts';
import { indicators } from '../../i18n/indicators.ts';
import { parts } from '../../i18n/parts.ts';
import { areaText, numberText, periodText, qualifierNote } from '../../wording/number.ts';
import { datasetWork, indicatorWork, tableWork } from '../../wording/works.ts';

/** A line of it: what it tells, and the text; several lines where the text has line breaks. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Where the text is an address that can be followed. */
  readonly link?: string;
}

export interface About {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** What the files of a published table say of themselves. */
export function aboutTable(book: Book, table: TableInfo, place: Place): About {
  const t = files(book.locale);
  const size = t.sizeOf(table.rows, table.fields.length);
  return {
    title: book.say(table.title),
    facts: [
      { label: data(book.locale).table, text: t.named(book.say(table.title), table.name) },
      { label: t.oneRow, text: book.say(table.description) },
      { label: t.size, text: size },
      ...sourceFacts(book, book.catalogue.sources),
      ...commonFacts(book, tableWork(book, place, table), place, {
        page: tablePage(table.name),
        kept: pinned(book.catalogue.site.edition, tableFile(table.name, 'csv')),
      }),
    ],
  };
}

/** What the archive of everything says of itself: each table with what one of its rows is. */
export function aboutEverything(book: Book, place: Place): About {
  const t = files(book.locale);
  const { catalogue } = book;
  const tables = catalogue.tables.filter(({ simulated }) => !simulated);
  const line = ({ name, title, description, rows }: TableInfo): string =>
    `${t.named(book.say(title), name)}${parts(book.locale).colon}${book.say(description)}${t.inRows(rows)}`;
  const title = `${book.say(catalogue.packageTitle)}`;
  return {
    title,
    facts: [
      { label: t.everything, text: book.say(catalogue.packageDescription) || title },
      { label: t.tables, text: tables.map(line).join('\n') },
      { label: indicators(book.locale).title, text: t.indicatorFiles(catalogue.indicators.length) },
      ...sourceFacts(book, catalogue.sources),
      ...commonFacts(book, datasetWork(book, place), place, {
        page: '/data/',
        kept: pagePath(releasePage(catalogue.site.edition), book.locale),
      }),
    ],
  };
}

/** What the files of an indicator say of themselves. */
export function aboutIndicator(book: Book, id: string, place: Place): About {
  const t = files(book.locale);
  const p = parts(book.locale);
  const indicator = book.indicator(id);
  const rows = book.observationsOf(id);
  const lead = book.leadOf(id);
  const unit = book.unit(indicator.unit);
  const each = (of: (row: Observation) => string): string => [...new Set(rows.map(of))].join('\n');
  const sources = [...new Set(rows.map(({ source }) => source))].map(book.source);
  const facts: readonly Fact[] = [
    { label: indicators(book.locale).indicator, text: t.named(book.say(indicator.name), id) },
    {
      label: t.inOneSentence,
      text: lead === undefined ? '' : book.say(indicator.plain).replace('{value}', numberText(book, lead)),
    },
    { label: indicators(book.locale).definition, text: book.say(indicator.definition) },
    { label: indicators(book.locale).notSaid, text: indicator.notSaid.map(book.say).join('\n') },
    { label: t.unit, text: t.unitOf(book.say(unit.name), book.locale === 'zh' ? unit.symbolZh : unit.symbolEn) },
    { label: p.scope, text: each((row) => book.say(row.scope)) },
    { label: p.area, text: each((row) => areaText(book, row)) },
    { label: p.period, text: each((row) => periodText(book, row)) },
    { label: p.qualifier, text: each((row) => qualifierNote(book, row)) },
    {
      label: p.comparedWith,
      text: each(({ comparedWith }) =>
        comparedWith === null ? '' : book.label('observations', 'compared_with', comparedWith),
      ).trim(),
    },
    ...sourceFacts(book, sources),
    {
      label: p.paragraph,
      text: each(({ paragraph, locator }) => `${p.inParagraph(paragraph)}${p.comma}${p.beginning(locator)}`),
    },
    ...commonFacts(book, indicatorWork(book, place, indicator), place, {
      page: indicatorPage(id),
      kept: pinned(book.catalogue.site.edition, indicatorFile(id, 'csv')),
    }),
  ];
  return { title: book.say(indicator.name), facts: facts.filter(({ text }) => text !== '') };
}

/** A source as far as it is known, what is not known said too. */
function sourceFacts(book: Book, sources: readonly Source[]): readonly Fact[] {
  const t = parts(book.locale);
  const lines = sources.map((source) => {
    const known = [
      source.authors.length === 0 ? null : t.bySource(listed(source.authors, book.locale)),
      source.publisher ?? t.publisherUnknown,
      source.published,
      source.page ?? t.pageUnknown,
      source.sha256 === null ? null : `sha256 ${source.sha256}`,
    ].filter((part) => part !== null);
    const note = source.note === null ? [] : [book.say(source.note)];
    return [`${book.say(source.title)}${t.comma}${known.join(t.comma)}${t.stop}`.trimEnd(), ...note].join('\n');
  });
  return lines.length === 0 ? [] : [{ label: files(book.locale).sources, text: lines.join('\n') }];
}

/** What all files end with. */
function commonFacts(
  book: Book,
  work: CitedWork,
  place: Place,
  { page, kept }: { readonly page: string; readonly kept: string },
): readonly Fact[] {
  const t = files(book.locale);
  const { licence, edition, editionName, editionDate } = book.catalogue.site;
  const address = located(pagePath(page, book.locale), place);
  const frozen = located(kept, place);
  const styles = book.locale === 'zh' ? (['gbt-2025', 'apa'] as const) : (['apa', 'gbt-2025'] as const);
  return [
    { label: t.licence, text: t.named(book.say(licence.name), licence.id), link: licence.url },
    { label: t.release, text: data(book.locale).editionOf(book.say(editionName), edition, editionDate) },
    { label: t.cite, text: styles.map((style) => cite(work, style, book.locale)).join('\n') },
    { label: t.page, text: address, ...followed(address) },
    { label: t.frozen, text: frozen, ...followed(frozen) },
  ];
}

/** Only an absolute address leads anywhere from a file on somebody's disk. */
function followed(address: string): { readonly link?: string } {
  return /^https?:/.test(address) ? { link: address } : {};
}
