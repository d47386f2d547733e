/** Reading and writing the bytes of a tile: whole numbers in as few bytes as they need, and text. */
import { CubeError } from './errors.ts';

const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Grows as it is written to. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** What has been written. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 to 2^32 − 1, seven bits a byte, lowest first (LEB128). */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xff_ff_ff_ff) throw new RangeError(`can't write ${value}`);
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /**
   * Many numbers, mostly small: a byte each, then what did not fit. Compressors see neighbours that resemble each other
   * better in bytes of one kind.
   */
  column(values: ArrayLike<number>): void {
    for (let at = 0; at < values.length; at += 1) this.byte(Math.min(values[at] ?? 0, 0xff));
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? 0;
      if (value >= 0xff) this.number(value - 0xff);
    }
  }

  text(value: string): void {
    const encoded = encoder.encode(value);
    this.number(encoded.length);
    this.raw(encoded);
  }

  raw(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. Throws `CubeError` `broken` where the bytes end early or say something impossible. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new CubeError('broken', 'the tile ends early');
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    let worth = 1;
    for (let place = 0; place < 5; place += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * worth;
      if (byte < 0x80) return value;
      worth *= 128;
    }
    throw new CubeError('broken', 'a number of the tile is too large');
  }

  /** Reads `length` numbers that `column` wrote. */
  column(length: number): Uint32Array {
    const bytes = this.raw(length);
    const values = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      values[at] = byte === 0xff ? 0xff + this.number() : byte;
    }
    return values;
  }

  /** How many things follow, each of at least one byte: a broken file can't ask for more room than it has bytes. */
  count(): number {
    const many = this.number();
    if (many > this.#bytes.length - this.#at) throw new CubeError('broken', 'the tile ends early');
    return many;
  }

  text(): string {
    try {
      return utf8.decode(this.raw(this.number()));
    } catch (error) {
      throw error instanceof CubeError ? error : new CubeError('broken', 'the tile has text that is no text');
    }
  }

  raw(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new CubeError('broken', 'the tile ends early');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
