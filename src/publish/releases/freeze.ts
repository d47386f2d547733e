/** Freezes a package as a release: its own files, and those that are published from it, with a manifest over both. */
import { cp, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  compareVersions,
  frozenVersions,
  hasErrors,
  type LoadedPackage,
  RELEASES_FOLDER,
  readPackage,
  releaseFolder,
} from '../../package/index.ts';
import { checkPackage, failures, WarehouseError } from '../../warehouse/index.ts';
import { putFile } from '../folders.ts';
import { frozenFiles } from './edition.ts';
import { MANIFEST_FILE, manifestOf, type ReleaseManifest } from './manifest.ts';

/** A release that can't be made as asked for; the message says why and what to do, in both languages. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

/**
 * Freezes the package in `data` under `data/releases/<version>/`. All or nothing: it is made beside and moved in.
 *
 * @param version must be the package's `edition` and later than every frozen release
 * @throws WarehouseError where the package or its checks have errors, ReleaseError where the version does not fit
 */
export async function freezeRelease(data: string, version: string): Promise<ReleaseManifest> {
  const { package: pkg, problems } = await readPackage(data);
  if (pkg === undefined || hasErrors(problems)) throw new WarehouseError(problems);
  const broken = failures(await checkPackage(pkg));
  if (hasErrors(broken)) throw new WarehouseError(broken);
  if (pkg.site.edition !== version) {
    throw new ReleaseError(
      `site.json 的 edition 是 ${pkg.site.edition}，不是 ${version}；两处要一样 · edition in site.json is ${pkg.site.edition}, not ${version}; they must agree`,
    );
  }
  const versions = await frozenVersions(data);
  const last = versions.at(-1);
  if (versions.includes(version)) {
    throw new ReleaseError(
      `${RELEASES_FOLDER}/${version} 已经冻结，不能改写；要改数就出下一版 · ${version} is frozen and is never rewritten; make the next release instead`,
    );
  }
  if (last !== undefined && compareVersions(version, last) < 0) {
    throw new ReleaseError(
      `${version} 比已冻结的 ${last} 还早，请换一个更晚的版本号 · ${version} comes before ${last}, which is frozen; take a later number`,
    );
  }
  const folder = releaseFolder(data, version);
  const beside = join(dirname(folder), `.${version}.next`);
  await rm(beside, { recursive: true, force: true });
  try {
    await copyPackage(pkg, join(beside, 'package'));
    for (const [path, bytes] of await frozenFiles(pkg)) await putFile(beside, path, bytes);
    const manifest = await manifestOf(beside, version, pkg.site.edition_date);
    await writeFile(join(beside, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
    await rename(beside, folder);
    return manifest;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function copyPackage(pkg: LoadedPackage, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const file of ['datapackage.json', 'site.json', ...[...pkg.tables.values()].map((table) => table.file)]) {
    const from = join(pkg.folder, file);
    // A table that the package does not bring is empty, and stays without a file.
    if ((await stat(from).catch(() => undefined)) !== undefined) await cp(from, join(into, file));
  }
}
