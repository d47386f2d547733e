/**
 * A chart on somebody else's page: what widths it is laid out for, how high it is, and the code that puts it there. Pure,
 * because the page that offers the code and the oEmbed file must say the same.
 */
import type { Locale } from '../figures/index.ts';
import { escapeXml } from './draw.ts';
import { layout } from './layout.ts';
import type { Chart } from './spec.ts';

/** Pixels; a column of 280 is the narrowest that a drawing is made for. Switched by embed.css at the same widths. */
export const EMBED_WIDTHS = [280, 400, 640] as const;

/** What stands below the drawing: the folded table and the lines that name site and release, files and full page. */
const BELOW = 200;

/** Room in a pinned frame for what is not known yet: the note that a later release gives the number otherwise. */
export const NOTE_ROOM = 120;

/** A height at which nothing of a chart is cut off at any width: that of the narrowest. Pixels. */
export function embedHeight({ spec, rows }: Chart, locale: Locale): number {
  return Math.max(...EMBED_WIDTHS.map((width) => layout(spec, rows, { width, locale }).height)) + BELOW;
}

/**
 * The code of an iframe, with the host script that gives it its content's height. Without that script it keeps `height`,
 * which is enough. Size stands twice: as attributes, and as a style where a host page takes attributes away. The style
 * also keeps a host's padding out, which would be taken from the height.
 */
export function iframeCode(of: {
  readonly address: string;
  readonly title: string;
  readonly height: number;
  /** Address of the host script. */
  readonly script: string;
}): string {
  const { address, title, height, script } = of;
  return [
    `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${height}" style="width:100%;height:${height}px;border:0;padding:0" loading="lazy" data-kedu></iframe>`,
    `<script src="${escapeXml(script)}" async></script>`,
  ].join('\n');
}

/** An image with caption and source, for pages that take out iframes and scripts. */
export function figureCode(of: {
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  /** The full page, and what the link to it says. */
  readonly page: string;
  readonly credit: string;
}): string {
  const { image, width, height, alt, caption, page, credit } = of;
  return [
    '<figure>',
    `  <a href="${escapeXml(page)}"><img src="${escapeXml(image)}" width="${width}" height="${height}" alt="${escapeXml(alt)}" style="max-width:100%;height:auto" /></a>`,
    `  <figcaption>${escapeXml(caption)}<a href="${escapeXml(page)}">${escapeXml(credit)}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}
