/**
 * Chinese names with their pinyin, and queries matched against them: characters, full pinyin, initials, all mixed, the
 * last syllable half typed. What is typed in traditional characters or as a homophone meets the name in its reading.
 */
import { HAN } from './text.ts';

/** How characters are read; a character may have several readings. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** One character of a name. */
export interface Syllable {
  readonly text: string;
  /** Absent for letters and digits. */
  readonly pinyin?: string;
  readonly at: number;
  readonly end: number;
}

export interface Stretch {
  /** Syllables from … up to but without. */
  readonly from: number;
  readonly to: number;
  /** 0 for characters and full pinyin; 1 for each initial, a half for a syllable not finished; or of mistakes. */
  readonly cost: number;
}

/** Reads the table of an index: `a啊阿 ai爱埃`. */
export function readingsOf(table: string): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const group of table.split(' ')) {
    const letters = /^[a-z]+/.exec(group)?.[0] ?? '';
    for (const character of group.slice(letters.length)) {
      const known = readings.get(character);
      if (known === undefined) readings.set(character, [letters]);
      else known.push(letters);
    }
  }
  return readings;
}

/** Writes such a table. */
export function tableOf(read: ReadonlyMap<string, string>): string {
  const groups = new Map<string, string>();
  for (const [character, syllable] of read) groups.set(syllable, (groups.get(syllable) ?? syllable) + character);
  return [...groups.values()].sort().join(' ');
}

/** A name's characters with their readings; punctuation and spaces are left out, as they are in queries. */
export function syllablesOf(name: string, readings: Readings, own: Readonly<Record<string, string>> = {}): Syllable[] {
  const syllables: Syllable[] = [];
  let at = 0;
  for (const character of name) {
    const end = at + character.length;
    if (/[\p{L}\p{N}]/u.test(character)) {
      const pinyin = HAN.test(character) ? (own[at] ?? readings.get(character)?.[0]) : undefined;
      syllables.push({ text: character.toLowerCase(), at, end, ...(pinyin === undefined ? {} : { pinyin }) });
    }
    at = end;
  }
  return syllables;
}

/**
 * The cheapest stretch of a name that the whole query spells, or undefined. Of equals the first: 双向pj, shuangxp,
 * sxpj and shuangxiangpingj all spell 双向评价.
 */
export function spelled(query: string, name: readonly Syllable[]): Stretch | undefined {
  const memo = new Map<number, Stretch | null>();
  const from = (unit: number, at: number): Stretch | null => {
    if (at === query.length) return { from: unit, to: unit, cost: 0 };
    const syllable = name[unit];
    if (syllable === undefined) return null;
    const key = unit * (query.length + 1) + at;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let best: Stretch | null = null;
    const take = (length: number, cost: number): void => {
      const rest = from(unit + 1, at + length);
      if (rest !== null && (best === null || rest.cost + cost < best.cost)) {
        best = { from: unit, to: rest.to, cost: rest.cost + cost };
      }
    };
    if (query.startsWith(syllable.text, at)) take(syllable.text.length, 0);
    const { pinyin } = syllable;
    if (pinyin !== undefined) {
      if (query.startsWith(pinyin, at)) take(pinyin.length, 0);
      const rest = query.slice(at);
      if (rest.length < pinyin.length && rest.length > 1 && pinyin.startsWith(rest)) take(rest.length, 0.5);
      if (/^[zcs]h/.test(pinyin) && query.startsWith(pinyin.slice(0, 2), at)) take(2, 1);
      if (query.startsWith(pinyin.slice(0, 1), at)) take(1, 1);
    }
    memo.set(key, best);
    return best;
  };
  let best: Stretch | undefined;
  for (let unit = 0; unit < name.length; unit += 1) {
    const found = from(unit, 0);
    if (found !== null && (best === undefined || found.cost < best.cost)) best = found;
  }
  return best;
}

/** A name as a row of letters or characters in which mistakes are looked for; a match may begin only where `opens`. */
interface Row {
  readonly opens: readonly boolean[];
  /** The syllable that each belongs to. */
  readonly units: readonly number[];
}

/** A name's pinyin as letters, with a bit for each letter of the alphabet that occurs. */
export interface Spelling extends Row {
  readonly letters: readonly string[];
  readonly letterBits: number;
}

