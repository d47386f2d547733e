/**
 * A source document against the package: every numeral that the document prints is accounted for by a row, and every
 * figure that a row prints stands where the row says. What is counted is a set: a figure printed twice in a paragraph is
 * accounted for once. Where two paragraphs end in the same words, the rows of one account for the other.
 */
import { scanFigures } from '../figures/index.ts';
import type { Paragraph } from './document.ts';
import type { LoadedPackage } from './loaded.ts';
import { rules } from './messages/rules.ts';
import { trace as said } from './messages/trace.ts';
import { nearFigure } from './near.ts';
import { type Problem, problem, type Said } from './problem.ts';
import type { RowPlace } from './rows.ts';
import { unitLabels } from './rules/context.ts';

/** A figure of the document, as source_figures holds it. */
export interface SourceFigure {
  readonly source: string;
  readonly paragraph: number;
  /** Which in the paragraph, from 1. */
  readonly position: number;
  readonly printed: string;
}

/** A numeral that no row accounts for. */
export interface Unaccounted extends SourceFigure {
  /** The words around it. */
  readonly context: string;
}

export interface Trace {
  readonly source: string;
  /** Every figure and date of the document, in its order. */
  readonly figures: readonly SourceFigure[];
  readonly unaccounted: readonly Unaccounted[];
  /** Rows whose figure or date does not stand in the paragraph they cite. */
  readonly notFound: readonly Problem[];
  /** Rows whose locator is not how their paragraph begins. */
  readonly locators: readonly Problem[];
  /** Exceptions for numerals that the paragraph does not hold. */
  readonly unusedExceptions: readonly Problem[];
  /** Exceptions for figures that a data row accounts for already. */
  readonly doubleExceptions: readonly Problem[];
}

/** Paragraphs that end in the same words, from this many characters on, say the same thing twice. */
const REPEATED_FROM = 20;

interface Account {
  readonly paragraphs: readonly number[];
  readonly printed: string;
  readonly column: string;
  readonly at: RowPlace;
}

interface Token extends SourceFigure {
  readonly start: number;
  readonly end: number;
}

/** Holds one document against the rows that cite `source`. */
export function traceDocument(document: readonly Paragraph[], pkg: LoadedPackage, source: string): Trace {
  const units = unitLabels(pkg.rows);
  const texts = new Map(document.map(({ paragraph, text }) => [paragraph, text]));
  const tokens = document.flatMap(({ paragraph, text }) =>
    scanFigures(text, units).map(
      ({ start, end, text: printed }, i): Token => ({ source, paragraph, position: i + 1, printed, start, end }),
    ),
  );
  const printedIn = Map.groupBy(tokens, (token) => token.paragraph);
  const accounts = accountsOf(pkg, source);
  const exceptions = pkg.rows.source_exceptions.filter((row) => row.source === source);
  const accounted = new Set([
    ...accounts.flatMap(({ paragraphs, printed }) => paragraphs.map((paragraph) => `${paragraph} ${printed}`)),
    ...exceptions.map(({ paragraph, printed }) => `${paragraph} ${printed}`),
  ]);
  const twin = (token: Token): boolean =>
    document.some(({ paragraph, text }) => {
      if (paragraph === token.paragraph || !accounted.has(`${paragraph} ${token.printed}`)) return false;
      const own = texts.get(token.paragraph) ?? '';
      const shared = sharedEnd(own, text);
      return (shared >= REPEATED_FROM || (shared === own.length && own === text)) && token.start >= own.length - shared;
    });
  const unaccounted = tokens.filter((token) => !accounted.has(`${token.paragraph} ${token.printed}`) && !twin(token));

  return {
    source,
    figures: tokens.map(({ paragraph, position, printed }) => ({ source, paragraph, position, printed })),
    unaccounted: unaccounted.map(({ paragraph, position, printed, start, end }) => ({
      source,
      paragraph,
      position,
      printed,
      context: around(texts.get(paragraph) ?? '', start, end),
    })),
    notFound: accounts.flatMap((account) => notFound(account, printedIn)),
    locators: locators(pkg, source, texts),
    unusedExceptions: exceptions
      .filter((row) => !printedIn.get(row.paragraph)?.some((token) => token.printed === row.printed))
      .map((row) => at(said.unusedException(row.printed, row.paragraph), row.at, 'printed', row.printed)),
    doubleExceptions: exceptions.flatMap((row) => {
      const rows = accounts.filter((one) => one.printed === row.printed && one.paragraphs.includes(row.paragraph));
      const count = printedIn.get(row.paragraph)?.filter((token) => token.printed === row.printed).length ?? 0;
      const [first] = rows;
      // Where the paragraph prints it more often than rows record it, the exception is for the others.
      if (first === undefined || count > rows.length) return [];
      const place = `${first.at.file}:${first.at.row}`;
      return [at(said.doubleException(row.printed, row.paragraph, place), row.at, 'printed', row.printed)];
    }),
  };
}

