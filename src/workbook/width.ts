/** How much room text takes in a sheet, in digits of its font; Chinese characters and their punctuation take two. */

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60“”‘’—…]/u;
/** Typefaces that take the place of missing ones run wider. */
const SLACK = 1.08;

/** Width of one line, with some room to spare. */
export function widthOf(line: string): number {
  return Math.ceil(bare(line) * SLACK);
}

function bare(line: string): number {
  let width = 0;
  for (const char of line) width += WIDE.test(char) ? 2 : 1;
  return width;
}

/** Width of the widest line of these texts. */
export function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(widthOf)), 0);
}

/** Lines that a text is broken into in a column of this width. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(bare(line) / (width - 2))), 0);
}
