/** The manifest of a frozen release: every file of it with size and checksum, and the check that they are still those. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Problem, problem, RELEASES_FOLDER, releaseFolder } from '../../package/index.ts';
import { releases as said } from '../../package/messages/releases.ts';
import { listFiles } from '../folders.ts';
import { sha256Of } from '../stamp.ts';

export const MANIFEST_FILE = 'manifest.json';

const Entry = v.object({
  /** Within the release: `package/observations.csv`, `data/observations.json`. */
  path: v.string(),
  bytes: v.pipe(v.number(), v.integer()),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const Manifest = v.object({
  version: v.string(),
  date: v.pipe(v.string(), v.isoDate()),
  files: v.array(Entry),
});

export type ReleaseManifest = v.InferOutput<typeof Manifest>;

/** The manifest of the files that lie in a folder, itself left out. */
export async function manifestOf(folder: string, version: string, date: string): Promise<ReleaseManifest> {
  const files = (await listFiles(folder)).filter(({ path }) => path !== MANIFEST_FILE);
  const entries = await Promise.all(
    files.map(async ({ path, file, size }) => ({ path, bytes: size, sha256: sha256Of(await readFile(file)) })),
  );
  return { version, date, files: entries };
}

/**
 * Reads a release's manifest and holds every file against it. Nothing throws: what is altered, gone or new is a problem
 * that names the file.
 */
export async function verifyRelease(
  data: string,
  version: string,
): Promise<{ manifest: ReleaseManifest | undefined; checksum: string; problems: readonly Problem[] }> {
  const folder = releaseFolder(data, version);
  const place = (path: string) => ({ file: `${RELEASES_FOLDER}/${version}/${path}` });
  const bytes = await readFile(join(folder, MANIFEST_FILE)).catch(() => undefined);
  const without = (what: Parameters<typeof problem>[0]) => ({
    manifest: undefined,
    checksum: '',
    problems: [problem(what, place(MANIFEST_FILE))],
  });
  if (bytes === undefined) return without(said.frozenMissing());
  let manifest: ReleaseManifest;
  try {
    manifest = v.parse(Manifest, JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    return without(said.frozenManifest(error instanceof Error ? error.message : String(error)));
  }
  if (manifest.version !== version) return without(said.frozenManifest(`version ${manifest.version} ≠ ${version}`));
  const now = new Map((await manifestOf(folder, version, manifest.date)).files.map((entry) => [entry.path, entry]));
  const problems = manifest.files.flatMap(({ path, sha256: expected }) => {
    const found = now.get(path);
    if (found === undefined) return [problem(said.frozenMissing(), place(path))];
    return found.sha256 === expected ? [] : [problem(said.frozenAltered(expected, found.sha256), place(path))];
  });
  const listed = new Set(manifest.files.map(({ path }) => path));
  const extra = [...now.keys()].filter((path) => !listed.has(path));
  problems.push(...extra.map((path) => problem(said.frozenExtra(), place(path))));
  return { manifest, checksum: sha256Of(bytes), problems };
}
