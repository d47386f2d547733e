/** CSV files of results: from the rows on the page, or by running the query again without the page's limit. */
import { BOM, csvFileName, csvWriter } from '../../query/csv.ts';
import { CSV_BYTES, CSV_ROWS } from '../../query/limits.ts';
import type { Ending, Engine, Param, Result } from '../../query/types.ts';

interface CsvFile {
  readonly file: Blob;
  readonly name: string;
}

const TYPE = 'text/csv;charset=utf-8';

/** The rows that were read, all of them. */
export function resultCsv({ columns, rows, extent, simulated, own }: Result, edition: string): CsvFile {
  const writer = csvWriter(columns, simulated);
  const lines = writer.lines(
    columns.map(({ values }) => values),
    rows,
  );
  return {
    file: new Blob([BOM, writer.header, lines], { type: TYPE }),
    name: csvFileName(edition, simulated, extent !== 'all', own),
  };
}

/** Runs the query again and writes its rows as they come, so that a million of them need no million objects. */
export async function wholeCsv(
  engine: Engine,
  sql: string,
  edition: string,
  signal: AbortSignal,
  tell: (rows: number) => void,
  params: readonly Param[] = [],
): Promise<CsvFile & { readonly ending: Ending }> {
  const parts: Blob[] = [];
  let writer: ReturnType<typeof csvWriter> | undefined;
  let rows = 0;
  let told = 0;
  const ending = await engine.stream(
    sql,
    {
      begin(headings, simulated) {
        writer = csvWriter(headings, simulated);
        parts.push(new Blob([BOM, writer.header]));
      },
      batch(values, count) {
        // Blobs, because the browser may keep them out of memory.
        if (writer !== undefined) parts.push(new Blob([writer.lines(values, count)]));
        rows += count;
        if (rows - told >= 50_000) {
          told = rows;
          tell(rows);
        }
      },
    },
    { params, signal, limit: CSV_ROWS, bytes: CSV_BYTES },
  );
  const name = csvFileName(edition, ending.simulated, ending.extent !== 'all', ending.own);
  return { file: new Blob(parts, { type: TYPE }), name, ending };
}
