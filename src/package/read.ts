/** Reads a data package folder: descriptor, site.json, every table; then checks all that needs no arithmetic. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { decodeBytes, nearest } from '../reading/index.ts';
import type { CellValue } from './cells.ts';
import { Descriptor, type ResourceDescriptor } from './descriptor.ts';
import { checkKeyColumns, checkPrimaryKeys, checkReferences, type Readings } from './keys.ts';
import type { LoadedPackage, LoadedRow, LoadedTable } from './loaded.ts';
import { descriptors } from './messages/descriptors.ts';
import { files as said } from './messages/files.ts';
import { rules } from './messages/rules.ts';
import { hasErrors, type Problem, problem } from './problem.ts';
import { checkProfile, DESCRIPTOR_FILE, namedPlace, OWN_PROFILES, type Profiles } from './profile.ts';
import { checkAgainst, frozenPackage, frozenVersions, RELEASES_FOLDER } from './releases.ts';
import { NEEDED, type Placed, ROWS, type TableName, type TypedRows } from './rows.ts';
import { checkRules } from './rules/index.ts';
import { readSite, SITE_FILE } from './site.ts';
import { type ReadRow, readTable } from './table.ts';

export interface PackageReading {
  /** Undefined where descriptor or site.json can't be used at all. With errors among the problems, rows are missing. */
  readonly package: LoadedPackage | undefined;
  /** In the order of the descriptor's tables, then by row; errors and warnings mixed. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** Profiles to check the descriptor against, besides the rules of this project. */
  readonly profiles?: Profiles | undefined;
  /**
   * A frozen release, read again: it passed the rules of its day, so only what can't be read at all is a problem, and
   * columns that came later are blank.
   */
  readonly frozen?: boolean;
}

/** Reads a package folder. Whatever is wrong with its content is a problem, never a throw. */
export async function readPackage(
  folder: string,
  { profiles, frozen = false }: ReadOptions = {},
): Promise<PackageReading> {
  const root = resolve(folder);
  const problems: Problem[] = [];
  const names = await readdir(root).catch((): string[] => []);
  const described = await readJson(root, DESCRIPTOR_FILE, problems);
  if (described === undefined) return { package: undefined, problems };
  problems.push(...checkProfile(described, OWN_PROFILES));
  if (profiles) problems.push(...checkProfile(described, profiles));
  const descriptor = v.safeParse(Descriptor, described);
  if (!descriptor.success) {
    // The profile has said it better.
    for (const issue of hasErrors(problems) ? [] : descriptor.issues) {
      const place = namedPlace(issue.path?.map((item) => String(item.key)) ?? [], described);
      problems.push(
        problem(descriptors.unusable(place, issue.message), { file: DESCRIPTOR_FILE, column: place || undefined }),
      );
    }
    return { package: undefined, problems };
  }
  const { resources } = descriptor.output;
  problems.push(...checkResources(resources), ...checkKeyColumns(resources));

  const readings: Map<string, { resource: ResourceDescriptor; reading: ReturnType<typeof readTable> }> = new Map();
  for (const resource of resources) {
    const reading = await readResource(root, resource, names, problems);
    readings.set(resource.name, { resource, reading });
  }
  problems.push(...unlisted(names, resources));
  problems.push(...checkPrimaryKeys(readings), ...checkReferences(readings));

  const typed = typedRows(readings, problems, frozen);
  const siteText = await readJson(root, SITE_FILE, problems);
  const site = siteText === undefined ? undefined : readSite(siteText, typed, problems);
  if (!frozen) problems.push(...checkRules(typed, readings));
  if (site === undefined) return { package: undefined, problems: inOrder(problems, resources) };
  const tables = new Map(
    [...readings].map(([name, { resource, reading }]) => [name, loaded(resource, reading.rows, frozen)]),
  );
  const pkg: LoadedPackage = { folder: root, descriptor: descriptor.output, site, tables, rows: typed };
  // A package with errors has rows missing, and each would seem withdrawn.
  if (!frozen && !hasErrors(problems)) problems.push(...(await sinceLastRelease(pkg)));
  return { package: pkg, problems: inOrder(problems, resources) };
}

