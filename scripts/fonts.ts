/**
 * Cuts the figure font for the pages: Barlow in three weights, reduced to digits, signs and the few Latin letters that
 * stand beside figures, into src/styles/fonts/. Run again after a new version of the font package:
 *
 *     node scripts/fonts.ts
 *
 * The results are committed, so that a build needs no font tools. Tabular figures (tnum) are kept: columns of numbers
 * must line up. Everything else that is text is set in the reader's own system font.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';

const PACKAGE = resolve('node_modules/@fontsource/barlow');
const OUT = resolve('src/styles/fonts');
const WEIGHTS = [300, 400, 500] as const;

/** Digits, and the signs of figures and of arithmetic. */
const CHARACTERS = '0123456789.,%+-−–/()=<>≤≥≈≠×÷~: ';

/** Tabular and lining figures, so that columns line up; kerning. Other features would drag further glyphs in. */
const FEATURES = ['tnum', 'lnum', 'kern'];

for (const weight of WEIGHTS) {
  const whole = await readFile(join(PACKAGE, 'files', `barlow-latin-${weight}-normal.woff2`));
  const cut = await subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', keepFeatures: FEATURES });
  await writeFile(join(OUT, `kedu-fig-${weight}.woff2`), cut);
  console.log(`kedu-fig-${weight}.woff2  ${cut.length} bytes`);
}
await copyFile(join(PACKAGE, 'LICENSE'), join(OUT, 'OFL.txt'));
