/**
 * Frozen releases: `releases/<version>/package/` beside the package holds the very bytes of its files as they were
 * published. They are read with their own descriptor and today's code. A column or table that came later is blank in
 * them, so new columns must be ones that may be blank; what else an old package lacks is put right in `read.ts`, never in
 * the frozen files.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decimal, equals } from '../figures/index.ts';
import { type Change, changesBetween, needsReason, rowsByKey } from './changes.ts';
import type { LoadedPackage } from './loaded.ts';
import { releases as said } from './messages/releases.ts';
import { type Problem, problem } from './problem.ts';
import type { RevisionRow } from './rows.ts';

export const RELEASES_FOLDER = 'releases';
const VERSION = /^\d{4}\.\d+$/;

/** Orders versions as numbers: 2021.9 before 2021.10. */
export function compareVersions(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((version) => version.split('.').map(Number));
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}

/** The frozen versions of a package folder, oldest first. */
export async function frozenVersions(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, RELEASES_FOLDER)).catch((): string[] => []);
  return names.filter((name) => VERSION.test(name)).sort(compareVersions);
}

export const releaseFolder = (folder: string, version: string): string => join(folder, RELEASES_FOLDER, version);
export const frozenPackage = (folder: string, version: string): string =>
  join(releaseFolder(folder, version), 'package');

const revisionKey = (table: string, id: string, column: string | null): string => `${table} ${id} ${column ?? ''}`;

/**
 * Holds a package against the release before it: a claim that changed or went must have its row in revisions.csv with
 * what it was and is, and every row there must be about such a change; while `edition` is a frozen release's, no table
 * may differ from it at all.
 */
export async function checkAgainst(now: LoadedPackage, last: LoadedPackage): Promise<readonly Problem[]> {
  const order = compareVersions(now.site.edition, last.site.edition);
  const edition = { file: 'site.json', column: 'edition', value: now.site.edition };
  if (order < 0) return [problem(said.editionBack(now.site.edition, last.site.edition), edition)];
  if (order === 0) {
    const differing = await differingFiles(now, last);
    return differing.map((file) => problem(said.editionFrozen(file, now.site.edition), edition));
  }
  const changes = changesBetween(last.tables, now.tables).filter(needsReason);
  const rows = now.rows.revisions.filter(({ release }) => release === now.site.edition);
  const reasons = new Map(rows.map((row) => [revisionKey(row.table, row.id, row.column), row]));
  const problems = changes.flatMap((change) => unreasoned(change, reasons, now));
  const known = new Set(changes.map(({ table, id, column }) => revisionKey(table, id, column)));
  const earlier = new Set(
    last.rows.revisions.map((row) => `${row.release} ${revisionKey(row.table, row.id, row.column)}`),
  );
  for (const row of now.rows.revisions) {
    const key = revisionKey(row.table, row.id, row.column);
    if (row.release === now.site.edition ? known.has(key) : earlier.has(`${row.release} ${key}`)) continue;
    problems.push(
      problem(said.revisionIdle(row.release, last.site.edition), { ...row.at, column: 'id', value: row.id }),
    );
  }
  return problems;
}

/** What is wrong with the reason of a change, if anything. */
function unreasoned(change: Change, reasons: ReadonlyMap<string, RevisionRow>, now: LoadedPackage): Problem[] {
  const { table, id, column, before, after } = change;
  const reason = reasons.get(revisionKey(table, id, column));
  const row = rowsByKey(now.tables.get(table)).get(id);
  if (reason === undefined) {
    if (column === null) return [problem(said.withdrawnUnsaid(table, id), { file: 'revisions.csv' })];
    const place = { file: row?.file ?? table, row: row?.row, column, value: after ?? '' };
    return [problem(said.revisedUnsaid(table, id, column, before ?? '', after ?? '', now.site.edition), place)];
  }
  const field = now.tables.get(table)?.fields.find(({ name }) => name === column);
  const same = field?.type === 'number' ? sameNumber : (a: string, b: string): boolean => a === b;
  const wrong = (name: 'before' | 'after', is: string | null): Problem[] =>
    same(reason[name] ?? '', is ?? '')
      ? []
      : [problem(said.revisionCell(name, is ?? ''), { ...reason.at, column: name, value: reason[name] ?? '' })];
  return [...wrong('before', before), ...wrong('after', after)];
}

/** Whether two cells hold one number, however many digits each writes: who gives a reason copies from the file. */
function sameNumber(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return a === b;
  try {
    return equals(decimal(a), decimal(b));
  } catch {
    // Not a number: the cell is told of as wrong.
    return false;
  }
}

/** Tables whose files are not byte for byte those of the release. */
async function differingFiles(now: LoadedPackage, last: LoadedPackage): Promise<readonly string[]> {
  const files = [...now.tables.values()].map(({ file }) => file);
  const differ = await Promise.all(
    files.map(async (file) => {
      const [a, b] = await Promise.all(
        [now.folder, last.folder].map((folder) => readFile(join(folder, file)).catch(() => Buffer.alloc(0))),
      );
      return a !== undefined && b !== undefined && !a.equals(b);
    }),
  );
  return files.filter((_, at) => differ[at]);
}
