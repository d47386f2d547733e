/**
 * The chart as a piece of a report: picture, caption, table, source and reference. Fonts and sizes are those of official
 * documents: 黑体 for captions and heads, 仿宋 for text (GB/T 9704—2012, 5.2.2 and 7.3), set smaller as tables are.
 */
import { report } from '../../i18n/report.ts';
import { type CompleteFacts, TEXT_WIDTH_MM } from './facts.ts';
import { type Part, toHtml } from './tree.ts';

/** One CSS pixel is 1/96 inch. */
export const PIXELS_PER_MM = 96 / 25.4;

interface Fonts {
  readonly body: string;
  readonly head: string;
}

/** Word takes the first name; other programs go on until they have one. */
const FONTS: Readonly<Record<CompleteFacts['locale'], Fonts>> = {
  zh: { body: "仿宋,FangSong,STFangsong,'Noto Serif SC',serif", head: "黑体,SimHei,STHeiti,'Noto Sans SC',sans-serif" },
  en: { body: "'Times New Roman',FangSong,serif", head: 'Arial,SimHei,sans-serif' },
};

/** The lines below picture and table, in order. */
export function closingLines(facts: CompleteFacts): readonly string[] {
  const t = report(facts.locale);
  return [
    ...(facts.simulated ? [t.simulated] : []),
    t.source(facts.source, facts.release, facts.publisher),
    facts.pinned ? t.pinned(facts.address) : t.address(facts.address),
    t.cite(facts.citation),
  ];
}

/** What stands below the picture: what is shown, unit, scope and period. */
export function captionOf({ locale, title, subtitle }: CompleteFacts): string {
  const t = report(locale);
  return t.figure(subtitle === '' ? title : `${title}${t.within(subtitle)}`);
}

/** How wide a text is set, roughly, in letters of its own size: a Chinese one is square, a Latin one about half as wide. */
const breadth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.6), 0);

/** The narrowest that a text can be set: Latin words stay whole, Chinese breaks anywhere, though not below five. */
const narrowest = (text: string): number =>
  Math.max(
    ...text.split(/\s+/).map((word) => (/\p{Script=Han}/u.test(word) ? Math.min(5, breadth(word)) : breadth(word))),
  );

/** The text width in letters of 10.5 pt, and what the sides of a cell take of it. */
const LETTERS = (TEXT_WIDTH_MM * 72) / 25.4 / 10.5;
const SIDES = 1.3;

/**
 * Parts of the whole width that columns get: each what its longest word needs, and of what is left the more the longer
 * its longest cell is, up to a third of a line.
 */
export function columnShares(columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const sizes = columns.map((head, at) => {
    const texts = [head, ...rows.map((row) => row[at] ?? '')];
    const least = Math.max(...texts.map(narrowest)) + SIDES;
    return { least, more: Math.max(0, Math.min(LETTERS / 3, Math.max(...texts.map(breadth)) + SIDES) - least) };
  });
  const least = sizes.reduce((sum, one) => sum + one.least, 0);
  const more = sizes.reduce((sum, one) => sum + one.more, 0);
  const left = Math.min(1, Math.max(0, (LETTERS - least) / (more || 1)));
  const widths = sizes.map((one) => one.least + one.more * left);
  const all = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => one / all);
}

/**
 * The block as elements.
 *
 * @param picture address of the 300 dpi picture: absolute or `data:`
 */
export function wordBlock(facts: CompleteFacts, picture: string): Part {
  const { body, head } = FONTS[facts.locale];
  const { columns, rows, numbers } = facts.table;
  const shares = columnShares(columns, rows);
  const width = Math.round(TEXT_WIDTH_MM * PIXELS_PER_MM);
  const cell = (tag: 'th' | 'td', at: number, text: string): Part => ({
    tag,
    style: [
      'border:0.5pt solid #000000;padding:2pt 4pt;vertical-align:top;font-size:10.5pt',
      `color:#000000;font-family:${tag === 'th' ? head : body};font-weight:normal`,
      `text-align:${at === numbers ? 'right' : 'left'}`,
    ].join(';'),
    attributes: { width: String(Math.round((shares[at] ?? 0) * width)), ...(tag === 'th' ? { scope: 'col' } : {}) },
    children: [text],
  });
  const line = (text: string): Part => ({
    tag: 'p',
    style: `font-family:${body};font-size:10.5pt;line-height:1.4;margin:0 0 3pt 0`,
    children: [text],
  });
  const height = facts.print.height;
  return {
    tag: 'div',
    attributes: { lang: facts.locale === 'zh' ? 'zh-CN' : 'en' },
    style: 'color:#000000',
    children: [
      {
        tag: 'p',
        style: 'text-align:center;margin:0 0 4pt 0',
        children: [
          {
            tag: 'img',
            style: `width:${TEXT_WIDTH_MM}mm;height:${height}mm`,
            attributes: {
              src: picture,
              alt: facts.alt,
              // Word reads these, others the style.
              width: String(width),
              height: String(Math.round(height * PIXELS_PER_MM)),
            },
          },
        ],
      },
      {
        tag: 'p',
        style: `font-family:${head};font-size:12pt;text-align:center;margin:0 0 8pt 0`,
        children: [captionOf(facts)],
      },
      {
        tag: 'table',
        style: `border-collapse:collapse;width:${TEXT_WIDTH_MM}mm;margin:0 0 6pt 0`,
        attributes: { border: '1', cellspacing: '0', cellpadding: '4', width: String(width) },
        children: [
          { tag: 'thead', children: [{ tag: 'tr', children: columns.map((text, at) => cell('th', at, text)) }] },
          {
            tag: 'tbody',
            children: rows.map((row) => ({ tag: 'tr', children: row.map((text, at) => cell('td', at, text)) })),
          },
        ],
      },
      ...closingLines(facts).map(line),
    ],
  };
}

/** The block as a document for the clipboard. */
export function wordHtml(facts: CompleteFacts, picture: string): string {
  return `<html><head><meta charset="utf-8"></head><body>${toHtml(wordBlock(facts, picture))}</body></html>`;
}

/** The block where only text can be pasted. */
export function wordText(facts: CompleteFacts): string {
  const rows = [facts.table.columns, ...facts.table.rows].map((row) => row.join('\t'));
  return [captionOf(facts), ...rows, ...closingLines(facts)].join('\n');
}
