/**
 * Columns as an Arrow IPC stream, the one way by which rows enter the locked engine. Built from plain buffers: Arrow's own
 * builders compile code from text, which the site's policy forbids. No dictionaries: streams of several batches with
 * dictionaries break the engine (duckdb-wasm 1.32.0).
 */
import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Decimal,
  Field,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMicrosecond,
  tableToIPC,
  Utf8,
} from 'apache-arrow';
import type { Batch, OutputColumn, Storage } from './apply.ts';
import type { Value } from './cells.ts';

type Values = readonly (Value | null)[];

const DECIMAL_WIDTH = 18;

/** One bit for each row that has a value; none where all have one. */
function validity(values: Values): { nullBitmap?: Uint8Array; nullCount: number } {
  const bits = new Uint8Array((values.length + 7) >> 3);
  let nulls = 0;
  for (const [row, value] of values.entries()) {
    if (value === null) nulls += 1;
    else bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return nulls === 0 ? { nullCount: 0 } : { nullBitmap: bits, nullCount: nulls };
}

const numberOf = (value: Value | null): number => (value === null ? 0 : Number(value));

function texts(values: Values): { valueOffsets: Int32Array; data: Uint8Array } {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(values.length + 1);
  let characters = 0;
  for (const value of values) if (value !== null) characters += String(value).length;
  // A UTF-16 unit takes three bytes of UTF-8 at most.
  let data = new Uint8Array(characters + 1024);
  let at = 0;
  for (const [row, value] of values.entries()) {
    if (value !== null) {
      const text = String(value);
      if (data.length - at < text.length * 3) {
        const larger = new Uint8Array(data.length * 2 + text.length * 3);
        larger.set(data.subarray(0, at));
        data = larger;
      }
      at += encoder.encodeInto(text, data.subarray(at)).written;
    }
    valueOffsets[row + 1] = at;
  }
  return { valueOffsets, data: data.subarray(0, at) };
}

/** Unscaled 128-bit integers, four words each, lowest first. */
function decimals(values: Values, scale: number): Uint32Array {
  const words = new Uint32Array(values.length * 4);
  const factor = 10 ** scale;
  for (const [row, value] of values.entries()) {
    const unscaled = BigInt.asUintN(128, BigInt(Math.round(numberOf(value) * factor)));
    for (let word = 0; word < 4; word += 1)
      words[row * 4 + word] = Number((unscaled >> BigInt(word * 32)) & 0xffff_ffffn);
  }
  return words;
}

function bits(values: Values): Uint8Array {
  const data = new Uint8Array((values.length + 7) >> 3);
  for (const [row, value] of values.entries())
    if (value === true) data[row >> 3] = (data[row >> 3] ?? 0) | (1 << (row & 7));
  return data;
}

function dataOf(storage: Storage, values: Values): Data {
  const common = { length: values.length, ...validity(values) };
  switch (storage.type) {
    case 'text':
      return makeData({ type: new Utf8(), ...common, ...texts(values) });
    case 'int32':
      return makeData({ type: new Int32(), ...common, data: Int32Array.from(values, numberOf) });
    case 'int64': {
      const data = BigInt64Array.from(values, (value) => BigInt(numberOf(value)));
      return makeData({ type: new Int64(), ...common, data });
    }
    case 'double':
      return makeData({ type: new Float64(), ...common, data: Float64Array.from(values, numberOf) });
    case 'decimal': {
      const type = new Decimal(storage.scale, DECIMAL_WIDTH);
      return makeData({ type, ...common, data: decimals(values, storage.scale) });
    }
    case 'date':
      return makeData({ type: new DateDay(), ...common, data: Int32Array.from(values, numberOf) });
    case 'moment': {
      const data = BigInt64Array.from(values, (value) => (typeof value === 'bigint' ? value : 0n));
      return makeData({ type: new TimestampMicrosecond(), ...common, data });
    }
    case 'boolean':
      return makeData({ type: new Bool(), ...common, data: bits(values) });
  }
}

/** A whole Arrow IPC stream with these rows. Every batch of a table has the same schema, whatever is in it. */
export function ipcOf(columns: readonly OutputColumn[], batch: Batch): Uint8Array {
  const children = columns.map(({ storage }, at) => dataOf(storage, batch.columns[at] ?? []));
  const fields = columns.map(({ name }, at) => new Field<DataType>(name, children[at]?.type ?? new Utf8(), true));
  const rows = makeData({ type: new Struct(fields), length: batch.rows, children });
  const schema = new Schema(fields);
  return tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'stream');
}
