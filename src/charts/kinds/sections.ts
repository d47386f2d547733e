/**
 * Several drawings under one title, each by the kind that suits its rows, one below the other: what an institution is
 * measured by. Numbers of different sections share no scale and no sum.
 */
import { Canvas } from '../canvas.ts';
import { footer, header, lines, separator } from '../frame.ts';
import { lowered } from '../lowered.ts';
import { pick } from '../print.ts';
import type { Chart, ChartRow, ChartSection, ChartSpec } from '../spec.ts';
import { notesOf } from './common.ts';

type Paint = (canvas: Canvas) => void;

const RULED: ReadonlySet<string> = new Set(['list', 'targets']);

/** A section as a chart of its own, without what surrounds the whole. */
export function sectionChart({ spec, rows }: Chart, section: ChartSection): Chart {
  const { sections: _, ...options } = spec.options;
  const own: ChartSpec = {
    ...spec,
    kind: section.kind,
    title: section.title ?? spec.title,
    subtitle: { zh: '', en: '' },
    notes: section.notes ?? [],
    options: { ...options, ...section.options },
  };
  return { spec: own, rows: rowsOf(rows, section) };
}

/** The rows that a section names, in its order; a name of no row is passed over. */
function rowsOf(rows: readonly ChartRow[], section: ChartSection): readonly ChartRow[] {
  return section.rows.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Draws the sections of a spec; rows that none of them names stand at the end as a list. */
export function drawSections(kinds: (kind: ChartSection['kind']) => Paint): Paint {
  return (canvas) => {
    header(canvas);
    const chart: Chart = { spec: canvas.spec, rows: canvas.rows };
    const named = new Set((canvas.spec.options.sections ?? []).flatMap(({ rows }) => rows));
    const left = canvas.rows.filter((row) => !named.has(row.id)).map((row) => row.id);
    const rest: readonly ChartSection[] = left.length > 0 ? [{ kind: 'list', rows: left }] : [];
    const all = [...(canvas.spec.options.sections ?? []), ...rest];
    const shown = all.filter((section) => rowsOf(canvas.rows, section).length > 0);
    for (const section of shown) {
      if (canvas.y > 0) {
        // Some kinds rule off their first row themselves.
        if (!RULED.has(section.kind) || section.title !== undefined) separator(canvas, canvas.y + 16);
        canvas.y += RULED.has(section.kind) && section.title === undefined ? 8 : 16;
      }
      drawSection(canvas, sectionChart(chart, section), section, kinds(section.kind));
    }
    footer(canvas, notesOf(canvas));
  };
}

/** Draws one section on a sheet of its own and lays it below what is there. */
function drawSection(canvas: Canvas, { spec, rows }: Chart, section: ChartSection, paint: Paint): void {
  const { width, locale, size } = canvas;
  if (section.title !== undefined) {
    const title = lines(pick(section.title, locale), 0, canvas.y + 32, width, { size: size.label, leading: 24 });
    canvas.add(...title);
    canvas.y += 32 + (title.length - 1) * 24;
  }
  const inner = new Canvas(spec, rows, width, locale, 'ruler', true);
  paint(inner);
  const down = canvas.y + 8;
  canvas.add(...inner.back.map((shape) => lowered(shape, down)));
  for (const mark of inner.marks) {
    const shapes = mark.shapes.map((shape) => lowered(shape, down));
    canvas.marks.push({ ...mark, id: `m${canvas.marks.length + 1}`, shapes });
  }
  canvas.y = down + inner.y;
}
