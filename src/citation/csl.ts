/**
 * CSL-JSON, the input of citeproc, Zotero, pandoc: items by the schema of citationstyles.org (1.0.2, csl-data.json), which
 * allows no other property. The licence has none there and goes into the note.
 */
import { LANG, type Locale } from '../i18n/index.ts';
import { type CitedWork, type CiteOptions, dateParts, fullTitle, languageOf, type WorkKind } from './work.ts';

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

export type CslName = { readonly literal: string } | { readonly family: string; readonly given: string };

export type CslType = 'dataset' | 'graphic' | 'article-newspaper' | 'document';

const TYPES: Readonly<Partial<Record<WorkKind, CslType>>> = {
  newspaper: 'article-newspaper',
  document: 'document',
  chart: 'graphic',
};

export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly 'translated-title'?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly page?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly language: string;
  readonly note?: string;
}

const date = (iso: string): CslDate => ({ 'date-parts': [dateParts(iso)] });

/** The item as an object; a file holds a list of them. */
export function cslItem(work: CitedWork, locale: Locale, { accessed }: CiteOptions = {}): CslItem {
  const language = languageOf(work, locale);
  const newspaper = work.kind === 'newspaper';
  const container = work.container?.[language];
  const note = [work.note?.[locale], work.licence === null ? undefined : work.licence.name[locale]]
    .filter(Boolean)
    .join(locale === 'zh' ? '；' : '; ');
  return {
    id: work.id,
    type: TYPES[work.kind] ?? 'dataset',
    title: fullTitle(work, language, language === 'zh' ? '：' : ': '),
    ...(language === locale ? {} : { 'translated-title': fullTitle(work, locale, ': ') }),
    ...(work.creators.length === 0
      ? {}
      : { author: work.creators.map((one) => ('name' in one ? { literal: one.name[language] } : { ...one })) }),
    ...(container === undefined ? {} : newspaper ? { 'container-title': container } : { publisher: container }),
    ...(work.issued === null ? {} : { issued: date(work.issued) }),
    ...(accessed === undefined || work.address === null ? {} : { accessed: date(accessed) }),
    ...(work.page === undefined ? {} : { page: work.page }),
    ...(work.version === null ? {} : { version: work.version }),
    ...(work.address === null ? {} : { URL: work.address }),
    language: LANG[language],
    ...(note === '' ? {} : { note }),
  };
}
