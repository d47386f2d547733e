/**
 * What a PNG says of itself: resolution and texts, set in as chunks (PNG specification, third edition, W3C 2025: 11.3.2.3
 * iTXt, 11.3.4.3 pHYs). The picture's own bytes are not touched.
 */
import { crc32 } from 'node:zlib';

/** Pixels per metre of a picture that is meant to be so wide. */
export function pixelsPerMetre(pixels: number, millimetres: number): number {
  return Math.round((pixels * 1000) / millimetres);
}

export interface PngFacts {
  readonly pixelsPerMetre: number;
  /** Keyword (Latin letters, at most 79) → text, in any language. */
  readonly texts: Readonly<Record<string, string>>;
  /** Language of the texts, such as zh-CN. */
  readonly language: string;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length, type, 13 bytes, checksum: the header is always the first chunk. */
const HEADER_END = SIGNATURE.length + 4 + 4 + 13 + 4;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function physical(pixels: number): Buffer {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(pixels, 0);
  data.writeUInt32BE(pixels, 4);
  data.writeUInt8(1, 8); // the unit is the metre
  return chunk('pHYs', data);
}

/** Keyword, not compressed, language, no translated keyword, text: each but the last ended by a zero. */
function text(keyword: string, language: string, content: string): Buffer {
  return chunk('iTXt', Buffer.from(`${keyword}\0\0\0${language}\0\0${content}`, 'utf8'));
}

/** The picture with resolution and texts after its header. Throws where the bytes are no PNG. */
export function withFacts(png: Uint8Array, facts: PngFacts): Buffer {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    throw new Error('这不是PNG · not a PNG');
  }
  return Buffer.concat([
    bytes.subarray(0, HEADER_END),
    physical(facts.pixelsPerMetre),
    ...Object.entries(facts.texts).map(([keyword, content]) => text(keyword, facts.language, content)),
    bytes.subarray(HEADER_END),
  ]);
}
