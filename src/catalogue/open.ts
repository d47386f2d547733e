/** The catalogue as pages get it: read once per build, opened in the language asked for. */
import type { Locale } from '../i18n/index.ts';
import { type Book, bookOf } from './book.ts';
import { catalogue } from './read.ts';

let books: Readonly<Record<Locale, Book>> | undefined;

export function book(locale: Locale): Book {
  if (books === undefined) {
    books = { zh: bookOf(catalogue(), 'zh'), en: bookOf(catalogue(), 'en') };
  }
  return books[locale];
}
