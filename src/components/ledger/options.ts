/**
 * Groups as a list of options over their drawing, after the ARIA Authoring Practices' listbox with several selected: one stop
 * for Tab, arrows go along, Space and Enter pick, Shift with an arrow picks on the way, Escape clears the view.
 */

import { drop } from '../../cube/select.ts';
import type { Selection } from '../../cube/types.ts';
import { clamp } from '../../ledger/brush.ts';
import { toggled, withValues } from '../../ledger/choice.ts';
import type { Shot } from '../../ledger/drawing.ts';
import { type Act, layerOf, placeAt } from './act.ts';

/** One option, in the order of the drawing. */
export interface Option {
  /** Its group, without a number. */
  readonly name: string;
  /** The values that it stands for. */
  readonly values: readonly string[];
  /** Heard when it is reached. */
  readonly said: string;
  readonly picked: boolean;
  /** Where it lies, as CSS has it. */
  readonly box: Readonly<Record<'left' | 'top' | 'width' | 'height', string>>;
}

export class Options {
  readonly #layer: HTMLElement;
  readonly #act: Act;
  #elements: HTMLElement[] = [];
  #options: readonly Option[] = [];
  #shot: Shot | undefined;
  #active = 0;
  #anchor: number | undefined;
  /** A pointer that is down: where it went down, and the selection of that moment. */
  #down: { readonly at: number; readonly before: Selection; moved: boolean } | undefined;

  /** `across`: the options lie side by side and can be dragged over. */
  constructor(canvas: HTMLElement, act: Act, labelledBy: string, across: boolean) {
    this.#act = act;
    this.#layer = layerOf(canvas, 'ledger-list');
    this.#layer.setAttribute('role', 'listbox');
    this.#layer.setAttribute('aria-multiselectable', 'true');
    this.#layer.setAttribute('aria-orientation', across ? 'horizontal' : 'vertical');
    this.#layer.setAttribute('aria-labelledby', labelledBy);
    this.#layer.addEventListener('keydown', (event) => this.#key(event));
    this.#layer.addEventListener('focusin', (event) => this.#focused(event));
    if (across) this.#draggable();
    else this.#layer.addEventListener('click', (event) => this.#pick(this.#indexOf(event.target), event.timeStamp));
  }

  /** Brings the options up to date. */
  update(shot: Shot, options: readonly Option[]): void {
    const before = this.#options;
    this.#shot = shot;
    this.#options = options;
    // Elements beyond the last option go; those that come later know nothing of what stood there.
    while (this.#elements.length > options.length) this.#elements.pop()?.remove();
    for (const [at, option] of options.entries()) {
      let element = this.#elements[at];
      const was = element === undefined ? undefined : before[at];
      if (element === undefined) {
        element = document.createElement('div');
        element.className = 'ledger-option';
        element.setAttribute('role', 'option');
        element.tabIndex = -1;
        this.#layer.append(element);
        this.#elements.push(element);
      }
      if (option.said !== was?.said) element.setAttribute('aria-label', option.said);
      if (option.picked !== was?.picked) element.setAttribute('aria-selected', String(option.picked));
      for (const side of SIDES) if (option.box[side] !== was?.box[side]) element.style[side] = option.box[side];
    }
    this.#activate(Math.min(this.#active, Math.max(options.length - 1, 0)), false);
  }

  #indexOf(target: EventTarget | null): number {
    const element = target instanceof Element ? target.closest<HTMLElement>('.ledger-option') : null;
    return element === null ? -1 : this.#elements.indexOf(element);
  }

  #activate(at: number, focus: boolean): void {
    this.#active = at;
    for (const [place, element] of this.#elements.entries()) {
      const stop = place === at ? 0 : -1;
      if (element.tabIndex !== stop) element.tabIndex = stop;
    }
    if (focus) this.#elements[at]?.focus();
  }

  #focused({ target }: FocusEvent): void {
    const at = this.#indexOf(target);
    if (at >= 0) this.#activate(at, false);
  }

  #pick(at: number, began: number): void {
    const option = this.#options[at];
    if (option === undefined || this.#shot === undefined) return;
    const { dimensions, view } = this.#shot;
    this.#anchor = at;
    this.#act.change(toggled(this.#act.selection(), dimensions[view.dimension], option.values), { began });
  }

  /** Exactly the options between two. */
  #stretch(from: number, to: number, how: Parameters<Act['change']>[1]): void {
    if (this.#shot === undefined) return;
    const { dimensions, view } = this.#shot;
    const values = this.#options.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap((one) => one.values);
    this.#act.change(withValues(this.#act.selection(), dimensions[view.dimension], values), how);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#shot === undefined) return;
    const last = this.#options.length - 1;
    const to = TARGETS[event.key]?.(this.#active, last);
    if (to !== undefined) {
      event.preventDefault();
      const next = clamp(to, 0, last);
      if (event.shiftKey) {
        this.#anchor ??= this.#active;
        this.#stretch(this.#anchor, next, { run: this.#shot.view.id, began: event.timeStamp });
      } else this.#anchor = undefined;
      this.#activate(next, true);
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.#pick(this.#active, event.timeStamp);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#anchor = undefined;
      this.#act.change(drop(this.#act.selection(), this.#shot.view.dimension), { began: event.timeStamp });
    }
  }

  /** Dragging over columns selects a stretch of them; a press without a drag picks one. */
  #draggable(): void {
    const layer = this.#layer;
    const columnAt = (event: PointerEvent): number => placeAt(event, layer, this.#options.length);
    layer.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.#down = { at: columnAt(event), before: this.#act.selection(), moved: false };
      layer.setPointerCapture(event.pointerId);
    });
    layer.addEventListener('pointermove', (event) => {
      const down = this.#down;
      if (down === undefined) return;
      const at = columnAt(event);
      if (at === down.at && !down.moved) return;
      down.moved = true;
      this.#stretch(down.at, at, { moving: true, began: event.timeStamp });
    });
    layer.addEventListener('pointerup', (event) => {
      const down = this.#down;
      this.#down = undefined;
      if (down === undefined) return;
      if (down.moved) this.#act.change(this.#act.selection(), { began: event.timeStamp });
      else this.#pick(down.at, event.timeStamp);
      this.#activate(columnAt(event), true);
    });
    layer.addEventListener('pointercancel', () => {
      // The browser has taken the finger for scrolling: as if nothing had been touched.
      if (this.#down?.moved) this.#act.change(this.#down.before, {});
      this.#down = undefined;
    });
  }
}

const SIDES = ['left', 'top', 'width', 'height'] as const;
const PAGE = 10;
const TARGETS: Readonly<Record<string, (active: number, last: number) => number>> = {
  ArrowUp: (active) => active - 1,
  ArrowLeft: (active) => active - 1,
  ArrowDown: (active) => active + 1,
  ArrowRight: (active) => active + 1,
  PageUp: (active) => active - PAGE,
  PageDown: (active) => active + PAGE,
  Home: () => 0,
  End: (_, last) => last,
};
