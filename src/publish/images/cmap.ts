/** Which characters a TrueType or OpenType font has: the `cmap` table, formats 4 and 12 (OpenType 1.9.1, cmap). */

/** Code points with a glyph of their own. Throws where the bytes are no such font. */
export function charactersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    if (tag(record) === 'cmap') return charactersAt(view, view.getUint32(record + 8));
  }
  throw new Error('字体里没有cmap表 · the font has no cmap table');
}

function charactersAt(view: DataView, cmap: number): readonly number[] {
  const found = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    for (const code of format === 12 ? segmented(view, at) : format === 4 ? mapped(view, at) : []) found.add(code);
  }
  return [...found];
}

/** Format 12: groups of code points and the glyph each begins with. */
function* segmented(view: DataView, at: number): Generator<number> {
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code++) if (glyph + code - first !== 0) yield code;
  }
}

/** Format 4: segments of the basic plane, with a delta or a list of glyphs. */
function* mapped(view: DataView, at: number): Generator<number> {
  const twice = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  for (let i = 0; i < twice; i += 2) {
    const start = view.getUint16(starts + i);
    const range = view.getUint16(ranges + i);
    for (let code = start; code <= view.getUint16(ends + i) && code !== 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(ranges + i + range + (code - start) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + view.getUint16(deltas + i)) & 0xffff;
      if (glyph !== 0) yield code;
    }
  }
}
