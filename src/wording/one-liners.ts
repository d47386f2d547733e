/**
 * How common tools read a table and an indicator from their addresses: code that works as it is pasted. Pure; a test runs
 * every line whose tool is on the machine against a served site.
 */
import { indicatorFile, located, type Place, tableFile } from '../addresses.ts';

/** In the order of a page: those who have only a spreadsheet first. */
export const TOOLS = ['excel', 'curl', 'pandas', 'polars', 'r', 'duckdb', 'javascript'] as const;
export type Tool = (typeof TOOLS)[number];

/** Where a site answers that was built without an origin, and is started with `npm start`. */
export const EXAMPLE_ORIGIN = 'http://localhost:4321';

/**
 * Code for each tool. `indicator` is an id of the catalogue, which is made of letters, digits and underscores; the table
 * is that of the observations. Addresses are absolute always, for a tool knows no page: without an origin they take
 * `EXAMPLE_ORIGIN`.
 */
export function oneLiners(place: Place, indicator: string): Readonly<Record<Tool, string>> {
  const at = (path: string): string => located(path, { ...place, site: place.site ?? EXAMPLE_ORIGIN });
  const csv = at(tableFile('observations', 'csv'));
  const plain = at(tableFile('observations', 'plain.csv'));
  const parquet = at(tableFile('observations', 'parquet'));
  const json = at(indicatorFile(indicator, 'json'));
  return {
    // 65001 is Windows' number for UTF-8; quoted cells may hold line breaks.
    excel: `let
  Source = Csv.Document(
    Web.Contents("${plain}"),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
  Rows`,
    curl: `curl -fO ${csv}\ncurl -fO ${json}`,
    pandas: `import pandas as pd\n\nobservations = pd.read_csv(
  "${plain}"
)`,
    // Every row is looked at before a column gets its type: the first hundred may all be blank.
    polars: `import polars as pl\n\nobservations = pl.read_csv(
  "${plain}",
  infer_schema_length=None,
)`,
    r: `observations <- read.csv(
  "${plain}",
  fileEncoding = "UTF-8", na.strings = ""
)`,
    duckdb: `SELECT area, period, qualifier, value, unit
FROM '${parquet}'
WHERE indicator = '${indicator}';`,
    javascript: `const response = await fetch(
  "${json}"
);
const { rows } = await response.json();
console.table(rows);`,
  };
}
