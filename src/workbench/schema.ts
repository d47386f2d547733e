/**
 * What there is to ask about: tables and columns with their names in both languages, as builder and completion need them.
 * Written at the build to `/query/schema.json`, fetched when the workbench is first used, checked here on both sides.
 */
import * as v from 'valibot';

const Both = v.object({ zh: v.string(), en: v.string() });

/** Pinyin of a Chinese name, for finding it by what is typed: `zhibiao` and `zb`; none where there is nothing Chinese. */
const Readings = v.array(v.string());

const Value = v.object({
  value: v.string(),
  label: Both,
  readings: Readings,
  /** Of a unit: what stands behind a number of it, 件 where the name is 办件. */
  symbol: v.optional(Both),
});

const Column = v.object({
  name: v.string(),
  /** The engine's type: `VARCHAR`, `INTEGER`, `DECIMAL(18,4)`, `DATE`, `BOOLEAN`, `ENUM` … */
  type: v.string(),
  title: Both,
  description: v.nullable(Both),
  readings: Readings,
  /** All values of a column of few values, in the order of the descriptor or the data; null where there are many. */
  values: v.nullable(v.array(Value)),
  /** The column of another table that its values name. */
  references: v.nullable(v.object({ table: v.string(), column: v.string() })),
});

const Table = v.object({
  /** As a query writes it: `observations`, `sim.cases`. */
  name: v.string(),
  title: Both,
  description: Both,
  readings: Readings,
  simulated: v.boolean(),
  rows: v.number(),
  key: v.array(v.string()),
  columns: v.array(Column),
});

/** Reads what `/query/schema.json` holds. */
export const Schema = v.object({ version: v.literal(1), tables: v.array(Table) });

export type SchemaValue = v.InferOutput<typeof Value>;
export type SchemaColumn = v.InferOutput<typeof Column>;
export type SchemaTable = v.InferOutput<typeof Table>;
export type Schema = v.InferOutput<typeof Schema>;
