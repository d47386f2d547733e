/** Everything that can be found, from the catalogue in both languages: for the index and for the list without script. */
import { agencyPage, commitmentPage, indicatorPage, tablePage } from '../addresses.ts';
import type { Book } from '../catalogue/book.ts';
import type { Commitment, Derived, Observation, Text } from '../catalogue/types.ts';
import { agencies as agencyWords } from '../i18n/agencies.ts';
import { compare } from '../i18n/compare.ts';
import { entities } from '../i18n/entities.ts';
import { evaluation } from '../i18n/evaluation.ts';
import { gallery } from '../i18n/gallery.ts';
import type { Locale } from '../i18n/index.ts';
import { ledger } from '../i18n/ledger.ts';
import { queryGuide } from '../i18n/query-guide.ts';
import { releases } from '../i18n/releases.ts';
import { search } from '../i18n/search.ts';
import { type Section, SIMULATED_SECTIONS, sectionsOf, shell } from '../i18n/shell.ts';
import { structure } from '../i18n/structure.ts';
import { zones } from '../i18n/zones.ts';
import type { SearchEntry, SearchNumber } from '../search/index.ts';
import { areaText, figureOf, numberText, periodText, targetOf } from './number.ts';
import { standingText } from './progress.ts';

export type Books = Readonly<Record<Locale, Book>>;

