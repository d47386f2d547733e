import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precompress } from '../../src/publish/compress.ts';
import { AddressTakenError, keptFolder, layBeside, listFiles, swapIn } from '../../src/publish/folders.ts';
import { LARGEST_FILE, oversized } from '../../src/publish/limits.ts';
import { inputsHash } from '../../src/publish/stamp.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kedu-folders-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
const paths = async (at: string): Promise<readonly string[]> =>
  (await listFiles(join(folder, at))).map(({ path }) => path);

test('what took long to make is made once, whole, and anew when what it is made from changes', async () => {
  const cache = join(folder, 'cache');
  const made: string[] = [];
  const make = (name: string) =>
    keptFolder(cache, name, async (at) => {
      made.push(name);
      await writeFile(join(at, 'file'), name);
    });
  const cut = keptFolder(cache, 'one', async (at) => {
    await writeFile(join(at, 'file'), 'half');
    throw new Error('cut short');
  });
  await expect(cut).rejects.toThrow('cut short');
  for (const name of ['one', 'one', 'two']) await make(name);
  expect(made).toEqual(['one', 'two']);
  expect(await paths('cache')).toEqual(['two/file']);
});

describe('swapping', () => {
  test('the finished site takes the place of the one before; nothing else is left', async () => {
    await put({ 'dist/old.html': 'old', 'next/new.html': 'new' });
    await swapIn(join(folder, 'next'), join(folder, 'dist'));
    expect(await paths('dist')).toEqual(['new.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('there need not be one before, nor its parent folder', async () => {
    await put({ 'next/new.html': 'new' });
    await swapIn(join(folder, 'next'), join(folder, 'a', 'dist'));
    expect(await paths('a/dist')).toEqual(['new.html']);
  });

  test('where there is nothing to swap in, the site before stays', async () => {
    await put({ 'dist/old.html': 'old' });
    await expect(swapIn(join(folder, 'next'), join(folder, 'dist'))).rejects.toThrow();
    expect(await paths('dist')).toEqual(['old.html']);
  });
});

describe('laying data files beside pages', () => {
  test('files keep their date and do not follow later changes of the original', async () => {
    await put({ 'public/data/a.csv': 'a', 'site/index.html': 'x' });
    const date = new Date('2021-02-03T04:05:06Z');
    await utimes(join(folder, 'public/data/a.csv'), date, date);
    expect(await layBeside(join(folder, 'public'), join(folder, 'site'))).toBe(1);
    await put({ 'public/data/a.csv': 'changed' });
    expect(await readFile(join(folder, 'site/data/a.csv'), 'utf8')).toBe('a');
    expect((await stat(join(folder, 'site/data/a.csv'))).mtime).toEqual(date);
  });

  test('one address for two files stops the build', async () => {
    await put({ 'public/index.html': 'a', 'site/index.html': 'b' });
    const attempt = layBeside(join(folder, 'public'), join(folder, 'site'));
    await expect(attempt).rejects.toThrow(AddressTakenError);
    await expect(attempt).rejects.toThrow('/index.html');
  });
});

describe('precompression', () => {
  const text = '办件量,1590300\n'.repeat(500);
  test('both copies hold the same content, where they save something', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7919 + i * 104729) % 251));
    await put({ 'site/a.csv': text, 'site/small.css': 'a{}', 'site/photo.png': text, 'site/noise.bin': noise });
    await put({ 'site/_headers': text });
    const done = await precompress(join(folder, 'site'), { cache: join(folder, 'cache') });
    const made = (await paths('site')).filter((path) => /\.(?:br|gz)$/.test(path));
    expect(made.filter((path) => !path.startsWith('noise'))).toEqual(['a.csv.br', 'a.csv.gz']);
    expect(brotliDecompressSync(await readFile(join(folder, 'site/a.csv.br'))).toString()).toBe(text);
    expect(gunzipSync(await readFile(join(folder, 'site/a.csv.gz'))).toString()).toBe(text);
    expect(done.after).toBeLessThan(done.before);
  });

  test('the second time comes from the cache, byte for byte, and copies are not compressed again', async () => {
    await put({ 'site/a.csv': text });
    const cache = join(folder, 'cache');
    await precompress(join(folder, 'site'), { cache });
    const first = await paths('site');
    const before = await readdir(cache);
    await writeFile(join(cache, before.find((name) => name.endsWith('.br')) ?? ''), 'from the cache');
    await rm(join(folder, 'site'), { recursive: true });
    await put({ 'site/a.csv': text });
    await precompress(join(folder, 'site'), { cache });
    expect(await readFile(join(folder, 'site/a.csv.br'), 'utf8')).toBe('from the cache');
    await precompress(join(folder, 'site'), { cache });
    expect(await paths('site')).toEqual(first);
    expect(await readdir(cache)).toEqual(before);
  });

  test('a compressed copy that is there already is kept', async () => {
    await put({ 'site/a.csv': text, 'site/a.csv.br': 'theirs' });
    await precompress(join(folder, 'site'), { cache: join(folder, 'cache') });
    expect(await readFile(join(folder, 'site/a.csv.br'), 'utf8')).toBe('theirs');
  });
});

test('a file over the hosts’ limit is named with its size and the cure', () => {
  const file = (path: string, size: number) => ({ path, file: path, size });
  const found = oversized([file('a.wasm', LARGEST_FILE + 1), file('b.duckdb', LARGEST_FILE)]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('/a.wasm: 25.0 MiB');
});

test('the hash of the inputs follows names, contents and settings, not dates or dot files', async () => {
  await put({ 'src/a.ts': 'a', 'src/.cache/x': '1' });
  const hash = (extra: unknown = {}) => inputsHash(folder, [join(folder, 'src'), join(folder, 'absent.json')], extra);
  const first = await hash();
  await utimes(join(folder, 'src/a.ts'), new Date(0), new Date(0));
  await put({ 'src/.cache/x': '2' });
  expect(await hash()).toBe(first);
  expect(await hash({ base: '/x/' })).not.toBe(first);
  await put({ 'src/b.ts': '' });
  const renamed = await hash();
  expect(renamed).not.toBe(first);
  await put({ 'src/b.ts': 'b' });
  expect(await hash()).not.toBe(renamed);
});
