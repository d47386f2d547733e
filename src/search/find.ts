/**
 * Asking the index. Every entry is looked at: first for what was typed as it stands, and only where nothing answers well
 * for what may have been meant, so that a mistake never pushes a plain answer down.
 */
import {
  type Bilingual,
  SEARCH_KINDS,
  type SearchEntry,
  type SearchIndex,
  type SearchKind,
  type SearchLocale,
} from './index-format.ts';
import { type AskedNumber, askedNumber, numberScore } from './numbers.ts';
import { partAnswer } from './partly.ts';
import {
  nearestCharacters,
  nearestPinyin,
  type Readings,
  readingsOf,
  type Spelling,
  type Stretch,
  type Syllable,
  scattered,
  spelled,
  spellingOf,
  syllablesOf,
} from './reading.ts';
import { askedWords, fold, HAN, mistakes, mistakesIn, squeeze, type Word, wordsOf } from './text.ts';

/** From … up to but without, in UTF-16 units of the name. */
export type Mark = readonly [number, number];

export interface Found {
  readonly entry: SearchEntry;
  readonly score: number;
  /** The name in which the query was found, and where; null where it was found in something else. */
  readonly hit: { readonly locale: SearchLocale; readonly marks: readonly Mark[] } | null;
}

export interface Finder {
  /** What answers the query best, best first; nothing for an empty one. */
  find(query: string): readonly Found[];
}

interface Prepared {
  readonly entry: SearchEntry;
  readonly syllables: readonly Syllable[];
  readonly spelling: Spelling;
  readonly words: readonly Word[];
  /** About and further words, folded, for both languages. */
  readonly around: string;
  readonly further: string;
  readonly furtherWords: readonly Word[];
}

interface Answer {
  readonly score: number;
  readonly hit: Found['hit'];
}

interface Asked {
  readonly squeezed: string;
  readonly hasHan: boolean;
  readonly words: readonly Word[];
  /** The query's parts between spaces, squeezed; one where there is no space. */
  readonly parts: readonly string[];
  readonly number: AskedNumber | undefined;
  /** A number among words, and the words without it: 市场主体 25069. */
  readonly among: { readonly number: AskedNumber; readonly rest: Asked } | undefined;
}

/** Of equal answers the wider thing first; a number, a check or a refusal is rarely what a word is about. */
const WEIGHT: Readonly<Record<SearchKind, number>> = {
  page: 1.02,
  topic: 1.04,
  indicator: 1.03,
  mechanism: 1.035,
  number: 0.85,
  commitment: 0.95,
  agency: 1,
  area: 1,
  table: 0.96,
  derived: 0.8,
  withheld: 0.78,
  check: 0.76,
};

/** Below this no answer to what was typed as it stands, but a text that happens to hold it. */
const PLAIN = 45;
/** Answers this far below the best are noise. */
const NOISE = 0.45;
/** As long as the longest names; what is pasted beyond is not looked at. */
const LONGEST = 160;

const NONE: Answer = { score: 0, hit: null };
const better = (a: Answer, b: Answer): Answer => (b.score > a.score ? b : a);

/** Opens an index for asking. */
export function openIndex(index: SearchIndex): Finder {
  const readings = readingsOf(index.syllables);
  const prepared = index.entries.map((entry) => prepare(entry, readings));
  return {
    find(query) {
      const asked = understand(query);
      if (asked === undefined) return [];
      const plain = answers(prepared, (one) => plainAnswer(one, asked));
      if ((plain[0]?.score ?? 0) >= PLAIN) return plain;
      const meant = answers(prepared, (one) => better(plainAnswer(one, asked), meantAnswer(one, asked, readings)));
      if (meant.length > 0) return meant;
      return answers(prepared, ({ entry, syllables, words }) => {
        const score = entry.lead === true ? 0 : partAnswer(asked, syllables, words) * WEIGHT[entry.kind];
        return { score, hit: null };
      });
    },
  };
}

function prepare(entry: SearchEntry, readings: Readings): Prepared {
  const join = (text: Bilingual | undefined): string => (text === undefined ? '' : `${text.zh} ${text.en}`);
  const further = fold(`${join(entry.about)} ${join(entry.words)}`);
  const syllables = syllablesOf(entry.name.zh, readings, entry.readings);
  return {
    entry,
    syllables,
    spelling: spellingOf(syllables),
    words: wordsOf(entry.name.en),
    around: squeeze(join(entry.about)),
    further: squeeze(further),
    furtherWords: wordsOf(further),
  };
}

function understand(query: string): Asked | undefined {
  const text = query.slice(0, LONGEST);
  const squeezed = squeeze(text);
  const number = askedNumber(text);
  if (squeezed === '' && number === undefined) return undefined;
  const parts = fold(text)
    .split(/\s+/)
    .map(squeeze)
    .filter((part) => part !== '');
  return { squeezed, hasHan: HAN.test(squeezed), words: askedWords(text), parts, number, among: numberAmong(text) };
}

