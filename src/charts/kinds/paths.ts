/** Lines through a few columns: slopes between two times, paths of ranks over several. Names stand at both ends. */
import { boxOf, type Canvas, circle, line, num, overlap, path, text } from '../canvas.ts';
import { footer, header, lines, mark } from '../frame.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, periodText, pick, timeOf } from '../print.ts';
import type { Box, Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { notesOf } from './common.ts';
import type { Group } from './groups.ts';
import { categories } from './groups.ts';
import { dotPaint } from './growth.ts';

/** More lines than this are not all named: the first and last ones are, the table names all. */
const NAMED = 24;
const LEADING = 22;

interface Point {
  readonly row: ChartRow;
  readonly x: number;
  readonly y: number | null;
}

interface Way {
  readonly name: string;
  readonly points: readonly Point[];
  /** The one that is read. */
  readonly lead: boolean;
}

/** Draws a line for each series from the first time to the last; the scale need not begin at zero. */
export const drawSlope = (canvas: Canvas): void => drawPaths(canvas, false);

/** Draws places over time, the first on top. */
export const drawBump = (canvas: Canvas): void => drawPaths(canvas, true);

const waysOf = (canvas: Canvas): readonly Group[] =>
  categories(
    canvas,
    canvas.rows.map((row) => (row.series ? { ...row, category: row.series } : row)),
  );

function drawPaths(canvas: Canvas, inverted: boolean): void {
  header(canvas);
  const { width, size, locale, rows } = canvas;
  const columns = [...new Set(rows.map((row) => row.period ?? ''))].sort(
    (a, b) => (timeOf(a) ?? 0) - (timeOf(b) ?? 0) || (a < b ? -1 : 1),
  );
  const groups = waysOf(canvas);
  const values = rows.flatMap((row) => numberOf(row) ?? []);
  if (values.length === 0) {
    for (const row of rows) {
      canvas.y += 32;
      const shown = lines(`${pick(row.label, locale)} ${figureText(row, locale)}`, 0, canvas.y, width, {
        size: size.label,
        leading: 24,
        tone: 'ink2',
      });
      mark(canvas, row, shown);
      canvas.y += (shown.length - 1) * 24;
    }
    footer(canvas, notesOf(canvas));
    return;
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const named = chosen(groups, columns, inverted);
  const left = Math.min(
    Math.max(
      0,
      ...rows.filter((row) => row.period === columns[0]).map((row) => textWidth(startText(canvas, row), size.label)),
    ),
    width * 0.3,
  );
  const widest = Math.max(0, ...named.map((group) => textWidth(endText(canvas, group, columns), size.label)));
  const right = Math.min(widest, Math.floor(width * (canvas.narrow ? 0.44 : 0.42)));
  const x0 = Math.ceil(left) + 16;
  const x1 = width - Math.ceil(right) - 18;
  const blocks = named.map((group) =>
    lines(endText(canvas, group, columns), x1 + 18, 0, right, { size: size.label, leading: LEADING }),
  );
  const tall = blocks.reduce((sum, block) => sum + Math.max(block.length, 1) * LEADING + 4, 0);
  const spread = inverted ? Math.min(high - low, 40) * 24 : 0;
  const height = Math.max(canvas.narrow ? 176 : 216, tall, spread);
  const top = canvas.y + (canvas.y === 0 ? 56 : 72);
  const across = (column: string): number => {
    const i = columns.indexOf(column);
    return columns.length === 1 ? (x0 + x1) / 2 : x0 + (i / (columns.length - 1)) * (x1 - x0);
  };
  const scale = (value: number): number => {
    if (high === low) return top + height / 2;
    const part = (value - low) / (high - low);
    return inverted ? top + part * height : top + height - part * height;
  };
  heads(canvas, columns, across, top - 32);
  for (const column of columns) canvas.add(line(across(column), top - 12, across(column), top + height + 12, 'hair'));
  const leads = groups.filter((group) => group.rows.some((row) => row.role === 'subject'));
  const ways = groups.map(
    (group): Way => ({
      name: group.name,
      lead: (leads.length === 0 && groups.length <= 3) || leads.includes(group),
      points: columns.flatMap((column) => {
        const row = group.rows.find((one) => (one.period ?? '') === column);
        const value = row ? numberOf(row) : null;
        return row ? [{ row, x: across(column), y: value === null ? null : scale(value) }] : [];
      }),
    }),
  );
  // One line among very many is found only where the others step back.
  const crowd = leads.length > 0 && groups.length > NAMED;
  for (const way of [...ways].sort((a, b) => Number(a.lead) - Number(b.lead))) stroke(canvas, way, crowd);
  const ends = endLabels(canvas, named, ways, blocks, { x1, top, height, crowd });
  const starts = startLabels(canvas, named, ways, x0, top, height);
  for (const way of ways) {
    const last = way.points.findLast((point) => point.y !== null);
    for (const point of way.points) {
      const shapes: Shape[] = [];
      if (point.y !== null) {
        const plain = !way.lead && point.row.basis === 'printed';
        const faint = crowd && !way.lead;
        const paint = faint ? 'ring-faint' : plain ? 'dot-context' : dotPaint(point.row.basis);
        shapes.push(circle(point.x, point.y, way.lead ? 5 : faint ? 2.5 : 4, paint));
      }
      if (point === way.points[0]) shapes.push(...(starts.get(way.name) ?? []));
      if (point === last) shapes.push(...(ends.get(way.name) ?? []));
      mark(canvas, point.row, shapes);
    }
  }
  for (const row of rows.filter(
    (one) => !ways.some((way) => way.points.some((point) => point.row === one || point.row.id === one.id)),
  ))
    mark(canvas, row, []);
  canvas.y = Math.max(top + height + 12, ...canvas.all.map((shape) => boxOf(shape).y + boxOf(shape).h));
  const notes = [...notesOf(canvas)];
  if (!inverted && low > 0 && notes.length === 0) notes.push(canvas.words.notFromZero);
  if (named.length < groups.length) notes.push(canvas.words.restInTable(String(groups.length - named.length)));
  footer(canvas, notes);
}

/** The figure at a line's start. On a phone a place is its number alone: the subtitle says that these are places. */
function startText(canvas: Canvas, row: ChartRow): string {
  const { figure } = row;
  const bare = canvas.narrow && row.kind === 'rank' && figure?.qualifier === 'exact' && figure.valueMax === undefined;
  return bare ? String(numberOf(row)) : tidy(figureText(row, canvas.locale));
}

const lastOf = (group: Group, columns: readonly string[]): ChartRow | undefined =>
  [...columns]
    .reverse()
    .flatMap((column) => group.rows.filter((row) => (row.period ?? '') === column && numberOf(row) !== null))[0];

/** The lines that get their names: all, or of very many the read ones, the first and the last. */
function chosen(groups: readonly Group[], columns: readonly string[], inverted: boolean): readonly Group[] {
  const known = groups.filter((group) => lastOf(group, columns) !== undefined);
  const value = (group: Group): number => {
    const row = lastOf(group, columns);
    return (row ? (numberOf(row) ?? 0) : 0) * (inverted ? 1 : -1);
  };
  const sorted = [...known].sort((a, b) => value(a) - value(b));
  if (sorted.length <= NAMED) return sorted;
  const edge = new Set([...sorted.slice(0, 3), ...sorted.slice(-3)]);
  return sorted.filter((group) => edge.has(group) || group.rows.some((row) => row.role === 'subject'));
}

/** Name and last figure; where the last column has none, the period of the last one that has. */
function endText(canvas: Canvas, group: Group, columns: readonly string[]): string {
  const row = lastOf(group, columns);
  if (row === undefined) return group.name;
  const when =
    (row.period ?? '') === columns.at(-1) ? '' : canvas.words.bracketed(periodText(row.period, canvas.locale));
  const between = canvas.locale === 'zh' ? (/[\p{Script=Han}]$/u.test(group.name) ? '\u3000' : '：') : ': ';
  return tidy(`${group.name}${between}${figureText(row, canvas.locale)}${when}`);
}

/** Periods above their columns: the outer ones always, those between where they meet nothing. */
function heads(canvas: Canvas, columns: readonly string[], across: (column: string) => number, y: number): void {
  const { width, size, locale } = canvas;
  const order = [...new Set([0, columns.length - 1, ...columns.keys()])];
  const shown: TextShape[] = [];
  for (const i of order) {
    const column = columns[i];
    if (column === undefined || column === '') continue;
    const content = tidy(periodText(column, locale));
    const half = textWidth(content, size.axis) / 2;
    const x = Math.min(Math.max(across(column), half), width - half);
    const made = text(content, x, y, { size: size.axis, tone: 'ink2', anchor: 'middle' });
    const box = boxOf(made);
    if (box.x >= 0 && box.x + box.w <= width && !shown.some((other) => overlap(boxOf(other), box, 10)))
      shown.push(made);
  }
  canvas.add(...shown);
}

/** The line, cut where a figure is missing, dashed towards what is planned. */
function stroke(canvas: Canvas, way: Way, crowd: boolean): void {
  way.points.forEach((point, i) => {
    const before = way.points[i - 1];
    if (before === undefined || before.y === null || point.y === null) return;
    const planned = point.row.basis === 'planned';
    const simulated = !crowd ? 'simulated-line' : way.lead ? 'simulated-lead' : 'simulated-faint';
    const paint = canvas.simulated
      ? simulated
      : crowd && !way.lead
        ? 'tick'
        : planned
          ? 'planned-line'
          : way.lead
            ? 'data-line'
            : 'context-line';
    const box: Box = {
      x: before.x,
      y: Math.min(before.y, point.y),
      w: point.x - before.x,
      h: Math.abs(point.y - before.y),
    };
    canvas.add(path(`M${num(before.x)} ${num(before.y)}L${num(point.x)} ${num(point.y)}`, paint, box));
  });
}

/** Heights at which blocks of these sizes touch neither each other nor the ends, as near as can be to where they belong. */
function spaced(
  wanted: readonly { readonly y: number; readonly h: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((one, i) => ({ ...one, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const at: number[] = [];
  let floor = top;
  for (const one of order) {
    at[one.i] = Math.max(one.y, floor);
    floor = (at[one.i] ?? floor) + one.h;
  }
  let ceiling = Math.max(bottom, floor - Math.max(0, floor - bottom));
  for (const one of [...order].reverse()) {
    at[one.i] = Math.min(at[one.i] ?? 0, ceiling - one.h);
    ceiling = at[one.i] ?? ceiling;
  }
  return at;
}

function endLabels(
  canvas: Canvas,
  named: readonly Group[],
  ways: readonly Way[],
  blocks: readonly (readonly TextShape[])[],
  room: { readonly x1: number; readonly top: number; readonly height: number; readonly crowd: boolean },
): ReadonlyMap<string, readonly Shape[]> {
  const { x1, top, height, crowd } = room;
  const targets = named.map(({ name }, i) => {
    const way = ways.find((one) => one.name === name);
    const last = way?.points.findLast((point) => point.y !== null);
    const h = Math.max(blocks[i]?.length ?? 1, 1) * LEADING + 4;
    return { y: (last?.y ?? top) - h / 2, h, x: last?.x ?? x1, from: last?.y ?? top, lead: way?.lead ?? false };
  });
  const at = spaced(targets, top - 14, top + height + 14);
  return new Map(
    named.map(({ name }, i) => {
      const target = targets[i];
      const y = (at[i] ?? top) + 18;
      const tone = target?.lead && (crowd || !canvas.simulated) ? ('data' as const) : ('ink' as const);
      const shown = (blocks[i] ?? []).map((one, index): Shape => ({ ...one, y: y + index * LEADING, tone }));
      const middle = (at[i] ?? top) + (target?.h ?? 0) / 2;
      const moved = target !== undefined && (Math.abs(middle - target.from) > 6 || target.x < x1 - 1);
      return [name, moved && target ? [line(target.x + 6, target.from, x1 + 14, middle, 'hair'), ...shown] : shown];
    }),
  );
}

/** The first figures at the left, moved apart; where one does not fit its column it is left to the table. */
function startLabels(
  canvas: Canvas,
  named: readonly Group[],
  ways: readonly Way[],
  x0: number,
  top: number,
  height: number,
): ReadonlyMap<string, readonly Shape[]> {
  const { size } = canvas;
  const list = named.flatMap(({ name }) => {
    const point = ways.find((one) => one.name === name)?.points[0];
    if (point === undefined || point.y === null || Math.abs(point.x - x0) > 1) return [];
    const made = text(startText(canvas, point.row), x0 - 14, 0, { size: size.label, anchor: 'end', tone: 'ink2' });
    return made.width > x0 - 14 ? [] : [{ name, made, y: point.y - LEADING / 2, h: LEADING }];
  });
  const at = spaced(list, top - 14, top + height + 14);
  const fits = list.length * LEADING <= height + 28;
  return new Map(fits ? list.map(({ name, made }, i) => [name, [{ ...made, y: (at[i] ?? top) + 17 }]]) : []);
}