/** What the package says differently from its latest frozen release without giving a reason. */
async function sinceLastRelease(pkg: LoadedPackage): Promise<readonly Problem[]> {
  const version = (await frozenVersions(pkg.folder)).at(-1);
  if (version === undefined) return [];
  const { package: last, problems } = await readPackage(frozenPackage(pkg.folder, version), { frozen: true });
  if (last === undefined || hasErrors(problems)) {
    const within = `${RELEASES_FOLDER}/${version}/package/`;
    return problems.map((found) => ({ ...found, file: `${within}${found.file}` }));
  }
  return checkAgainst(pkg, last);
}

const stem = (file: string): string => basename(file, extname(file)).toLowerCase();

async function readJson(root: string, file: string, problems: Problem[]): Promise<unknown> {
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (bytes === undefined) {
    problems.push(problem(said.missing(undefined), { file }));
    return undefined;
  }
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    problems.push(problem(said.notText(decoded.error.code), { file }));
    return undefined;
  }
  if (decoded.value.encoding !== 'utf-8') problems.push(problem(said.encoding(decoded.value.encoding), { file }));
  try {
    const value: unknown = JSON.parse(decoded.value.text);
    return value;
  } catch (error) {
    problems.push(problem(said.json(error instanceof Error ? error.message : String(error)), { file }));
    return undefined;
  }
}

