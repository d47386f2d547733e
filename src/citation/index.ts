/** Works cited in every style that the site offers. Pure: the day of access and the address are passed in. */
import type { Locale } from '../i18n/index.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { type CslItem, cslItem } from './csl.ts';
import { gbt } from './gbt.ts';
import { ris } from './ris.ts';
import type { CitedWork, CiteOptions } from './work.ts';

export { escapeBibtex } from './bibtex.ts';
export { type CslItem, cslItem } from './csl.ts';
export {
  accessedBlank,
  type Bilingual,
  type CitedWork,
  type CiteOptions,
  type Creator,
  type WorkKind,
} from './work.ts';

/** A list of items as a file holds it, one property a line. */
export function cslText(items: readonly CslItem[]): string {
  const lines = (item: CslItem): string =>
    Object.entries(item)
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  return `[\n${items.map((item) => `  {\n${lines(item)}\n  }`).join(',\n')}\n]\n`;
}

/** The default first. */
export const CITATION_STYLES = ['gbt-2025', 'gbt-2015', 'apa', 'bibtex', 'ris', 'csl'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Styles for people, against formats for reference managers. */
export const READ_STYLES: readonly CitationStyle[] = ['gbt-2025', 'gbt-2015', 'apa'];

/** Names of standards and formats: the same in both languages. */
export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  'gbt-2025': 'GB/T 7714—2025',
  'gbt-2015': 'GB/T 7714—2015',
  apa: 'APA 7',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

/**
 * The work cited in a style, as text: one line in the styles for people, an entry ending in a line break in the others
 * (CSL-JSON: a list of one item). Where a style demands the day of access and none is given, `accessedBlank(locale)`
 * stands in its brackets. Throws where a date is no ISO date.
 */
export function cite(work: CitedWork, style: CitationStyle, locale: Locale, options: CiteOptions = {}): string {
  if (options.accessed !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.accessed)) {
    throw new Error(`${options.accessed}: 应为日期 YYYY-MM-DD · must be a date YYYY-MM-DD`);
  }
  switch (style) {
    case 'gbt-2025':
      return gbt(work, '2025', locale, options);
    case 'gbt-2015':
      return gbt(work, '2015', locale, options);
    case 'apa':
      return apa(work, locale, options);
    case 'bibtex':
      return bibtex(work, locale, options);
    case 'ris':
      return ris(work, locale, options);
    case 'csl':
      return cslText([cslItem(work, locale, options)]);
  }
}
