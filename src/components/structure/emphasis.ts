/**
 * Brings out what a name of the structure is connected with: everything that leads to it, everything it leads to, and of
 * each topic reached its name and its promises. A topic is connected with all that stands under it.
 */

/** Keys of all that is reached from these along the lines, one way. */
function reached(start: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(start);
  for (const key of found) for (const to of next.get(key) ?? []) found.add(to);
  return found;
}

/** Listens on one figure that Structure.astro has drawn. */
export function emphasise(figure: HTMLElement): void {
  let shown: Element | undefined;
  const clear = (): void => {
    shown = undefined;
    figure.classList.remove('reading');
    for (const one of figure.querySelectorAll('.on')) one.classList.remove('on');
  };
  const show = (node: Element): void => {
    const drawing = node.closest('svg');
    const key = node.getAttribute('data-node');
    if (drawing === null || key === null || node === shown) return;
    clear();
    shown = node;
    const lines = [...drawing.querySelectorAll('.s-line')].map((line) => ({
      line,
      from: line.getAttribute('data-from') ?? '',
      to: line.getAttribute('data-to') ?? '',
    }));
    const along = (from: 'from' | 'to', to: 'from' | 'to'): Map<string, string[]> => {
      const next = new Map<string, string[]>();
      for (const one of lines) next.set(one[from], [...(next.get(one[from]) ?? []), one[to]]);
      return next;
    };
    const nodes = [...drawing.querySelectorAll('.s-node')].map((one) => ({
      one,
      own: one.getAttribute('data-node') ?? '',
      topic: one.getAttribute('data-topic'),
    }));
    const start = [key, ...nodes.filter(({ topic }) => topic === key).map(({ own }) => own)];
    const after = reached(start, along('from', 'to'));
    const before = reached(start, along('to', 'from'));
    const topics = new Set(nodes.filter(({ own }) => after.has(own)).map(({ topic }) => topic));
    for (const { line, from, to } of lines) {
      if ((after.has(from) && after.has(to)) || (before.has(from) && before.has(to))) line.classList.add('on');
    }
    for (const { one, own, topic } of nodes) {
      const beside = topics.has(own) || (own.startsWith('promises-') && topics.has(topic));
      if (after.has(own) || before.has(own) || beside) one.classList.add('on');
    }
    figure.classList.add('reading');
  };
  const nodeOf = (target: EventTarget | null): Element | null =>
    target instanceof Element ? target.closest('.s-node') : null;
  const follow = (event: Event): void => {
    const node = nodeOf(event.target);
    if (node === null) clear();
    else show(node);
  };
  figure.addEventListener('pointerover', follow);
  figure.addEventListener('focusin', follow);
  figure.addEventListener('pointerleave', clear);
  figure.addEventListener('focusout', clear);
}
