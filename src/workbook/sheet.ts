/** One sheet of a workbook: cells, widths, frozen and filtered headers, links, and how it prints (ECMA-376, 18.3). */

import { cellXml, columnName } from './part.ts';
import type { Look, Styles } from './styles.ts';
import { linesIn } from './width.ts';
import { xml } from './xml.ts';

/** What a cell holds. Decimals come as text and are written digit for digit; text is never a formula. */
export type Content =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly boolean: boolean }
  | { readonly blank: true };

export interface SheetCell {
  readonly content: Content;
  readonly look: Look;
  /** An absolute address. */
  readonly link?: string | undefined;
}

export interface Sheet {
  readonly name: string;
  /** Widths of the columns, in digits of the sheet's font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Height of the first row, in points; the others are as high as their texts want. */
  readonly tall: number;
  /** The first row is a header: it stays in view, can be filtered by and is printed on every page. */
  readonly header: boolean;
  /** So many columns stay in view. */
  readonly fixed?: number;
  /** Shrinks to the width of a page when printed; what does not fit is printed small, on several pages. */
  readonly fits: boolean;
}

/** Texts of all sheets, each kept once. */
export class SharedTexts {
  readonly #known = new Map<string, number>();
  #uses = 0;

  of(text: string): number {
    this.#uses += 1;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const made = this.#known.size;
    this.#known.set(text, made);
    return made;
  }

  xml(): string {
    const items = [...this.#known.keys()].map((text) => `<si><t xml:space="preserve">${cellXml(text)}</t></si>`);
    return (
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}

/** Points of a line of text at the usual size, and what a row can be at most. */
const LINE = 16;
const TALLEST = 409;

/** Per cent at which a wide sheet is printed. */
const SMALL = 60;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The sheet's part and the part that names its links' targets; null where it has none. */
export function sheetXml(
  sheet: Sheet,
  { styles, texts, first }: { readonly styles: Styles; readonly texts: SharedTexts; readonly first: boolean },
): { readonly sheet: string; readonly links: string | null } {
  const links: string[] = [];
  const refs: string[] = [];
  const rows = sheet.rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const at = `${columnName(column)}${row + 1}`;
      if (cell.link !== undefined) {
        links.push(cell.link);
        refs.push(`<hyperlink ref="${at}" r:id="rId${links.length}"/>`);
      }
      return cellOf(at, cell, styles, texts);
    });
    const height = row === 0 ? sheet.tall : heightOf(cells, sheet.widths);
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${written.join('')}</row>`;
  });
  const last = `${columnName(sheet.widths.length - 1)}${Math.max(1, sheet.rows.length)}`;
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const printed = sheet.fits ? ' fitToHeight="0"' : ` scale="${SMALL}"`;
  // The order of these elements is the schema's.
  const body = [
    `<worksheet ${MAIN} ${RELATED}>`,
    sheet.fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews>${viewXml(sheet, first)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="16"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.header ? `<autoFilter ref="A1:${last}"/>` : '',
    refs.length > 0 ? `<hyperlinks>${refs.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.header ? 'landscape' : 'portrait'}"${printed}/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    // Codes such as 500108 are text, and a green corner in each of them would only worry the reader.
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
  return { sheet: body, links: links.length > 0 ? linksXml(links) : null };
}

function cellOf(at: string, { content, look }: SheetCell, styles: Styles, texts: SharedTexts): string {
  const style = ` s="${styles.of(look)}"`;
  if ('text' in content) return `<c r="${at}"${style} t="s"><v>${texts.of(content.text)}</v></c>`;
  if ('number' in content) return `<c r="${at}"${style}><v>${content.number}</v></c>`;
  if ('boolean' in content) return `<c r="${at}"${style} t="b"><v>${content.boolean ? 1 : 0}</v></c>`;
  return `<c r="${at}"${style}/>`;
}

/** Not every spreadsheet measures wrapped text when it opens a file, so rows say how high they are. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ content, look }, column) =>
    look.wrap === true && 'text' in content ? linesIn(content.text, widths[column] ?? 1) : 1,
  );
  return Math.min(TALLEST, 4 + LINE * Math.max(1, ...lines));
}

function viewXml({ header, fixed = 0 }: Sheet, first: boolean): string {
  const view = `<sheetView showGridLines="0"${first ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!header) return `${view}/>`;
  const split = `${fixed > 0 ? ` xSplit="${fixed}"` : ''} ySplit="1" topLeftCell="${columnName(fixed)}2"`;
  const pane = fixed > 0 ? 'bottomRight' : 'bottomLeft';
  return (
    `${view}><pane${split} activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${columnName(fixed)}2" sqref="${columnName(fixed)}2"/></sheetView>`
  );
}

function linksXml(links: readonly string[]): string {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  const items = links.map(
    (link, at) => `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${xml(link)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
