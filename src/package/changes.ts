/**
 * What changed from one release to the next, as a pure comparison of two packages' rows. A published number is a claim:
 * the columns that make it up (`CLAIMS`) may change only with a reason in revisions.csv. Everything else (names, notes,
 * definitions) may be put better; such changes are listed too, for nothing changes silently.
 */
import type { CellValue } from './cells.ts';
import type { LoadedTable } from './loaded.ts';

/** The columns of a row that make up what it claims. */
export const CLAIMS = {
  observations: [
    ...['indicator', 'area', 'period', 'value', 'value_max', 'unit', 'qualifier', 'printed', 'source', 'paragraph'],
    ...['of_whole', 'compared_with', 'peers', 'status'],
  ],
  commitments: [
    'target_value',
    'target_unit',
    'target_qualifier',
    'printed',
    'direction',
    'baseline',
    'due',
    'paragraph',
  ],
  progress: [
    ...['state', 'value', 'unit', 'qualifier', 'printed', 'source', 'paragraph'],
    ...['new_target_value', 'new_target_unit', 'new_target_qualifier', 'new_printed', 'new_due'],
  ],
  derived: ['indicator', 'formula', 'inputs', 'unit', 'decimals', 'area', 'period'],
  indicators: ['unit', 'kind', 'better'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ClaimTable = keyof typeof CLAIMS;

export type ChangeKind = 'added' | 'revised' | 'withdrawn' | 'reworded';

/** One change of one row: of a cell where it was revised or reworded, of the whole row where it came or went. */
export interface Change {
  readonly kind: ChangeKind;
  readonly table: string;
  readonly id: string;
  readonly column: string | null;
  /** Cells as their files write them; blank cells are empty text. Null where the whole row is meant. */
  readonly before: string | null;
  readonly after: string | null;
}

type Tables = ReadonlyMap<string, Pick<LoadedTable, 'name' | 'rows' | 'primaryKey'>>;

/** A cell as text, by which two releases are compared: 80.130 and 80.13 are one number, for both were read as decimals. */
export function cellOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join(' ') : String(value);
}

/**
 * Tables without a key, and those about the package itself, have no rows that could be told apart by name; single ratings
 * are published nowhere, so no list of changes names them either.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['revisions', 'source_figures', 'source_exceptions', 'ratings']);

/** Columns that name the rows of a table without a key of its own: zones may tie, and a blank position be filled later. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = { zones: ['year', 'rank'] };

/**
 * Rows of a table by what names them in a list of changes: the cells of its key, joined by colons; the second of the same
 * name, as where two zones tie, has `:2` behind it.
 */
export function rowsByKey(
  table: Pick<LoadedTable, 'name' | 'rows' | 'primaryKey'> | undefined,
): ReadonlyMap<string, LoadedTable['rows'][number]> {
  if (table === undefined) return new Map();
  const key = NAMED_BY[table.name] ?? (table.primaryKey.length > 0 ? table.primaryKey : ['id']);
  const rows = new Map<string, LoadedTable['rows'][number]>();
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const name = key.map((column) => cellOf(row.values[column])).join(':');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    rows.set(count === 1 ? name : `${name}:${count}`, row);
  }
  return rows;
}

/**
 * Compares two packages row by row, in the order of the later one's tables; withdrawn rows come after their table's, and
 * tables that the later one has no more come last. A column that one of the two does not have is no change: it came or
 * went with another form of the table.
 */
export function changesBetween(before: Tables, after: Tables): readonly Change[] {
  const changes: Change[] = [];
  for (const name of new Set([...after.keys(), ...before.keys()])) {
    if (LEFT_OUT.has(name)) continue;
    const old = rowsByKey(before.get(name));
    const now = rowsByKey(after.get(name));
    const claims: readonly string[] = name in CLAIMS ? CLAIMS[name as ClaimTable] : [];
    for (const [id, { values }] of now) {
      const was = old.get(id)?.values;
      if (was === undefined) {
        changes.push({ kind: 'added', table: name, id, column: null, before: null, after: null });
        continue;
      }
      for (const [column, value] of Object.entries(values)) {
        if (!(column in was) || cellOf(was[column]) === cellOf(value)) continue;
        const kind = claims.includes(column) ? 'revised' : 'reworded';
        changes.push({ kind, table: name, id, column, before: cellOf(was[column]), after: cellOf(value) });
      }
    }
    for (const id of old.keys()) {
      if (!now.has(id)) {
        changes.push({ kind: 'withdrawn', table: name, id, column: null, before: null, after: null });
      }
    }
  }
  return changes;
}

/** Whether a change needs a reason: a claim that was revised, or a row of claims that was withdrawn. */
export function needsReason({ kind, table }: Change): boolean {
  return table in CLAIMS && (kind === 'revised' || kind === 'withdrawn');
}
