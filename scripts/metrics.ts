/**
 * Reads from real font files how wide characters are, for charts to be laid out without a font at hand, and writes
 * src/charts/metrics.ts. Run again after a new version of a font package:
 *
 *     node scripts/metrics.ts
 *
 * The result is committed; test/charts/metrics.test.ts holds it against the fonts.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const NOTO = resolve('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const BARLOW = resolve('node_modules/@fontsource/barlow/files/barlow-latin-400-normal.woff2');
const OUT = resolve('src/charts/metrics.ts');

/** Characters that are not one em wide in a Chinese font, or not in every one. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
  [0x391, 0x3c9],
];
/** Signs of figures and of arithmetic, arrows, dashes, quotation marks. */
const SIGNS = '−–—‘’“”…‰≥≤≈≠×÷±→←↑↓·№€';
/** What the site's own figure font holds (scripts/fonts.ts): it comes first in every drawing. */
const FIGURES = '0123456789.,%+-−–/()=<>≤≥≈≠×÷~: ';

/** Advance widths of a TrueType font in thousandths of an em: by character, and the widest glyph of all. */
export interface Advances {
  of(char: string): number | undefined;
  readonly widest: number;
}

/** Reads `cmap` (format 4 or 12), `head`, `hhea` and `hmtx`; OpenType 1.9, the tables of these names. */
export function advances(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table ${name}`);
    return at;
  };
  const em = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const advance = (glyph: number): number =>
    Math.round((view.getUint16(table('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / em);
  const glyphs = glyphsOf(view, table('cmap'));
  return {
    of: (char) => {
      const glyph = glyphs.get(char.codePointAt(0) ?? 0);
      return glyph === undefined ? undefined : advance(glyph);
    },
    // Without glyph 0, the box that stands for what is missing.
    widest: Math.max(...Array.from({ length: metrics - 1 }, (_, i) => advance(i + 1))),
  };
}

function glyphsOf(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let group = 0; group < view.getUint32(at + 12); group++) {
        const [from, to, glyph] = [0, 4, 8].map((part) => view.getUint32(at + 16 + group * 12 + part));
        if (from === undefined || to === undefined || glyph === undefined) continue;
        for (let code = from; code <= to; code++) found.set(code, glyph + code - from);
      }
    } else if (format === 4) {
      const size = view.getUint16(at + 6);
      for (let segment = 0; segment < size; segment += 2) {
        const to = view.getUint16(at + 14 + segment);
        const from = view.getUint16(at + 16 + size + segment);
        const delta = view.getUint16(at + 16 + size * 2 + segment);
        const place = at + 16 + size * 3 + segment;
        const offset = view.getUint16(place);
        for (let code = from; code <= to && code < 0xffff; code++) {
          const raw = offset === 0 ? code : view.getUint16(place + offset + (code - from) * 2);
          if (raw !== 0) found.set(code, offset === 0 ? (raw + delta) & 0xffff : (raw + delta) & 0xffff);
        }
      }
    }
  }
  return found;
}

/** Every character of the table with its width: the wider of the two fonts, since either may set it. */
export async function measureFonts(): Promise<ReadonlyMap<string, number>> {
  const chars = [
    ...RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))),
    ...SIGNS,
  ];
  const cut = async (file: string, text: string): Promise<Advances> =>
    advances(await subsetFont(await readFile(file), text, { targetFormat: 'sfnt', keepFeatures: ['tnum', 'lnum'] }));
  const noto = await cut(NOTO, chars.join(''));
  const barlow = await cut(BARLOW, FIGURES);
  // Tabular digits have no character of their own: in a font cut down to digits they are the widest glyph.
  const digit = Math.max((await cut(BARLOW, '0123456789')).widest, (await cut(NOTO, '0123456789')).widest);
  const found = new Map<string, number>();
  for (const char of new Set(chars)) {
    const widths = [noto.of(char), FIGURES.includes(char) ? barlow.of(char) : undefined].flatMap((one) => one ?? []);
    if (widths.length > 0) found.set(char, /\d/.test(char) ? digit : Math.max(...widths));
  }
  return found;
}

async function write(): Promise<void> {
  const byWidth = new Map<number, string>();
  for (const [char, width] of await measureFonts()) byWidth.set(width, (byWidth.get(width) ?? '') + char);
  const lines = [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, chars]) => `  [${width}, '${chars.replace(/['\\]/g, '\\$&')}'],`);
  await writeFile(
    OUT,
    `/**
 * Made by scripts/metrics.ts from Noto Sans SC and, for figures, Barlow with tabular digits; a test holds it against the
 * font files. Width in thousandths of an em, and the characters that have it.
 */
// biome-ignore format: one width a line, however many characters have it
export const ADVANCES: readonly (readonly [number, string])[] = [
${lines.join('\n')}
];
`,
  );
  console.log(`${OUT.split('/').at(-1)}  ${byWidth.size} widths`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
