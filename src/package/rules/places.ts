/** Where in its source a row comes from: paragraphs that exist, locators that agree, a table of figures made by machine. */
import { cells } from '../messages/cells.ts';
import { rules as said } from '../messages/rules.ts';
import type { RowPlace } from '../rows.ts';
import type { Context } from './context.ts';

export function checkPlaces(context: Context): void {
  const { rows } = context;
  const last = new Map(rows.sources.map((source) => [source.id, source.paragraphs]));
  const range = (source: string, paragraph: number, at: RowPlace, column: string): void => {
    const end = last.get(source);
    if (paragraph < 1 || (end != null && paragraph > end)) {
      context.add(said.paragraphRange(String(paragraph), end ?? 0), at, column, paragraph);
    }
  };
  for (const row of citedRows(rows)) range(row.source, row.paragraph, row.at, 'paragraph');
  for (const row of [...rows.source_figures, ...rows.source_exceptions])
    range(row.source, row.paragraph, row.at, 'paragraph');
  for (const row of [...rows.mechanisms, ...rows.withheld]) {
    for (const paragraph of row.paragraphs) range(row.source, paragraph, row.at, 'paragraphs');
  }
  checkCodes(context);
  checkLocators(context);
  checkTraced(context);
}

/** The rows that stand in one paragraph each and say how it begins. */
const citedRows = (rows: Context['rows']) => [
  ...rows.observations,
  ...rows.commitments,
  ...rows.progress,
  ...rows.rating_directions,
  ...rows.rating_dimensions,
  ...rows.consequences,
];

/** Division codes have 6 digits (GB/T 2260), those of towns and villages 9 and 12; spreadsheets drop leading zeros. */
function checkCodes(context: Context): void {
  for (const row of context.rows.areas) {
    if (/^\d+$/.test(row.id) && ![6, 9, 12].includes(row.id.length)) {
      context.add(cells.codeDigits(row.id), row.at, 'id', row.id);
    }
  }
}

/** Locators are the beginning of their paragraph, so those of one paragraph begin alike. */
function checkLocators(context: Context): void {
  const cited = citedRows(context.rows);
  for (const row of cited) {
    const length = [...row.locator].length;
    if (length < 2 || length > 8) context.add(said.locatorLength(row.locator), row.at, 'locator', row.locator);
  }
  const alike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
  for (const rows of Map.groupBy(cited, (row) => `${row.source} ${row.paragraph}`).values()) {
    const support = (locator: string): number => rows.filter((row) => alike(row.locator, locator)).length;
    // What most rows say is taken as right; of two, the first.
    const usual = rows.reduce((best, row) => (support(row.locator) > support(best.locator) ? row : best));
    const text = { zh: `${usual.at.file}第${usual.at.row}行`, en: `${usual.at.file} row ${usual.at.row}` };
    for (const row of rows.filter((one) => !alike(one.locator, usual.locator))) {
      const what = said.locatorDiffers(row.locator, String(row.paragraph), usual.locator, text);
      context.add(what, row.at, 'paragraph', row.paragraph);
    }
  }
}

/** source_figures is made by data:trace: complete for each cited source, positions running on. */
function checkTraced(context: Context): void {
  const { rows } = context;
  for (const source of rows.sources) {
    const cited = [...rows.observations, ...rows.progress].some((row) => row.source === source.id);
    if (cited && context.figuresIn(source.id, 1) === undefined)
      context.add(said.notTraced(source.id), source.at, 'id', source.id);
  }
  const positions = new Map<string, number>();
  for (const row of rows.source_figures) {
    const key = `${row.source} ${row.paragraph}`;
    const next = (positions.get(key) ?? 0) + 1;
    if (row.position !== next) {
      context.add(said.figurePositions(String(row.paragraph)), row.at, 'position', row.position);
    }
    positions.set(key, row.position);
  }
}
