/** What stands around every drawing: title and subtitle above, one note, source and release below, inside the drawing. */
import { type Canvas, line, rect, runsWidth, text } from './canvas.ts';
import { tidy } from './measure.ts';
import { figureText, periodText, pick, rowText } from './print.ts';
import type { Mark, Run, Shape, TextShape, Tone } from './scene.ts';
import type { ChartRow } from './spec.ts';
import { wrap } from './wrap.ts';

/** Lines of a text, from a first baseline downwards. */
export function lines(
  content: string,
  x: number,
  y: number,
  width: number,
  options: {
    readonly size: number;
    readonly leading: number;
    readonly tone?: Tone;
    readonly anchor?: 'start' | 'end';
  },
): readonly TextShape[] {
  return wrap(tidy(content), width, options.size).map((part, i) =>
    text(part, x, y + i * options.leading, {
      size: options.size,
      tone: options.tone ?? 'ink',
      anchor: options.anchor ?? 'start',
    }),
  );
}

/** Title and subtitle. After it `canvas.y` is the last baseline used, or 0 where the page itself sets the title. */
export function header(canvas: Canvas): void {
  if (canvas.inner) return;
  const { spec, locale, size, width } = canvas;
  if (canvas.variant !== 'ruler') {
    const title = lines(pick(spec.title, locale), 0, 24, width, {
      size: size.title,
      leading: 32,
    });
    canvas.add(...title);
    canvas.y = 24 + (title.length - 1) * 32;
    const subtitle = lines(pick(spec.subtitle, locale), 0, canvas.y + 32, width, {
      size: size.sub,
      leading: 24,
      tone: 'note',
    });
    canvas.add(...subtitle);
    if (subtitle.length > 0) canvas.y += 32 + (subtitle.length - 1) * 24;
  }
  if (canvas.simulated) tag(canvas);
}

/** 模拟数据 in a frame: part of the drawing, so that no copy loses it. */
function tag(canvas: Canvas): void {
  const { size, width, words } = canvas;
  const label = text(words.simulatedTag, 0, 0, { size: size.label });
  const wide = Math.ceil(label.width) + 16;
  const top = canvas.y + (canvas.y === 0 ? 0 : 16);
  canvas.add(rect(width - wide + 0.5 - 1, top + 0.5, wide, 27, 'tag'));
  canvas.add(
    text(words.simulatedTag, width - 0.5 - wide / 2, top + 20, {
      size: size.label,
      anchor: 'middle',
    }),
  );
  canvas.y = top + 32;
}

/** With a capital where the language has them. */
const sentence = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

/** The note, if any, then source and release. Sets the drawing's height. */
export function footer(canvas: Canvas, notes: readonly string[] = []): void {
  const { spec, locale, size, width, words } = canvas;
  const stop = words.stop;
  const closed = (part: string): string => sentence(/[。.!！?？]$/.test(part) ? part : part + stop);
  const gap = locale === 'zh' ? '' : ' ';
  const note = notes.length > 0 ? closed(notes.join(words.semicolon)) : '';
  if (canvas.inner && note === '') return;
  let y = canvas.down(canvas.inner ? 32 : 40);
  if (note !== '') {
    const drawn = lines(note, 0, y, width, {
      size: size.source,
      leading: 24,
      tone: 'note',
    });
    canvas.add(...drawn);
    y += drawn.length * 24;
  }
  if (canvas.inner) {
    canvas.y = y - 24;
    return;
  }
  const parts = [words.source(pick(spec.source, locale)), circumstances(canvas), pick(spec.release, locale)];
  const source = parts
    .filter((part) => part !== '')
    .map(closed)
    .join(gap);
  const drawn = lines(source, 0, y, width, {
    size: size.source,
    leading: 24,
    tone: 'note',
  });
  canvas.add(...drawn);
  canvas.y = y + (drawn.length - 1) * 24 + 8;
}

/** Kinds that read all their rows alike: a period or an area that only some of them have is not the chart's. */
const ALIKE: ReadonlySet<string> = new Set(['series', 'comparison', 'list']);

