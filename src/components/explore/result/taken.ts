/** What of a drawing leaves the page, and by what name: its file, its picture, its code. */
import { escapeXml } from '../../../charts/draw.ts';
import { type Chart, chartFileSvg, draw, type FileFacts, layout, SHEETS } from '../../../charts/index.ts';
import type { Locale } from '../../../i18n/index.ts';
import { share } from '../../../i18n/share.ts';

/** What a drawing of a result says of where it comes from. */
export interface Taken {
  /** Name of the files without their ending. */
  readonly name: string;
  readonly publisher: string;
  readonly licence: FileFacts['licence'];
  readonly edition: string;
  readonly issued: string;
  readonly page: string;
  /** Where the same is drawn again; absent where it draws on the visitor's own tables, or is too long for an address. */
  readonly address: string | undefined;
  /** The visitor's own tables that it draws on, with their columns, as a reader would need them. */
  readonly own: readonly string[];
}

const factsOf = ({ publisher, licence, edition, issued, page, address }: Taken): FileFacts => ({
  ...{ publisher, licence, release: edition, issued, page },
  address: address ?? page,
});

/** The drawing as a file of its own. */
export function svgFile(chart: Chart, locale: Locale, taken: Taken): Blob {
  const { svg } = chartFileSvg(chart, locale, factsOf(taken));
  // Publisher, licence and release are ours; a drawing of the visitor's own numbers has none of them.
  const bare = taken.own.length > 0 ? svg.replace(/<metadata>.*?<\/metadata>/s, '') : svg;
  return new Blob([bare], { type: 'image/svg+xml' });
}

/** The drawing as a picture of 1,080 pixels' width, made by the browser. Throws where it can't. */
export async function pngFile(chart: Chart, locale: Locale, taken: Taken): Promise<Blob> {
  const { svg, scene } = chartFileSvg(chart, locale, factsOf(taken), SHEETS.png);
  const { width, margin } = SHEETS.png;
  const picture = new Image();
  // An address of its own, not a blob's: the policy of the page lets pictures come as data.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + margin * 2) * 2;
  canvas.height = (scene.height + margin * 2) * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/**
 * Code for another page: the drawing itself, with caption and source. It is complete and never changes; it holds neither
 * script nor style element, so that strict pages take it.
 */
export function figureWithSvg(chart: Chart, locale: Locale, { address, own, publisher }: Taken): string {
  const t = share(locale);
  const { title, source, release } = chart.spec;
  const scene = layout(chart.spec, chart.rows, { width: SHEETS.svg.width, locale });
  const svg = draw(scene, {
    idPrefix: 'kedu-query',
    standalone: { theme: SHEETS.svg.theme, margin: SHEETS.svg.margin },
  });
  const credit = t.credit(publisher, release[locale]);
  const link =
    address === undefined || own.length > 0
      ? escapeXml(credit)
      : `<a href="${escapeXml(address)}">${escapeXml(credit)}</a>`;
  return [
    '<figure>',
    `  ${svg}`,
    `  <figcaption>${escapeXml(t.caption(title[locale], source[locale]))}${link}</figcaption>`,
    '</figure>',
  ].join('\n');
}
