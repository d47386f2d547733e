/**
 * Promises: where each starts from, if that was printed, the mark it is to reach, and the numbers reported in between, each
 * on a scale of its own. No shared axis: units differ.
 */
import { boxOf, type Canvas, circle, line, overlap, place, text } from '../canvas.ts';
import { footer, header, lines, mark, separator } from '../frame.ts';
import { arrow } from '../marks.ts';
import { textWidth, tidy } from '../measure.ts';
import { figureText, numberOf, periodText, pick } from '../print.ts';
import type { Shape, TextShape } from '../scene.ts';
import type { ChartRow } from '../spec.ts';
import { trackOf } from '../track.ts';
import { notesOf } from './common.ts';

/** What belongs to one target. */
interface Course {
  readonly target: ChartRow;
  readonly start: ChartRow | undefined;
  /** Numbers reported, in the order of the rows. */
  readonly reports: readonly ChartRow[];
  /** A target that was given up for this one. */
  readonly former: ChartRow | undefined;
}

/** Draws targets in rows; a dashed ring stands where no start is stated. */
export function drawTargets(canvas: Canvas): void {
  header(canvas);
  const { rows } = canvas;
  const courses = rows
    .filter((row) => row.role === 'target' || row.role === 'subject')
    .map((target): Course => {
      const own = (role: ChartRow['role']) =>
        rows.filter((one) => one.role === role && one.group !== null && one.group === target.group);
      return { target, start: own('baseline')[0], reports: own('point'), former: own('before')[0] };
    });
  canvas.y += canvas.y === 0 ? 0 : 8;
  // A single target is what the title says; without a title it is one row of a list.
  const alone = courses.length === 1 && canvas.variant !== 'ruler';
  for (const course of courses) {
    if (!alone) separator(canvas, canvas.y + (canvas.y === 0 ? 0 : 8));
    const y = canvas.y + (canvas.y === 0 ? 32 : 40);
    if (alone) canvas.y = track(canvas, course, 0, y);
    else canvas.y = canvas.narrow ? stackedRow(canvas, course, y) : wideRow(canvas, course, y);
  }
  if (!alone) separator(canvas, canvas.y + 8);
  canvas.y += 8;
  footer(canvas, notesOf(canvas));
}

function track(canvas: Canvas, course: Course, x: number, y: number): number {
  return course.reports.length === 0 ? planned(canvas, course, x, y) : reported(canvas, course, x, y);
}

/** Ring, start, arrow, tick, target, on one line from x to the right edge. */
function planned(canvas: Canvas, { target: row, start }: Course, x: number, y: number): number {
  const { locale, size, words, width } = canvas;
  const figure = tidy(figureText(row, locale));
  const from = tidy(start ? figureText(start, locale) : words.startUnstated);
  const ring = circle(x + 7, y - 5.5, 6, start ? 'ring' : 'ring-unstated');
  const room = width - x;
  const goal = Math.round(x + Math.max(room * 0.58, textWidth(from, size.label) + 24 + 56));
  const target: Shape[] = [];
  let bottom = y;
  const startText = text(from, x + 24, y, {
    size: size.label,
    tone: start ? 'ink' : 'ink2',
  });
  if (goal + 16 + textWidth(figure, size.label) <= width) {
    const left = x + 24 + startText.width + 12;
    target.push(
      line(goal, y - 16, goal, y + 4, 'data-line'),
      text(figure, goal + 14, y, { size: size.label, tone: 'data' }),
    );
    if (goal - 12 - left >= 24) target.push(...arrow(left, goal - 12, y - 5.5));
  } else {
    bottom = y + 24;
    const shown = lines(figure, x + 24, bottom, room - 24, {
      size: size.label,
      leading: 24,
      tone: 'data',
    });
    target.push(line(x + 7, bottom - 16, x + 7, bottom + 4, 'data-line'), ...shown);
    bottom += (shown.length - 1) * 24;
  }
  if (start) {
    mark(canvas, start, [ring, startText]);
    mark(canvas, row, target);
  } else {
    mark(canvas, row, [ring, startText, ...target]);
  }
  return bottom + 8;
}

