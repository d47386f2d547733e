/**
 * BibTeX. Data are `@dataset` (known to biblatex, to the gbt7714 styles and to Zotero; older styles set an unknown type as
 * `@misc`), charts `@misc`, newspaper articles `@article`. Values stand in braces; titles and names of bodies in two, so
 * that no style changes their letters or takes them apart. UTF-8, as biber and every current BibTeX read it.
 */
import { LANG, type Locale } from '../i18n/index.ts';
import {
  type CitedWork,
  type CiteOptions,
  type Creator,
  dateParts,
  fullTitle,
  inPrint,
  languageOf,
  oneLine,
} from './work.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // An escaped brace still counts as a brace for BibTeX, so single ones are spelt out.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text as a BibTeX value, without the braces around it. */
export const escapeBibtex = (text: string): string =>
  oneLine(text).replace(/[\\{}~^$&#_%]/g, (sign) => ESCAPES[sign] ?? sign);

/** Addresses are read verbatim by `\url` and biblatex: only what would end the value is percent-encoded. */
const verbatim = (url: string): string =>
  url.replace(/[\\{}\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

function nameOf(creator: Creator, locale: Locale): string {
  if ('name' in creator) return `{${escapeBibtex(creator.name[locale])}}`;
  return [creator.family, creator.given].filter(Boolean).map(escapeBibtex).join(', ');
}

/** One entry, ending in a line break. */
export function bibtex(work: CitedWork, locale: Locale, { accessed }: CiteOptions = {}): string {
  const language = languageOf(work, locale);
  const [year, month, day] = work.issued === null ? [] : dateParts(work.issued);
  const newspaper = work.kind === 'newspaper';
  const kinds = { zh: work.kind === 'chart' ? '图表' : '数据集', en: work.kind === 'chart' ? 'Chart' : 'Data set' };
  const braced = (value: string | null | undefined): string | null =>
    value === null || value === undefined || value === '' ? null : `{${escapeBibtex(value)}}`;
  const titled = (value: string): string => `{{${escapeBibtex(value)}}}`;
  const translated = language === locale ? null : `{${escapeBibtex(`[${fullTitle(work, locale, ': ')}]`)}}`;
  const notes = [work.note?.[locale], work.licence === null ? undefined : work.licence.name[locale]];
  const fields: readonly (readonly [string, string | null])[] = [
    [
      'author',
      work.creators.length === 0 ? null : `{${work.creators.map((one) => nameOf(one, language)).join(' and ')}}`,
    ],
    ['title', titled(fullTitle(work, language, language === 'zh' ? '：' : ': '))],
    ['titleaddon', translated],
    [newspaper ? 'journal' : 'publisher', braced(work.container?.[language])],
    ['year', year === undefined ? null : `{${year}}`],
    ['month', month === undefined ? null : (MONTHS[month - 1] ?? null)],
    ['day', day === undefined ? null : `{${day}}`],
    ['pages', braced(work.page)],
    ['version', braced(work.version)],
    ['howpublished', inPrint(work.kind) ? null : braced(kinds[language])],
    ['url', work.address === null ? null : `{${verbatim(work.address)}}`],
    ['urldate', accessed === undefined || work.address === null ? null : `{${accessed}}`],
    ['language', `{${LANG[language]}}`],
    ['note', braced(notes.filter(Boolean).join(locale === 'zh' ? '；' : '; '))],
  ];
  const type = newspaper ? 'article' : work.kind === 'chart' || work.kind === 'document' ? 'misc' : 'dataset';
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@${type}{${work.id},\n${lines.join(',\n')}\n}\n`;
}
