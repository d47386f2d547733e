/** A reference cut into what stands fixed and what only the reader's machine knows: the day, and the site's origin. */
import { accessedBlank, type CitationStyle, type CitedWork, cite } from '../citation/index.ts';
import type { Locale } from '../i18n/index.ts';
import { DAY } from './day.ts';

export interface CitePiece {
  readonly text: string;
  /** `accessed`: a day goes here; `address`: a path to which the origin is put. */
  readonly mark?: 'accessed' | 'address';
  /** A line that stands only once a day is known; written with DAY for that day. */
  readonly dated?: string;
}

/** The pieces of a reference, in order; put together they are the text without a day of access. */
export function citePieces(work: CitedWork, style: CitationStyle, locale: Locale): readonly CitePiece[] {
  const person = style === 'apa' || style.startsWith('gbt');
  if (person) return marked(cite(work, style, locale), work, locale);
  const text = cite(work, style, locale, { accessed: DAY.iso }).replace(/\r\n/g, '\n').trimEnd();
  const dated = (line: string) => Object.values(DAY).some((day) => line.includes(day));
  const lines = text.split('\n').map((line, i, all) => (i === all.length - 1 ? line : `${line}\n`));
  return lines.flatMap((line): readonly CitePiece[] =>
    dated(line) ? [{ text: '', dated: line }] : addressed(line, work),
  );
}

function marked(text: string, work: CitedWork, locale: Locale): readonly CitePiece[] {
  const language = work.language ?? locale;
  const blank = `[${accessedBlank(language)}]`;
  const [before = '', ...after] = text.split(blank);
  if (after.length === 0) return addressed(text, work);
  return [
    { text: `${before}[` },
    { text: accessedBlank(language), mark: 'accessed' },
    ...addressed(`]${after.join(blank)}`, work),
  ];
}

/** Where the origin is not known, an address is a path, and the reader's browser knows what belongs before it. */
function addressed(text: string, { address }: CitedWork): readonly CitePiece[] {
  if (address === null || !address.startsWith('/')) return [{ text }];
  const at = text.lastIndexOf(address);
  if (at < 0) return [{ text }];
  const end = at + address.length;
  return [{ text: text.slice(0, at) }, { text: address, mark: 'address' as const }, { text: text.slice(end) }].filter(
    (piece) => piece.text !== '',
  );
}