function numberAmong(text: string): Asked['among'] {
  const pieces = text.trim().split(/\s+/);
  const at = pieces.findIndex((piece) => /\d/.test(piece) && askedNumber(piece)?.figure !== undefined);
  const number = askedNumber(pieces[at] ?? '');
  if (number === undefined) return undefined;
  const rest = understand(pieces.filter((_, index) => index !== at).join(' '));
  return rest && { number, rest };
}

function answers(prepared: readonly Prepared[], answer: (one: Prepared) => Answer): readonly Found[] {
  const order = (entry: SearchEntry): number => SEARCH_KINDS.indexOf(entry.kind);
  const found = prepared
    .map((one) => ({ entry: one.entry, ...answer(one) }))
    .filter(({ score }) => score > 0)
    // Array sort is stable: what is equal in score and kind keeps the order of the tables.
    .sort((a, b) => b.score - a.score || order(a.entry) - order(b.entry));
  const floor = (found[0]?.score ?? 0) * NOISE;
  return found.filter(({ score }) => score >= floor);
}

function plainAnswer(one: Prepared, asked: Asked): Answer {
  const weight = WEIGHT[one.entry.kind];
  const { number } = one.entry;
  const byNumber =
    asked.number === undefined || number === undefined || one.entry.kind === 'indicator'
      ? 0
      : numberScore(asked.number, number) * (one.entry.kind === 'number' ? 1.1 : 1);
  if (asked.among !== undefined && number !== undefined && one.entry.kind !== 'indicator') {
    const score = numberScore(asked.among.number, number);
    const named = score === 0 ? NONE : better(nameAnswer(one, asked.among.rest), textAnswer(one, asked.among.rest));
    if (named.score > 0) return { score: Math.max(byNumber, (score + named.score) / 2), hit: named.hit };
  }
  const named = nameAnswer(one, asked);
  const texts = named.score > 0 ? named : better(textAnswer(one, asked), calledAnswer(one, asked));
  // The number that its indicator is shown by is not listed beside it, unless the number was asked for.
  const byText = one.entry.lead === true ? NONE : { ...texts, score: texts.score * weight };
  return better(byText, { score: byNumber, hit: null });
}

/** What a stretch of a name is worth: at its beginning more than inside, the whole of it most; initials less. */
function worth({ from, to, cost }: Stretch, of: number): number {
  const covered = (to - from) / of;
  return (55 + (from === 0 ? 18 : 0) + covered * 27) * (1 - (0.15 * cost) / Math.max(1, to - from));
}

const marksOf = (syllables: readonly Syllable[], from: number, to: number): readonly Mark[] => {
  const [first, last] = [syllables[from], syllables[to - 1]];
  return first === undefined || last === undefined ? [] : [[first.at, last.end]];
};

function nameAnswer(one: Prepared, asked: Asked): Answer {
  return better(chineseName(one, asked), asked.hasHan ? NONE : englishName(one, asked));
}

function chineseName({ syllables }: Prepared, { squeezed, parts, hasHan }: Asked): Answer {
  if (squeezed === '') return NONE;
  // One letter is the initial of everything.
  const whole = !hasHan && squeezed.length < 2 ? undefined : spelled(squeezed, syllables);
  const zh = (score: number, marks: readonly Mark[]): Answer => ({ score, hit: { locale: 'zh', marks } });
  if (whole !== undefined) return zh(worth(whole, syllables.length), marksOf(syllables, whole.from, whole.to));
  if (parts.length < 2) return NONE;
  const each = parts.map((part) => spelled(part, syllables));
  const found = each.filter((stretch) => stretch !== undefined);
  if (found.length < each.length) return NONE;
  const covered = found.reduce((sum, { from, to, cost }) => sum + to - from - cost / 4, 0) / syllables.length;
  return zh(
    50 + Math.min(1, covered) * 25,
    found.flatMap(({ from, to }) => marksOf(syllables, from, to)).sort(([a], [b]) => a - b),
  );
}

/** Every word asked for must begin a word of the name, or share its stem. */
function englishName({ words }: Prepared, asked: Asked): Answer {
  const each = asked.words.map((word) => wordAnswer(word, words));
  if (each.length === 0 || words.length === 0) return NONE;
  const found = each.filter((answer) => answer !== undefined);
  if (found.length < each.length) return NONE;
  return englishWorth(found, words);
}

interface WordAnswer {
  readonly word: Word;
  readonly worth: number;
}

