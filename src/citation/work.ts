/**
 * A work that can be cited: what every style needs to know of it, in both languages. Pure data; knows no catalogue, no
 * clock and no base path. The formats stand beside (gbt.ts, apa.ts, bibtex.ts, ris.ts, csl.ts), `cite` in index.ts.
 */
import type { Locale } from '../i18n/index.ts';

/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type WorkKind =
  | 'dataset'
  | 'table'
  | 'indicator'
  | 'chart'
  | 'observation'
  | 'derived'
  | 'query'
  /** An article of a newspaper: what the numbers were taken from. */
  | 'newspaper'
  /** Anything else in print: a yearbook, a bulletin, an official document. */
  | 'document';

/**
 * Who is responsible. A body and a person whose name is not to be taken apart (王小明) have a `name`; a person with
 * `family` and `given` is inverted and abbreviated as each style wants.
 */
export type Creator = { readonly name: Bilingual } | { readonly family: string; readonly given: string };

export interface CitedWork {
  readonly kind: WorkKind;
  /** Key for reference managers: letters, digits and `. _ -`, stable across builds. */
  readonly id: string;
  /** Title of the work, or of the whole that it is a part of. */
  readonly title: Bilingual;
  /** Which part of the whole: a table, an indicator, one number. */
  readonly part?: Bilingual;
  /** Empty where nobody is named. */
  readonly creators: readonly Creator[];
  /** The platform that publishes it, or the newspaper; null where it is not known. */
  readonly container: Bilingual | null;
  /** Number of the release: `2021.1`; null where it has none. */
  readonly version: string | null;
  /** ISO 8601, as exact as it is known: `2026-11-24`, `2021`; null where it is not known. */
  readonly issued: string | null;
  /** Page of the newspaper. */
  readonly page?: string;
  /** Where it can be had, absolute where the site's origin is known; null where it is only on paper. */
  readonly address: string | null;
  /** Whether what stands under the address never changes: then APA wants no date of retrieval. */
  readonly stable: boolean;
  readonly licence: { readonly url: string; readonly name: Bilingual } | null;
  /** The one language the work itself is written in; absent where it is published in both. */
  readonly language?: Locale;
  /** What a reference manager keeps as a note: the SQL of a query, say. */
  readonly note?: Bilingual;
}

export interface CiteOptions {
  /** Day of access, `YYYY-MM-DD`. Where a style demands one and none is given, `accessedBlank` stands in its place. */
  readonly accessed?: string;
}

/** What stands where a day of access must still be filled in: by a script with today, or by hand. */
export const accessedBlank = (locale: Locale): string => (locale === 'zh' ? '引用日期' : 'access date');

/** The language a reference is written in: the work's own where it has only one (GB/T 7714—2025, 5.1). */
export const languageOf = (work: CitedWork, locale: Locale): Locale => work.language ?? locale;

/** Title and part in one line. */
export function fullTitle({ title, part }: CitedWork, locale: Locale, colon: string): string {
  return part === undefined ? title[locale] : `${title[locale]}${colon}${part[locale]}`;
}

/** Printed works, as against what this site publishes. */
export const inPrint = (kind: WorkKind): boolean => kind === 'newspaper' || kind === 'document';

/** What stands for a newspaper or publisher that nobody names (GB/T 7714—2025, 7.5.3.3: in brackets). */
export function unknownPublisher(kind: WorkKind, locale: Locale): string {
  if (kind === 'newspaper') return locale === 'zh' ? '[报名不详]' : '[newspaper not known]';
  return locale === 'zh' ? '[出版者不详]' : '[s.n.]';
}

/** A name whose bearer publishes the work too is not said twice. */
export function publisherBeside(work: CitedWork, locale: Locale): string | null {
  const name = work.container?.[locale] ?? null;
  const first = work.creators[0];
  return first !== undefined && 'name' in first && first.name[locale] === name ? null : name;
}

/** `2026-11-24` → [2026, 11, 24]; as many parts as are known. Throws where the text is no ISO date. */
export function dateParts(iso: string): readonly number[] {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(iso)) {
    throw new Error(`${iso}: 应为日期 YYYY、YYYY-MM 或 YYYY-MM-DD · must be a date YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  return iso.split('-').map(Number);
}

/** One line: a line break inside a value would end a field of RIS or BibTeX. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const HAN = /\p{Script=Han}/u;

/** Initials of a given name, hyphens kept: `Jean-Luc` → `J-L`, with `.` and spaces where the style wants them. */
export function initials(given: string, stop: string): string {
  if (HAN.test(given)) return given;
  return given
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((piece) => `${piece.charAt(0)}${stop}`)
        .join('-'),
    )
    .join(' ');
}
