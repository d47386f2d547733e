/** What the warehouse's tests share: packages read into memory, rows counted in files, builds in folders of their own. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect } from 'vitest';
import { type CellValue, hasErrors, type LoadedPackage, readPackage } from '../../src/package/index.ts';
import { type Settings, settings } from '../../src/settings.ts';

/** A package that must be free of errors. */
export async function sound(folder: string): Promise<LoadedPackage> {
  const { package: pkg, problems } = await readPackage(folder);
  expect(hasErrors(problems), JSON.stringify(problems.slice(0, 3))).toBe(false);
  if (pkg === undefined) throw new Error(`${folder} can't be read`);
  return pkg;
}

/** Replaces the only occurrence of a text in a file. */
export async function change(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text.split(from).length, `${from} must occur once in ${file}`).toBe(2);
  await writeFile(path, text.replace(from, to));
}

/** Adds a row; the cells are quoted as CSV wants them. */
export async function addRow(folder: string, file: string, cells: readonly string[]): Promise<void> {
  const quoted = cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  await appendFile(join(folder, file), `${quoted.join(',')}\n`);
}

/** A row of checks.csv. */
export function check(id: string, sql: string, severity: 'error' | 'warning'): readonly string[] {
  return [id, `校验${id}`, `Check ${id}`, sql, severity, '', '', ''];
}

/** The package with one row in a table, made of its first one, and neither formulas nor checks besides. */
export function withOnly(
  pkg: LoadedPackage,
  name: 'checks' | 'derived',
  values: Readonly<Record<string, CellValue>>,
): LoadedPackage {
  const tables = new Map(pkg.tables);
  for (const each of ['checks', 'derived'] as const) {
    const table = pkg.tables.get(each);
    const [first] = table?.rows ?? [];
    if (table === undefined || first === undefined) throw new Error(`${each} must have a row`);
    tables.set(each, { ...table, rows: each === name ? [{ ...first, values: { ...first.values, ...values } }] : [] });
  }
  return { ...pkg, tables };
}

export interface Workshop {
  readonly work: string;
  settings(data: string, simCases?: number): Settings;
  remove(): Promise<void>;
}

/** A work folder of a test's own. */
export async function workshop(): Promise<Workshop> {
  const work = await mkdtemp(join(tmpdir(), 'kedu-work-'));
  return {
    work,
    settings: (data, simCases = 5000) =>
      settings({ KEDU_DATA: data, KEDU_WORK: work, KEDU_SIM_CASES: String(simCases) }),
    remove: () => rm(work, { recursive: true, force: true }),
  };
}

/** Opens a finished database read-only, with an engine that owes nothing to the code under test. */
export async function query(file: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
