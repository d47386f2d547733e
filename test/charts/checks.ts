/** What every drawing must keep: nothing touches, nothing is crossed by a cursor, nothing leaves the frame. */
import { boxOf, overlap } from '../../src/charts/canvas.ts';
import type { Scene, Shape } from '../../src/charts/index.ts';

export const shapesOf = (scene: Scene): readonly Shape[] => [
  ...scene.back,
  ...scene.marks.flatMap((mark) => mark.shapes),
];

const textOf = (shape: Shape): string =>
  shape.type === 'text' ? shape.runs.map((run) => run.text).join('·') : `${shape.type} ${shape.paint}`;

/** Each breach as a line that says what and where. */
export function faults(scene: Scene): readonly string[] {
  const found: string[] = [];
  const shapes = shapesOf(scene);
  const texts = shapes.filter((shape) => shape.type === 'text');
  for (const shape of shapes) {
    const box = boxOf(shape);
    const place = `${textOf(shape)} at ${box.x.toFixed(1)},${box.y.toFixed(1)} ${box.w.toFixed(1)}×${box.h.toFixed(1)}`;
    if (!Object.values(box).every(Number.isFinite)) found.push(`no number: ${place}`);
    const slack = 0.01;
    const outside = box.x < -slack || box.y < -slack || box.x + box.w > scene.width + slack;
    if (outside || box.y + box.h > scene.height + slack) found.push(`outside ${scene.width}×${scene.height}: ${place}`);
  }
  texts.forEach((one, i) => {
    for (const other of texts.slice(i + 1)) {
      if (overlap(boxOf(one), boxOf(other))) found.push(`touching: ${textOf(one)} and ${textOf(other)}`);
    }
    for (const shape of shapes) {
      if (shape.type !== 'line' || shape.paint !== 'cursor') continue;
      const line = boxOf(shape);
      if (overlap({ ...line, x: line.x - 1, w: 2 }, boxOf(one))) found.push(`crossed: ${textOf(one)}`);
    }
  });
  return found;
}

/** Errors of an XML text, as far as a drawing can have any: unbalanced tags, bare & or <, attributes without quotes. */
export function xmlErrors(xml: string): readonly string[] {
  const errors: string[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/gy;
  let at = 0;
  while (at < xml.length) {
    if (xml[at] === '<') {
      tag.lastIndex = at;
      const match = tag.exec(xml);
      if (!match) {
        errors.push(`not a tag: ${xml.slice(at, at + 60)}`);
        return errors;
      }
      const [all, closing, name = '', list = '', empty] = match;
      const names = [...list.matchAll(/([\w:-]+)="/g)].map((one) => one[1]);
      if (new Set(names).size !== names.length) errors.push(`attribute twice: ${all}`);
      if (closing) {
        if (open.pop() !== name) errors.push(`closes what is not open: ${all}`);
      } else if (!empty) open.push(name);
      at = tag.lastIndex;
    } else {
      const end = xml.indexOf('<', at);
      const content = xml.slice(at, end === -1 ? xml.length : end);
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(content)) errors.push(`bare &: ${content}`);
      at += content.length;
    }
  }
  if (open.length > 0) errors.push(`not closed: ${open.join(' ')}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) errors.push('a forbidden character');
  return errors;
}
