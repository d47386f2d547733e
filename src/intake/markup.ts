/**
 * Tables that are called .xls and are none: a web page with a table in it, or a workbook as XML (SpreadsheetML 2003), as many
 * office systems export them. A page is read as browsers read it: cells and rows end where the next begins, spans count.
 */
import type { CsvRecord } from '../reading/index.ts';
import { type Area, fill } from './areas.ts';
import { IntakeError } from './failure.ts';
import { COLUMNS } from './limits.ts';
import { type FileInfo, fromRecords, type Source } from './source.ts';
import { formatOf, type NumberFormat, numberText } from './workbook-cells.ts';
import { attribute, element, elements, textOf, unescaped } from './xml.ts';

interface Table {
  name: string;
  readonly rows: Map<number, string[]>;
  readonly areas: Area[];
}

/** Opens the text of a page or of a workbook in XML. Throws `IntakeError` where there is no table in it. */
export function openMarkup(text: string, info: FileInfo, sheet: number | undefined): Source {
  const book = /<(?:\w+:)?Workbook[\s>]/.test(text.slice(0, 4096));
  const tables = (book ? sheetsOf(text) : tablesOf(text)).filter(({ rows }) => rows.size > 0);
  // The table with most in it, unless the visitor has chosen one: pages lay themselves out by tables too.
  const sizes = tables.map(({ rows }) => [...rows.values()].reduce((sum, { length }) => sum + length, 0));
  const at = sheet ?? (book ? 0 : Math.max(0, sizes.indexOf(Math.max(...sizes))));
  const table = tables[at];
  if (table === undefined) throw new IntakeError('markup');
  const { rows, areas } = table;
  const width = [...rows.values()].reduce((most, { length }) => Math.max(most, length), 0);
  if (width > COLUMNS) throw new IntakeError('too-many-columns', String(COLUMNS));
  const merged = fill(rows, areas, width);
  const records = [...rows].map(([row, cells]): CsvRecord => {
    while (cells.length < width) cells.push('');
    return { row, line: row, cells };
  });
  return fromRecords({ ...info, format: 'page', sheets: tables.map(({ name }) => name), sheet: at, merged }, records);
}

/** A cell across columns and rows, put down at the next place that no cell from above reaches into. */
class Grid {
  readonly table: Table = { name: '', rows: new Map(), areas: [] };
  #row = 0;
  #column = 0;
  /** Areas that reach into this row from above; few, however long the table is. */
  #reaching: readonly Area[] = [];
  #known = 0;

