/**
 * Where everything of the structure stands: columns from agency to topic, each institution as near as it can be to what
 * it leads to, hairlines between. Pure: names and a width in, positions out.
 */
import { textWidth } from '../../charts/measure.ts';
import { wrap } from '../../charts/wrap.ts';
import type { Structure, Thing } from './model.ts';

/** A thing in its place. `y` is the baseline of its first line. */
export interface Placed extends Thing {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  /** Where the note stands: after the text at the column's end, or in lines of its own below. */
  readonly noteAt: 'end' | 'below';
  readonly noteX: number;
  /** The ground that can be pressed. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly heading: boolean;
}

export interface Curve {
  readonly from: string;
  readonly to: string;
  readonly promised: boolean;
  readonly d: string;
}

export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly placed: readonly Placed[];
  readonly curves: readonly Curve[];
}

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Form {
  readonly size: number;
  readonly agencies: Column | undefined;
  readonly mechanisms: Column;
  readonly topics: Column;
}

/** The columns at the widths that pages draw; without room for agencies, each stands under its institution. */
const FORMS: Readonly<Record<number, Form>> = {
  1184: {
    ...{ size: 16, agencies: { x: 0, width: 224 }, mechanisms: { x: 344, width: 232 } },
    topics: { x: 712, width: 472 },
  },
  720: {
    ...{ size: 15, agencies: { x: 0, width: 140 }, mechanisms: { x: 196, width: 164 } },
    topics: { x: 424, width: 296 },
  },
  340: { size: 16, agencies: undefined, mechanisms: { x: 0, width: 168 }, topics: { x: 228, width: 112 } },
};

export const STRUCTURE_WIDTHS = [340, 720, 1184] as const;

const PITCH = 24;
const GAP = 10;

/** Places the structure in one of `STRUCTURE_WIDTHS`. */
export function layoutStructure(structure: Structure, width: (typeof STRUCTURE_WIDTHS)[number]): Laid {
  const form = FORMS[width];
  if (form === undefined) throw new Error(`no form of the structure is ${width} wide`);
  const narrow = form.agencies === undefined;
  const topics = narrow ? topicColumn(structure, form) : blocks(structure, form);
  const at = new Map(topics.map((one) => [one.key, middle(one)]));
  /** What a narrow drawing does not list stands at its topic. */
  const home = new Map(
    structure.blocks.flatMap(({ topic, members }) => members.map(({ key }) => [key, topic.key] as const)),
  );
  const resolve = (key: string): string => (at.has(key) ? key : (home.get(key) ?? key));
  const drawn = structure.lines.map((line) => ({ ...line, to: resolve(line.to) }));
  const mechanisms = column(structure.mechanisms, form.mechanisms, form.size, narrow, (key) =>
    mean(drawn.filter(({ from }) => from === key).flatMap(({ to }) => at.get(to) ?? [])),
  );
  for (const one of mechanisms) at.set(one.key, middle(one));
  const agencies =
    form.agencies === undefined
      ? []
      : column(structure.agencies, form.agencies, form.size, false, (key) =>
          mean(drawn.filter(({ from }) => from === key).flatMap(({ to }) => at.get(to) ?? [])),
        );
  const placed = [...agencies, ...mechanisms, ...topics];
  const byKey = new Map(placed.map((one) => [one.key, one]));
  const seen = new Set<string>();
  const curves = drawn.flatMap(({ from, to, promised }): readonly Curve[] => {
    const [a, b] = [byKey.get(from), byKey.get(to)];
    const key = `${from} ${to}`;
    if (a === undefined || b === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ from, to, promised, d: curve(a, b) }];
  });
  const bottom = Math.max(0, ...placed.map(({ box }) => box.y + box.height));
  return { width, height: Math.ceil(bottom) + 8, size: form.size, placed, curves };
}

const middle = ({ box }: Placed): number => box.y + box.height / 2;
const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** A hairline: level from the name to the column's end, so that no other name is crossed, then bent to where it leads. */
function curve(from: Placed, to: Placed): string {
  const start = from.box.x + from.box.width + 4;
  const x0 = Math.max(start, from.noteX);
  const x1 = to.box.x - 6;
  const bend = (x1 - x0) * 0.45;
  const [y0, y1] = [Math.round(middle(from)) + 0.5, Math.round(to.y - 5) + 0.5];
  return `M${start} ${y0}H${x0}C${(x0 + bend).toFixed(1)} ${y0} ${(x1 - bend).toFixed(1)} ${y1} ${x1} ${y1}`;
}

