/** The catalogue as pages get it: read once per build, opened in the language asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/types.ts';
import { type Book, bookOf } from '../components/book.ts';
import { LOCALES, type Locale } from '../i18n/index.ts';
import { settings } from '../settings.ts';

let books: Readonly<Record<Locale, Book>> | undefined;

export function book(locale: Locale): Book {
  if (books === undefined) {
    const catalogue = JSON.parse(readFileSync(join(settings().work, 'catalogue.json'), 'utf8')) as Catalogue;
    books = { zh: bookOf(catalogue, 'zh'), en: bookOf(catalogue, 'en') };
  }
  return books[locale];
}

/** What `[...locale]` stands for in a page's address: nothing for Chinese, `en` for English. */
export function localeParam(locale: Locale): string | undefined {
  return locale === 'zh' ? undefined : locale;
}

/** For pages that exist once per language: `export const getStaticPaths = bothLanguages;` */
export function bothLanguages(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
}
