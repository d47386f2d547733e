/**
 * A drawing that stands in a page, redrawn in place: the same scene, the same elements as `draw` writes, but only the
 * attributes that differ are set. What is seen while a selection moves is thus what a file of that moment would hold.
 */
import { num } from './canvas.ts';
import { type Drawn, type DrawOptions, draw, Pen, written } from './draw.ts';
import type { Scene, Shape } from './scene.ts';

const shapesOf = (scene: Scene): readonly Shape[] => [...scene.back, ...scene.marks.flatMap(({ shapes }) => shapes)];

/** Everything that is no shape, in document order: name, summary, patterns, and the titles of marks. */
const NO_SHAPE = 'title, desc, defs, defs *';

export class LiveDrawing {
  readonly svg: SVGSVGElement;
  readonly #options: DrawOptions;
  readonly #pen: Pen;
  #scene: Scene | undefined;
  #shapes: readonly Shape[] = [];
  #elements: readonly Element[] = [];

  /**
   * Takes over a drawing in the page. `stands` is the scene that it was written from with the same options; where the page
   * holds something else, or it is not known, the next scene is written anew.
   */
  constructor(svg: SVGSVGElement, options: DrawOptions, stands?: Scene) {
    this.svg = svg;
    this.#options = options;
    this.#pen = new Pen(options);
    if (stands === undefined) return;
    this.#shapes = shapesOf(stands);
    this.#collect();
    const fits =
      this.#elements.length === this.#shapes.length &&
      this.#shapes.every(({ type }, at) => this.#elements[at]?.localName === NAMES[type]);
    if (fits) this.#scene = stands;
  }

  /** Shows another scene of the same kind. */
  show(scene: Scene): void {
    const shapes = shapesOf(scene);
    const alike =
      scene.width === this.#scene?.width &&
      scene.height === this.#scene.height &&
      shapes.length === this.#shapes.length &&
      shapes.every((shape, at) => shape.type === this.#shapes[at]?.type);
    if (!alike) {
      this.#rewrite(scene);
      return;
    }
    for (const [at, shape] of shapes.entries()) {
      const before = this.#shapes[at];
      const element = this.#elements[at];
      if (before === undefined || element === undefined) continue;
      if (sameShape(before, shape) || moved(element, before, shape)) continue;
      change(element, this.#pen.element(before), this.#pen.element(shape));
    }
    this.#scene = scene;
    this.#shapes = shapes;
  }

  #collect(): void {
    this.#elements = [...this.svg.querySelectorAll('*')].filter(
      (element) => !element.matches(NO_SHAPE) && element.localName !== 'g' && element.localName !== 'tspan',
    );
  }

  #rewrite(scene: Scene): void {
    this.#scene = scene;
    this.#shapes = shapesOf(scene);
    const holder = document.createElement('div');
    holder.innerHTML = draw(scene, this.#options);
    const fresh = holder.firstElementChild;
    if (fresh === null) return;
    for (const { name, value } of fresh.attributes) this.svg.setAttribute(name, value);
    this.svg.replaceChildren(...fresh.childNodes);
    this.#collect();
  }
}

/** The element that each type of shape is drawn as. */
const NAMES: Readonly<Record<Shape['type'], Drawn['name']>> = {
  text: 'text',
  rect: 'rect',
  line: 'path',
  path: 'path',
  circle: 'circle',
};

/**
 * Moves or stretches what is painted as before, which is what nearly every step of a selection does, without making both
 * elements to compare them. False where more has changed.
 */
function moved(element: Element, was: Shape, now: Shape): boolean {
  if (was.type === 'rect' && now.type === 'rect' && was.paint === now.paint) {
    if (was.x !== now.x) element.setAttribute('x', num(now.x));
    if (was.y !== now.y) element.setAttribute('y', num(now.y));
    if (was.w !== now.w) element.setAttribute('width', num(now.w));
    if (was.h !== now.h) element.setAttribute('height', num(now.h));
    return true;
  }
  if (was.type === 'path' && now.type === 'path' && was.paint === now.paint && now.d !== '') {
    element.setAttribute('d', now.d);
    return true;
  }
  return false;
}

function change(element: Element, was: Drawn, now: Drawn): void {
  for (const [name, value] of Object.entries(now.attributes)) {
    if (value === was.attributes[name]) continue;
    if (value === undefined || value === '') element.removeAttribute(name);
    else element.setAttribute(name, written(value));
  }
  for (const name of Object.keys(was.attributes)) if (!(name in now.attributes)) element.removeAttribute(name);
  if (was.content !== now.content) element.innerHTML = now.content;
}

/** Whether two shapes of one type are drawn alike. */
function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.type === 'text' && b.type === 'text') {
    const one = a.runs.length === b.runs.length && a.runs.every((run, at) => run.text === b.runs[at]?.text);
    return one && a.x === b.x && a.y === b.y && a.tone === b.tone && a.anchor === b.anchor && a.size === b.size;
  }
  if (a.type === 'rect' && b.type === 'rect')
    return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h && a.paint === b.paint;
  if (a.type === 'path' && b.type === 'path') return a.d === b.d && a.paint === b.paint;
  if (a.type === 'line' && b.type === 'line')
    return a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2 && a.paint === b.paint;
  if (a.type === 'circle' && b.type === 'circle')
    return a.cx === b.cx && a.cy === b.cy && a.r === b.r && a.paint === b.paint;
  return false;
}
