/**
 * APA Style, 7th edition (Publication Manual 2020). Data sets 10.9: author, (year), title (version) [Data set], publisher
 * unless it is the author, address. Newspaper articles 10.1 example 16: full date, newspaper, page without `p.`. 9.8 names;
 * 9.12 a work without author begins with its title; 9.16 a date of retrieval only where the address changes what it shows;
 * 9.38 a title in another language keeps it, with a translation in brackets. Italics are left to the reader: this is text.
 * Chinese names that no source gives in letters are not transliterated: that would be a guess.
 */
import type { Locale } from '../i18n/index.ts';
import {
  accessedBlank,
  type CitedWork,
  type CiteOptions,
  type Creator,
  dateParts,
  fullTitle,
  initials,
  inPrint,
  oneLine,
  publisherBeside,
  unknownPublisher,
} from './work.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function nameOf(creator: Creator, locale: Locale): string {
  if ('name' in creator) return creator.name[locale];
  return creator.given === '' ? creator.family : `${creator.family}, ${initials(creator.given, '.')}`;
}

/** Up to twenty names all, of more the first nineteen and the last (9.8). */
function creatorsOf(creators: readonly Creator[], locale: Locale): string {
  const names = creators.map((creator) => nameOf(creator, locale));
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function longDate(iso: string, locale: Locale): string {
  const [year = 0, month, day] = dateParts(iso);
  if (locale === 'zh')
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return [year, name && `${name}${day === undefined ? '' : ` ${day}`}`].filter(Boolean).join(', ');
}

/** `November 25, 2026`, as in `Retrieved November 25, 2026, from …`. */
function plainDate(iso: string): string {
  const [year = 0, month = 1, day = 1] = dateParts(iso);
  return `${MONTHS[month - 1] ?? ''} ${day}, ${year}`;
}

function issuedOf(work: CitedWork, locale: Locale): string {
  if (work.issued === null) return locale === 'zh' ? '无日期' : 'n.d.';
  const year = work.issued.slice(0, 4);
  return work.kind === 'newspaper' && work.issued !== year ? longDate(work.issued, locale) : year;
}

function titleOf(work: CitedWork, locale: Locale): string {
  const own = work.language;
  const translated = own !== undefined && own !== locale ? ` [${fullTitle(work, locale, ': ')}]` : '';
  const title = `${fullTitle(work, own ?? locale, ': ')}${translated}`;
  if (inPrint(work.kind)) return title;
  const version =
    work.version === null ? '' : locale === 'zh' ? ` (版本 ${work.version})` : ` (Version ${work.version})`;
  const form = work.kind === 'chart' ? { zh: '图表', en: 'Chart' } : { zh: '数据集', en: 'Data set' };
  return `${title}${version} [${form[locale]}]`;
}

function publisherOf(work: CitedWork, locale: Locale): string {
  if (work.kind === 'document' && work.container === null) return '';
  if (work.kind !== 'newspaper') return publisherBeside(work, locale) ?? '';
  return [work.container?.[locale] ?? unknownPublisher(work.kind, locale), work.page].filter(Boolean).join(', ');
}

const ended = (text: string): string => (/[.?!？！。]$/u.test(text) ? text : `${text}.`);

/** One reference of a reference list, as plain text. */
export function apa(work: CitedWork, locale: Locale, { accessed }: CiteOptions = {}): string {
  const creators = creatorsOf(work.creators, locale);
  const date = `(${issuedOf(work, locale)}).`;
  const title = ended(titleOf(work, locale));
  const head = creators === '' ? [title, date] : [ended(creators), date, title];
  const publisher = publisherOf(work, locale);
  const tail = [publisher === '' ? '' : ended(publisher), addressOf(work, locale, accessed)];
  return oneLine([...head, ...tail].filter(Boolean).join(' '));
}

function addressOf({ address, stable }: CitedWork, locale: Locale, accessed: string | undefined): string {
  if (address === null) return '';
  if (stable) return address;
  if (locale === 'zh') {
    return `${accessed === undefined ? `[${accessedBlank('zh')}]` : longDate(accessed, 'zh')}取自 ${address}`;
  }
  return `Retrieved ${accessed === undefined ? `[${accessedBlank('en')}]` : plainDate(accessed)}, from ${address}`;
}
