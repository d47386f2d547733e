/**
 * Long states in an address: `#z=` and the plain fragment, deflated (RFC 1951) and written in base64url (RFC 4648,
 * section 5). What comes from outside is inflated up to a limit and no further; what is no such thing is refused.
 */
import { ADDRESS_LENGTH, SQL_LENGTH } from '../query/limits.ts';
import { workFragment } from './address.ts';
import type { Work } from './work.ts';

/** Shorter fragments stay readable. */
const PLAIN = 1_500;
/** Characters of a packed address that are looked at; what we write is shorter than ADDRESS_LENGTH. */
const PACKED = 64_000;
/** A query of the greatest length in percent signs, nine characters for a Chinese one, and its parameters. */
const INFLATED = SQL_LENGTH * 9 + 100_000;

const mayPack = (): boolean => typeof CompressionStream !== 'undefined' && typeof DecompressionStream !== 'undefined';

/** The fragment of a work, `#` included: plain while it is short, packed where that is shorter. */
export async function fragmentFor(work: Work): Promise<string> {
  const plain = workFragment(work);
  if (plain.length <= PLAIN || !mayPack()) return plain;
  const packed = `#z=${base64url(await through(utf8(plain.slice(1)), new CompressionStream('deflate-raw'), INFLATED))}`;
  return packed.length < plain.length ? packed : plain;
}

/** Whether an address is too long to be sent to somebody; `base` is the address of the page. */
export const tooLong = (fragment: string, base: string): boolean => base.length + fragment.length > ADDRESS_LENGTH;

/** Whether a fragment is a packed one. */
export const isPacked = (hash: string): boolean => /^#?z=/.test(hash);

/** The plain fragment of a packed one, `#` included; undefined where it is damaged, too large or this browser can't. */
export async function unpacked(hash: string): Promise<string | undefined> {
  const text = hash.replace(/^#?z=/, '');
  if (!mayPack() || text.length > PACKED || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const plain = await through(bytes, new DecompressionStream('deflate-raw'), INFLATED);
    return `#${new TextDecoder('utf-8', { fatal: true }).decode(plain)}`;
  } catch {
    return undefined;
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Bytes through a stream, at most `limit` of them; throws beyond, before they are all there. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    parts.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