/** A bit for each Latin letter of the text; others have none. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** How many letters of the one the other lacks: at least as many mistakes lie between them. */
export function lacking(of: number, other: number): number {
  let rest = of & ~other;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The stretch of a row that differs least from the query (Sellers 1980), or undefined where the least is more than
 * `limit`. `change(i, j)` says what it costs to take the row's j for the query's i; leaving out and adding cost 1.
 */
function nearest(
  length: number,
  { opens, units }: Row,
  change: (query: number, text: number) => number,
  limit: number,
): Stretch | undefined {
  const width = units.length;
  let costs = new Float64Array(width + 1);
  let starts = new Int32Array(width + 1);
  let nextCosts = new Float64Array(width + 1);
  let nextStarts = new Int32Array(width + 1);
  for (let at = 0; at <= width; at += 1) {
    costs[at] = opens[at] === true ? 0 : Number.POSITIVE_INFINITY;
    starts[at] = at;
  }
  for (let row = 0; row < length; row += 1) {
    nextCosts[0] = (costs[0] ?? 0) + 1;
    nextStarts[0] = 0;
    let least = nextCosts[0];
    for (let at = 0; at < width; at += 1) {
      const changed = (costs[at] ?? 0) + change(row, at);
      const added = (costs[at + 1] ?? 0) + 1;
      const missed = (nextCosts[at] ?? 0) + 1;
      const cost = Math.min(changed, added, missed);
      nextCosts[at + 1] = cost;
      nextStarts[at + 1] = (cost === changed ? starts[at] : cost === added ? starts[at + 1] : nextStarts[at]) ?? 0;
      if (cost < least) least = cost;
    }
    if (least > limit) return undefined;
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  let end = 0;
  for (let at = 1; at <= width; at += 1) if ((costs[at] ?? 0) < (costs[end] ?? 0)) end = at;
  const cost = costs[end] ?? Number.POSITIVE_INFINITY;
  const from = units[starts[end] ?? 0];
  const last = units[end - 1];
  if (cost > limit || from === undefined || last === undefined || last < from) return undefined;
  return { from, to: last + 1, cost };
}

/** The dearest a query of so many characters may be: every one a homophone, or one in four another. */
const characterLimit = (length: number): number => Math.max(0.5, length / 4);

/** A query in characters with some of them wrong, left out or too many; homophones cost a quarter. */
export function nearestCharacters(query: readonly string[], name: readonly Syllable[], readings: Readings) {
  const sounds = query.map((character) => readings.get(character) ?? []);
  const row = { opens: name.map(() => true), units: name.map((_, unit) => unit) };
  const change = (at: number, unit: number): number => {
    const syllable = name[unit];
    if (syllable === undefined || syllable.text === query[at]) return 0;
    return syllable.pinyin !== undefined && sounds[at]?.includes(syllable.pinyin) ? 0.25 : 1;
  };
  return nearest(query.length, row, change, characterLimit(query.length));
}

/** A name's pinyin letter by letter. */
export function spellingOf(name: readonly Syllable[]): Spelling {
  const letters: string[] = [];
  const opens: boolean[] = [];
  const units: number[] = [];
  name.forEach(({ pinyin, text }, unit) => {
    for (const [at, letter] of [...(pinyin ?? text)].entries()) {
      letters.push(letter);
      opens.push(at === 0);
      units.push(unit);
    }
  });
  return { letters, opens, units, letterBits: letterBits(letters.join('')) };
}

/** A query in full pinyin with letters wrong, left out or too many, one in five. */
export function nearestPinyin(query: string, name: Spelling): Stretch | undefined {
  const limit = Math.min(3, Math.floor(query.length / 5));
  // Nobody types twenty syllables with a slip among them; it would cost a slow phone a noticeable moment.
  if (limit === 0 || query.length > 80 || lacking(letterBits(query), name.letterBits) > limit) return undefined;
  const { letters } = name;
  return nearest(query.length, name, (row, at) => (letters[at] === query[row] ? 0 : 1), limit);
}

/**
 * Characters that stand in the name in this order, not all of them together: 企业时限 in 企业开办的时限. At most `most`
 * gaps, by default one for every two characters. Returns the indices of the syllables, or undefined.
 */
export function scattered(
  query: readonly string[],
  name: readonly Syllable[],
  most: number = query.length / 2,
): readonly number[] | undefined {
  const places: number[] = [];
  let gaps = 0;
  for (const character of query) {
    const last = places.at(-1);
    const next = name.findIndex(({ text }, unit) => unit > (last ?? -1) && text === character);
    if (next === -1) return undefined;
    if (last !== undefined && next > last + 1) gaps += 1;
    places.push(next);
  }
  return query.length > 2 && gaps <= most ? places : undefined;
}
