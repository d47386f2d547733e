/**
 * /data/manifest.json: every file of the finished site with its length, its SHA-256 (FIPS 180-4) and, where it is a table,
 * its rows. Left out are the manifest itself and precompressed copies, which hold nothing of their own.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../addresses.ts';
import { readCatalogue } from '../catalogue/read.ts';
import type { FinishingStep } from './edition.ts';
import { listFiles, type Published, putFile } from './folders.ts';
import { sha256Of } from './stamp.ts';

/** One file of a manifest. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows?: number;
}

export const manifest: FinishingStep = {
  name: '文件清单 · manifest',
  async run(folder, { work }) {
    const { site, files } = readCatalogue(join(work, 'catalogue.json'));
    const rows = new Map(files.map((file) => [file.path, file.rows]));
    const entries: ManifestEntry[] = [];
    for (const { path, file, size } of originals(await listFiles(folder))) {
      const count = rows.get(`/${path}`) ?? null;
      const sha256 = sha256Of(await readFile(file));
      entries.push({ path: `/${path}`, bytes: size, sha256, ...(count === null ? {} : { rows: count }) });
    }
    await putFile(folder, MANIFEST, manifestText(site.edition, entries));
  },
};

/** Files that are no compressed copy of another, nor the manifest of before. */
function originals(files: readonly Published[]): readonly Published[] {
  const names = new Set(files.map(({ path }) => path));
  return files.filter(({ path }) => `/${path}` !== MANIFEST && !isCopy(path, names));
}

function isCopy(path: string, names: ReadonlySet<string>): boolean {
  const original = path.replace(/\.(?:br|gz)$/, '');
  return original !== path && names.has(original);
}

/** A manifest, one file a line, so that two of them can be compared line by line. */
export function manifestText(release: string, entries: readonly ManifestEntry[]): string {
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  return `{\n "version": 1,\n "release": ${JSON.stringify(release)},\n "files": [\n${lines.join(',\n')}\n ]\n}\n`;
}
