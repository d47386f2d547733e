/** A drawing as it leaves the page: with its title, the selection in words and where it is from, all inside. */
import { text } from '../charts/canvas.ts';
import { lines } from '../charts/frame.ts';
import type { Mark, Scene, Shape } from '../charts/scene.ts';
import { letters } from './scene/parts.ts';

/** What stands around the drawing. */
export interface Surround {
  readonly title: string;
  /** The selection as a sentence. */
  readonly sentence: string;
  /** Where it is from, and that it is simulated. */
  readonly source: string;
}

const LEADING = 24;

/** The scene moved down below its heading, with the source at its foot. */
export function framed(scene: Scene, { title, sentence, source }: Surround): Scene {
  const { label } = letters(scene.width);
  const said = lines(sentence, 0, 60, scene.width, { size: label, leading: LEADING, tone: 'note' });
  const down = 60 + said.length * LEADING;
  const foot = lines(source, 0, down + scene.height + 16, scene.width, { size: label, leading: LEADING, tone: 'note' });
  const moved = (shape: Shape): Shape => lowered(shape, down);
  return {
    ...scene,
    height: down + scene.height + 16 + foot.length * LEADING,
    name: `${scene.name} ${title}`,
    summary: `${sentence} ${scene.summary}`,
    back: [text(title, 0, 24, { size: 20 }), ...said, ...scene.back.map(moved), ...foot],
    marks: scene.marks.map((mark): Mark => ({ ...mark, shapes: mark.shapes.map(moved) })),
  };
}

function lowered(shape: Shape, by: number): Shape {
  switch (shape.type) {
    case 'text':
    case 'rect':
      return { ...shape, y: shape.y + by };
    case 'line':
      return { ...shape, y1: shape.y1 + by, y2: shape.y2 + by };
    case 'circle':
      return { ...shape, cy: shape.cy + by };
    case 'path':
      return { ...shape, d: loweredPath(shape.d, by), box: { ...shape.box, y: shape.box.y + by } };
  }
}

/** Paths of the ledger know M and V as absolute commands; everything else in them is relative. */
function loweredPath(d: string, by: number): string {
  const at = (value: string): string => String(Math.round((Number(value) + by) * 100) / 100);
  return d
    .replace(/M(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `M${x} ${at(y)}`)
    .replace(/V(-?[\d.]+)/g, (_, y: string) => `V${at(y)}`);
}
