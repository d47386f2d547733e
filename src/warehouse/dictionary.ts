/** The contract of the tables and columns that this room makes, in the same form as the package's own descriptor. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const Category = v.object({ value: v.string(), label: v.string(), label_en: v.string() });

const Field = v.object({
  name: v.string(),
  type: v.picklist(['string', 'integer', 'number', 'boolean', 'list', 'date']),
  title: v.string(),
  title_en: v.string(),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
  categories: v.optional(v.array(Category)),
  constraints: v.object({ required: v.boolean() }),
});

const Table = v.object({
  name: v.string(),
  title: v.string(),
  title_en: v.string(),
  description: v.string(),
  description_en: v.string(),
  schema: v.object({ fields: v.array(Field), primaryKey: v.optional(v.array(v.string())) }),
});

/** A table of ours, as the data dictionary describes it. */
export type DescribedTable = v.InferOutput<typeof Table>;

/** Every simulated table with its columns, titles and the names of its values. */
export function simulatedTables(): Promise<readonly DescribedTable[]> {
  return readTables(new URL('simulate/tables.json', import.meta.url));
}

/** What is computed after loading: columns that are added to tables of the package, and tables that are all computed. */
export function computedTables(): Promise<readonly DescribedTable[]> {
  return readTables(new URL('models/computed.json', import.meta.url));
}

async function readTables(file: URL): Promise<readonly DescribedTable[]> {
  return v.parse(v.object({ resources: v.array(Table) }), JSON.parse(await readFile(file, 'utf8'))).resources;
}