/** Without a subtitle, period and area of what is read stand beside the source. */
function circumstances(canvas: Canvas): string {
  const [lead] = canvas.rows;
  const bare =
    canvas.variant === 'ruler' || (canvas.variant === 'hero' && canvas.narrow && canvas.spec.kind === 'scale');
  if (!bare || lead === undefined) return '';
  const { locale, words, rows, spec } = canvas;
  const shared = (of: (row: ChartRow) => string | null): boolean =>
    !ALIKE.has(spec.kind) || rows.every((row) => of(row) === of(lead));
  const period = shared((row) => row.period) ? periodText(lead.period, locale) : '';
  const area = lead.area && shared((row) => row.area?.id ?? null) ? pick(lead.area.name, locale) : '';
  return [period, area].filter((part) => part !== '').join(words.comma);
}

/** A hairline across, between rows. */
export function separator(canvas: Canvas, y: number): void {
  canvas.add(line(0, y + 0.5, canvas.width, y + 0.5, 'hair'));
}

/** Registers what a row became. */
export function mark(canvas: Canvas, row: ChartRow, shapes: readonly Shape[]): Mark {
  const made: Mark = {
    id: `m${canvas.marks.length + 1}`,
    datum: row.id,
    role: row.role,
    basis: row.basis,
    text: rowText(row, canvas.locale, 'tooltip'),
    spoken: rowText(row, canvas.locale, 'spoken'),
    note: row.note ? tidy(pick(row.note, canvas.locale)) : null,
    href: row.href,
    shapes,
  };
  canvas.marks.push(made);
  return made;
}

/** Label and figure as runs of one line: `个体工商户　13,587 户`. */
export function labelRuns(
  canvas: Canvas,
  row: ChartRow,
  tone: Tone,
  label = pick(row.label, canvas.locale),
): readonly Run[] {
  const figure = figureText(row, canvas.locale);
  // Names of derived numbers often say so themselves.
  const said = row.how !== undefined || row.basis === 'printed' || row.basis === 'simulated' || /[)）]$/.test(label);
  const remark = said ? '' : canvas.words.bracketed(canvas.words[row.basis]);
  const value: Run = {
    text: figure + remark,
    tone,
    gap: label === '' ? 0 : canvas.size.label,
  };
  return label === '' ? [value] : [{ text: label }, value];
}

/**
 * Label and figure within a width: on one line where they fit, else the label wrapped and the figure after its last
 * line or below it. Returns the shapes and the number of lines.
 */
export function labelBlock(
  canvas: Canvas,
  row: ChartRow,
  options: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly tone: Tone;
    readonly label?: string;
  },
): { readonly shapes: readonly TextShape[]; readonly count: number } {
  const size = canvas.size.label;
  const runs = labelRuns(canvas, row, options.tone, options.label);
  const at = (content: readonly Run[], index: number): TextShape =>
    text(content, options.x, options.y + index * 24, { size, halo: true });
  if (runsWidth(runs, size) <= options.width) return { shapes: [at(runs, 0)], count: 1 };
  const value = runs.at(-1);
  const label = runs.length > 1 ? wrap(tidy(runs[0]?.text ?? ''), options.width, size) : [];
  const shapes: TextShape[] = label.slice(0, -1).map((part, i) => at([{ text: part }], i));
  const tail = label.at(-1);
  if (value === undefined) return { shapes, count: label.length };
  if (tail !== undefined) {
    const both = [{ text: tail }, value];
    if (runsWidth(both, size) <= options.width)
      return {
        shapes: [...shapes, at(both, label.length - 1)],
        count: label.length,
      };
    shapes.push(at([{ text: tail }], label.length - 1));
  }
  const figure = wrap(tidy(value.text), options.width, size);
  for (const part of figure)
    shapes.push(at([{ text: part, ...(value.tone ? { tone: value.tone } : {}) }], shapes.length));
  return { shapes, count: shapes.length };
}
