/** The catalogue as pages get it: read once per build, opened in the language asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../i18n/index.ts';
import { settings } from '../settings.ts';
import { type Book, bookOf } from './book.ts';
import type { Catalogue } from './types.ts';

let books: Readonly<Record<Locale, Book>> | undefined;

export function book(locale: Locale): Book {
  if (books === undefined) {
    const catalogue = JSON.parse(readFileSync(join(settings().work, 'catalogue.json'), 'utf8')) as Catalogue;
    books = { zh: bookOf(catalogue, 'zh'), en: bookOf(catalogue, 'en') };
  }
  return books[locale];
}