const both = (write: (locale: Locale) => string): Text => ({ zh: write('zh'), en: write('en') });
const joined = (...texts: readonly (Text | null | undefined)[]): Text =>
  both((locale) =>
    texts
      .map((text) => text?.[locale] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );

/** A number's own anchor on its indicator's page. */
const numberPath = (of: { readonly id: string; readonly indicator: string }): string =>
  `${indicatorPage(of.indicator)}#${of.id}`;

/** Where an area is listed with what stands under its name. */
export const areaPath = (id: string): string => `/search/#area-${id}`;

function printedNumber(books: Books, of: Observation): SearchNumber {
  const { unit } = figureOf(books.zh, of);
  return {
    ...both((locale) => numberText(books[locale], of)),
    value: of.value,
    ...(of.valueMax === null ? {} : { valueMax: of.valueMax }),
    unit,
    forms: [of.printed, ...(of.peers === null ? [] : [`${of.value}/${of.peers}`])],
  };
}

function derivedNumber(books: Books, of: Derived): SearchNumber {
  const value = of.value ?? of.low;
  return {
    ...both((locale) => numberText(books[locale], of)),
    value,
    ...(of.value === null ? { valueMax: of.high } : {}),
    unit: books.zh.unit(of.unit).printed[0] ?? books.zh.unit(of.unit).symbolZh,
    forms: [],
  };
}

function targetNumber(books: Books, of: Commitment): SearchNumber | undefined {
  const [zh, en] = [targetOf(books.zh, of), targetOf(books.en, of)];
  if (zh === null || en === null || of.targetValue === null || of.targetUnit === null) return undefined;
  const text = ({ pieces }: typeof zh): string => pieces.map((piece) => piece.text).join('');
  const unit = books.zh.unit(of.targetUnit);
  return {
    zh: text(zh),
    en: text(en),
    value: of.targetValue,
    unit: unit.printed[0] ?? unit.symbolZh,
    forms: of.printed === null ? [] : [of.printed],
  };
}

const where = (books: Books, of: Observation | Derived): Text => ({
  zh: `${periodText(books.zh, of)}，${areaText(books.zh, of)}`,
  en: `${periodText(books.en, of)}, ${areaText(books.en, of)}`,
});

/** Entries in the order of the site: pages first, refusals and checks last. */
export function findable(books: Books): readonly SearchEntry[] {
  return [...pages(books), ...subjects(books), ...numbers(books), ...records(books)];
}

/** Pages that the navigation calls by a shorter name than their own. */
const TITLES: Partial<Record<Section, (locale: Locale) => string>> = {
  evaluation: (locale) => evaluation(locale).title,
  entities: (locale) => entities(locale).title,
  zones: (locale) => zones(locale).title,
  ledger: (locale) => ledger(locale).title,
};

function pages({ zh }: Books): readonly SearchEntry[] {
  const { site } = zh.catalogue;
  const t = both((locale) => shell(locale).home);
  return [
    { kind: 'page', path: '/', name: t, about: site.title, words: both((locale) => search(locale).words_home) },
    ...sectionsOf(site).map(
      ([section, path]): SearchEntry => ({
        kind: 'page',
        path,
        name: both((locale) => TITLES[section]?.(locale) ?? shell(locale)[section]),
        ...(SIMULATED_SECTIONS.has(section) ? { simulated: true } : {}),
        words: both((locale) => {
          const words: Readonly<Record<string, unknown>> = search(locale);
          const found = words[`words_${section}`];
          return typeof found === 'string' ? found : '';
        }),
      }),
    ),
    {
      kind: 'page',
      path: '/explore/guide/',
      name: both((locale) => queryGuide(locale).title),
      words: both((locale) => queryGuide(locale).words),
    },
    {
      kind: 'page',
      path: '/agencies/',
      name: both((locale) => agencyWords(locale).title),
      words: both((locale) => agencyWords(locale).words),
    },
    {
      kind: 'page',
      path: '/compare/',
      name: both((locale) => compare(locale).title),
      words: both((locale) => compare(locale).words),
    },
    {
      kind: 'page',
      path: '/structure/',
      name: both((locale) => structure(locale).title),
      words: both((locale) => structure(locale).words),
    },
    {
      kind: 'page',
      path: '/releases/',
      name: both((locale) => releases(locale).title),
      words: both((locale) => search(locale).words_releases),
    },
    {
      kind: 'page',
      path: '/gallery/',
      name: both((locale) => gallery(locale).title),
      words: both((locale) => search(locale).words_gallery),
    },
    ...(['accessibility', 'corrections'] as const).map(
      (part): SearchEntry => ({
        kind: 'page',
        path: `/about/#${part}`,
        name: both((locale) => shell(locale)[part]),
      }),
    ),
  ];
}

function subjects(books: Books): readonly SearchEntry[] {
  const { topics, indicators, mechanisms } = books.zh.catalogue;
  return [
    ...topics.map(
      ({ id, name, note }): SearchEntry => ({
        kind: 'topic',
        path: `/topics/${id}/`,
        name,
        ...(note === null ? {} : { words: note }),
      }),
    ),
    ...indicators.map((indicator): SearchEntry => {
      const lead = books.zh.leadOf(indicator.id);
      return {
        kind: 'indicator',
        path: indicatorPage(indicator.id),
        name: indicator.name,
        words: joined(indicator.definition, lead?.scope),
        ...(lead === undefined ? {} : { about: where(books, lead), number: printedNumber(books, lead) }),
      };
    }),
    ...mechanisms.map(
      ({ id, name, summary, sincePrinted }): SearchEntry => ({
        kind: 'mechanism',
        path: `/mechanisms/${id}/`,
        name,
        words: joined(summary, sincePrinted === null ? null : { zh: sincePrinted, en: '' }),
      }),
    ),
  ];
}

function numbers(books: Books): readonly SearchEntry[] {
  const { observations, derived } = books.zh.catalogue;
  const entry = (of: Observation | Derived): Pick<SearchEntry, 'path' | 'about'> => ({
    path: numberPath(of),
    about: where(books, of),
  });
  return [
    ...observations.map(
      (of): SearchEntry => ({
        kind: 'number',
        ...entry(of),
        name: books.zh.indicator(of.indicator).name,
        words: of.scope,
        number: printedNumber(books, of),
        ...(books.zh.leadOf(of.indicator)?.id === of.id ? { lead: true } : {}),
      }),
    ),
    ...derived.map(
      (of): SearchEntry => ({ kind: 'derived', ...entry(of), name: of.name, number: derivedNumber(books, of) }),
    ),
  ];
}

function records(books: Books): readonly SearchEntry[] {
  const { commitments, agencies, areas, tables, withheld, checks } = books.zh.catalogue;
  return [
    ...commitments.map((promise): SearchEntry => {
      const number = targetNumber(books, promise);
      return {
        kind: 'commitment',
        path: commitmentPage(promise.id),
        name: promise.text,
        about: both((locale) => {
          const book = books[locale];
          const topic = book.say(book.topic(promise.topic).name);
          return [topic, standingText(book, promise)].join(locale === 'zh' ? '，' : ', ');
        }),
        ...(number === undefined ? {} : { number }),
      };
    }),
    ...agencies.map(({ id, name }): SearchEntry => ({ kind: 'agency', path: agencyPage(id), name })),
    ...areas.map(
      ({ id, name }): SearchEntry => ({ kind: 'area', path: areaPath(id), name, words: { zh: id, en: '' } }),
    ),
    ...tables.map(
      ({ name, title, description, simulated }): SearchEntry => ({
        kind: 'table',
        path: tablePage(name, simulated),
        name: title,
        words: joined(description, {
          zh: simulated ? `${search('zh').simulated} sim.${name}` : name,
          en: simulated ? search('en').simulated : '',
        }),
        ...(simulated ? { simulated: true } : {}),
      }),
    ),
    ...withheld.map(
      ({ id, what, why }): SearchEntry => ({
        kind: 'withheld',
        path: `/checks/#withheld-${id}`,
        name: what,
        words: why,
      }),
    ),
    ...checks.map(({ id, statement }): SearchEntry => ({ kind: 'check', path: `/checks/#${id}`, name: statement })),
  ];
}
