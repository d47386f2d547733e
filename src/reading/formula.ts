/**
 * Text that a spreadsheet would run. A cell of a CSV file that begins with = + - or @, with a tab or a line end, is taken
 * for a formula when the file is opened (OWASP, “CSV Injection”; CWE-1236; ASVS 5.0, 1.2.10); the full-width forms are
 * too, where the input method is a Chinese or Japanese one. Such text gets an apostrophe before it, the sign by which
 * spreadsheets know text. So that nothing is lost, text that has apostrophes before such a beginning gets one more:
 * whoever takes one away from every text of that form has the text as it was.
 */

/** Plain numbers are what they look like, and stay numbers. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is among what is looked for
const RUNNABLE = /^(?:[\u0000\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Whether the text would be run as a formula. */
export function isRunnable(text: string): boolean {
  return RUNNABLE.test(text) && !NUMBER.test(text);
}

/** The text as it may stand in a file that spreadsheets open. */
export function harmless(text: string): string {
  return isRunnable(text) || isGuarded(text) ? `'${text}` : text;
}

/** The inverse of `harmless`. */
export function asItWas(text: string): string {
  return isGuarded(text) ? text.slice(1) : text;
}

function isGuarded(text: string): boolean {
  return text.startsWith("'") && RUNNABLE.test(text.replace(/^'+/, ''));
}
