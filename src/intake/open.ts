/** Opens a file by what its first bytes say, whatever it is called. The readers of formats come when they are wanted. */
import { IntakeError } from './failure.ts';
import type { Source, Told } from './source.ts';
import { openText, wholeText } from './text.ts';

const starts = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PARQUET = [0x50, 0x41, 0x52, 0x31];

/** The first character that is no space, behind a byte order mark. */
function firstSign(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().charAt(0);
}

/**
 * Opens a file. Throws `IntakeError` with the reason where it can't be read.
 *
 * @param bytes the whole file
 * @param name its name, for files whose content leaves it open
 */
export async function open(bytes: Uint8Array<ArrayBuffer>, name: string, told: Told = {}): Promise<Source> {
  if (bytes.length === 0) throw new IntakeError('empty');
  if (starts(bytes, OLE)) throw new IntakeError('old-workbook');
  if (starts(bytes, ZIP)) return (await import('./workbook.ts')).openWorkbook(bytes, told);
  if (starts(bytes, PARQUET)) return (await import('./parquet.ts')).openParquet(bytes);
  const sign = firstSign(bytes);
  if (told.encoding === undefined && told.delimiter === undefined && (sign === '[' || sign === '{')) {
    const { openJson } = await import('./json.ts');
    // A CSV may begin with a bracket too; one that is called JSON, or reads as it, is JSON.
    if (/\.(?:json|jsonl|ndjson|geojson)$/i.test(name)) return openJson(bytes);
    try {
      return openJson(bytes);
    } catch (error) {
      if (!(error instanceof IntakeError) || error.code !== 'bad-json') throw error;
    }
  }
  try {
    return openText(bytes, name.toLowerCase(), told);
  } catch (error) {
    if (!(error instanceof IntakeError) || error.code !== 'markup') throw error;
    const { text, info } = wholeText(bytes, told.encoding);
    return (await import('./markup.ts')).openMarkup(text, info, told.sheet);
  }
}
