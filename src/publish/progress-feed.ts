/** The feed of reports on promises: one dated entry a report, newest first, in both languages, linked to its promise. */
import { commitmentPage, located, type Place, PROGRESS_FEED, pagePath } from '../addresses.ts';
import { type Book, bookOf } from '../catalogue/book.ts';
import type { Catalogue, ProgressReport } from '../catalogue/types.ts';
import { commitments as strings } from '../i18n/commitments.ts';
import { parts } from '../i18n/parts.ts';
import { dateText, reportSentences, stateText } from '../wording/progress.ts';
import { xml } from '../workbook/xml.ts';
import { atomFeed, instant, nameUuid } from './atom.ts';
import type { Writer } from './edition.ts';
import { putFile } from './folders.ts';

function entryOf(report: ProgressReport, books: readonly [zh: Book, en: Book], place: Place, name: string): string {
  const [zh] = books;
  const promise = zh.commitment(report.commitment);
  const title = strings('zh').entryTitle(zh.say(promise.text), stateText(zh, report), dateText(zh, report.date));
  const content = books.map((book) => {
    const source = [book.say(book.source(report.source).short), parts(book.locale).inParagraph(report.paragraph)];
    const lines = [
      ...reportSentences(book, promise, report),
      source.join(parts(book.locale).comma) + parts(book.locale).stop.trim(),
    ];
    const said = lines.join(book.locale === 'zh' ? '' : ' ');
    return `<div lang="${book.locale}"><p>${xml(book.say(promise.text))}</p><p>${xml(said)}</p></div>`;
  });
  const anchor = `${commitmentPage(promise.id)}#report-${report.date}`;
  const links = books.map(({ locale }) => {
    const address = located(pagePath(anchor, locale), place);
    return `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${xml(address)}"/>`;
  });
  return [
    '  <entry>',
    `    <id>urn:uuid:${nameUuid(`${name} ${report.commitment} ${report.date}`)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${instant(report.date)}</updated>`,
    ...links,
    `    <content type="html">${xml(content.join(''))}</content>`,
    '  </entry>',
  ].join('\n');
}

/** The feed of a catalogue's reports. Without any it is a valid feed that says that there are none yet. */
export function progressFeedOf(catalogue: Catalogue, place: Place): string {
  const books = [bookOf(catalogue, 'zh'), bookOf(catalogue, 'en')] as const;
  const { site, progress } = catalogue;
  const name = `${site.name.en} ${site.district.zh} progress`;
  // The newest first; of one day in the order of the table, which the sort keeps.
  const reports = [...progress].sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
  const [zh, en] = [strings('zh'), strings('en')];
  return atomFeed({
    id: name,
    title: { zh: zh.feedTitle(site.name.zh), en: en.feedTitle(site.name.en) },
    ...(reports.length === 0 ? { about: { zh: zh.feedEmpty, en: en.feedEmpty } } : {}),
    updated: reports[0]?.date ?? site.editionDate,
    site,
    self: located(PROGRESS_FEED, place),
    page: located('/commitments/', place),
    entries: reports.map((report) => entryOf(report, books, place, name)),
  });
}

export const progressFeed: Writer = {
  name: '承诺进展订阅 · feed of reports',
  async write({ catalogue, settings }, into) {
    await putFile(into, PROGRESS_FEED, progressFeedOf(catalogue, settings));
  },
};
