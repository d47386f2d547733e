/**
 * Precompression: beside each file that gains from it, its .br and .gz, for hosts that serve them. Compressing well is
 * slow, so results are kept in a cache by content hash and quality, outside the site.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { listFiles, type Published } from './folders.ts';
import { compressible } from './serve/media.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Below this a compressed copy saves less than a packet. */
const SMALLEST = 1024;
/** A copy must save this share, or the file is served as it is. */
const WORTH = 0.05;
/** Brotli's best quality takes about 4 s per MB, quality 9 half a second for 6 % more bytes. */
const LARGE = 1024 * 1024;

/**
 * Pages are many and each is read once: at best quality the 800 of a site take three quarters of the whole compression,
 * for half a kilobyte a page. What every page loads, and what is waited for, is worth it.
 */
const MANY = /\.html$/;

/**
 * `good`: brotli's best, except for pages and large files. `best`: for those too, which takes minutes instead of seconds:
 * for a release. `fast`: for a site that nobody will visit, such as a test's.
 */
export type Quality = 'fast' | 'good' | 'best';

/** Brotli's quality (0–11) and gzip's (1–9) for a file; its size in bytes. */
function levels(quality: Quality, { path, size }: Pick<Published, 'path' | 'size'>): { brotli: number; gzip: number } {
  if (quality === 'fast') return { brotli: 5, gzip: 6 };
  return { brotli: quality === 'best' || (size <= LARGE && !MANY.test(path)) ? 11 : 9, gzip: 9 };
}

/** Cached copies nobody asked for in this time belong to files that no longer exist. */
const KEPT_DAYS = 30;

export interface Compression {
  /** Cache folder; made if absent. */
  readonly cache: string;
  readonly quality?: Quality;
}

export interface Compressed {
  readonly files: number;
  /** Bytes of the files that got a compressed copy, and of their brotli copies. */
  readonly before: number;
  readonly after: number;
}

/** Writes .br and .gz beside the files of `folder` that gain from it; copies that are there already are left alone. */
export async function precompress(folder: string, { cache, quality = 'good' }: Compression): Promise<Compressed> {
  await mkdir(cache, { recursive: true });
  const listed = await listFiles(folder);
  const names = new Set(listed.map(({ path }) => path));
  const queue = listed.filter(
    ({ path, size }) => size >= SMALLEST && compressible(path) && !names.has(`${path}.br`) && path !== '_headers',
  );
  const done: { size: number; after: number }[] = [];
  // As many at a time as zlib has threads.
  const workers = Array.from({ length: 4 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const after = await compressOne(next, cache, quality);
      if (after !== undefined) done.push({ size: next.size, after });
    }
  });
  await Promise.all(workers);
  await forgetOld(cache);
  return {
    files: done.length,
    before: done.reduce((sum, { size }) => sum + size, 0),
    after: done.reduce((sum, { after }) => sum + after, 0),
  };
}

/** The size of the brotli copy; undefined where it was not worth keeping. */
async function compressOne(
  { file, path, size }: Published,
  cache: string,
  quality: Quality,
): Promise<number | undefined> {
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const level = levels(quality, { path, size });
  const params = { [zlib.BROTLI_PARAM_QUALITY]: level.brotli, [zlib.BROTLI_PARAM_SIZE_HINT]: size };
  const kept = await cached(join(cache, `${hash}.q${level.brotli}.br`), () => brotli(content, { params }));
  const { size: after } = await stat(kept);
  if (after > size * (1 - WORTH)) return undefined;
  const zipped = await cached(join(cache, `${hash}.q${level.gzip}.gz`), () => deflate(content, { level: level.gzip }));
  await copyFile(kept, `${file}.br`);
  await copyFile(zipped, `${file}.gz`);
  // The copies are the same version as the file, and say so by its date.
  const { atime, mtime } = await stat(file);
  await Promise.all([utimes(`${file}.br`, atime, mtime), utimes(`${file}.gz`, atime, mtime)]);
  return after;
}

async function cached(place: string, make: () => Promise<Buffer>): Promise<string> {
  const now = new Date();
  const hit = await utimes(place, now, now).then(
    () => true,
    () => false,
  );
  if (hit) return place;
  // Written aside and renamed: an interrupted build must not leave half a file that a later one trusts.
  const aside = `${place}.${process.pid}`;
  await writeFile(aside, await make());
  await rename(aside, place);
  return place;
}

async function forgetOld(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name));
    if (mtimeMs < oldest) await rm(join(cache, name), { force: true });
  }
}
