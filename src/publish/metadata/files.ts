/** The published files as metadata names them: size and checksum, read from what the writers before have written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../stamp.ts';

export interface FileFacts {
  /** Path without base path and origin: `/data/observations.csv`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Facts by path of those of the named files that lie under `folder`; a format that is not offered is left out. */
export async function fileFacts(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileFacts>> {
  const facts = new Map<string, FileFacts>();
  for (const path of paths) {
    const content = await readFile(join(folder, path)).catch(() => undefined);
    if (content === undefined) continue;
    facts.set(path, { path, bytes: content.length, sha256: sha256Of(content) });
  }
  return facts;
}
