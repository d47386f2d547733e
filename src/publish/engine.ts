/**
 * Publishes the query engine's module. Inflated it is 34 MB and hosts refuse that, so it is published gzipped, and opaque:
 * under a name that no host takes for something to inflate, recompress or label. The browser inflates it itself
 * (DecompressionStream), so it works from the plainest static host. Gzip, because that is what browsers can inflate:
 * 7.6 MB, where brotli would be 5.1, but only on hosts that negotiate, and in two files of 17 MB on those that don't.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { listFiles } from './folders.ts';

const deflate = promisify(gzip);

/** What /query/engine.json says; read by query/files.ts. */
export interface EngineIndex {
  readonly version: 1;
  readonly module: { readonly file: string; readonly bytes: number };
}

/**
 * Writes `query/duckdb-<hash>.bin` and `query/engine.json` into a folder of files to publish. The compressed module is
 * kept in `cache`, so that only the first build compresses it (3 s).
 */
export async function publishEngine(folder: string, cache: string): Promise<EngineIndex> {
  const module = await readFile(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const hash = createHash('sha256').update(module).digest('hex').slice(0, 16);
  const file = `duckdb-${hash}.bin`;
  const kept = join(cache, file);
  if ((await stat(kept).catch(() => undefined)) === undefined) {
    await mkdir(cache, { recursive: true });
    const aside = `${kept}.${process.pid}`;
    await writeFile(aside, await deflate(module, { level: 9 }));
    await rename(aside, kept);
  }
  const target = join(folder, 'query');
  await mkdir(target, { recursive: true });
  for (const { path, file: old } of await listFiles(target)) {
    if (/^duckdb-[0-9a-f]+\.bin$/.test(path) && path !== file) await rm(old);
  }
  await copyFile(kept, join(target, file));
  const index: EngineIndex = { version: 1, module: { file, bytes: (await stat(kept)).size } };
  await writeFile(join(target, 'engine.json'), `${JSON.stringify(index)}\n`);
  return index;
}
