/** What the drawings of the ledger share: their frame as a scene, the word inside, scales, and what is said of a mark. */
import { rect, text } from '../../charts/canvas.ts';
import type { Mark, Scene, SceneTable, Shape, TextShape } from '../../charts/scene.ts';
import type { ChartKind } from '../../charts/spec.ts';
import { words } from '../../charts/words.ts';
import type { Locale } from '../../i18n/index.ts';
import { ledger } from '../../i18n/ledger.ts';

/** Below this width a drawing is laid out for a phone. */
export const NARROW = 360;

/** A path that draws nothing, where something may be drawn later. */
export const NOTHING = 'M0 0';

/** What every drawing is given. */
export interface Sheet {
  readonly id: string;
  readonly width: number;
  readonly locale: Locale;
  /** Accessible name. */
  readonly name: string;
  /** One sentence that says what is drawn. */
  readonly summary: string;
}

export interface LetterSizes {
  readonly label: number;
  readonly axis: number;
}

/** Nothing smaller than 16 px where the drawing fills a phone. */
export const letters = (width: number): LetterSizes =>
  width < NARROW ? { label: 17, axis: 16 } : { label: 15, axis: 15 };

/** 模拟数据 in a frame, its right end at `right`. */
export function tag(right: number, top: number, locale: Locale, size: number): readonly Shape[] {
  const label = text(words(locale).simulatedTag, 0, 0, { size });
  const wide = Math.ceil(label.width) + 16;
  return [
    rect(right - wide - 0.5, top + 0.5, wide, 25, 'tag'),
    text(words(locale).simulatedTag, right - 0.5 - wide / 2, top + 18, { size, anchor: 'middle' }),
  ];
}

/** The line at a drawing's foot: that it is simulated, and what its ticks mean. */
export function foot(y: number, sheet: Sheet, note: string): readonly TextShape[] {
  const { axis: size } = letters(sheet.width);
  const left = text(ledger(sheet.locale).simulatedFoot, 0, y, { size, tone: 'note' });
  if (note === '') return [left];
  const right = text(note, sheet.width, y, { size, tone: 'note', anchor: 'end' });
  // Below each other where one line has no room for both.
  return left.width + right.width + 16 <= sheet.width
    ? [left, right]
    : [left, { ...right, x: 0, y: y + 24, anchor: 'start' }];
}

/** Ends of a scale that holds a largest value, and the steps that are labelled on it: three to five. */
export function scaleTo(largest: number, whole: boolean): { readonly max: number; readonly ticks: readonly number[] } {
  const top = largest > 0 ? largest : 1;
  const power = 10 ** Math.floor(Math.log10(top));
  for (const step of [0.2, 0.5, 1, 2].map((part) => part * power)) {
    if (whole && step < 1) continue;
    const count = Math.floor(top / step);
    if (count > 4) continue;
    const ticks = Array.from({ length: Math.max(count, 1) }, (_, at) => Number(((at + 1) * step).toPrecision(12)));
    return { max: Math.max(top, ticks.at(-1) ?? top) * 1.04, ticks };
  }
  return { max: top * 1.04, ticks: [Number(top.toPrecision(1))] };
}

/** A mark of the ledger: one group of cases. */
export const markOf = (datum: string, said: string, shapes: readonly Shape[]): Mark => ({
  id: datum,
  datum,
  role: 'point',
  basis: 'simulated',
  text: said,
  spoken: said,
  note: null,
  href: null,
  shapes,
});

/** One row of the table that says the same as the drawing. */
export interface Said {
  readonly datum: string;
  readonly label: string;
  readonly figure: string;
}

/** A scene from what was drawn. Its table is made when it is asked for: a drawing that moves is not read out. */
export function sceneOf(
  sheet: Sheet,
  kind: ChartKind,
  height: number,
  drawn: { readonly back: readonly Shape[]; readonly marks: readonly Mark[]; readonly said: () => readonly Said[] },
): Scene {
  const t = ledger(sheet.locale);
  return {
    version: 1,
    id: sheet.id,
    kind,
    variant: 'ruler',
    locale: sheet.locale,
    simulated: true,
    width: sheet.width,
    height: Math.ceil(height / 2) * 2,
    name: sheet.name,
    summary: sheet.summary,
    get table(): SceneTable {
      return {
        caption: sheet.name,
        columns: [
          { id: 'label', label: t.columnGroup },
          { id: 'figure', label: t.columnFigure },
        ],
        rows: drawn.said().map(({ datum, label, figure }) => ({ datum, href: null, cells: [label, figure] })),
      };
    },
    back: drawn.back,
    marks: drawn.marks,
  };
}
