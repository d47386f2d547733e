/** Tracing as a command does it: which source a document is, whether it is the one on record, the table that comes of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeCsv } from '../reading/index.ts';
import { readDocument } from './document.ts';
import type { LoadedPackage } from './loaded.ts';
import { trace as said } from './messages/trace.ts';
import { type Problem, problem } from './problem.ts';
import type { SourceRow } from './rows.ts';
import { type Trace, traceDocument, traceProblems } from './trace.ts';

const FIGURES_FILE = 'source_figures.csv';
const FIGURES_HEADER = ['source', 'paragraph', 'position', 'printed'];

export interface TracedFile {
  /** Undefined where the document can't be read, or is not the one on record. */
  readonly trace: Trace | undefined;
  readonly problems: readonly Problem[];
  /** Whether source_figures.csv was written anew. */
  readonly written: boolean;
}

/** The source that a document is: the one named, the one with its hash, or the only one. */
export function sourceOf(pkg: LoadedPackage, sha256: string, id?: string): SourceRow | undefined {
  const { sources } = pkg.rows;
  if (id !== undefined) return sources.find((row) => row.id === id);
  return sources.find((row) => row.sha256 === sha256) ?? (sources.length === 1 ? sources[0] : undefined);
}

/**
 * Traces a document file and keeps source_figures.csv in step with it.
 *
 * @param path the document, TSV or CSV with the columns paragraph and text
 * @param id the source it is; else the one with its SHA-256, or the only one
 * @param check report a source_figures.csv that is out of step instead of writing it
 * @throws RangeError where no source fits
 */
export async function traceFile(
  path: string,
  pkg: LoadedPackage,
  { id, check = false }: { id?: string | undefined; check?: boolean },
): Promise<TracedFile> {
  const file = basename(path);
  const document = readDocument(await readFile(path), file);
  const source = sourceOf(pkg, document.sha256, id);
  if (source === undefined) throw new RangeError(id ?? '');
  const problems: Problem[] = [...document.problems];
  const place = { file: source.at.file, row: source.at.row };
  if (document.problems.length > 0) return { trace: undefined, problems, written: false };
  if (source.sha256 === null) {
    problems.push(problem(said.noSha256(document.sha256), { ...place, column: 'sha256' }));
  } else if (source.sha256 !== document.sha256) {
    problems.push(problem(said.otherDocument(source.id), { ...place, column: 'sha256', value: source.sha256 }));
    return { trace: undefined, problems, written: false };
  }
  const last = document.paragraphs.length;
  if (source.paragraphs !== null && source.paragraphs !== last) {
    problems.push(
      problem(said.paragraphCount(last, source.paragraphs), {
        ...place,
        column: 'paragraphs',
        value: String(source.paragraphs),
      }),
    );
  }
  const trace = traceDocument(document.paragraphs, pkg, source.id);
  problems.push(...traceProblems(trace, file));
  const text = figuresCsv(pkg, trace);
  const target = join(pkg.folder, FIGURES_FILE);
  const present = await readFile(target, 'utf8').catch(() => '');
  // A BOM or other line ends are no other content.
  const same = present.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n') === text;
  if (!same && check) problems.push(problem(said.stale(), { file: FIGURES_FILE }));
  if (!same && !check) await writeFile(target, text);
  return { trace, problems, written: !same && !check };
}

/** source_figures.csv with this source's figures; those of other sources stay as they are. */
function figuresCsv(pkg: LoadedPackage, { source, figures }: Trace): string {
  const all = pkg.rows.sources.flatMap(({ id }) =>
    id === source ? figures : pkg.rows.source_figures.filter((row) => row.source === id),
  );
  const records = all.map((row) => [row.source, String(row.paragraph), String(row.position), row.printed]);
  return writeCsv([FIGURES_HEADER, ...records]);
}
