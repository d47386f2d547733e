/** Writes the search index; pinyin is read here, at the build, by a dictionary that no browser has to fetch. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { SEARCH_INDEX } from '../addresses.ts';
import { bookOf } from '../catalogue/book.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { makeIndex, type SearchIndex } from '../search/index.ts';
import { findable } from '../wording/findable.ts';
import type { Writer } from './edition.ts';
import { putFile } from './folders.ts';

/** Words of the field that the dictionary does not know and would read by the more usual sound of a character. */
customPinyin({
  率先: 'shuài xiān',
  链长: 'liàn zhǎng',
  河长制: 'hé zhǎng zhì',
  林长制: 'lín zhǎng zhì',
  街长制: 'jiē zhǎng zhì',
  路长制: 'lù zhǎng zhì',
});

/** The particle; the dictionary hears 目的 in 项目的 and 标的 in 招标的. */
const PARTICLE = /(?<=[项题数条栏科]目|[指招投中目]标)的/g;

/** The readings of a text's characters in context, one for each code point, without tones, ü as v. */
export function readAloud(text: string): readonly string[] {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  const particles = new Set([...text.matchAll(PARTICLE)].map(({ index }) => [...text.slice(0, index)].length));
  return syllables.map((syllable, at) => (particles.has(at) ? 'de' : syllable));
}

/** The index of a catalogue. */
export function searchIndexOf(catalogue: Catalogue): SearchIndex {
  const books = { zh: bookOf(catalogue, 'zh'), en: bookOf(catalogue, 'en') };
  return makeIndex(findable(books), readAloud);
}

export const searchIndex: Writer = {
  name: '搜索索引 · search index',
  async write({ catalogue }, into) {
    await putFile(into, SEARCH_INDEX, JSON.stringify(searchIndexOf(catalogue)));
  },
};
