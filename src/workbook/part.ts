/** Text inside the XML parts of a workbook. */
import { xml } from './xml.ts';

/** Characters that XML 1.0 can't hold, and what would be read as the escape itself (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to escape
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of a cell: everything survives, control characters as `_x000D_`. */
export function cellXml(text: string): string {
  const code = (char: string): string => char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return xml(text.replace(UNWRITABLE, (char) => `_x${code(char)}_`));
}

/** A document of its own. */
export function part(body: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
}

/** Columns as spreadsheets name them: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (index % 26))}`;
}
