/** The contract of the simulated tables, in the same form as the package's own descriptor. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const Category = v.object({ value: v.string(), label: v.string(), label_en: v.string() });

const Field = v.object({
  name: v.string(),
  type: v.string(),
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

export type SimulatedTable = v.InferOutput<typeof Table>;

/** Every simulated table with its columns, titles and the names of its values. */
export async function simulatedTables(): Promise<readonly SimulatedTable[]> {
  const text = await readFile(new URL('tables.json', import.meta.url), 'utf8');
  return v.parse(v.object({ resources: v.array(Table) }), JSON.parse(text)).resources;
}
