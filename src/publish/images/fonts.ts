/**
 * The fonts that pictures are drawn with: Noto Sans SC, and Barlow for figures as on the pages (English all in Barlow,
 * because a Chinese font sets ’ and “ full width). Cut to the characters that are drawn, so that no system font has a
 * say and the renderer has little to load. Both are under the SIL Open Font License 1.1.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Locale } from '../../i18n/index.ts';
import { charactersOf } from './cmap.ts';

/** How the pictures' SVG asks for them. */
export const FONT_FAMILIES = "Barlow,'Noto Sans SC'";

/** Digits and signs: what Chinese drawings set in the font of figures, the same as scripts/fonts.ts gives the pages. */
const FIGURES = new Set('0123456789.,%+-−–/()=<>≤≥≈≠×÷~: ');

const { resolve } = createRequire(import.meta.url);
const HAN = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const LATIN = [300, 400].map((weight) => resolve(`@fontsource/barlow/files/barlow-latin-${weight}-normal.woff2`));
const FONT_FILES: readonly string[] = [HAN, ...LATIN];

/** Where a character was met, for the message. */
export type Letters = ReadonlyMap<string, string>;

/** The bytes the fonts are cut from: part of what a picture is made from. */
export async function fontSources(): Promise<readonly Buffer[]> {
  return Promise.all(FONT_FILES.map((file) => readFile(file)));
}

/**
 * Returns the files of fonts cut to `letters` (character → the chart that draws it) in `folder`. Throws where no font has one of them:
 * a picture never shows an empty box.
 */
export async function cutFonts(locale: Locale, letters: Letters, folder: string): Promise<readonly string[]> {
  const [han, ...latin] = await fontSources();
  if (han === undefined) throw new Error(HAN);
  const wanted = [...letters.keys()];
  const inLatin = locale === 'en' ? wanted : wanted.filter((letter) => FIGURES.has(letter));
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const known = new Set(charactersOf(han));
  const write = async (name: string, font: Buffer): Promise<void> => {
    const file = join(folder, `${name}.${locale}.ttf`);
    await writeFile(file, font);
    files.push(file);
  };
  for (const [index, font] of latin.entries()) {
    const cut = await subsetFont(font, inLatin.join(''), { targetFormat: 'truetype' });
    for (const code of charactersOf(cut)) known.add(code);
    await write(`barlow-${index}`, cut);
  }
  const missing = wanted.filter((letter) => !known.has(letter.codePointAt(0) ?? 0));
  if (missing.length > 0) {
    throw new Error(
      missing
        .map((letter) => {
          const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          const chart = letters.get(letter) ?? '';
          return `图“${chart}”里的字“${letter}”（U+${code}）字体里没有，请换一个字，或换字体 · chart "${chart}" draws "${letter}" (U+${code}), which no font of the pictures has: use another character or another font`;
        })
        .join('\n'),
    );
  }
  await write('noto-sans-sc', await subsetFont(han, wanted.join(''), { targetFormat: 'truetype' }));
  return files;
}
