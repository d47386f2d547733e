/**
 * The picture for WeChat: the published 1,080 px picture and below it a strip with a QR code to the chart of this release
 * and the address in letters, for those who read it on the phone that they would scan with. Loaded when it is asked for.
 */
import qrcode from 'qrcode-generator';
import { THEMES } from '../../charts/theme.ts';
import { report } from '../../i18n/report.ts';
import type { CompleteFacts } from './facts.ts';

/** Modules of light around a code, in which nothing else stands (ISO/IEC 18004:2024, 9.1). */
export const QUIET = 4;
/** Pixels at 1,080 wide: the margin of the picture itself, and the code's side at most. */
const MARGIN = 48;
const CODE = 272;
const GAP = 40;
const LINE = { scan: 44, address: 38 } as const;

/** The code of an address as rows of dark (true) and light modules; level M: a sixth may be lost. */
export function qrModules(address: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => code.isDark(row, column)),
  );
}

/** Where the code stands in a picture of this size, in pixels; `side` includes the quiet zone. */
export function codePlace(height: number, modules: number): { x: number; y: number; module: number; side: number } {
  const module = Math.floor(CODE / (modules + QUIET * 2));
  return { x: MARGIN, y: height, module, side: module * (modules + QUIET * 2) };
}

/** Text in lines that fit: broken after a slash or a blank where one stands far enough along, anywhere otherwise. */
export function addressLines(address: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of address) {
    if (line !== '' && measure(line + letter) > width) {
      const slash = Math.max(line.lastIndexOf('/'), line.lastIndexOf(' ')) + 1;
      const cut = slash > line.length / 2 ? slash : line.length;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
    line += letter;
  }
  return [...lines, line];
}

/** The picture as a `data:` address. Throws where it can't be loaded or drawn. */
export async function wechatPicture(facts: CompleteFacts): Promise<string> {
  const picture = new Image();
  picture.src = new URL(facts.screen, location.href).pathname;
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const modules = qrModules(facts.address);
  const place = codePlace(height, modules.length);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height + place.side + MARGIN;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const { paper, ink, note } = THEMES.light;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  drawCode(context, modules, place);
  const x = place.x + place.side + GAP;
  const family = '"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
  context.textBaseline = 'top';
  context.fillStyle = ink;
  context.font = `32px ${family}`;
  let y = place.y + place.module * QUIET;
  for (const line of addressLines(
    report(facts.locale).wechatScan,
    width - MARGIN - x,
    (text) => context.measureText(text).width,
  )) {
    context.fillText(line, x, y);
    y += LINE.scan;
  }
  context.fillStyle = note;
  context.font = `26px ${family}`;
  y += 8;
  for (const line of addressLines(facts.address, width - MARGIN - x, (text) => context.measureText(text).width)) {
    context.fillText(line, x, y);
    y += LINE.address;
  }
  return canvas.toDataURL('image/png');
}

function drawCode(
  context: CanvasRenderingContext2D,
  modules: readonly (readonly boolean[])[],
  { x, y, module, side }: ReturnType<typeof codePlace>,
): void {
  context.fillStyle = '#FFFFFF';
  context.fillRect(x, y, side, side);
  context.fillStyle = '#000000';
  modules.forEach((cells, row) => {
    cells.forEach((dark, column) => {
      if (dark) context.fillRect(x + (column + QUIET) * module, y + (row + QUIET) * module, module, module);
    });
  });
}
