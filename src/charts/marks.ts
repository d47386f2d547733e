/** The repeated figures of the instrument: the cursor with its wedge, bars with open and closed ends, arrows. */
import { line, num, overlap, path, rect } from './canvas.ts';
import type { Box, Paint, Shape } from './scene.ts';
import type { Basis } from './spec.ts';

/** The vermilion hairline: the reading. Its head stays in the frame where the reading is at an end of the scale. */
export function cursor(x: number, top: number, foot: number, width: number): readonly Shape[] {
  const at = Math.min(Math.max(Math.round(x), 1), width - 1);
  const left = Math.max(at - 5, 0);
  const right = Math.min(at + 5, width);
  const wedge = `M${num(left)} ${num(top)}H${num(right)}L${num(at)} ${num(top + 8)}Z`;
  return [line(at, top + 1, at, foot, 'cursor'), path(wedge, 'wedge', { x: left, y: top, w: right - left, h: 8 })];
}

/** How high a vertical line at x can rise from `low` to `high` (a smaller y) before it meets a box. */
export function rise(x: number, low: number, high: number, taken: readonly Box[]): number {
  let top = high;
  for (const box of taken) {
    if (overlap({ x: x - 6, y: high, w: 12, h: low - high }, box, 2)) top = Math.max(top, box.y + box.h + 4);
  }
  return Math.min(top, low);
}

/** How a number of this basis is filled. */
export function barPaint(basis: Basis, context = false): Paint {
  if (basis === 'derived') return context ? 'derived-context' : 'derived';
  if (basis === 'planned') return 'planned';
  if (basis === 'simulated') return 'simulated';
  return context ? 'before' : 'data';
}

const OUTLINED: ReadonlySet<Paint> = new Set([
  'derived',
  'derived-context',
  'planned',
  'tint',
  'pale',
  'simulated',
  'simulated-2',
  'simulated-3',
  'simulated-4',
]);

const PARTS: readonly Paint[] = ['data', 'tint', 'pale', 'before'];
const SIMULATED_PARTS: readonly Paint[] = ['simulated', 'simulated-2', 'simulated-3', 'simulated-4'];

/** As many parts side by side can be told apart by their fill. */
export const MOST_PARTS = PARTS.length;

/** The fill of the nth of several parts. A derived or planned part looks so whatever its place. */
export function partPaint(index: number, basis: Basis): Paint {
  if (basis === 'derived' || basis === 'planned') return barPaint(basis);
  const list = basis === 'simulated' ? SIMULATED_PARTS : PARTS;
  return list[index % list.length] ?? 'data';
}

/** A rectangle whose outline, where it has one, lies inside its measure. */
export function bar(x: number, y: number, w: number, h: number, paint: Paint): Shape {
  if (!OUTLINED.has(paint)) return rect(x, y, w, h, paint);
  const inset = paint.startsWith('simulated') || paint === 'pale' ? 0.5 : 0.75;
  if (w < inset * 4) return rect(x, y, w, h, paint === 'derived-context' ? 'before' : 'data');
  return rect(x + inset, y + inset, w - inset * 2, h - inset * 2, paint);
}

export interface BarEnd {
  /** `open`: a lower bound, it may go on; `closed`: an upper bound, it goes no further; `flat`: the number itself. */
  readonly end: 'open' | 'closed' | 'flat';
  /** For an open end: how far the room goes where the number may lie. */
  readonly room: number;
}

/** A bar from zero to a value, growing right or left, with its end drawn as the qualifier says. */
export function endedBar(zero: number, to: number, y: number, h: number, paint: Paint, end: BarEnd): readonly Shape[] {
  const right = to >= zero;
  const x = Math.min(zero, to);
  const shapes: Shape[] = [bar(x, y, Math.abs(to - zero), h, paint)];
  const sign = right ? 1 : -1;
  if (end.end === 'open') {
    // The wedge stays in the room that there is.
    const reach = Math.min(8, Math.abs(end.room - to));
    const tip = to + sign * reach;
    const from = to + sign * 14;
    if (Math.abs(end.room - to) > 20) {
      const left = Math.min(from, end.room);
      const wide = Math.abs(end.room - from);
      const top = y + 0.5;
      const bottom = y + h - 0.5;
      const far = right ? left + wide : left;
      const near = right ? left : left + wide;
      const d = `M${num(near)} ${num(top)}H${num(far - sign)}V${num(bottom)}H${num(near)}`;
      shapes.push(path(d, 'room', { x: left, y, w: wide, h }));
    }
    const wedge = `M${num(to)} ${num(y - 4)}L${num(tip)} ${num(y + h / 2)}L${num(to)} ${num(y + h + 4)}Z`;
    shapes.push(path(wedge, 'data', { x: Math.min(to, tip), y: y - 4, w: reach, h: h + 8 }));
  }
  if (end.end === 'closed') shapes.push(rect(right ? Math.max(to - 2, 0) : to, y - 4, 2, h + 8, 'data'));
  // A zero is a number too: a line where the bar would begin.
  if (end.end === 'flat' && Math.abs(to - zero) < 1) shapes.push(rect(Math.max(zero - 1, 0), y - 2, 2, h + 4, 'data'));
  return shapes;
}

/** A thin arrow between two places of one height. */
export function arrow(from: number, to: number, y: number): readonly Shape[] {
  const sign = to >= from ? 1 : -1;
  return [
    line(from, y, to, y, 'lead'),
    path(`M${num(to - 6 * sign)} ${num(y - 4)}L${num(to)} ${num(y)}L${num(to - 6 * sign)} ${num(y + 4)}`, 'lead', {
      x: Math.min(to, to - 6 * sign),
      y: y - 4,
      w: 6,
      h: 8,
    }),
  ];
}
