/**
 * Lets a reader walk through the marks of a chart: arrow keys, Home and End move, Escape closes the note, Enter goes to
 * where the number comes from. A pointer or a finger shows the same note. Without this script a chart is one image with
 * a name and a sentence, and its table stands beside it; with it, it is a group of images, each with its number for a
 * name, of which one at a time is in the tab order (WAI-ARIA APG, roving tabindex).
 */

const NEAR = 18;
const SVG = 'http://www.w3.org/2000/svg';

/** What the note says, apart from the drawing. */
interface Said {
  readonly text: string;
  readonly note: string;
  readonly href: string;
}

const said = new WeakMap<SVGGElement, Said>();
let tip: HTMLElement | undefined;
let shown: SVGGElement | undefined;

function make(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'k-tip';
  // The mark's own name is read; the note is for the eye.
  made.setAttribute('aria-hidden', 'true');
  made.addEventListener('pointerleave', hide);
  document.body.append(made);
  return made;
}

function hide(): void {
  if (tip) tip.hidden = true;
  shown = undefined;
}

function show(mark: SVGGElement, focused: boolean): void {
  const { text = '', note = '', href = '' } = said.get(mark) ?? {};
  tip ??= make();
  const enter = focused && href !== '' ? (mark.closest<HTMLElement>('[data-enter]')?.dataset['enter'] ?? '') : '';
  const parts = [text, note, enter].filter((part) => part !== '');
  tip.replaceChildren(
    ...parts.map((part) => {
      const line = document.createElement('div');
      line.textContent = part;
      return line;
    }),
  );
  tip.hidden = false;
  shown = mark;
  // Above the mark, below it where there is no room, always within the window.
  const at = mark.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const keep = (value: number, most: number): number => Math.max(8, Math.min(value, most - 8));
  const top = at.top - height - 10 < 8 ? at.bottom + 10 : at.top - height - 10;
  tip.style.left = `${keep(at.left + at.width / 2 - width / 2, clientWidth - width)}px`;
  tip.style.top = `${keep(top, clientHeight - height)}px`;
}

/** The ring around the mark that has the focus: outlines of SVG groups are not drawn everywhere. */
function ring(svg: SVGSVGElement, mark: SVGGElement | null): void {
  svg.querySelector('.k-focus')?.remove();
  if (mark === null) return;
  const box = mark.getBBox();
  const made = document.createElementNS(SVG, 'rect');
  made.setAttribute('class', 'k-focus');
  const list = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8, rx: 2 };
  for (const [name, value] of Object.entries(list)) made.setAttribute(name, String(value));
  svg.append(made);
}

/** The mark under a pointer, or the nearest one within reach: many marks are thinner than a finger. */
function under(
  svg: SVGSVGElement,
  marks: readonly SVGGElement[],
  event: PointerEvent | MouseEvent,
): SVGGElement | undefined {
  const own = event.target instanceof Element ? event.target.closest<SVGGElement>('.k-mark') : null;
  if (own) return own;
  const frame = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / frame.width;
  const x = (event.clientX - frame.left) * scale;
  const y = (event.clientY - frame.top) * scale;
  let best: SVGGElement | undefined;
  let least = NEAR * scale;
  for (const mark of marks) {
    const box = mark.getBBox();
    const dx = Math.max(box.x - x, 0, x - box.x - box.width);
    const dy = Math.max(box.y - y, 0, y - box.y - box.height);
    const far = Math.hypot(dx, dy);
    if (far < least) [best, least] = [mark, far];
  }
  return best;
}

function prepare(svg: SVGSVGElement, how: string): void {
  // A mark without shapes has nothing to go to.
  const marks = [...svg.querySelectorAll<SVGGElement>('.k-mark')].filter((mark) => mark.children.length > 1);
  if (marks.length === 0) return;
  for (const child of svg.children) {
    if (!child.matches('.k-mark, title, desc')) child.setAttribute('aria-hidden', 'true');
  }
  const description = svg.querySelector('desc');
  if (description) description.textContent += ` ${how}`;
  svg.setAttribute('role', 'group');
  marks.forEach((mark, i) => {
    const title = mark.querySelector('title');
    const text = title?.textContent ?? '';
    // The browser's own tooltip would stand over ours.
    title?.remove();
    const { say = text, note = '', href = '' } = mark.dataset;
    said.set(mark, { text, note, href });
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', note === '' ? say : `${say} ${note}`);
    mark.tabIndex = i === 0 ? 0 : -1;
  });
  let current = 0;
  const go = (to: number): void => {
    const next = marks[Math.max(0, Math.min(to, marks.length - 1))];
    next?.focus();
  };
  svg.addEventListener('focusin', ({ target }) => {
    const mark = marks.find((one) => one === target);
    if (!mark) return;
    for (const one of marks) one.tabIndex = one === mark ? 0 : -1;
    current = marks.indexOf(mark);
    if (mark.matches(':focus-visible')) ring(svg, mark);
    show(mark, true);
  });
  svg.addEventListener('focusout', () => {
    ring(svg, null);
    hide();
  });
  svg.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: marks.length - 1,
    };
    const to = steps[event.key];
    const mark = marks[current];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' && mark) {
      const { href = '' } = said.get(mark) ?? {};
      if (href !== '') location.assign(href);
    }
  });
  svg.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const mark = under(svg, marks, event);
    if (mark === shown) return;
    if (mark) show(mark, false);
    else if (!svg.contains(document.activeElement)) hide();
  });
  svg.addEventListener('pointerleave', ({ relatedTarget }) => {
    // The note may be pointed at, to be read in peace or enlarged.
    if (relatedTarget !== tip && !svg.contains(document.activeElement)) hide();
  });
  svg.addEventListener('click', (event) => {
    const mark = under(svg, marks, event);
    if (mark) mark.focus({ preventScroll: true });
  });
}

/** Prepares every chart below `root`: `figure.chart[data-walk]`, where the attribute says how to walk. */
export function walkCharts(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('.chart[data-walk]')) {
    for (const svg of figure.querySelectorAll<SVGSVGElement>('svg.k-chart')) prepare(svg, figure.dataset['walk'] ?? '');
    figure.removeAttribute('data-walk');
  }
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
// Moving the focus may scroll the page: then the note goes along.
document.addEventListener(
  'scroll',
  () => {
    if (shown !== undefined && shown === document.activeElement) show(shown, true);
    else hide();
  },
  { passive: true },
);
