/**
 * GB/T 7714 信息与文献 参考文献著录规则, numeric system (顺序编码制), the editions of 2025 (in force since 2026-07-01) and 2015.
 *
 * What is followed, by clause of the 2025 edition:
 * - 5.1 a work is described in its own language: a Chinese article stays Chinese in an English text.
 * - 6 signs: `. ` and `[ ]` are half-width, the other signs full-width. That is how Chinese entries are set here; entries
 *   in English keep English signs, as the styles that typesetters use do.
 * - 7.1.1 Western names are `Einstein A`, no longer `EINSTEIN A` as in 2015 (8.1.1); 7.1.2 three names, then 等 / et al.;
 *   7.1.3 a work without a named creator begins with its title in the numeric system.
 * - 7.2.3 a part title is 其他题名信息 and follows a colon (三松堂全集：第4卷).
 * - 7.3, annex A: data set DS, newspaper N, other Z, page of a website EB (a figure on one too: 8.11.3 example 2), online OL.
 * - 7.5.3.3 an online work without publisher leaves the element out; what the describer supplies stands in [ ].
 * - 7.6 dates are YYYY-MM-DD: (published or modified)[accessed]. The date of access is required for data sets (8.14.2)
 *   and websites (8.11), and no longer given for what is not online.
 * - 8.5 newspaper article: 责任者. 题名[N]. 报纸名，出版日期（版次）.
 * - 8.14 data set: 责任者. 题名：其他题名信息[DS/OL]. 版本. 发布平台（发布或修改日期）[引用日期]. 获取和访问路径.
 *
 * Of 2015: 4.6 electronic resources 责任者. 题名[DS/OL]. (更新或修改日期)[引用日期]. 路径; 4.4 newspapers; annex B has DS
 * already; version as in 8.3; all signs half-width.
 *
 * Sources: of 2015 the standard's clauses as widely reprinted. The 2025 text is sold; its examples (clauses 5 to 9 and
 * annex B) were read in the open transcription of the Typst Chinese community's test data, its rule on signs and the
 * elements of 8.14 in public transcriptions and in the change log of the gbt7714 BibTeX style, which agree.
 */
import type { Locale } from '../i18n/index.ts';
import {
  accessedBlank,
  type CitedWork,
  type CiteOptions,
  type Creator,
  dateParts,
  fullTitle,
  initials,
  inPrint,
  languageOf,
  oneLine,
  publisherBeside,
  unknownPublisher,
} from './work.ts';

export type GbtEdition = '2025' | '2015';

interface Signs {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

const HALF: Signs = { comma: ', ', colon: ': ', open: '(', close: ')' };
const FULL: Signs = { comma: '，', colon: '：', open: '（', close: '）' };

function nameOf(creator: Creator, edition: GbtEdition, locale: Locale): string {
  if ('name' in creator) return creator.name[locale];
  const family = edition === '2015' ? creator.family.toUpperCase() : creator.family;
  return `${family} ${initials(creator.given, '')}`.trim();
}

function creatorsOf(work: CitedWork, edition: GbtEdition, locale: Locale, { comma }: Signs): string {
  const names = work.creators.slice(0, 3).map((creator) => nameOf(creator, edition, locale));
  if (work.creators.length > 3) names.push(locale === 'zh' ? '等' : 'et al.');
  return names.join(comma);
}

/** Elements are parted by `. `; one that ends in a point (`et al.`, `Inc.`) does not get a second. */
function elements(parts: readonly (string | null)[]): string {
  const given = parts.filter((part): part is string => part !== null && part !== '').map((part) => oneLine(part));
  return `${given.map((part) => part.replace(/\.$/, '')).join('. ')}.`;
}

/** 2025: 发布平台; 2015: 出版者, 出版年 (4.6). Left out where the creator publishes, and for a page of a website. */
function platformOf(work: CitedWork, edition: GbtEdition, locale: Locale): string {
  const name = publisherBeside(work, locale);
  if (name === null) return '';
  return edition === '2025' || work.issued === null ? name : `${name}, ${work.issued.slice(0, 4)}`;
}

const versionText = (version: string): string => (/^\d/.test(version) ? `V${version}` : version);

/** The reference without a number before it, in the work's own language where it has only one. */
export function gbt(work: CitedWork, edition: GbtEdition, locale: Locale, { accessed }: CiteOptions = {}): string {
  const language = languageOf(work, locale);
  const signs = edition === '2025' && language === 'zh' ? FULL : HALF;
  const creators = creatorsOf(work, edition, language, signs);
  const online = work.address === null ? '' : '/OL';
  const title = fullTitle(work, language, signs.colon);
  if (work.issued !== null) dateParts(work.issued);

  if (inPrint(work.kind)) {
    const unknown = unknownPublisher(work.kind, language);
    const issue = [work.container?.[language] ?? unknown, work.issued ?? undefined].filter(Boolean).join(signs.comma);
    const page = work.page === undefined ? '' : `${signs.open}${work.page}${signs.close}`;
    // 2015 asked for the date of access of anything online; 2025 leaves it to data sets, websites and preprints.
    const read = edition === '2015' && online !== '' ? `[${accessed ?? accessedBlank(language)}]` : '';
    return elements([
      creators,
      `${title}[${work.kind === 'newspaper' ? 'N' : 'Z'}${online}]`,
      `${issue}${page}${read}`,
      work.address,
    ]);
  }

  const code = work.kind === 'chart' ? 'EB' : 'DS';
  const version = work.version === null ? null : versionText(work.version);
  const platform = code === 'DS' ? platformOf(work, edition, language) : '';
  const issued = work.issued === null ? '' : `${signs.open}${work.issued}${signs.close}`;
  const dates = `${platform}${issued}[${accessed ?? accessedBlank(language)}]`;
  return elements([creators, `${title}[${code}${online}]`, version, dates, work.address]);
}
