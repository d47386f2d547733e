/** Which files the engine needs and where they are: what the build wrote into /query/, checked on reading. */
import * as v from 'valibot';
import { QueryError } from './errors.ts';
import { fetchJson, type RemoteFile } from './fetching.ts';
import { CORE, type LedgerFiles } from './parts.ts';

const Name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const Bytes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** /query/engine.json, written by publish/engine.ts. `bytes` are those of the file as published. */
export const EngineIndex = v.object({
  version: v.literal(1),
  module: v.object({ file: Name, bytes: Bytes }),
});

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Word = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/));
const Column = v.object({ name: Word, type: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_(), ]*$/)) });

const Table = v.object({ name: Word, columns: v.array(Column) });

/** /query/index.json, written by the warehouse. */
export const DataIndex = v.object({
  version: v.literal(1),
  published: v.object({ file: Name, bytes: Bytes, sha256: Sha256 }),
  simulated: v.nullish(v.object({ file: Name, bytes: Bytes, sha256: Sha256, tables: v.array(Table) })),
  ledger: v.nullish(
    v.object({
      tables: v.array(Table),
      parts: v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(/^[a-z]+$/)),
          file: Name,
          bytes: Bytes,
          sha256: Sha256,
          tables: v.array(v.object({ name: Word, columns: v.array(Word) })),
        }),
      ),
    }),
  ),
});

export interface EngineFiles {
  readonly module: RemoteFile;
  readonly published: RemoteFile;
  /** Absent where the site has no simulated data. */
  readonly ledger: LedgerFiles | undefined;
}

/** Reads both lists. `base` is the site's base path. */
export async function engineFiles(base: string): Promise<EngineFiles> {
  const folder = new URL(`${base.replace(/\/?$/, '/')}query/`, location.href);
  const [engine, data] = await Promise.all([
    fetchJson(new URL('engine.json', folder).href),
    fetchJson(new URL('index.json', folder).href),
  ]);
  const one = checked(EngineIndex, engine, 'engine.json');
  const other = checked(DataIndex, data, 'index.json');
  const remote = (entry: { file: string; bytes: number; sha256?: string }): RemoteFile => ({
    url: new URL(entry.file, folder).href,
    bytes: entry.bytes,
    ...(entry.sha256 === undefined ? {} : { sha256: entry.sha256 }),
  });
  return {
    module: remote(one.module),
    published: remote(other.published),
    ledger: ledgerOf(other, remote),
  };
}

/**
 * The ledger as the list has it: in parts, or, on a site of before, in one file that is then the only part. Undefined where
 * there is none.
 */
export function ledgerOf(
  { simulated, ledger }: Pick<v.InferOutput<typeof DataIndex>, 'simulated' | 'ledger'>,
  remote: (entry: { file: string; bytes: number; sha256: string }) => RemoteFile,
): LedgerFiles | undefined {
  if (ledger != null) {
    const { tables, parts } = ledger;
    return { tables, parts: parts.map((part) => ({ id: part.id, tables: part.tables, ...remote(part) })) };
  }
  if (simulated == null) return undefined;
  const { tables } = simulated;
  const whole = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
  return { tables, parts: [{ id: CORE, tables: whole, ...remote(simulated) }] };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new QueryError('download', `${name}: ${read.issues[0].message}`);
  return read.output;
}
