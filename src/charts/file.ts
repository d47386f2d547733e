/**
 * A chart as a file of its own: everything a reader needs is inside, because once copied it has no page around it. The
 * text stays text; colours are attributes and the few styles stand in the file, so it needs nothing from outside and the
 * policy of drawings (policy.ts) has nothing to refuse. What it is, whose and under which licence is RDF in <metadata>,
 * in the terms of Dublin Core (DCMI Metadata Terms, 2020) and `dcat:version` (DCAT 3).
 */
import type { Locale } from '../figures/index.ts';
import { LANG } from '../i18n/index.ts';
import { sizesFor } from './canvas.ts';
import { draw, escapeXml } from './draw.ts';
import { lines } from './frame.ts';
import { layout } from './layout.ts';
import { pick } from './print.ts';
import type { Scene } from './scene.ts';
import type { Chart } from './spec.ts';
import type { ThemeName } from './theme.ts';

/** What a file says of itself besides what its chart says; texts in the file's language. */
export interface FileFacts {
  readonly publisher: string;
  readonly licence: { readonly url: string; readonly name: string };
  /** The release's version, and its date (ISO 8601). */
  readonly release: string;
  readonly issued: string;
  /** Where this drawing of this release stays, and the page it belongs to. */
  readonly address: string;
  readonly page: string;
}

/** A sheet that a chart is laid out for; lengths in CSS pixels. */
export interface Sheet {
  /** The drawing's own width, margins not counted. */
  readonly width: number;
  readonly margin: number;
  readonly theme: ThemeName;
  /** For the program that makes pictures, which has no fonts but ours. */
  readonly raster?: { readonly fonts: string };
}

/**
 * `svg`: a column on a screen. `png`: half of 1,080 px, laid out as for a phone, so that letters are readable where
 * WeChat shows it as wide as the screen. `print`: 160 mm of A4, where 16 px are 9.8 pt; white, for office printers.
 */
export const SHEETS = {
  svg: { width: 720, margin: 24, theme: 'light' },
  png: { width: 492, margin: 24, theme: 'light' },
  print: { width: 724, margin: 8, theme: 'print' },
} as const satisfies Readonly<Record<string, Sheet>>;

/** Letters as measured: neither blanks nor the space between Han and Latin are the program's to decide. */
const STYLE =
  'text{white-space:pre;font-variant-numeric:tabular-nums lining-nums;letter-spacing:normal;word-spacing:normal;text-autospace:no-autospace}';

/**
 * A chart as a complete SVG document, with its scene; `notes` stand below everything else within it. Pure: the same input gives the same
 * bytes.
 */
export function chartFileSvg(
  chart: Chart,
  locale: Locale,
  facts: FileFacts,
  sheet: Sheet = SHEETS.svg,
  notes: readonly string[] = [],
): { readonly svg: string; readonly scene: Scene } {
  const { width, margin, theme, raster } = sheet;
  const scene = withNotes(layout(chart.spec, chart.rows, { width, locale }), notes);
  const head = `${metadata(scene, pick(chart.spec.source, locale), facts)}<style>${STYLE}</style>`;
  const standalone = { theme, margin, head, ...(raster === undefined ? {} : { raster }) };
  const svg = draw(scene, { idPrefix: 'kedu', standalone });
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, scene };
}

/** The scene with further lines at its foot, and its summary with the same words. */
function withNotes(scene: Scene, notes: readonly string[]): Scene {
  if (notes.length === 0) return scene;
  const { source: size } = sizesFor(scene.width);
  const said = notes.join(scene.locale === 'zh' ? '' : ' ');
  const drawn = lines(said, 0, scene.height + 16, scene.width, { size, leading: 24, tone: 'cursor' });
  return {
    ...scene,
    height: Math.ceil((scene.height + 24 + (drawn.length - 1) * 24) / 8) * 8,
    summary: `${scene.summary}${scene.locale === 'zh' ? '' : ' '}${said}`,
    back: [...scene.back, ...drawn],
  };
}

function metadata(scene: Scene, source: string, facts: FileFacts): string {
  const language = LANG[scene.locale];
  const text = (name: string, value: string): string => `<${name} xml:lang="${language}">${escapeXml(value)}</${name}>`;
  const plain = (name: string, value: string): string => `<${name}>${escapeXml(value)}</${name}>`;
  const link = (name: string, address: string): string => `<${name} rdf:resource="${escapeXml(address)}"/>`;
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#">',
    '<rdf:Description rdf:about="">',
    text('dcterms:title', scene.name),
    text('dcterms:description', scene.summary),
    text('dcterms:publisher', facts.publisher),
    text('dcterms:source', source),
    plain('dcterms:language', language),
    link('dcterms:license', facts.licence.url),
    text('dcterms:rights', facts.licence.name),
    plain('dcat:version', facts.release),
    plain('dcterms:issued', facts.issued),
    plain('dcterms:identifier', facts.address),
    link('dcterms:isPartOf', facts.page),
    '</rdf:Description></rdf:RDF></metadata>',
  ].join('');
}

/** Every character that a scene draws. */
export function lettersOf(scene: Scene): ReadonlySet<string> {
  const shapes = [...scene.back, ...scene.marks.flatMap((mark) => mark.shapes)];
  return new Set(shapes.flatMap((shape) => (shape.type === 'text' ? shape.runs.flatMap((run) => [...run.text]) : [])));
}