function at(what: Said, { file, row }: RowPlace, column: string, value: string): Problem {
  return problem(what, { file, row, column, value });
}

/** Everything that rows of this source print, and where they say it stands. */
function accountsOf(pkg: LoadedPackage, source: string): readonly Account[] {
  const accounts: Account[] = [];
  const add = (place: RowPlace, paragraphs: readonly number[], column: string, printed: string | null): void => {
    if (printed !== null) accounts.push({ paragraphs, printed, column, at: place });
  };
  for (const row of pkg.rows.observations.filter((one) => one.source === source)) {
    add(row.at, [row.paragraph], 'printed', row.printed);
    add(row.at, [row.paragraph], 'period_printed', row.period_printed);
  }
  for (const row of pkg.rows.commitments.filter((one) => one.source === source)) {
    add(row.at, [row.paragraph], 'printed', row.printed);
    add(row.at, [row.paragraph], 'due_printed', row.due_printed);
  }
  for (const row of pkg.rows.progress.filter((one) => one.source === source)) {
    add(row.at, [row.paragraph], 'printed', row.printed);
    add(row.at, [row.paragraph], 'new_printed', row.new_printed);
  }
  for (const row of pkg.rows.mechanisms.filter((one) => one.source === source)) {
    add(row.at, row.paragraphs, 'since_printed', row.since_printed);
    for (const printed of row.printed) add(row.at, row.paragraphs, 'printed', printed);
  }
  return accounts;
}

function notFound(
  { paragraphs, printed, column, at: place }: Account,
  printedIn: ReadonlyMap<number, readonly Token[]>,
): Problem[] {
  const tokens = paragraphs.flatMap((paragraph) => printedIn.get(paragraph)?.map((token) => token.printed) ?? []);
  if (tokens.includes(printed)) return [];
  const others = [...printedIn]
    .filter(([, found]) => found.some((token) => token.printed === printed))
    .map(([number]) => number);
  if (others.length > 0) {
    return [at(rules.otherParagraph(printed, paragraphs, others), place, 'paragraph', paragraphs.join(' '))];
  }
  return [at(rules.notInParagraph(printed, paragraphs, nearFigure(printed, tokens), tokens), place, column, printed)];
}

function locators(pkg: LoadedPackage, source: string, texts: ReadonlyMap<number, string>): Problem[] {
  return [...pkg.rows.observations, ...pkg.rows.commitments, ...pkg.rows.progress]
    .filter((row) => row.source === source)
    .flatMap((row) => {
      const text = texts.get(row.paragraph);
      if (text === undefined)
        return [
          at(rules.paragraphRange(String(row.paragraph), texts.size), row.at, 'paragraph', String(row.paragraph)),
        ];
      if (text.startsWith(row.locator)) return [];
      const start = [...text].slice(0, Math.min(8, Math.max(2, [...row.locator].length))).join('');
      return [at(said.locator(row.locator, row.paragraph, start), row.at, 'locator', row.locator)];
    });
}

/** How many characters two texts have in common at their ends. */
function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

/** A token with some characters before and after it. */
function around(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - 8), Math.min(text.length, end + 8)];
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}${to < text.length ? '…' : ''}`;
}

/** Everything a trace found wrong, numerals without a row included. */
export function traceProblems(trace: Trace, file: string): readonly Problem[] {
  return [
    ...trace.notFound,
    ...trace.locators,
    ...trace.unaccounted.map((one) =>
      problem(said.unaccounted(one.printed, one.paragraph, one.context), { file, value: one.printed }),
    ),
    ...trace.unusedExceptions,
    ...trace.doubleExceptions,
  ];
}
