/** From SVG to PNG with no browser and no system font: the same bytes on one platform. */
import { renderAsync } from '@resvg/resvg-js';

/** Draws an SVG `width` pixels wide with the fonts of these files and no others. */
export async function rasterize(svg: string, width: number, fontFiles: readonly string[]): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
    },
  });
  return image.asPng();
}