function placedAt(
  thing: Thing,
  { x, width }: Column,
  top: number,
  size: number,
  { noteAt, heading }: { readonly noteAt: 'end' | 'below'; readonly heading: boolean },
): Placed {
  const noteWidth = noteAt === 'end' && thing.note !== '' ? textWidth(thing.note, size) + 16 : 0;
  const lines = wrap(thing.text, width - noteWidth, size);
  const notes = thing.note === '' ? [] : noteAt === 'end' ? [thing.note] : wrap(thing.note, width, size);
  const rows = lines.length + (noteAt === 'below' ? notes.length : 0);
  const longest = Math.max(...[...lines, ...(noteAt === 'below' ? notes : [])].map((one) => textWidth(one, size)));
  return {
    ...thing,
    ...{ x, y: top + 17, lines, notes, noteAt, noteX: x + width, heading },
    box: { x, y: top, width: noteWidth > 0 ? width : Math.min(width, Math.ceil(longest)), height: rows * PITCH },
  };
}

/** Topics one below the other, each with its indicators and its promises. */
function blocks(structure: Structure, form: Form): readonly Placed[] {
  const placed: Placed[] = [];
  let y = 0;
  for (const { topic, members } of structure.blocks) {
    const heading = placedAt(topic, form.topics, y, form.size, { noteAt: 'end', heading: true });
    placed.push(heading);
    y += heading.box.height;
    const indented = { x: form.topics.x + 16, width: form.topics.width - 16 };
    for (const member of members) {
      const one = placedAt(member, indented, y, form.size, { noteAt: 'end', heading: false });
      placed.push(one);
      y += one.box.height;
    }
    y += PITCH;
  }
  return placed;
}

/** Topics alone, with what they hold counted. */
function topicColumn(structure: Structure, form: Form): readonly Placed[] {
  const things = structure.blocks.map(({ topic, counted }) => ({ ...topic, note: counted }));
  const heights = things.map(
    (one) => placedAt(one, form.topics, 0, form.size, { noteAt: 'below', heading: true }).box.height,
  );
  // As tall as the institutions beside them, so that lines stay short.
  const beside = structure.mechanisms.reduce(
    (sum, one) =>
      sum + placedAt(one, form.mechanisms, 0, form.size, { noteAt: 'below', heading: false }).box.height + GAP,
    0,
  );
  const own = heights.reduce((sum, height) => sum + height, 0);
  const gap = Math.max(GAP * 2, (beside - own) / Math.max(1, things.length - 1));
  let y = 0;
  return things.map((one, at) => {
    const found = placedAt(one, form.topics, Math.round(y), form.size, { noteAt: 'below', heading: true });
    y += (heights[at] ?? 0) + gap;
    return found;
  });
}

/** A column whose members stand as near as they can to where they lead, in that order, none over another. */
function column(
  things: readonly Thing[],
  place: Column,
  size: number,
  withNotes: boolean,
  wish: (key: string) => number | undefined,
): readonly Placed[] {
  const bare = things.map((thing) => {
    const one = { ...thing, note: withNotes ? thing.note : '' };
    const { height } = placedAt(one, place, 0, size, { noteAt: 'below', heading: false }).box;
    return { one, height, wish: wish(thing.key) };
  });
  const last = Math.max(0, ...bare.map((each) => each.wish ?? 0));
  const ordered = bare
    .map((each) => ({ ...each, top: (each.wish ?? last + PITCH) - each.height / 2 }))
    .sort((a, b) => a.top + a.height / 2 - (b.top + b.height / 2));
  const tops = spread(
    ordered.map(({ top }) => top),
    ordered.map(({ height }) => height + GAP),
  );
  return ordered.map(({ one }, at) =>
    placedAt(one, place, Math.round(tops[at] ?? 0), size, { noteAt: 'below', heading: false }),
  );
}

/**
 * Tops nearest to those wished for, by least squares, in the given order and no nearer than each one's height: isotonic
 * regression by pooling adjacent violators (Barlow et al. 1972), then kept from rising above the drawing.
 */
export function spread(wished: readonly number[], heights: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const height of heights) {
    offsets.push(offset);
    offset += height;
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [at, wish] of wished.entries()) {
    let pool = { sum: wish - (offsets[at] ?? 0), count: 1 };
    for (
      let before = pools.at(-1);
      before && before.sum / before.count > pool.sum / pool.count;
      before = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(0, sum / count)));
  return levels.map((level, at) => level + (offsets[at] ?? 0));
}
