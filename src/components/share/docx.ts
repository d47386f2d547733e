/**
 * The chart as a Word document of one page: the same as the block for the clipboard, with the picture inside. Loaded when
 * it is asked for. The same facts give the same bytes: dates are the release's, never the clock's.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { captionOf, closingLines, columnShares, PIXELS_PER_MM } from './block.ts';
import { type CompleteFacts, TEXT_WIDTH_MM } from './facts.ts';

/** A twentieth of a point: what Word measures in. */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

const PAGE = { width: 210, height: 297, top: 30, side: (210 - TEXT_WIDTH_MM) / 2 } as const;
const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' } as const;
const BODY = { ...latin, eastAsia: '仿宋' } as const;
const HEAD = { ...latin, eastAsia: '黑体' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

type Font = typeof BODY | typeof HEAD;

/** Points; Word counts halves. */
const run = (text: string, font: Font, points: number): TextRun =>
  new TextRun({ text, font, size: points * 2, color: '000000' });

function tableOf({ table: { columns, rows, numbers } }: CompleteFacts): Table {
  const widths = columnShares(columns, rows).map((share) => Math.floor(share * twips(TEXT_WIDTH_MM)));
  const cells = (texts: readonly string[], font: Font): TableCell[] =>
    texts.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            new Paragraph({
              alignment: at === numbers ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [run(text, font, 10.5)],
            }),
          ],
        }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns, HEAD) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, BODY) })),
    ],
  });
}

/**
 * The document's bytes.
 *
 * @param png the print picture, which is set 160 mm wide
 */
export async function chartDocx(facts: CompleteFacts, png: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { title, alt, publisher, locale } = facts;
  const language = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const made = new Document({
    title,
    description: alt,
    creator: publisher,
    lastModifiedBy: publisher,
    styles: {
      default: { document: { run: { font: BODY, size: 24, language: { value: language, eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: { top: twips(PAGE.top), bottom: twips(PAGE.top), left: twips(PAGE.side), right: twips(PAGE.side) },
          },
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            spacing: { before: 0, after: 240 },
            children: [run(title, HEAD, 16)],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { after: 80 },
            children: [
              new ImageRun({
                type: 'png',
                data: png,
                transformation: { width: TEXT_WIDTH_MM * PIXELS_PER_MM, height: facts.print.height * PIXELS_PER_MM },
                // The library counts documents otherwise, and a second one would differ from the first.
                altText: { id: '1', name: title, title, description: alt },
              }),
            ],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [run(captionOf(facts), HEAD, 12)],
          }),
          tableOf(facts),
          ...closingLines(facts).map(
            (text, at) =>
              new Paragraph({ spacing: { before: at === 0 ? 160 : 0, after: 60 }, children: [run(text, BODY, 10.5)] }),
          ),
        ],
      },
    ],
  });
  return dated(new Uint8Array(await Packer.toArrayBuffer(made)), facts.issued);
}

/** The archive with the day of the release wherever the library had put the clock's. */
function dated(bytes: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (name !== 'docProps/core.xml') return [name, content] as const;
    const fixed = strFromU8(content).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${day}T00:00:00Z`,
    );
    return [name, strToU8(fixed)] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(year, month - 1, date), level: 9 }));
}
