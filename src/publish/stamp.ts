/** Whether a build has to be made again: one hash over everything it is made from. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { listFiles } from './folders.ts';

/** SHA-256 in lower-case hexadecimal, as manifests and metadata print it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The hash of the named files and folders (absent ones count as absent) and of `extra`, whatever else decides the
 * outcome. Depends on names and contents only, not on dates or on where the project lies.
 */
export async function inputsHash(root: string, places: readonly string[], extra: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const place of places) {
    const found = await stat(place).catch(() => undefined);
    const files = found?.isDirectory() ? await listFiles(place) : found ? [{ path: '', file: place }] : [];
    hash.update(`\n${relative(root, place)}\n`);
    for (const { path, file } of files) {
      if (/(?:^|\/)\./.test(path)) continue;
      hash.update(`${path}\0`).update(
        createHash('sha256')
          .update(await readFile(file))
          .digest(),
      );
    }
  }
  return hash.digest('hex');
}
