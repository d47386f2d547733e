/** Making an index. What reads Chinese aloud is passed in, since its dictionary is large and stays at the build. */
import type { SearchEntry, SearchIndex } from './index-format.ts';
import { tableOf } from './reading.ts';
import { HAN } from './text.ts';

/** The readings of a text's characters, one each, in order, without tones, ü as v; in context: 行政 xing, 银行 hang. */
export type ReadAloud = (text: string) => readonly string[];

/** Characters a decoder holds at two-byte codes, row by row. */
function* charactersOf(
  encoding: string,
  rows: readonly [number, number],
  columns: readonly (readonly [number, number])[],
) {
  const decoder = new TextDecoder(encoding);
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (const [first, last] of columns) {
      for (let column = first; column <= last; column += 1) {
        const character = decoder.decode(new Uint8Array([row, column]));
        if ([...character].length === 1 && HAN.test(character)) yield character;
      }
    }
  }
}

/** What people type: the first level of GB/T 2312 (3,755 characters) and, for traditional ones, that of Big5 (5,401). */
function commonCharacters(): Set<string> {
  return new Set([
    ...charactersOf('gb2312', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...charactersOf(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ]);
}

/** Makes the index of these entries, with the readings of their names and of common characters. */
export function makeIndex(entries: readonly Omit<SearchEntry, 'readings'>[], read: ReadAloud): SearchIndex {
  const characters = commonCharacters();
  for (const { name } of entries) for (const character of name.zh) if (HAN.test(character)) characters.add(character);
  const alone = new Map<string, string>();
  for (const character of characters) {
    const [syllable = ''] = read(character);
    if (/^[a-z]+$/.test(syllable)) alone.set(character, syllable);
  }
  return {
    version: 1,
    syllables: tableOf(alone),
    entries: entries.map((entry) => {
      const readings = otherReadings(entry.name.zh, alone, read);
      return Object.keys(readings).length === 0 ? entry : { ...entry, readings };
    }),
  };
}

function otherReadings(name: string, alone: ReadonlyMap<string, string>, read: ReadAloud): Record<string, string> {
  const readings: Record<string, string> = {};
  const characters = [...name];
  const syllables = read(name);
  if (syllables.length !== characters.length) throw new Error(`${name}: ${syllables.length} readings`);
  let at = 0;
  for (const [index, character] of characters.entries()) {
    const syllable = syllables[index] ?? '';
    if (HAN.test(character) && syllable !== alone.get(character)) readings[at] = syllable;
    at += character.length;
  }
  return readings;
}
