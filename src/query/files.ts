/** Which files the engine needs and where they are: what the build wrote into /query/, checked on reading. */
import * as v from 'valibot';
import { QueryError } from './errors.ts';
import { fetchJson } from './fetching.ts';

const Name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const Bytes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** /query/engine.json, written by publish/engine.ts. `bytes` are those of the file as published. */
export const EngineIndex = v.object({
  version: v.literal(1),
  module: v.object({ file: Name, bytes: Bytes }),
});

/** /query/index.json, written by the warehouse. */
export const DataIndex = v.object({
  version: v.literal(1),
  published: v.object({ file: Name, bytes: Bytes }),
  simulated: v.optional(v.nullable(v.object({ file: Name, bytes: Bytes }))),
});

/** One file to fetch. */
export interface RemoteFile {
  readonly url: string;
  readonly bytes: number;
}

export interface EngineFiles {
  readonly module: RemoteFile;
  readonly published: RemoteFile;
  /** Absent where the site has no simulated data. */
  readonly simulated: RemoteFile | undefined;
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
  const remote = (entry: { file: string; bytes: number }): RemoteFile => ({
    url: new URL(entry.file, folder).href,
    bytes: entry.bytes,
  });
  return {
    module: remote(one.module),
    published: remote(other.published),
    simulated: other.simulated == null ? undefined : remote(other.simulated),
  };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new QueryError('download', `${name}: ${read.issues[0].message}`);
  return read.output;
}
