/**
 * A proposal applied to records: typed columns. Nothing is dropped: a cell that its column's reading can't read is kept as it
 * was written in a text column beside it, cells beyond the last column in one of their own.
 */
import type { CsvRecord } from '../reading/index.ts';
import { isMark, readCell, type Value } from './cells.ts';
import { badUnder } from './choose.ts';
import { free } from './names.ts';
import { isBlank } from './structure.ts';
import type { Facts, Proposal, ProposedColumn, Reading } from './types.ts';

/** How the engine stores a column. */
export type Storage =
  | { readonly type: 'text' | 'int32' | 'int64' | 'double' | 'date' | 'moment' | 'boolean' }
  | { readonly type: 'decimal'; readonly scale: number };

export interface OutputColumn {
  readonly name: string;
  readonly storage: Storage;
}

/** Values of some records, column by column; null where there is none. */
export interface Batch {
  readonly columns: readonly (readonly (Value | null)[])[];
  readonly rows: number;
}

const INT32 = 2_147_483_647;
/** Digits that a double carries exactly, and so a decimal made from one. */
const EXACT_DIGITS = 15;
const DECIMAL_SCALE = 6;

function storageOf(reading: Reading, facts: readonly Facts[]): Storage {
  const numbers = facts.map((one) => one.numbers);
  const scale = Math.max(0, ...numbers.map((one) => one.scale));
  const whole = Math.max(1, ...numbers.map((one) => one.whole));
  switch (reading) {
    case 'integer':
      return { type: numbers.every(({ min, max }) => !(max > INT32 || min < -INT32)) ? 'int32' : 'int64' };
    case 'decimal':
    case 'percent':
      return scale <= DECIMAL_SCALE && whole + scale <= EXACT_DIGITS ? { type: 'decimal', scale } : { type: 'double' };
    case 'decimal-comma':
      return { type: 'double' };
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
    case 'period':
      return { type: 'text' };
    default:
      return { type: reading.startsWith('moment') ? 'moment' : 'date' };
  }
}

type Take = (cells: readonly string[]) => Value | null;

interface Made extends OutputColumn {
  readonly take: Take;
}

/** The cell's value; null where blank, where a sign says missing, and where it can't be read. */
function cellValue(cell: string, reading: Reading, unit: string): Value | null {
  const text = cell.trim();
  if (text === '') return null;
  if (reading === 'text') return text;
  return isMark(text) ? null : (readCell(text, reading, unit) ?? null);
}

/** The cell as written, where its reading fails. */
function failed(cell: string, reading: Reading, unit: string): string | null {
  const text = cell.trim();
  if (text === '' || reading === 'text' || isMark(text)) return null;
  return readCell(text, reading, unit) === undefined ? cell : null;
}

function made(column: ProposedColumn, asWritten: string, taken: Set<string>): Made[] {
  const { at, reading, facts, name } = column;
  const unit = facts.unit;
  const own: Made = {
    name,
    storage: storageOf(reading, [facts]),
    take: (cells) => cellValue(cells[at] ?? '', reading, unit),
  };
  if (badUnder(facts, reading) === 0) return [own];
  const beside: Made = {
    name: free(`${name}_${asWritten}`, taken),
    storage: { type: 'text' },
    take: (cells) => failed(cells[at] ?? '', reading, unit),
  };
  return [own, beside];
}

interface Plan {
  readonly fixed: readonly Made[];
  readonly spare: Made | undefined;
  /** Places of the columns to be set below each other, with their period, and what is taken from each. */
  readonly long: readonly { readonly at: number; readonly period: string }[];
  readonly reading: Reading;
  readonly unit: string;
  readonly longColumns: readonly OutputColumn[];
}

