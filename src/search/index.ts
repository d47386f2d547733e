/** The search index: its format, its making and its asking. Pure; nothing here knows a catalogue, a page or a disk. */
export { type Finder, type Found, type Mark, openIndex } from './find.ts';
export {
  type Bilingual,
  readIndex,
  SEARCH_KINDS,
  type SearchEntry,
  type SearchIndex,
  type SearchKind,
  type SearchLocale,
  type SearchNumber,
} from './index-format.ts';
export { makeIndex, type ReadAloud } from './make.ts';
