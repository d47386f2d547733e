/**
 * Two languages, each complete. Every visible string of the pages stands in a table of this folder, both languages side
 * by side, so that a missing one is a type error and a translator sees what is translated.
 *
 *     export const home = strings({ doors: { zh: '看懂', en: 'Understand' } });
 *     const t = home(locale);   // t.doors
 *
 * Texts about the data (names, definitions, notes, labels of controlled words) are not here: they come with the package.
 * Nothing here names a district or a figure.
 */

export type Locale = 'zh' | 'en';

export const LOCALES: readonly Locale[] = ['zh', 'en'];

/** What goes into `lang`. */
export const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}

type Sentence = (...parts: never[]) => string;

/** A string or a sentence with places to fill; the second language must take the same parts as the first. */
interface Pair<T> {
  readonly zh: T;
  readonly en: T;
}

type Entries = Readonly<Record<string, Pair<string> | Pair<Sentence>>>;

type Widened<T> = T extends string ? string : T;

export type Strings<T extends Entries> = { readonly [K in keyof T]: Widened<T[K]['zh']> };

/** Makes a table of strings readable by locale. */
export function strings<const T extends Entries>(
  entries: T & { readonly [K in keyof T]: Pair<Widened<T[K]['zh']>> },
): (locale: Locale) => Strings<T> {
  const pick = (locale: Locale) =>
    Object.fromEntries(Object.entries(entries).map(([key, pair]) => [key, pair[locale]])) as Strings<T>;
  const picked = { zh: pick('zh'), en: pick('en') };
  return (locale) => picked[locale];
}

/**
 * The address of a page or file of this site, base path included; every internal link is made here.
 * `path` begins with a slash and knows no language (`/checks/`, `/indicators/x/#y`); English lives under `/en/`.
 */
export function href(path: string, locale: Locale): string {
  return asset(locale === 'en' ? `/en${path}` : path);
}

/** The address of a file that has no language of its own, base path included. */
export function asset(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** Where the site lives, as addresses.ts wants it: from Astro.site and the base path of the build. */
export function placeOf(site: URL | undefined): { readonly base: string; readonly site: string | undefined } {
  return { base: import.meta.env.BASE_URL, site: site?.origin };
}

/** A list as the language writes it: 甲、乙、丙 · a, b and c. */
export function listed(items: readonly string[], locale: Locale): string {
  if (locale === 'zh') return items.join('、');
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What `[...locale]` stands for in the address of a page file: nothing for Chinese, `en` for English. */
export function localeParam(locale: Locale): string | undefined {
  return locale === 'zh' ? undefined : locale;
}

/** For a page per record and language, whose file is `[id].astro` under `[...locale]`. */
export function eachInBothLanguages(
  records: readonly { readonly id: string }[],
): { params: { locale: string | undefined; id: string }; props: { locale: Locale; id: string } }[] {
  return LOCALES.flatMap((locale) =>
    records.map(({ id }) => ({ params: { locale: localeParam(locale), id }, props: { locale, id } })),
  );
}

/** For pages that stand once per language: `export const getStaticPaths = bothLanguages;` */
export function bothLanguages(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
}