function planOf(proposal: Proposal): Plan {
  const { columns, unpivot, unpivoted, structure, spareName, asWritten } = proposal;
  const long = unpivoted && unpivot !== undefined ? unpivot.columns : [];
  const kept = columns.filter(({ keep, at }) => keep && !long.some((one) => one.at === at));
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  if (spareName !== undefined) taken.add(spareName.toLowerCase());
  const fixed = kept.flatMap((column) => made(column, asWritten, taken));
  const spare: Made | undefined =
    spareName === undefined
      ? undefined
      : {
          name: spareName,
          storage: { type: 'text' },
          take: (cells) => {
            const rest = cells.slice(structure.width);
            return isBlank(rest) ? null : rest.join(' | ');
          },
        };
  const plan = { fixed, spare, long, reading: 'text' as Reading, unit: '', longColumns: [] };
  if (long.length === 0 || unpivot === undefined) return plan;
  const facts = long.flatMap(({ at }) => columns[at]?.facts ?? []);
  const failing = facts.some((one) => badUnder(one, unpivot.reading) > 0);
  const { reading, periodName, valueName } = unpivot;
  const longColumns: OutputColumn[] = [
    { name: periodName, storage: { type: 'text' } },
    { name: valueName, storage: storageOf(reading, facts) },
    ...(failing ? [{ name: free(`${valueName}_${asWritten}`, taken), storage: { type: 'text' } as const }] : []),
  ];
  return { ...plan, reading, unit: facts.find((one) => one.unit !== '')?.unit ?? '', longColumns };
}

/** The columns that come out, in order. */
export function outputColumns(proposal: Proposal): OutputColumn[] {
  const { fixed, spare, longColumns } = planOf(proposal);
  const plain = ({ name, storage }: Made): OutputColumn => ({ name, storage });
  return [...fixed.map(plain), ...longColumns, ...(spare === undefined ? [] : [plain(spare)])];
}

/**
 * Puts into blank cells the value above them, in the columns where that was chosen: what merged cells leave behind in a file
 * without them. Keeps the last values from one portion of records to the next.
 */
export function filler(proposal: Proposal): (records: readonly CsvRecord[]) => readonly CsvRecord[] {
  const { first, last } = proposal.structure;
  const columns = proposal.columns.filter(({ fill }) => fill === true).map(({ at }) => at);
  const above = new Map<number, string>();
  return (records) => {
    if (columns.length === 0) return records;
    return records.map((record) => {
      if (record.row < first || record.row > last || isBlank(record.cells)) return record;
      const cells = [...record.cells];
      for (const at of columns) {
        const own = cells[at] ?? '';
        if (own.trim() === '') cells[at] = above.get(at) ?? '';
        else above.set(at, own);
      }
      return { ...record, cells };
    });
  };
}

/**
 * Applies a proposal to records of the file, in any portions: records outside the body and blank ones are passed over.
 *
 * @returns values by output column, as many rows as the records give: one each, or one for each period where unpivoted
 */
export function apply(proposal: Proposal, records: readonly CsvRecord[]): Batch {
  const { first, last } = proposal.structure;
  const { fixed, spare, long, reading, unit, longColumns } = planOf(proposal);
  const body = records.filter(({ row, cells }) => row >= first && row <= last && !isBlank(cells));
  const times = Math.max(1, long.length);
  const repeated = ({ take }: Made): (Value | null)[] =>
    times === 1
      ? body.map(({ cells }) => take(cells))
      : body.flatMap(({ cells }) => new Array<Value | null>(times).fill(take(cells)));
  const cellsOf = (take: (cell: string) => Value | null): (Value | null)[] =>
    body.flatMap(({ cells }) => long.map(({ at }) => take(cells[at] ?? '')));
  const longValues = [
    () => body.flatMap(() => long.map(({ period }) => period)),
    () => cellsOf((cell) => cellValue(cell, reading, unit)),
    () => cellsOf((cell) => failed(cell, reading, unit)),
  ];
  return {
    columns: [
      ...fixed.map(repeated),
      ...longColumns.map((_, at) => longValues[at]?.() ?? []),
      ...(spare === undefined ? [] : [repeated(spare)]),
    ],
    rows: body.length * times,
  };
}
