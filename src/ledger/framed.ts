/** A drawing as it leaves the page: with its title, the selection in words and where it is from, all inside. */
import { text } from '../charts/canvas.ts';
import { lines } from '../charts/frame.ts';
import { lowered } from '../charts/lowered.ts';
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
