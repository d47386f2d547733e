/** A small sample package in a temporary folder, to be spoilt in one place at a time. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PackageReading, type Problem, problemText, readPackage } from '../../src/package/index.ts';
import { parseCsv, writeCsv } from '../../src/reading/index.ts';
import { notFrozen } from '../fixtures/package.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
export const DOCUMENT = path('../fixtures/package-mini-document.tsv');

/** What to change in a file: its text, or the bytes it becomes; undefined deletes it. */
export type Change = (text: string) => string | Uint8Array | undefined;
export type Changes = Readonly<Record<string, Change>>;

/** Runs something over a changed copy of a package. */
export async function withPackage<T>(
  from: 'mini' | 'own',
  changes: Changes,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-package-'));
  try {
    await cp(path(from === 'mini' ? '../fixtures/package-mini' : '../../data'), folder, {
      recursive: true,
      filter: notFrozen,
    });
    if (from === 'mini') await cp(path('../../data/datapackage.json'), join(folder, 'datapackage.json'));
    await change(folder, changes);
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Changes files of a package folder; a file that is not there begins as no text. */
export async function change(folder: string, changes: Changes): Promise<void> {
  for (const [file, made] of Object.entries(changes)) {
    const target = join(folder, file);
    const changed = made(await readFile(target, 'utf8').catch(() => ''));
    if (changed === undefined) await rm(target);
    else await writeFile(target, changed);
  }
}

/** Reads the sample package with changes. */
export function readMini(changes: Changes = {}): Promise<PackageReading> {
  return withPackage('mini', changes, (folder) => readPackage(folder));
}

/** Puts a value into one cell; `row` as a spreadsheet shows it. */
export function cell(row: number, column: string, value: string): Change {
  return (text) => {
    const records = parseCsv(text).records.map((record) => [...record.cells]);
    const index = records[0]?.indexOf(column) ?? -1;
    const record = records[row - 1];
    if (record === undefined || index < 0) throw new Error(`no cell ${row} ${column}`);
    record[index] = value;
    return writeCsv(records);
  };
}

/** Several changes of one file, in order. */
export function all(...changes: readonly ((text: string) => string | Uint8Array | undefined)[]): Change {
  return (text) =>
    changes.reduce<string | Uint8Array | undefined>(
      (now, change) => (typeof now === 'string' ? change(now) : now),
      text,
    );
}

/** Replaces text that must be there. */
export function replace(from: string | RegExp, to: string): Change {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${String(from)}`);
    return changed;
  };
}

/** The descriptor with one of its parts changed, reached by names. */
export function descriptor(change: (descriptor: Record<string, unknown>) => void): Change {
  return (text) => {
    const value = JSON.parse(text) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  };
}

/** `code file:row column`, to tell problems apart at a glance. */
export function brief(found: Problem): string {
  return `${found.code} ${found.file}${found.row === undefined ? '' : `:${found.row}`} ${found.column ?? ''}`.trim();
}

/** Problems in both languages, as the golden files keep them. */
export function golden(name: string, problems: readonly Problem[]): string {
  return `## ${name}\n${problems.map((found) => `${problemText(found, 'zh')}\n${problemText(found, 'en')}\n`).join('')}`;
}

/** One spoilt cell, file or descriptor, and what must be said about it. */
export interface Spoilt {
  readonly name: string;
  readonly changes: Changes;
  /** As `brief` has it. */
  readonly expected: readonly string[];
}

/** The problems of each case, read once. */
export function readings(): (spoilt: Spoilt) => Promise<readonly Problem[]> {
  const known = new Map<string, Promise<readonly Problem[]>>();
  return (spoilt) => {
    const before = known.get(spoilt.name);
    if (before) return before;
    const now = readMini(spoilt.changes).then((reading) => reading.problems);
    known.set(spoilt.name, now);
    return now;
  };
}
