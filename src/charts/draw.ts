/**
 * Writes a scene as SVG. It decides nothing: every position and string is in the scene. In a page, classes carry the
 * colours (charts.css) and presentation attributes stand behind them, so that a copied drawing keeps its look; there
 * is no style attribute and no style element, so a strict policy has nothing to refuse.
 */
import { num } from './canvas.ts';
import { offsets } from './measure.ts';
import type { Paint, Run, Scene, Shape, TextShape } from './scene.ts';
import {
  FADED,
  fontFamily,
  HATCHES,
  type Hatch,
  isHatch,
  PAINTS,
  THEMES,
  type ThemeName,
  TONES,
  type Token,
} from './theme.ts';

export interface DrawOptions {
  /** Begins every id in the drawing; unique in the page. */
  readonly idPrefix: string;
  /** A file of its own: paper behind, colours of one theme, no classes. */
  readonly standalone?: Standalone;
  /** More classes for the root element, such as the width it is meant for. */
  readonly className?: string;
  /** Hatches that the drawing will need later, when it is redrawn in place (live.ts); those of the scene are there anyway. */
  readonly hatches?: readonly Hatch[];
}

/** What only a file of its own has; file.ts makes it. */
export interface Standalone {
  readonly theme: ThemeName;
  /** Paper around the drawing, in pixels; none unless given. */
  readonly margin?: number;
  /** XML that stands after name and summary: metadata, a style element. */
  readonly head?: string;
  /**
   * For the program that makes pictures: its fonts in place of the usual list, and text that ends or centres at a place
   * moved back by its shifts, which that program leaves out when it measures (usvg adds `dx` after anchoring, whereas
   * SVG 2, 11.10.2.1 anchors what is shifted).
   */
  readonly raster?: { readonly fonts: string };
}

/** Escapes text for XML content and attribute values. */
export function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them even when escaped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '\ufffd')
  );
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A shape as an element of SVG. `content` is XML, escaped. */
export interface Drawn {
  readonly name: 'text' | 'rect' | 'path' | 'circle';
  readonly attributes: Attributes;
  readonly content: string;
}

/** How an attribute's value is written. */
export const written = (value: string | number): string => (typeof value === 'number' ? num(value) : value);

function attributes(list: Attributes): string {
  let out = '';
  for (const [name, value] of Object.entries(list)) {
    if (value === undefined || value === '') continue;
    out += ` ${name}="${escapeXml(written(value))}"`;
  }
  return out;
}

export class Pen {
  readonly prefix: string;
  readonly theme: ThemeName;
  readonly classes: boolean;
  readonly raster: boolean;

  constructor(options: DrawOptions) {
    this.prefix = options.idPrefix.replace(/[^\w-]/g, '-');
    this.theme = options.standalone?.theme ?? 'light';
    this.classes = options.standalone === undefined;
    this.raster = options.standalone?.raster !== undefined;
  }

  colour(token: Token): string {
    return THEMES[this.theme][token];
  }

  paint(paint: Paint): Attributes {
    const { fill, stroke, width, dash, cap, opacity } = PAINTS[paint];
    return {
      class: this.classes ? `k-${paint}` : undefined,
      fill: fill === 'none' ? 'none' : isHatch(fill) ? `url(#${this.prefix}-${fill})` : this.colour(fill),
      'fill-opacity': opacity,
      stroke: stroke === 'none' ? undefined : this.colour(stroke),
      'stroke-width': width === 1 ? undefined : width,
      'stroke-dasharray': dash,
      'stroke-linecap': cap,
    };
  }

  /** The element of a shape: what is written into files and pages, and what is compared when a drawing is redrawn. */
  element(shape: Shape): Drawn {
    switch (shape.type) {
      case 'text':
        return this.text(shape);
      case 'rect': {
        const { x, y, w: width, h: height } = shape;
        return { name: 'rect', attributes: { x, y, width, height, ...this.paint(shape.paint) }, content: '' };
      }
      case 'line': {
        const d = `M${num(shape.x1)} ${num(shape.y1)}L${num(shape.x2)} ${num(shape.y2)}`;
        return { name: 'path', attributes: { d, ...this.paint(shape.paint) }, content: '' };
      }
      case 'path':
        return { name: 'path', attributes: { d: shape.d, ...this.paint(shape.paint) }, content: '' };
      case 'circle': {
        const { cx, cy, r } = shape;
        return { name: 'circle', attributes: { cx, cy, r, ...this.paint(shape.paint) }, content: '' };
      }
    }
  }

  shape(shape: Shape): string {
    const { name, attributes: list, content } = this.element(shape);
    return content === '' ? `<${name}${attributes(list)}/>` : `<${name}${attributes(list)}>${content}</${name}>`;
  }

  text(shape: TextShape): Drawn {
    const halo = shape.halo
      ? {
          stroke: this.colour('paper'),
          'stroke-width': 5,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }
      : {};
    const tone = this.classes ? `k-t-${shape.tone}${shape.halo ? ' k-halo' : ''}` : undefined;
    const own: Attributes = {
      class: tone,
      x: shape.x - (this.raster ? shiftsBefore(shape) : 0),
      y: shape.y,
      'font-size': shape.size,
      'font-weight': shape.weight,
      'text-anchor': shape.anchor === 'start' ? undefined : shape.anchor,
      fill: this.colour(TONES[shape.tone]),
      ...halo,
    };
    const [only] = shape.runs;
    const simple =
      only !== undefined &&
      shape.runs.length === 1 &&
      only.size === undefined &&
      only.tone === undefined &&
      only.weight === undefined;
    if (simple) {
      const list = { ...own, dx: this.dx(only, shape.size, '') };
      return { name: 'text', attributes: list, content: escapeXml(only.text) };
    }
    let before = '';
    let inner = '';
    for (const run of shape.runs) {
      inner += this.run(run, shape, before);
      before = [...run.text].at(-1) ?? '';
    }
    return { name: 'text', attributes: own, content: inner };
  }

