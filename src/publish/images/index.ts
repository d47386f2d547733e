/**
 * Writes every chart as a file: SVG, and PNG for screens and for print, in both languages. A picture is kept in the work
 * folder under the hash of all it is made from, so that an unchanged chart is not drawn again.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ChartFormat, chartFile, pinned } from '../../addresses.ts';
import { bookOf } from '../../catalogue/book.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import {
  chartFileSvg,
  type FiledChart,
  type FileFacts,
  filedCharts,
  lettersOf,
  type Scene,
  SHEETS,
} from '../../charts/index.ts';
import { LANG, LOCALES, type Locale } from '../../i18n/index.ts';
import type { Settings } from '../../settings.ts';
import { chartDifferences } from '../../wording/differences.ts';
import type { Writer } from '../edition.ts';
import { putFile } from '../folders.ts';
import { factsOf } from './charts.ts';
import { cutFonts, FONT_FAMILIES, fontSources } from './fonts.ts';
import { pixelsPerMetre, withFacts } from './png.ts';
import { rasterize } from './raster.ts';

/** Raise it where this code makes other bytes of the same drawing. */
const CODE = 1;

interface Size {
  readonly format: ChartFormat;
  readonly sheet: 'png' | 'print';
  readonly pixels: number;
  readonly pixelsPerMetre: number;
}

/** One CSS pixel is 1/96 inch. The print picture fills the text width of an A4 page: 160 mm at 300 dpi. */
const SIZES: readonly Size[] = [
  { format: 'png', sheet: 'png', pixels: 1080, pixelsPerMetre: pixelsPerMetre(192, 25.4) },
  { format: 'print.png', sheet: 'print', pixels: 1890, pixelsPerMetre: pixelsPerMetre(300, 25.4) },
];

interface Picture {
  readonly path: string;
  readonly svg: string;
  readonly size: Size;
  readonly facts: FileFacts;
  readonly scene: Scene;
  readonly source: string;
}

/** What of the settings matters here. */
type Where = Pick<Settings, 'base' | 'site' | 'work'>;

export const chartImages: Writer = {
  name: '图的文件 · chart files',
  async write({ catalogue, releases, settings }, into) {
    await chartFiles(catalogue, settings, into);
    for (const { catalogue: frozen } of releases) await pinnedDrawings(frozen, catalogue, settings, into);
  },
};

/** Writes all files of all charts under `into`. Throws where a chart draws a character that no font has. */
export async function chartFiles(catalogue: Catalogue, settings: Where, into: string): Promise<void> {
  const charts = filedCharts(catalogue);
  const cache = join(settings.work, 'cache', 'images');
  await mkdir(cache, { recursive: true });
  const basis = await basisHash();
  const used = new Set<string>();
  for (const locale of LOCALES) {
    await writeDrawings(charts, catalogue, locale, settings, into);
    const pictures = picturesOf(charts, catalogue, locale, settings);
    for (const name of await writePictures(pictures, locale, { cache, basis, into })) used.add(name);
  }
  // What no chart looks like any more.
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(join(cache, name), { recursive: true });
}

/**
 * The drawings of a frozen release, by today's code. A drawing whose numbers a later release gives otherwise says so
 * within itself.
 */
export async function pinnedDrawings(frozen: Catalogue, now: Catalogue, settings: Where, into: string): Promise<void> {
  for (const locale of LOCALES) {
    const [then, later] = [bookOf(frozen, locale), bookOf(now, locale)];
    for (const filed of filedCharts(frozen)) {
      const notes = chartDifferences(then, later, filed);
      const { svg } = chartFileSvg(filed.chart, locale, factsOf(frozen, filed, locale, settings), SHEETS.svg, notes);
      await putFile(into, pinned(frozen.site.edition, chartFile(filed.id, locale, 'svg')), svg);
    }
  }
}

async function writeDrawings(
  charts: readonly FiledChart[],
  catalogue: Catalogue,
  locale: Locale,
  settings: Where,
  into: string,
): Promise<void> {
  for (const filed of charts) {
    const { svg } = chartFileSvg(filed.chart, locale, factsOf(catalogue, filed, locale, settings));
    await putFile(into, chartFile(filed.id, locale, 'svg'), svg);
  }
}

function picturesOf(
  charts: readonly FiledChart[],
  catalogue: Catalogue,
  locale: Locale,
  settings: Where,
): readonly Picture[] {
  return charts.flatMap((filed) =>
    SIZES.map((size) => {
      const { id, chart } = filed;
      const facts = factsOf(catalogue, filed, locale, settings);
      const sheet = { ...SHEETS[size.sheet], raster: { fonts: FONT_FAMILIES } };
      const { svg, scene } = chartFileSvg(chart, locale, facts, sheet);
      return { path: chartFile(id, locale, size.format), svg, size, facts, scene, source: chart.spec.source[locale] };
    }),
  );
}

/** Fonts, renderer and this code: with the SVG, everything that a picture's bytes depend on. */
async function basisHash(): Promise<string> {
  const hash = createHash('sha256');
  const renderer = createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json');
  hash.update(`${CODE}\n`).update(await readFile(renderer));
  for (const font of await fontSources()) hash.update(font);
  return hash.digest('hex');
}

interface Places {
  readonly cache: string;
  readonly basis: string;
  readonly into: string;
}

/** Writes pictures, drawing those that are not kept; returns the names under which they are kept. */
async function writePictures(
  pictures: readonly Picture[],
  locale: Locale,
  { cache, basis, into }: Places,
): Promise<readonly string[]> {
  const named = pictures.map((picture) => ({ picture, name: nameOf(picture, basis) }));
  const kept = new Set(await readdir(cache));
  const fresh = named.filter(({ name }) => !kept.has(name));
  if (fresh.length > 0) {
    const letters = new Map<string, string>();
    for (const { picture } of fresh) for (const letter of lettersOf(picture.scene)) letters.set(letter, picture.path);
    const folder = join(cache, 'fonts');
    const files = await cutFonts(locale, letters, folder);
    await inParallel(fresh, async ({ picture, name }) => {
      const png = await rasterize(picture.svg, picture.size.pixels, files);
      const file = join(cache, name);
      await writeFile(`${file}.part`, withFacts(png, pngFacts(picture, locale)));
      await rename(`${file}.part`, file);
    });
  }
  for (const { picture, name } of named) await putFile(into, picture.path, await readFile(join(cache, name)));
  return named.map(({ name }) => name);
}

function nameOf({ svg, size }: Picture, basis: string): string {
  const hash = createHash('sha256').update(`${basis}\n${size.format}\n${svg}`).digest('hex');
  return `${hash.slice(0, 32)}.png`;
}

/** Keywords of the PNG specification where it has one (Title, Description, Copyright, Source), plain words otherwise. */
function pngFacts({ scene, facts, size, source }: Picture, locale: Locale): Parameters<typeof withFacts>[1] {
  return {
    pixelsPerMetre: size.pixelsPerMetre,
    language: LANG[locale],
    texts: {
      Title: scene.name,
      Description: scene.summary,
      Source: source,
      Author: facts.publisher,
      Copyright: `${facts.licence.name} ${facts.licence.url}`,
      Release: facts.release,
      URL: facts.address,
    },
  };
}

/** Runs `work` on every item, as many at a time as there are processors. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
}
