/** A visitor's own file: what is found in it, what is proposed for it, and what the visitor has decided. All of it data. */
import type { CsvErrorCode } from '../reading/index.ts';

/**
 * How the cells of a column are read. The reading decides the type in the engine; `text` always works and keeps every
 * character. `-mdy` and `-dmy` say in which order day and month stand, `-roc` counts years from 1912.
 */
export type Reading =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'decimal-comma'
  | 'percent'
  | 'date'
  | 'date-mdy'
  | 'date-dmy'
  | 'date-roc'
  | 'moment'
  | 'moment-mdy'
  | 'moment-dmy'
  | 'period'
  | 'boolean';

export const READINGS: readonly Reading[] = [
  ...(['text', 'integer', 'decimal', 'decimal-comma', 'percent', 'date', 'date-mdy', 'date-dmy'] as const),
  ...(['date-roc', 'moment', 'moment-mdy', 'moment-dmy', 'period', 'boolean'] as const),
];

/** How numbers and dates were found to be written; evidence for people. */
export type Style =
  | 'grouped'
  | 'figure'
  | 'percent'
  | 'currency'
  | 'accounting'
  | 'exponent'
  | 'compact-date'
  | 'han-date'
  | 'two-digit-year'
  | 'midnight'
  | 'offset';

/** A cell where it stands: row as a spreadsheet counts, line of the text file, both from 1. */
export interface Place {
  readonly row: number;
  readonly line: number;
  readonly text: string;
}

/** Cells that a reading can't read: how many, and the first of them. */
export interface Bad {
  readonly total: number;
  readonly first: readonly Place[];
}

/** Cells that speak for something: how many, and where the first of them stands. */
export interface Evidence {
  readonly cells: number;
  readonly example: Place | undefined;
}

/** Everything counted in one column; enough to propose a type, and to show why. */
export interface Facts {
  readonly blank: number;
  readonly filled: number;
  /** Signs that stand for a missing value (-, N/A), with their number; missing in every reading but text. */
  readonly marks: ReadonlyMap<string, number>;
  /** What each reading fails to read, signs for missing values not counted. */
  readonly bad: ReadonlyMap<Reading, Bad>;
  readonly styles: ReadonlyMap<Style, number>;
  /** The unit printed with its numbers, '' where none is. */
  readonly unit: string;
  /** Cells with another unit than that. */
  readonly otherUnits: number;
  /** Cells that are nothing but digits: their number, the lengths they have, and how many begin with a needless 0. */
  readonly digits: { readonly cells: number; readonly min: number; readonly max: number; readonly zero: number };
  /** Of the numbers: most decimals, digits before the point at most, and the smallest and largest. */
  readonly numbers: {
    readonly scale: number;
    readonly whole: number;
    readonly min: number;
    readonly max: number;
  };
  /** Dates with a first, or second, part that can be no month: how many, and one of them. */
  readonly order: { readonly first: Evidence; readonly second: Evidence };
  /** Cells with spaces around them, which are taken off. */
  readonly padded: number;
  /** Whether the first row of the body has a value here. */
  readonly begins: boolean;
  /** Different values, counted up to a limit. */
  readonly distinct: number;
  /** Some of its values, as written. */
  readonly samples: readonly string[];
}

/** Why a reading is proposed. */
export type Why =
  | 'empty'
  | 'leading-zero'
  | 'long-digits'
  | 'code-name'
  | 'digits-lost'
  | 'mixed-units'
  | 'ask-order'
  | 'ask-century'
  | 'ask-calendar'
  | 'words'
  | 'all'
  | 'most';

/** A line above or below the table. */
export interface Note {
  readonly row: number;
  readonly line: number;
  readonly text: string;
}

/** What a row of the header holds: names, the lower part of names, names in another language, units. */
export type HeaderRole = 'names' | 'stacked' | 'translated' | 'units';

/** Which records are what. */
export interface Structure {
  /** Records of the header by row number, and what each holds; none to four. */
  readonly header: readonly number[];
  readonly roles: readonly HeaderRole[];
  readonly before: readonly Note[];
  readonly after: readonly Note[];
  /** Row numbers of the first and last record of the body; `last` counts blank records inside. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** A record that has too many or too few cells, or quotes that can't be made sense of. Its cells are kept. */
export interface BrokenRow {
  readonly row: number;
  readonly line: number;
  readonly cells: number;
  readonly wrong: 'short' | 'long' | CsvErrorCode;
  readonly text: string;
}

/** What one pass over the records found. */
export interface Look {
  readonly structure: Structure;
  /** Header cells as written, top to bottom. */
  readonly headers: readonly (readonly string[])[];
  readonly facts: readonly Facts[];
  /** Records of the body that have anything in them. */
  readonly rows: number;
  readonly blankRows: number;
  readonly broken: { readonly total: number; readonly first: readonly BrokenRow[] };
  /** Some records have cells beyond the last column. */
  readonly spare: boolean;
  /** Rows whose first word is 合计, 总计, Total …. */
  readonly totals: readonly Note[];
  /** Rows of the body that say most of the header again. */
  readonly repeated: readonly Note[];
  /** First records of the body, and first of the file. */
  readonly sample: readonly { readonly row: number; readonly line: number; readonly cells: readonly string[] }[];
  readonly head: readonly { readonly row: number; readonly line: number; readonly cells: readonly string[] }[];
}

/** One column as it will come out. */
export interface ProposedColumn {
  /** Place in the records, from 0. */
  readonly at: number;
  readonly name: string;
  /** The header as written, and the second one (English names) where there is one. */
  readonly header: string;
  readonly second: string;
  /** What was done to the name: an empty header, or one that stood twice. */
  readonly cured: 'empty' | 'duplicate' | undefined;
  readonly keep: boolean;
  readonly reading: Reading;
  readonly why: Why;
  /** Readings worth offering besides. */
  readonly offers: readonly Reading[];
  readonly unit: string;
  /** Whether blanks get the value above them; undefined where that is not worth offering. */
  readonly fill: boolean | undefined;
  readonly facts: Facts;
}

/** Periods that stand side by side as columns, and could stand one below the other. */
export interface Unpivot {
  readonly columns: readonly { readonly at: number; readonly period: string }[];
  readonly periodName: string;
  readonly valueName: string;
  readonly reading: 'integer' | 'decimal' | 'percent' | 'text';
}

/** What is proposed for a file, complete: `apply` needs nothing else. */
export interface Proposal {
  readonly name: string;
  readonly structure: Structure;
  readonly columns: readonly ProposedColumn[];
  /** Name of the column that takes spare cells; undefined where there are none. */
  readonly spareName: string | undefined;
  /** The word behind a column's name for what could not be read in it. */
  readonly asWritten: string;
  readonly unpivot: Unpivot | undefined;
  /** Whether it is to be done. */
  readonly unpivoted: boolean;
  /** Units that the notes name. */
  readonly units: readonly string[];
}

/** What the visitor has decided against the proposal; empty to begin with. */
export interface Choices {
  readonly name?: string;
  readonly columns?: ReadonlyMap<
    number,
    { readonly name?: string; readonly reading?: Reading; readonly keep?: boolean; readonly fill?: boolean }
  >;
  readonly unpivot?: boolean;
}

/** Decisions about where the table is; each needs another pass over the file. */
export interface Layout {
  /** Row numbers of the header; [] for none. */
  readonly header?: readonly number[];
  /** Row number of the last record of the body. */
  readonly last?: number;
}
