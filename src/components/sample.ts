/** The first rows of a table as the table writes them, from what the catalogue holds of it. */
import type { Catalogue, TableInfo } from '../catalogue/types.ts';

type Row = Readonly<Record<string, unknown>>;

/** The tables whose rows the catalogue carries. */
function rowsOf(catalogue: Catalogue, table: TableInfo): readonly object[] {
  if (table.simulated) return [];
  const tables: Readonly<Record<string, readonly object[]>> = {
    topics: catalogue.topics,
    units: catalogue.units,
    areas: catalogue.areas,
    agencies: catalogue.agencies,
    sources: catalogue.sources,
    indicators: catalogue.indicators,
    observations: catalogue.observations,
    commitments: catalogue.commitments,
    mechanisms: catalogue.mechanisms,
    zones: catalogue.zones,
    derived: catalogue.derived,
    checks: catalogue.checks,
    withheld: catalogue.withheld,
  };
  return tables[table.name] ?? [];
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** One cell as text; '' for a blank. Texts in two languages stand in columns ending in _zh and _en. */
function cell(row: Row, column: string): string {
  const language = /^(.*)_(zh|en)$/.exec(column);
  if (language?.[1] !== undefined && language[2] !== undefined && !(camel(column) in row)) {
    const text = row[camel(language[1])];
    return Array.isArray(text)
      ? text.map((one) => spoken(one, language[2] ?? 'zh')).join('|')
      : spoken(text, language[2]);
  }
  return plain(row[camel(column)]);
}

function spoken(text: unknown, locale: string): string {
  return typeof text === 'object' && text !== null ? plain((text as Row)[locale]) : plain(text);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(plain).join(' ') : String(value);
}

export interface Sample {
  readonly rows: number;
  /** A line per column: its name, and its value in each of the rows. */
  readonly lines: readonly { readonly column: string; readonly values: readonly string[] }[];
}

const ROWS = 3;
const LONGEST = 60;

/** The first rows, a line per column; undefined where the catalogue carries none of them. */
export function sampleOf(catalogue: Catalogue, table: TableInfo): Sample | undefined {
  const rows = rowsOf(catalogue, table).slice(0, ROWS) as readonly Row[];
  if (rows.length === 0) return undefined;
  const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const lines = table.fields.map(({ name }) => ({ column: name, values: rows.map((row) => cut(cell(row, name))) }));
  return { rows: rows.length, lines };
}

/** Where a table's page lies; simulated ones lie apart. */
export function tablePath(table: TableInfo): string {
  return table.simulated ? `/data/sim/${table.name}/` : `/data/${table.name}/`;
}

/** How a query calls the table. */
export function sqlName(table: TableInfo): string {
  return table.simulated ? `sim.${table.name}` : table.name;
}
