/** Keys between tables: primary keys stand once, references lead somewhere. */
import { nearest } from '../reading/index.ts';
import { SCIENTIFIC } from './cells.ts';
import type { ResourceDescriptor } from './descriptor.ts';
import { cells } from './messages/cells.ts';
import { descriptors } from './messages/descriptors.ts';
import { files as said } from './messages/files.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadRow, TableReading } from './table.ts';

/** References held in list columns, which the descriptor's foreignKeys can't express: column → tables it may lead to. */
const LIST_REFERENCES: Readonly<Record<string, readonly string[]>> = {
  'indicators.companions': ['indicators'],
  'mechanisms.indicators': ['indicators'],
  'mechanisms.commitments': ['commitments'],
  'derived.inputs': ['observations'],
  'areas.joins': ['areas'],
};

export type Readings = ReadonlyMap<string, { readonly resource: ResourceDescriptor; readonly reading: TableReading }>;

/** A key as text: unsound rows count with what the file says, so that one bad cell causes no second message. */
const keyOf = (row: ReadRow, columns: readonly string[]): string | undefined => {
  const parts = columns.map((column) => row.raw[column]?.trim() ?? '');
  return parts.some((part) => part === '') ? undefined : parts.join(' + ');
};

/** Primary keys and `unique` columns that stand twice, in every table. */
export function checkPrimaryKeys(readings: Readings): Problem[] {
  const problems: Problem[] = [];
  for (const { resource, reading } of readings.values()) {
    const { fields, primaryKey } = resource.schema;
    const names = new Set(fields.map((field) => field.name));
    const unique = fields.filter((field) => field.constraints.unique).map((field) => [field.name]);
    const keys = [...(primaryKey.length > 0 ? [primaryKey] : []), ...unique];
    // A unique primary key of one column is one rule, not two.
    const distinct = [...new Map(keys.map((key) => [key.join(), key])).values()];
    for (const columns of distinct.filter((key) => key.every((column) => names.has(column)))) {
      const seen = new Map<string, number>();
      for (const row of reading.rows) {
        const key = keyOf(row, columns);
        if (key === undefined) continue;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, row.row);
        else {
          const place = { file: reading.file, row: row.row, column: columns.join('+'), value: key };
          problems.push(problem(said.duplicateKey(columns, key, first), place));
        }
      }
    }
  }
  return problems;
}

/** Columns that the descriptor's keys name and no table has. */
export function checkKeyColumns(resources: readonly ResourceDescriptor[]): Problem[] {
  const columns = new Map(resources.map((one) => [one.name, new Set(one.schema.fields.map((field) => field.name))]));
  const problems: Problem[] = [];
  const check = (table: string, names: readonly string[]): void => {
    for (const column of names.filter((name) => !columns.get(table)?.has(name))) {
      problems.push(problem(descriptors.keyColumn(table, column), { file: 'datapackage.json', column: table }));
    }
  };
  for (const { name, schema } of resources) {
    check(name, schema.primaryKey);
    for (const { fields, reference } of schema.foreignKeys) {
      check(name, fields);
      check(reference.resource === '' ? name : reference.resource, reference.fields);
    }
  }
  return problems;
}

/** References that lead nowhere, each with the nearest key that exists. */
export function checkReferences(readings: Readings): Problem[] {
  const problems: Problem[] = [];
  for (const [name, { resource, reading }] of readings) {
    for (const { fields, reference } of resource.schema.foreignKeys) {
      const target = reference.resource === '' ? name : reference.resource;
      // A table that can't be read has its own message; what refers to it can't be judged.
      if (readings.get(target)?.reading.whole === false) continue;
      const known = knownKeys(readings, target, reference.fields);
      for (const row of reading.rows) {
        const key = keyOf(row, fields);
        // A cell that can't be read has its own message.
        if (key === undefined || known.has(key) || fields.some((column) => row.values[column] === undefined)) continue;
        problems.push(...dangling(reading.file, row, fields.join('+'), key, [target], known));
      }
    }
    for (const field of resource.schema.fields) {
      const targets = LIST_REFERENCES[`${name}.${field.name}`];
      if (!targets || targets.some((target) => readings.get(target)?.reading.whole === false)) continue;
      const known: Known = new Map(targets.flatMap((target) => [...knownKeys(readings, target, ['id'])]));
      for (const row of reading.rows) {
        const items = row.values[field.name];
        if (!Array.isArray(items)) continue;
        for (const item of items.filter((one) => !known.has(one))) {
          problems.push(...dangling(reading.file, row, field.name, item, targets, known));
        }
      }
    }
  }
  return problems;
}

/** Keys of a table, as text; and whether the cell could be read. */
type Known = ReadonlyMap<string, boolean>;

function knownKeys(readings: Readings, table: string, columns: readonly string[]): Known {
  const rows = readings.get(table)?.reading.rows ?? [];
  return new Map(
    rows.flatMap((row) => {
      const key = keyOf(row, columns);
      return key === undefined ? [] : [[key, columns.every((column) => row.values[column] !== undefined)]];
    }),
  );
}

function dangling(
  file: string,
  row: ReadRow,
  column: string,
  key: string,
  targets: readonly string[],
  known: Known,
): Problem[] {
  // Codes that lost leading zeros in a spreadsheet: 50108 for 050108.
  const keys = [...known.keys()];
  const padded = keys.find((one) => /^0+\d+$/.test(one) && one.replace(/^0+/, '') === key);
  const suggestion = padded ?? nearest(key, keys);
  // What was meant is there and can't be read: its own message says so.
  if (suggestion !== undefined && known.get(suggestion) === false) return [];
  const what = SCIENTIFIC.test(key) ? cells.scientific(key) : said.dangling(key, targets.join(' / '), suggestion, keys);
  return [problem(what, { file, row: row.row, column, value: row.raw[column.split('+')[0] ?? ''] ?? key })];
}
