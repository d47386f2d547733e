/** The looks that cells of a workbook have, each written once: fonts, fills, borders, number formats (ECMA-376, 18.8). */
import { xml } from './xml.ts';

/** How a cell looks; absent means plain. */
export interface Look {
  readonly size?: number;
  /** RGB without the number sign. */
  readonly ink?: string;
  readonly fill?: string;
  /** Lines around or below the cell: a hairline, the rule under a header, a thin box, a dashed box. */
  readonly line?: 'hair' | 'rule' | 'box' | 'dashed';
  readonly align?: 'left' | 'right';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format, as spreadsheets write it: `0.00"%"`. */
  readonly format?: string;
  /** Text, though it looks like a formula: editing the cell must not run it either. */
  readonly quoted?: boolean;
}

/** The site's colours for ink and lines, on a white sheet. */
export const INK = { text: '1C2024', second: '59616B', hair: 'D8D4CA', rule: '7C828A', head: 'F3F1EA', link: '22496E' };

const BORDERS = {
  hair: `<bottom style="thin"><color rgb="FF${INK.hair}"/></bottom>`,
  rule: `<bottom style="medium"><color rgb="FF${INK.rule}"/></bottom>`,
} as const;

/** Numbers of the parts that looks are made of, in the order in which they were first asked for. */
class Numbered {
  readonly items: string[] = [];

  of(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

/** Custom formats are numbered from here; below are those every spreadsheet knows (ECMA-376, 18.8.30). */
const FIRST_FORMAT = 164;

export class Styles {
  readonly #font: string;
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #formats = new Numbered();
  readonly #looks = new Numbered();
  readonly #known = new Map<string, number>();

  /** @param font the typeface of every cell */
  constructor(font: string) {
    this.#font = font;
    // The first two fills are fixed by the format, the first look is that of cells without one.
    this.#fills.of('<fill><patternFill patternType="none"/></fill>');
    this.#fills.of('<fill><patternFill patternType="gray125"/></fill>');
    this.of({});
  }

  /** The number by which cells name their look. */
  of(look: Look): number {
    const key = JSON.stringify(Object.entries(look).sort());
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#looks.of(this.#lookXml(look));
    this.#known.set(key, made);
    return made;
  }

  #lookXml({
    size = 11,
    ink = INK.text,
    fill,
    line,
    align,
    wrap = false,
    indent,
    format,
    quoted = false,
  }: Look): string {
    const font = this.#fonts.of(
      `<font><sz val="${size}"/><color rgb="FF${ink}"/><name val="${xml(this.#font)}"/><family val="2"/></font>`,
    );
    const filled =
      fill === undefined
        ? 0
        : this.#fills.of(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const border = this.#borders.of(`<border>${borderXml(line)}</border>`);
    const numbered = format === undefined ? 0 : FIRST_FORMAT + this.#formats.of(format);
    const alignment = [
      align === undefined ? '' : ` horizontal="${align}"`,
      ' vertical="top"',
      wrap ? ' wrapText="1"' : '',
      indent === undefined ? '' : ` indent="${indent}"`,
    ].join('');
    return (
      `<xf numFmtId="${numbered}" fontId="${font}" fillId="${filled}" borderId="${border}" xfId="0"` +
      `${quoted ? ' quotePrefix="1"' : ''}${numbered > 0 ? ' applyNumberFormat="1"' : ''} applyFont="1" applyFill="1" ` +
      `applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`
    );
  }

  /** The part `xl/styles.xml`, once every look has been asked for. */
  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = this.#formats.items.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${xml(format)}"/>`,
    );
    return (
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list('numFmts', formats) +
      list('fonts', this.#fonts.items) +
      list('fills', this.#fills.items) +
      list('borders', this.#borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.#looks.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

/** Sides in the order that the schema wants: left, right, top, bottom. */
function borderXml(line: Look['line']): string {
  if (line === undefined) return '<left/><right/><top/><bottom/><diagonal/>';
  if (line === 'hair' || line === 'rule') return `<left/><right/><top/>${BORDERS[line]}<diagonal/>`;
  const style = line === 'box' ? 'thin' : 'dashed';
  const side = (name: string): string => `<${name} style="${style}"><color rgb="FF${INK.rule}"/></${name}>`;
  return `${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/>`;
}
