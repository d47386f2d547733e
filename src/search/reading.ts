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

/** One letter or character of a text in which mistakes are allowed; a match may begin only where `opens`. */
interface Step {
  readonly opens: boolean;
  readonly unit: number;
}

/**
 * The stretch of a text that differs least from the query (Sellers 1980), or undefined where the least is more than
 * `limit`. `change(i, j)` says what it costs to take the text's j for the query's i; leaving out and adding cost 1.
 */
function nearest(
  length: number,
  steps: readonly Step[],
  change: (query: number, text: number) => number,
  limit: number,
): Stretch | undefined {
  const width = steps.length;
  let costs = Array.from({ length: width + 1 }, (_, at) => (steps[at]?.opens ? 0 : Number.POSITIVE_INFINITY));
  let starts = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 0; row < length; row += 1) {
    const nextCosts = [(costs[0] ?? 0) + 1];
    const nextStarts = [0];
    for (let at = 0; at < width; at += 1) {
      const changed = (costs[at] ?? 0) + change(row, at);
      const added = (costs[at + 1] ?? 0) + 1;
      const missed = (nextCosts[at] ?? 0) + 1;
      const least = Math.min(changed, added, missed);
      nextCosts.push(least);
      nextStarts.push((least === changed ? starts[at] : least === added ? starts[at + 1] : nextStarts[at]) ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let at = 1; at <= width; at += 1) if ((costs[at] ?? 0) < (costs[end] ?? 0)) end = at;
  const cost = costs[end] ?? Number.POSITIVE_INFINITY;
  const first = steps[starts[end] ?? 0];
  const last = steps[end - 1];
  if (cost > limit || first === undefined || last === undefined || last.unit < first.unit) return undefined;
  return { from: first.unit, to: last.unit + 1, cost };
}

/** The dearest a query of so many characters may be: every one a homophone, or one in four another. */
const characterLimit = (length: number): number => Math.max(0.5, length / 4);

/** A query in characters with some of them wrong, left out or too many; homophones cost a quarter. */
export function nearestCharacters(query: readonly string[], name: readonly Syllable[], readings: Readings) {
  const sounds = query.map((character) => readings.get(character) ?? []);
  return nearest(
    query.length,
    name.map((_, unit) => ({ opens: true, unit })),
    (at, unit) => {
      const syllable = name[unit];
      if (syllable === undefined || syllable.text === query[at]) return 0;
      return syllable.pinyin !== undefined && sounds[at]?.includes(syllable.pinyin) ? 0.25 : 1;
    },
    characterLimit(query.length),
  );
}

/** A query in full pinyin with letters wrong, left out or too many, one in five. */
export function nearestPinyin(query: string, name: readonly Syllable[]): Stretch | undefined {
  const limit = Math.min(3, Math.floor(query.length / 5));
  // Nobody types twenty syllables with a slip among them; it would cost a slow phone a noticeable moment.
  if (limit === 0 || query.length > 80) return undefined;
  const letters: string[] = [];
  const steps: Step[] = [];
  name.forEach(({ pinyin, text }, unit) => {
    for (const [at, letter] of [...(pinyin ?? text)].entries()) {
      letters.push(letter);
      steps.push({ opens: at === 0, unit });
    }
  });
  return nearest(query.length, steps, (row, at) => (letters[at] === query[row] ? 0 : 1), limit);
}

/**
 * Characters that stand in the name in this order, not all of them together: 企业时限 in 企业开办的时限. At most one
 * gap for every two characters. Returns the indices of the syllables, or undefined.
 */
export function scattered(query: readonly string[], name: readonly Syllable[]): readonly number[] | undefined {
  const places: number[] = [];
  let gaps = 0;
  for (const character of query) {
    const last = places.at(-1);
    const next = name.findIndex(({ text }, unit) => unit > (last ?? -1) && text === character);
    if (next === -1) return undefined;
    if (last !== undefined && next > last + 1) gaps += 1;
    places.push(next);
  }
  return query.length > 2 && gaps <= query.length / 2 ? places : undefined;
}
