/** The first rows of a table as the table writes them, from what the catalogue holds of it. */
import type { Catalogue, Field, TableInfo } from '../catalogue/types.ts';

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
    progress: catalogue.progress,
    mechanisms: catalogue.mechanisms,
    rating_directions: catalogue.ratingDirections,
    rating_dimensions: catalogue.ratingDimensions,
    consequences: catalogue.consequences,
    zones: catalogue.zones,
    zone_components: catalogue.zoneComponents,
    derived: catalogue.derived,
    checks: catalogue.checks,
    withheld: catalogue.withheld,
  };
  return tables[table.name] ?? [];
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** One cell as the table writes it; '' for a blank; undefined where the catalogue does not carry the column. */
function cell(row: Row, { name, type }: Field): string | undefined {
  const key = camel(name);
  if (key in row) return written(row[key], type === 'list' ? ' ' : ';');
  // Texts in two languages stand in columns ending in _zh and _en; several of them are parted by strokes.
  const [, stem, language] = /^(.*)_(zh|en)$/.exec(name) ?? [];
  if (stem === undefined || language === undefined || !(camel(stem) in row)) return undefined;
  const text = row[camel(stem)];
  const of = (one: unknown): string => (isRow(one) ? written(one[language], ' ') : '');
  return Array.isArray(text) ? text.map(of).join('|') : of(text);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function written(value: unknown, joint: string): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map((one) => written(one, joint)).join(joint) : String(value);
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
  const lines = table.fields.flatMap((field) => {
    const values = rows.map((row) => cell(row, field)).filter((value) => value !== undefined);
    return values.length < rows.length ? [] : [{ column: field.name, values: values.map(cut) }];
  });
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
