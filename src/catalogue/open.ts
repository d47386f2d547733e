/** The catalogue as pages get it: read once per build, opened in the language asked for. */
import type { Locale } from '../i18n/index.ts';
import { type Book, bookOf } from './book.ts';
import { catalogue, releaseCatalogue } from './read.ts';
import type { Catalogue } from './types.ts';

type Books = Readonly<Record<Locale, Book>>;

const opened = new Map<string, Books>();

function books(key: string, read: () => Catalogue): Books {
  const known = opened.get(key);
  if (known !== undefined) return known;
  const of = read();
  const made: Books = { zh: bookOf(of, 'zh'), en: bookOf(of, 'en') };
  opened.set(key, made);
  return made;
}

export function book(locale: Locale): Book {
  return books('', catalogue)[locale];
}

/** The versions that are frozen, newest first. */
export function frozenVersions(): readonly string[] {
  return catalogue().releases.flatMap(({ version, checksum }) => (checksum === null ? [] : [version]));
}

/** What a frozen release said. */
export function releaseBook(version: string, locale: Locale): Book {
  return books(version, () => releaseCatalogue(version))[locale];
}
