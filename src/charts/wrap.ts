/**
 * Breaking lines as Chinese is set: no line begins with ，。、；：）》”, none ends with （《“, a number keeps its unit,
 * 第 keeps its number. Among the possible breaks the best set is taken, not the first: after punctuation before
 * anywhere else, between words before inside one, lines of like length.
 */
import { emWidth } from './measure.ts';

const CLOSING = /^[，。、；：！？）》」』】〕”’…—·,.;:!?)\]}%‰]/u;
const OPENING = /[（《「『【〔“‘([{]$/u;
const AFTER_PUNCTUATION = /[，。；：！？、,;:.!?)）]$/u;

/** A number with what belongs to it, or a Latin word, or one character. */
const ATOM = new RegExp(
  [
    '(?:第|约|近|最快|至少|超过|[≥≤><≈+−±-])?\\s?\\d[\\d,.]*(?:[\\-–/:]\\d[\\d,.]*)*' +
      '(?:\\s?[%‰])?(?:\\s?(?:千|百)?[万亿]+)?(?:余|多)?(?:\\s(?:thousand|million|billion|trillion))?' +
      '(?:\\s?(?:个百分点|个工作日|工作日|小时|分钟|个月|季度|上半年|下半年|[年月日天周位名段级岁次件项户家个元人张份条笔宗类种]))?' +
      '(?:以上|以内|以下|余)?(?:\\s[a-z][a-z-]*)?',
    "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\d’'&._/@#-]+",
    '\\s+',
    '.',
  ].join('|'),
  'gsu',
);

interface Atom {
  readonly text: string;
  /** Cost of breaking after it. */
  readonly cost: number;
}

let segmenter: Intl.Segmenter | undefined;

/** Places where a word of running Chinese ends. Without a segmenter every place counts alike. */
function wordEnds(text: string): ReadonlySet<number> | null {
  if (!/[\u3400-\u9fff]/.test(text) || typeof Intl.Segmenter !== 'function') return null;
  const ends = new Set<number>();
  // Making one is slow, using it is not.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const part of segmenter.segment(text)) {
    ends.add(part.index + part.segment.length);
  }
  return ends;
}

function atoms(text: string): readonly Atom[] {
  const ends = wordEnds(text);
  const glued: { text: string; end: number }[] = [];
  for (const match of text.matchAll(ATOM)) {
    const piece = match[0];
    const end = match.index + piece.length;
    const last = glued.at(-1);
    const space = /^\s+$/.test(piece);
    if (last && (CLOSING.test(piece) || OPENING.test(last.text) || space)) {
      last.text += piece;
      last.end = end;
    } else if (!space) {
      glued.push({ text: piece, end });
    }
  }
  return glued.map(({ text: piece, end }) => {
    const bare = piece.trimEnd();
    if (AFTER_PUNCTUATION.test(bare)) return { text: piece, cost: /[、,]$/.test(bare) ? 3 : 0 };
    if (piece !== bare) return { text: piece, cost: 5 };
    return { text: piece, cost: ends === null || ends.has(end) ? 6 : 18 };
  });
}

/** Splits what no line can hold. */
function fitting(list: readonly Atom[], room: number): readonly Atom[] {
  return list.flatMap((atom) => {
    if (emWidth(atom.text.trimEnd()) <= room) return [atom];
    const pieces: Atom[] = [];
    let line = '';
    for (const char of atom.text) {
      if (line !== '' && emWidth(line + char) > room) {
        pieces.push({ text: line, cost: 30 });
        line = '';
      }
      line += char;
    }
    return [...pieces, { text: line, cost: atom.cost }];
  });
}

/** Breaks a text into lines no wider than `width` pixels at a font size. An empty text has no lines. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const room = Math.max(width / size, 1);
  const whole = text.trim();
  if (whole === '') return [];
  if (emWidth(whole) <= room) return [whole];
  const list = fitting(atoms(whole), room);
  // best[i]: the cheapest way to set the first i atoms.
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= list.length; end++) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    let line = '';
    for (let start = end - 1; start >= 0; start--) {
      line = (list[start]?.text ?? '') + line;
      const taken = emWidth(line.trim());
      if (taken > room && start < end - 1) break;
      const last = end === list.length;
      const empty = 1 - Math.min(taken / room, 1);
      // A line more is dearer than any ugliness; a last line of a few characters is ugly too.
      const ragged = last ? (taken < room * 0.2 ? 8 : 0) : empty * empty * 24;
      const cost = (best[start]?.cost ?? 0) + 1000 + ragged + (last ? 0 : (list[end - 1]?.cost ?? 0));
      if (cost < found.cost) found = { cost, from: start };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let end = list.length; end > 0; end = best[end]?.from ?? 0) {
    const from = best[end]?.from ?? 0;
    lines.unshift(
      list
        .slice(from, end)
        .map((atom) => atom.text)
        .join('')
        .trim(),
    );
  }
  return lines;
}
