/** Folders of published files: listing, laying one beside another, swapping a finished one in. */
import { constants } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** A file by its address: path relative to the folder, with forward slashes on every system. */
export interface Published {
  readonly path: string;
  readonly file: string;
  readonly size: number;
}

/** Every file under a folder, sorted by path, so that whatever is made from the list does not depend on the disk. */
export async function listFiles(folder: string): Promise<readonly Published[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const listed = await Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file).split(sep).join('/'),
      file,
      size: (await stat(file)).size,
    })),
  );
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes one published file at its address, which begins with a slash, under the folder that stands for the root. */
export async function putFile(root: string, address: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, address);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/**
 * The folder `name` of `cache`, whose name says what it was made from, so that it need not be made again. Where it is not
 * there, `make` fills it: aside and then renamed, for work cut short must not be taken for whole. What was made from other
 * things is removed.
 */
export async function keptFolder(
  cache: string,
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const kept = join(cache, name);
  if ((await stat(kept).catch(() => undefined)) === undefined) {
    const aside = `${kept}.${process.pid}`;
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { recursive: true });
    await make(aside);
    await rename(aside, kept);
  }
  for (const old of await readdir(cache))
    if (old !== name) await rm(join(cache, old), { recursive: true, force: true });
  return kept;
}

/** Two rooms of the build claim one address. */
export class AddressTakenError extends Error {
  override name = 'AddressTakenError';
}

/**
 * Copies every file of `from` into `into`. Refuses to replace one that is there, for then two rooms would claim the
 * same address. Copies rather than links, so that a later build can't change a finished site behind its back.
 */
export async function layBeside(from: string, into: string): Promise<number> {
  const files = await listFiles(from);
  for (const { path, file } of files) {
    const target = join(into, path);
    await mkdir(dirname(target), { recursive: true });
    try {
      await copyFile(file, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new AddressTakenError(`/${path}: 页面与数据文件用了同一个地址 · claimed by both a page and a data file`);
    }
    // Unchanged files keep their date, so that browsers' copies stay good across builds.
    const { atime, mtime } = await stat(file);
    await utimes(target, atime, mtime);
  }
  return files.length;
}

/**
 * Makes `into` hold exactly the files of `from`, and those that `keep` names. A file whose bytes have not changed stays as
 * it is, dates included; the others are moved in, each in one step, and what is left over goes last.
 */
export async function moveInto(from: string, into: string, keep: (path: string) => boolean): Promise<void> {
  const files = await listFiles(from);
  for (const { path, file } of files) {
    const target = join(into, path);
    await mkdir(dirname(target), { recursive: true });
    if (!(await sameBytes(file, target))) await rename(file, target);
  }
  const moved = new Set(files.map(({ path }) => path));
  for (const { path, file } of await listFiles(into)) if (!moved.has(path) && !keep(path)) await rm(file);
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  if (a === undefined || b === undefined || a.size !== b.size) return false;
  const [left, right] = await Promise.all([readFile(one), readFile(other)]);
  return left.equals(right);
}

/**
 * Puts the finished folder `next` in the place of `out`. Until the last moment `out` holds the site before; if the
 * swap itself fails, that one is put back.
 */
export async function swapIn(next: string, out: string): Promise<void> {
  const beside = join(dirname(out), `.${basename(out)}.next`);
  const before = join(dirname(out), `.${basename(out)}.last`);
  await mkdir(dirname(out), { recursive: true });
  await rm(beside, { recursive: true, force: true });
  await rm(before, { recursive: true, force: true });
  await move(next, beside);
  const replaced = await rename(out, before).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(beside, out);
  } catch (error) {
    if (replaced) await rename(before, out);
    throw error;
  }
  await rm(before, { recursive: true, force: true });
}

/** Renames, or copies where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
    await rm(from, { recursive: true });
  }
}
