/**
 * The format of the search index: one JSON file for both languages, since a reader of one types words of the other, and
 * few enough entries (hundreds) that looking through all of them is quicker than keeping an inverted index in order.
 */

export type SearchLocale = 'zh' | 'en';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What can be found, in the order in which equals are listed. `number`: one printed number of an indicator. */
export const SEARCH_KINDS = [
  'page',
  'topic',
  'indicator',
  'mechanism',
  'number',
  'commitment',
  'agency',
  'area',
  'table',
  'derived',
  'withheld',
  'check',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchNumber extends Bilingual {
  /** Decimal text in base units; the upper end too where the number is a range. */
  readonly value: string;
  readonly valueMax?: string;
  /** The unit's Chinese word as the reader of figures knows it: 件, %, 位. */
  readonly unit: string;
  /** Other ways in which it is written: as the source prints it, a rank as 3/20. */
  readonly forms: readonly string[];
}

export interface SearchEntry {
  readonly kind: SearchKind;
  /** Without language and base path: `/indicators/x/#y`. */
  readonly path: string;
  readonly name: Bilingual;
  /** Syllables of Han characters of the Chinese name that are read otherwise than the table says, by UTF-16 index. */
  readonly readings?: Readonly<Record<string, string>>;
  /** What tells it from others of its name, such as period and area: shown, and found by. */
  readonly about?: Bilingual;
  /** Found by, not shown. */
  readonly words?: Bilingual;
  readonly number?: SearchNumber;
  /** True for the number that stands for its indicator, which is an entry of its own: not listed twice. */
  readonly lead?: true;
  readonly simulated?: true;
}

export interface SearchIndex {
  readonly version: 1;
  /** How characters are read: a syllable followed by its characters, joined by spaces: `a啊阿 ai爱埃`. */
  readonly syllables: string;
  readonly entries: readonly SearchEntry[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isBilingual = (value: unknown): value is Bilingual =>
  isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTrue = (value: unknown): value is true => value === true;

function isNumber(value: unknown): value is SearchNumber {
  return (
    isRecord(value) &&
    isBilingual(value) &&
    isText(value['value']) &&
    isOptional(value['valueMax'], isText) &&
    isText(value['unit']) &&
    Array.isArray(value['forms']) &&
    value['forms'].every(isText)
  );
}

function isEntry(value: unknown): value is SearchEntry {
  return (
    isRecord(value) &&
    SEARCH_KINDS.some((kind) => kind === value['kind']) &&
    isText(value['path']) &&
    isBilingual(value['name']) &&
    isOptional(value['readings'], (readings) => isRecord(readings) && Object.values(readings).every(isText)) &&
    isOptional(value['about'], isBilingual) &&
    isOptional(value['words'], isBilingual) &&
    isOptional(value['number'], isNumber) &&
    isOptional(value['lead'], isTrue) &&
    isOptional(value['simulated'], isTrue)
  );
}

/**
 * Reads what was fetched. Throws where it is no index of this version: a page kept open over a new release may meet a
 * newer one, and then the search page is asked instead.
 */
export function readIndex(value: unknown): SearchIndex {
  if (!isRecord(value) || value['version'] !== 1) throw new Error('not a search index of version 1');
  const { syllables, entries } = value;
  if (!isText(syllables) || !Array.isArray(entries) || !entries.every(isEntry)) {
    throw new Error('a search index with a field that is missing or of another type');
  }
  return { version: 1, syllables, entries };
}
