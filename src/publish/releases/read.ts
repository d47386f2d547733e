/** The frozen releases of a package as a build needs them: verified, read with today's code, each with what it changed. */
import type { Catalogue, Release, ReleaseChange } from '../../catalogue/types.ts';
import {
  type Change,
  changesBetween,
  frozenPackage,
  frozenVersions,
  hasErrors,
  type LoadedPackage,
  type Problem,
  RELEASES_FOLDER,
  readPackage,
} from '../../package/index.ts';
import { WarehouseError } from '../../warehouse/index.ts';
import { catalogueIn } from './edition.ts';
import { verifyRelease } from './manifest.ts';

/** One frozen release. */
export interface FrozenEdition {
  readonly version: string;
  readonly catalogue: Catalogue;
}

export interface Releases {
  /** Oldest first. */
  readonly frozen: readonly FrozenEdition[];
  /** Newest first: the frozen ones, and the package's own edition where it is not frozen yet. */
  readonly listed: readonly Release[];
}

/**
 * Verifies and reads every frozen release of `pkg`'s folder.
 * @throws WarehouseError with every file that is not as it was frozen
 */
export async function readReleases(pkg: LoadedPackage): Promise<Releases> {
  const versions = await frozenVersions(pkg.folder);
  const problems: Problem[] = [];
  const frozen: FrozenEdition[] = [];
  const listed: Release[] = [];
  let before: LoadedPackage | undefined;
  for (const version of versions) {
    const verified = await verifyRelease(pkg.folder, version);
    problems.push(...verified.problems);
    if (verified.manifest === undefined || verified.problems.length > 0) continue;
    const { package: read, problems: found } = await readPackage(frozenPackage(pkg.folder, version), { frozen: true });
    if (read === undefined || hasErrors(found)) {
      const within = `${RELEASES_FOLDER}/${version}/package/`;
      problems.push(...found.map((one) => ({ ...one, file: `${within}${one.file}` })));
      continue;
    }
    frozen.push({ version, catalogue: await catalogueIn(read) });
    listed.push(releaseOf(read, before, verified.checksum));
    before = read;
  }
  if (problems.length > 0) throw new WarehouseError(problems);
  if (before?.site.edition !== pkg.site.edition) listed.push(releaseOf(pkg, before, null));
  return { frozen, listed: listed.reverse() };
}

function releaseOf(pkg: LoadedPackage, before: LoadedPackage | undefined, checksum: string | null): Release {
  const { site } = pkg;
  const changes = before === undefined ? [] : changesBetween(before.tables, pkg.tables);
  return {
    version: site.edition,
    name: { zh: site.edition_zh, en: site.edition_en },
    date: site.edition_date,
    checksum,
    before: before?.site.edition ?? null,
    observations: pkg.rows.observations.length,
    commitments: pkg.rows.commitments.length,
    changes: changes.map((change) => withReason(change, pkg)),
  };
}

function withReason(change: Change, pkg: LoadedPackage): ReleaseChange {
  const reason = pkg.rows.revisions.find(
    (row) =>
      row.release === pkg.site.edition &&
      row.table === change.table &&
      row.id === change.id &&
      (row.column ?? null) === change.column,
  );
  return { ...change, reason: reason === undefined ? null : { zh: reason.reason_zh, en: reason.reason_en } };
}