function englishWorth(found: readonly WordAnswer[], words: readonly Word[]): Answer {
  const mean = found.reduce((sum, { worth }) => sum + worth, 0) / found.length;
  const distinct = [...new Set(found.map(({ word }) => word))].sort((a, b) => a.at - b.at);
  const [first] = words;
  const opens = distinct[0] !== undefined && distinct[0] === first;
  const letters = (some: readonly Word[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const covered = letters(distinct) / letters(words);
  return {
    score: (52 + (opens ? 18 : 0) + covered * 30) * mean,
    hit: { locale: 'en', marks: distinct.map(({ at, end }) => [at, end] as const) },
  };
}

function wordAnswer(asked: Word, words: readonly Word[]): WordAnswer | undefined {
  const exact = words.find(({ text }) => text === asked.text);
  if (exact !== undefined) return { word: exact, worth: 1 };
  const stemmed = words.find(({ stem }) => stem === asked.stem);
  if (stemmed !== undefined) return { word: stemmed, worth: 0.97 };
  if (asked.text.length < 2) return undefined;
  const begun = words.find(({ text }) => text.startsWith(asked.text));
  return begun && { word: begun, worth: 0.8 + (0.15 * asked.text.length) / begun.text.length };
}

/** What the name does not say but what is said about it does. */
function textAnswer(one: Prepared, asked: Asked): Answer {
  if (asked.squeezed.length < 2) return NONE;
  const within = (text: string): boolean => text !== '' && asked.parts.every((part) => text.includes(part));
  if (asked.hasHan) {
    if (within(one.around)) return { score: 42, hit: null };
    if (within(one.further)) return { score: 36, hit: null };
    // Some of the words in the name, the others in what is said about it.
    const name = one.syllables.map(({ text }) => text).join('');
    return asked.parts.length > 1 && within(name + one.further) ? { score: 44, hit: null } : NONE;
  }
  const all = [...one.words, ...one.furtherWords];
  const each = asked.words.map((word) => wordAnswer(word, all)?.worth ?? 0);
  return each.length > 0 && Math.min(...each) > 0.85 ? { score: 34 * Math.min(...each), hit: null } : NONE;
}

/** What pages and agencies are also called: by one of the page's further words, by an agency's name in short. */
function calledAnswer(one: Prepared, asked: Asked): Answer {
  if (one.entry.kind === 'page') {
    const aliases = (one.entry.words?.zh ?? '').split('、').map(squeeze);
    if (aliases.includes(asked.squeezed)) return { score: 75, hit: null };
    const each = asked.words.map((word) => wordAnswer(word, one.furtherWords)?.worth ?? 0);
    return !asked.hasHan && each.length > 0 && Math.min(...each) > 0.95 ? { score: 72, hit: null } : NONE;
  }
  const characters = [...asked.squeezed];
  if (one.entry.kind !== 'agency' || !asked.hasHan || characters.length > 6) return NONE;
  // A character or two of each word, as agencies are called every day.
  const places = scattered(characters, one.syllables, characters.length);
  if (places === undefined) return NONE;
  return { score: 52, hit: { locale: 'zh', marks: places.flatMap((unit) => marksOf(one.syllables, unit, unit + 1)) } };
}

/** The same with mistakes allowed, as many as the length bears. */
function meantAnswer(one: Prepared, asked: Asked, readings: Readings): Answer {
  const weight = one.entry.lead === true ? 0 : WEIGHT[one.entry.kind];
  const answer = asked.hasHan
    ? meantChinese(one, asked, readings)
    : better(meantPinyin(one, asked), meantEnglish(one, asked));
  return { ...answer, score: answer.score * weight };
}

function meantChinese({ syllables }: Prepared, { squeezed }: Asked, readings: Readings): Answer {
  const characters = [...squeezed];
  if (characters.length < 2) return NONE;
  const zh = (score: number, marks: readonly Mark[]): Answer => ({ score, hit: { locale: 'zh', marks } });
  const near = nearestCharacters(characters, syllables, readings);
  const apart = scattered(characters, syllables);
  return better(
    near === undefined
      ? NONE
      : zh(
          worth({ ...near, cost: 0 }, syllables.length) * (0.85 - (0.3 * near.cost) / characters.length),
          marksOf(syllables, near.from, near.to),
        ),
    apart === undefined
      ? NONE
      : zh(
          40 + (20 * apart.length) / syllables.length,
          apart.flatMap((unit) => marksOf(syllables, unit, unit + 1)),
        ),
  );
}

function meantPinyin({ syllables, spelling }: Prepared, { squeezed }: Asked): Answer {
  const near = nearestPinyin(squeezed, spelling);
  if (near === undefined) return NONE;
  return {
    score: worth({ ...near, cost: 0 }, syllables.length) * (0.9 - (1.5 * near.cost) / squeezed.length),
    hit: { locale: 'zh', marks: marksOf(syllables, near.from, near.to) },
  };
}

function meantEnglish({ words }: Prepared, asked: Asked): Answer {
  const found: WordAnswer[] = [];
  for (const word of asked.words) {
    const plain = wordAnswer(word, words);
    if (plain !== undefined) {
      found.push(plain);
      continue;
    }
    const limit = mistakesIn(word.text.length);
    let best: WordAnswer | undefined;
    for (const other of limit === 0 ? [] : words) {
      // The first letter is seldom mistyped, except swapped with the second.
      if (other.text[0] !== word.text[0] && other.text[0] !== word.text[1]) continue;
      const count = mistakes(word.text, other.text, limit);
      const value = 0.85 - (0.9 * count) / word.text.length;
      if (count <= limit && value > (best?.worth ?? 0)) best = { word: other, worth: value };
    }
    if (best === undefined) return NONE;
    found.push(best);
  }
  return found.length === 0 ? NONE : englishWorth(found, words);
}