  row(): void {
    this.#row += 1;
    this.#column = 0;
    const areas = [...this.#reaching, ...this.table.areas.slice(this.#known)];
    this.#known = this.table.areas.length;
    this.#reaching = areas.filter(({ bottom }) => bottom >= this.#row);
    this.table.rows.set(this.#row, []);
  }

  cell(text: string, across: number, down: number): void {
    if (this.#row === 0) this.row();
    const taken = (column: number): boolean =>
      this.#reaching.some(({ left, right }) => column >= left && column <= right);
    while (taken(this.#column)) this.#column += 1;
    const cells = this.table.rows.get(this.#row) ?? [];
    if (this.#column >= COLUMNS) throw new IntakeError('too-many-columns', String(COLUMNS));
    while (cells.length <= this.#column) cells.push('');
    cells[this.#column] = text;
    const [left, top] = [this.#column, this.#row];
    if (across > 1 || down > 1) this.table.areas.push({ left, right: left + across - 1, top, bottom: top + down - 1 });
    this.#column += across;
  }
}

const TAG = /<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const LABEL_LENGTH = 24;
/** Most cells that one cell may span; pages that say more mean “all”. */
const SPAN = 1000;

/** Pages write attributes with and without quotes. */
const SPANS = { colspan: /(?:^|\s)colspan\s*=\s*["']?(\d+)/i, rowspan: /(?:^|\s)rowspan\s*=\s*["']?(\d+)/i };
const spanOf = (tag: string, name: keyof typeof SPANS): number =>
  Math.min(SPAN, Math.max(1, Number(SPANS[name].exec(tag)?.[1] ?? 1)));

/** What is open at a place of the page: a table, and in it perhaps a cell. */
interface Open {
  readonly grid: Grid;
  cell: { text: string; readonly across: number; readonly down: number } | undefined;
}

/** Every table of a page, in the order in which they end. */
function tablesOf(page: string): Table[] {
  const text = page.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<!\[[^\]]*\]>/gi, '');
  const found: Table[] = [];
  const open: Open[] = [];
  const closeCell = (at: Open | undefined): void => {
    if (at?.cell === undefined) return;
    const { text: inside, across, down } = at.cell;
    at.grid.cell(inside.replace(/[ \u00A0]*\n[ \u00A0]*/g, '\n').trim(), across, down);
    at.cell = undefined;
  };
  const closeTable = (): void => {
    const last = open.pop();
    closeCell(last);
    if (last !== undefined) found.push(named(last.grid.table, found.length + 1));
  };
  let from = 0;
  const say = (until: number): void => {
    const cell = open.at(-1)?.cell;
    if (cell !== undefined && until > from) cell.text += pageText(text.slice(from, until));
  };
  for (const tag of text.matchAll(TAG)) {
    say(tag.index);
    from = tag.index + tag[0].length;
    const name = (tag[2] ?? '').toLowerCase();
    const ends = tag[1] === '/';
    const here = open.at(-1);
    if (name === 'table') {
      if (ends) closeTable();
      else open.push({ grid: new Grid(), cell: undefined });
    } else if (here !== undefined && (name === 'tr' || name === 'td' || name === 'th')) {
      closeCell(here);
      if (!ends && name === 'tr') here.grid.row();
      else if (!ends)
        here.cell = { text: '', across: spanOf(tag[3] ?? '', 'colspan'), down: spanOf(tag[3] ?? '', 'rowspan') };
    } else if (here?.cell !== undefined && /^(?:br|p|div|li)$/.test(name) && here.cell.text.trim() !== '')
      here.cell.text += '\n';
  }
  while (open.length > 0) closeTable();
  return found;
}

const PAGE_NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
};

/** Text of a page: runs of blanks are one, whatever they are made of. */
function pageText(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return unescaped(plain.replace(/&(\w+);/g, (whole, name: string) => PAGE_NAMED[name] ?? whole)).replace(
    /\u00A0/g,
    ' ',
  );
}

/** A table with something to tell it by: its number and its first words. */
function named(table: Table, number: number): Table {
  const words = [...table.rows.values()]
    .flat()
    .filter((cell) => cell !== '')
    .slice(0, 3);
  table.name = `${number} ${words.join(' · ').replace(/\s+/g, ' ').slice(0, LABEL_LENGTH)}`.trim();
  return table;
}

/** Formats that SpreadsheetML 2003 calls by name. */
const FORMATS: Readonly<Record<string, NumberFormat>> = { Percent: 'percent' };

/** The sheets of a workbook in XML: Microsoft, XML Spreadsheet Reference (2003). */
function sheetsOf(xml: string): Table[] {
  const styles = new Map<string, NumberFormat>();
  for (const { tag, inside } of elements(element(xml, 'Styles')?.inside ?? '', 'Style')) {
    const format = attribute(element(inside, 'NumberFormat')?.tag ?? '', 'Format');
    if (format !== undefined) styles.set(attribute(tag, 'ID') ?? '', FORMATS[format] ?? formatOf(format));
  }
  return Array.from(elements(xml, 'Worksheet'), ({ tag, inside }) => {
    const table: Table = { name: attribute(tag, 'Name') ?? '', rows: new Map(), areas: [] };
    let row = 0;
    for (const line of elements(element(inside, 'Table')?.inside ?? '', 'Row')) {
      row = Number(attribute(line.tag, 'Index') ?? row + 1);
      const cells: string[] = [];
      let column = 0;
      for (const cell of elements(line.inside, 'Cell')) {
        column = Number(attribute(cell.tag, 'Index') ?? column + 1);
        if (column > COLUMNS) throw new IntakeError('too-many-columns', String(COLUMNS));
        while (cells.length < column) cells.push('');
        cells[column - 1] = sheetCell(cell.inside, styles.get(attribute(cell.tag, 'StyleID') ?? '') ?? 'number');
        const [across, down] = ['MergeAcross', 'MergeDown'].map((name) => Number(attribute(cell.tag, name) ?? 0));
        if ((across ?? 0) > 0 || (down ?? 0) > 0)
          table.areas.push({
            left: column - 1,
            right: column - 1 + (across ?? 0),
            top: row,
            bottom: row + (down ?? 0),
          });
        column += across ?? 0;
      }
      if (cells.some((cell) => cell !== '')) table.rows.set(row, cells);
    }
    return table;
  });
}

function sheetCell(inside: string, format: NumberFormat): string {
  const data = element(inside.replace(/<(?:\w+:)?Comment[\s>][\s\S]*?<\/(?:\w+:)?Comment>/g, ''), 'Data');
  if (data === undefined) return '';
  const text = textOf(data.inside.replace(/<\/?[a-z][^>]*>/gi, ''));
  switch (attribute(data.tag, 'Type')) {
    case 'Number':
      return numberText(text.trim(), format, false);
    case 'Boolean':
      return text.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'DateTime':
      // A time alone stands on the day before the calendar begins.
      return text
        .replace(/T00:00:00(?:\.0+)?$/, '')
        .replace(/^1899-12-3[01]T/, '')
        .replace('T', ' ')
        .replace(/\.0+$/, '');
    default:
      return text;
  }
}