  dx(run: Run, size: number, before: string): string | undefined {
    const list = offsets(run.text, size, before, run.gap ?? 0);
    return list.length === 0 ? undefined : list.map(num).join(' ');
  }

  run(run: Run, shape: TextShape, before: string): string {
    const list: Attributes = {
      class: this.classes && run.tone !== undefined ? `k-t-${run.tone}` : undefined,
      dx: this.dx(run, run.size ?? shape.size, before),
      'font-size': run.size,
      'font-weight': run.weight,
      fill: run.tone === undefined ? undefined : this.colour(TONES[run.tone]),
    };
    const written = attributes(list);
    return written === '' ? escapeXml(run.text) : `<tspan${written}>${escapeXml(run.text)}</tspan>`;
  }

  hatch(name: Hatch): string {
    const { turn, pitch, wide, ground } = HATCHING[name];
    const faded = FADED.has(name);
    const colour = this.colour(faded ? 'ctx' : 'data');
    const of = (what: string): string | undefined => (this.classes ? `k-${what}${faded ? '-faded' : ''}` : undefined);
    const under = { class: of('ground'), width: pitch, height: pitch, fill: colour, 'fill-opacity': ground };
    const lines = { class: of('hatch'), d: `M0 0V${pitch}`, stroke: colour, 'stroke-width': wide };
    const tile = ground === undefined ? '' : `<rect${attributes(under)}/>`;
    return `<pattern id="${this.prefix}-${name}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${tile}<path${attributes(lines)}/></pattern>`;
  }

  hatches(scene: Scene, further: readonly Hatch[]): string {
    const used = new Set<string>([
      ...further,
      ...[...scene.back, ...scene.marks.flatMap((mark) => mark.shapes)].flatMap((shape) =>
        shape.type === 'text' ? [] : [PAINTS[shape.paint].fill],
      ),
    ]);
    const made = HATCHES.filter((name) => used.has(name)).map((name) => this.hatch(name));
    return made.length === 0 ? '' : `<defs>${made.join('')}</defs>`;
  }
}

interface Hatching {
  /** How far the lines are turned. */
  readonly turn: number;
  readonly pitch: number;
  readonly wide: number;
  /** Of the colour between the lines; absent where paper shows. */
  readonly ground?: number;
}

const HATCHING: Readonly<Record<Hatch, Hatching>> = {
  hatch: { turn: 45, pitch: 6, wide: 3 },
  'hatch-2': { turn: 135, pitch: 8, wide: 1.5 },
  'hatch-3': { turn: 45, pitch: 5, wide: 1 },
  'hatch-4': { turn: 90, pitch: 4, wide: 1.5 },
  'hatch-faded': { turn: 45, pitch: 6, wide: 1.25 },
  'hatch-fine': { turn: 45, pitch: 3.5, wide: 1.5, ground: 0.42 },
  'hatch-fine-faded': { turn: 45, pitch: 3.5, wide: 1, ground: 0.28 },
};

/** How much of a text's shifts lies before the place it ends or centres at. */
function shiftsBefore({ anchor, runs, size }: TextShape): number {
  if (anchor === 'start') return 0;
  let sum = 0;
  let before = '';
  for (const run of runs) {
    for (const shift of offsets(run.text, run.size ?? size, before, run.gap ?? 0)) sum += shift;
    before = [...run.text].at(-1) ?? '';
  }
  return anchor === 'end' ? sum : sum / 2;
}

/** The scene as an SVG element: for a page by default, or as a file of its own in one theme. */
export function draw(scene: Scene, options: DrawOptions): string {
  const pen = new Pen(options);
  const standalone = options.standalone !== undefined;
  const margin = options.standalone?.margin ?? 0;
  const paper = { width: scene.width + margin * 2, height: scene.height + margin * 2 };
  const corner = margin === 0 ? undefined : -margin;
  const root = attributes({
    xmlns: standalone ? 'http://www.w3.org/2000/svg' : undefined,
    class: standalone ? undefined : ['k-chart', options.className].filter(Boolean).join(' '),
    viewBox: [-margin, -margin, paper.width, paper.height].map(num).join(' '),
    ...paper,
    lang: scene.locale === 'zh' ? 'zh-CN' : 'en',
    role: 'img',
    'aria-labelledby': `${pen.prefix}-name`,
    'aria-describedby': `${pen.prefix}-sum`,
    'font-family': options.standalone?.raster?.fonts ?? fontFamily(scene.locale),
    'data-kind': standalone ? undefined : scene.kind,
  });
  let out = `<svg${root}><title id="${pen.prefix}-name">${escapeXml(scene.name)}</title><desc id="${pen.prefix}-sum">${escapeXml(scene.summary)}</desc>${options.standalone?.head ?? ''}`;
  out += pen.hatches(scene, options.hatches ?? []);
  if (standalone) out += `<rect${attributes({ x: corner, y: corner, ...paper, fill: pen.colour('paper') })}/>`;
  for (const shape of scene.back) out += pen.shape(shape);
  for (const mark of scene.marks) {
    const list = standalone
      ? ''
      : attributes({
          class: 'k-mark',
          'data-datum': mark.datum,
          'data-say': mark.spoken === mark.text ? undefined : mark.spoken,
          'data-note': mark.note ?? undefined,
          'data-href': mark.href ?? undefined,
        });
    out += `<g${list}><title>${escapeXml(mark.text)}</title>${mark.shapes.map((shape) => pen.shape(shape)).join('')}</g>`;
  }
  return `${out}</svg>`;
}