/** The scale of the target with the numbers reported: labels of start and target above it, of the reports below. */
function reported(canvas: Canvas, course: Course, x: number, y: number): number {
  const { locale, size, words, width } = canvas;
  const { target, start, reports, former } = course;
  const left = x + 8;
  const right = width - 8;
  const goal = numberOf(target) ?? 0;
  const others = [...reports, ...(former ? [former] : [])].map((row) => numberOf(row) ?? goal);
  // A start in another unit is named, but has no place on this scale.
  const from = start?.unit.id === target.unit.id ? numberOf(start) : null;
  const along = trackOf({ start: from, target: goal, others });
  // Room for a ring where no start is stated, so that the first number does not stand in it.
  const first = from === null ? left + 32 : left;
  const at = (value: number): number => Math.round(along ? first + along(value) * (right - first) : right);
  const above = (content: string, place_: number, baseline: number, tone: 'ink' | 'ink2' | 'data'): TextShape => {
    const drawn = text(content, 0, baseline, { size: size.label, tone });
    const wanted = place_ - (place_ > (left + right) / 2 ? drawn.width : 0);
    return { ...drawn, x: Math.max(x, Math.min(wanted, width - drawn.width)) };
  };
  const ringAt = from === null ? left : at(from);
  const startLabel = above(
    tidy(start ? `${words.start} ${figureText(start, locale)}` : words.startUnstated),
    ringAt - 6,
    y,
    start ? 'ink' : 'ink2',
  );
  const goalText = tidy(`${words.target} ${figureText(target, locale)}`);
  let baseline = y;
  let goalLabel = above(goalText, at(goal) + 6, baseline, 'data');
  if (overlap(boxOf(goalLabel), boxOf(startLabel), 12)) {
    baseline += 24;
    goalLabel = above(goalText, at(goal) + 6, baseline, 'data');
  }
  const formerLabel = former
    ? above(
        tidy(`${words.formerTarget} ${figureText(former, locale)}`),
        at(numberOf(former) ?? goal) + 6,
        baseline,
        'ink2',
      )
    : undefined;
  const crowded =
    formerLabel !== undefined && [startLabel, goalLabel].some((one) => overlap(boxOf(one), boxOf(formerLabel), 12));
  if (crowded) baseline += 24;
  const middle = baseline + 28;
  canvas.add(line(ringAt + (from === null ? 8 : 7), middle, right, middle, 'hair'));
  const ring = circle(ringAt, middle, 6, start ? 'ring' : 'ring-unstated');
  if (start) mark(canvas, start, [ring, startLabel]);
  else canvas.add(ring, startLabel);
  const latest = reports.at(-1);
  const labels = reportLabels(canvas, reports, (row) => at(numberOf(row) ?? goal), middle + 36, x);
  for (const row of reports) {
    const here = at(numberOf(row) ?? goal);
    const newest = row === latest;
    const label = labels.get(row);
    mark(canvas, row, [
      line(here, middle - (newest ? 14 : 7), here, middle + (newest ? 14 : 7), newest ? 'cursor' : 'context-line'),
      ...(label ? [label] : []),
    ]);
  }
  if (former && formerLabel) {
    const here = at(numberOf(former) ?? goal);
    const label = crowded ? { ...formerLabel, y: baseline } : formerLabel;
    mark(canvas, former, [line(here, middle - 10, here, middle + 10, 'planned-line'), label]);
  }
  mark(canvas, target, [line(at(goal), middle - 10, at(goal), middle + 10, 'data-line'), goalLabel]);
  const lowest = Math.max(middle + 36, ...[...labels.values()].map((label) => label.y));
  return lowest + 8;
}

/** The latest number says itself whole, earlier ones as far as there is room for them; all are in the table. */
function reportLabels(
  canvas: Canvas,
  reports: readonly ChartRow[],
  at: (row: ChartRow) => number,
  y: number,
  x: number,
): ReadonlyMap<ChartRow, TextShape> {
  const { locale, size, width, words } = canvas;
  const placed = new Map<ChartRow, TextShape>();
  const frame = width - x;
  for (const [index, row] of [...reports].reverse().entries()) {
    const newest = index === 0;
    const when = tidy(pick(row.label, locale) || periodText(row.period, locale));
    const whole = tidy(`${figureText(row, locale)}${words.bracketed(when)}`);
    const short = newest && textWidth(whole, size.label) > frame ? tidy(figureText(row, locale)) : whole;
    const drawn = text(short, 0, y, { size: size.label, tone: newest ? 'cursor' : 'note' });
    if (drawn.width > frame) continue;
    const clamp = (left: number): number => Math.max(x, Math.min(left, width - drawn.width));
    const candidates = [y, y + 24, y + 48, y + 72].flatMap((baseline) =>
      [at(row) - drawn.width / 2, at(row) - 6, at(row) - drawn.width + 6].map((left) => ({
        ...drawn,
        x: clamp(left),
        y: baseline,
      })),
    );
    const found = place(candidates, [...placed.values()].map(boxOf), width);
    if (found !== null) placed.set(row, found);
  }
  return placed;
}

function wideRow(canvas: Canvas, course: Course, y: number): number {
  const column = Math.round(canvas.width * 0.42);
  const label = lines(pick(course.target.label, canvas.locale), 0, y, column - 24, {
    size: canvas.size.label,
    leading: 24,
  });
  canvas.add(...label);
  return Math.max(track(canvas, course, column, y), y + (label.length - 1) * 24 + 8);
}

function stackedRow(canvas: Canvas, course: Course, y: number): number {
  const label = lines(pick(course.target.label, canvas.locale), 0, y, canvas.width, {
    size: canvas.size.label,
    leading: 24,
  });
  canvas.add(...label);
  return track(canvas, course, 0, y + label.length * 24 + 4);
}