function checkResources(resources: readonly ResourceDescriptor[]): Problem[] {
  const names = resources.map((resource) => resource.name);
  const missing = NEEDED.filter((name) => !names.includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return [
    ...missing.map((name) => problem(descriptors.missingTable(name), { file: DESCRIPTOR_FILE })),
    ...twice.map((name) => problem(descriptors.duplicateResource(name), { file: DESCRIPTOR_FILE, column: name })),
  ];
}

async function readResource(root: string, resource: ResourceDescriptor, names: readonly string[], problems: Problem[]) {
  const file = resource.path;
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (bytes === undefined) {
    // A workbook beside it, or another case of the name, is what was meant; else only the needed tables are missed.
    const instead = names.find((name) => name !== file && stem(name) === stem(file));
    const missed = instead !== undefined || NEEDED.some((name) => name === resource.name);
    if (missed) problems.push(problem(said.missing(instead), { file }));
    return { name: resource.name, file, rows: [], whole: !missed, problems: [] };
  }
  const reading = readTable(bytes, resource);
  problems.push(...reading.problems);
  return reading;
}

/** Tables in the folder that the descriptor does not name: a mistyped file name leaves its table empty. */
function unlisted(names: readonly string[], resources: readonly ResourceDescriptor[]): Problem[] {
  const listed = new Set(resources.map((resource) => resource.path));
  const absent = [...listed].filter((path) => !names.includes(path));
  return names
    .filter((name) => /\.(?:csv|tsv|xlsx?|et|ods)$/i.test(name) && !listed.has(name))
    .sort()
    .map((name) => {
      const near = nearest(stem(name), absent.map(stem));
      return problem(said.unlisted(absent.find((path) => stem(path) === near)), { file: name });
    });
}

/**
 * Columns that a frozen package may bring and today's tables don't: the state of a promise was a word in its row and now
 * comes from its reports, so the old word, the same in every row, is left behind.
 */
const RETIRED: Readonly<Record<string, readonly string[]>> = { commitments: ['state'] };

function loaded(resource: ResourceDescriptor, rows: readonly ReadRow[], frozen: boolean): LoadedTable {
  const retired = (frozen && RETIRED[resource.name]) || [];
  const fields = resource.schema.fields.filter(({ name }) => !retired.includes(name));
  const sound: LoadedRow[] = [];
  for (const { row, line, raw, values } of rows) {
    const read: Record<string, CellValue> = {};
    for (const { name } of fields) {
      const value = values[name];
      if (value !== undefined) read[name] = value;
    }
    if (Object.keys(read).length === fields.length) {
      sound.push({ file: resource.path, row, line, raw, values: read });
    }
  }
  return {
    name: resource.name,
    file: resource.path,
    title: { zh: resource.title, en: resource.title_en },
    description: { zh: resource.description, en: resource.description_en },
    fields,
    primaryKey: resource.schema.primaryKey,
    foreignKeys: resource.schema.foreignKeys,
    rows: sound,
  };
}

/** Rows of one known table; what fits its columns' types but not its schema here means that the contract was changed. */
function rowsOf<T extends object>(
  name: TableName,
  schema: v.GenericSchema<unknown, T> & { readonly entries: Readonly<Record<string, unknown>> },
  readings: Readings,
  problems: Problem[],
  frozen: boolean,
): Placed<T>[] {
  const rows: Placed<T>[] = [];
  const told = new Set<string>();
  const found = readings.get(name);
  const blank = frozen ? Object.fromEntries(Object.keys(schema.entries).map((column) => [column, null])) : {};
  for (const row of found?.reading.rows ?? []) {
    if (!row.sound) continue;
    const read = v.safeParse(schema, { ...blank, ...row.values });
    if (read.success) {
      rows.push({ ...read.output, at: { file: found?.reading.file ?? '', row: row.row, line: row.line } });
      continue;
    }
    for (const issue of read.issues) {
      const column = issue.path?.map((item) => String(item.key))[0] ?? '';
      const place = { file: found?.reading.file ?? '', row: row.row, column, value: row.raw[column] };
      if (column === 'paragraphs') {
        problems.push(problem(rules.paragraphNumber(String(issue.input)), place));
        continue;
      }
      // One message for a column: the descriptor is wrong, not each of its rows.
      if (told.has(column)) continue;
      told.add(column);
      problems.push(problem(descriptors.contract(name, column), place));
    }
  }
  return rows;
}

function typedRows(readings: Readings, problems: Problem[], frozen: boolean): TypedRows {
  return {
    topics: rowsOf('topics', ROWS.topics, readings, problems, frozen),
    units: rowsOf('units', ROWS.units, readings, problems, frozen),
    areas: rowsOf('areas', ROWS.areas, readings, problems, frozen),
    agencies: rowsOf('agencies', ROWS.agencies, readings, problems, frozen),
    sources: rowsOf('sources', ROWS.sources, readings, problems, frozen),
    indicators: rowsOf('indicators', ROWS.indicators, readings, problems, frozen),
    observations: rowsOf('observations', ROWS.observations, readings, problems, frozen),
    commitments: rowsOf('commitments', ROWS.commitments, readings, problems, frozen),
    progress: rowsOf('progress', ROWS.progress, readings, problems, frozen),
    mechanisms: rowsOf('mechanisms', ROWS.mechanisms, readings, problems, frozen),
    rating_directions: rowsOf('rating_directions', ROWS.rating_directions, readings, problems, frozen),
    rating_dimensions: rowsOf('rating_dimensions', ROWS.rating_dimensions, readings, problems, frozen),
    rating_weights: rowsOf('rating_weights', ROWS.rating_weights, readings, problems, frozen),
    rated_bodies: rowsOf('rated_bodies', ROWS.rated_bodies, readings, problems, frozen),
    ratings: rowsOf('ratings', ROWS.ratings, readings, problems, frozen),
    consequences: rowsOf('consequences', ROWS.consequences, readings, problems, frozen),
    zones: rowsOf('zones', ROWS.zones, readings, problems, frozen),
    zone_components: rowsOf('zone_components', ROWS.zone_components, readings, problems, frozen),
    derived: rowsOf('derived', ROWS.derived, readings, problems, frozen),
    checks: rowsOf('checks', ROWS.checks, readings, problems, frozen),
    withheld: rowsOf('withheld', ROWS.withheld, readings, problems, frozen),
    source_figures: rowsOf('source_figures', ROWS.source_figures, readings, problems, frozen),
    source_exceptions: rowsOf('source_exceptions', ROWS.source_exceptions, readings, problems, frozen),
    revisions: rowsOf('revisions', ROWS.revisions, readings, problems, frozen),
  };
}

function inOrder(problems: readonly Problem[], resources: readonly ResourceDescriptor[]): readonly Problem[] {
  const order = [DESCRIPTOR_FILE, SITE_FILE, ...resources.map((resource) => resource.path)];
  const rank = (found: Problem): number => {
    const at = order.indexOf(found.file);
    return at < 0 ? order.length : at;
  };
  return [...problems].sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0));
}
