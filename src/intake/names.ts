/** Names for columns and tables: every column one of its own, as the engine compares them; every table one word. */

/** What was done to a name that could not stay. */
export interface Named {
  readonly name: string;
  readonly cured: 'empty' | 'duplicate' | undefined;
}

/** As the engine takes two names for one: without regard to case. */
function key(name: string): string {
  return name.toLowerCase();
}

/** A name that is not taken yet; takes it. */
export function free(name: string, taken: Set<string>): string {
  let own = name;
  for (let count = 2; taken.has(key(own)); count += 1) own = `${name}_${count}`;
  taken.add(key(own));
  return own;
}

/** Characters of a name; a longer header is no name but a line of text. */
const NAME_LENGTH = 120;

/** Header cells on one line, without outer spaces and control characters, and cut where they are no names any more. */
export function oneLine(text: string): string {
  const start = text.slice(0, NAME_LENGTH * 4);
  return start
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH);
}

/**
 * Names for columns from their headers. An empty header becomes `word` and the column's number, a repeated one gets a number
 * behind it.
 */
export function columnNames(headers: readonly string[], word: string): Named[] {
  const taken = new Set<string>();
  return headers.map((header, at) => {
    const wanted = oneLine(header);
    if (wanted === '') return { name: free(`${word}${at + 1}`, taken), cured: 'empty' };
    const name = free(wanted, taken);
    return { name, cured: name === wanted ? undefined : 'duplicate' };
  });
}

/** A table's name from a file's: letters, digits and Han, joined by underscores; not beginning with a digit. */
export function tableName(fileName: string, taken: ReadonlySet<string>, word = 'file'): string {
  const stem = fileName.normalize('NFKC').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const plain = stem
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  const name = plain === '' ? word : /^\d/.test(plain) ? `${word}_${plain}` : plain;
  return free(name, new Set([...taken].map(key)));
}
