/** What the views may do to the page: one way in for pointers, keys and fingers. */
import type { Selection } from '../../cube/types.ts';
import { clamp } from '../../ledger/brush.ts';
import type { Shot } from '../../ledger/drawing.ts';

/** Change of the selection, asked for by a view. */
export interface Act {
  /** The selection as it stands. */
  readonly selection: () => Selection;
  /**
   * Another selection. `moving` while a pointer is down: nothing is written into the history and nothing asked of the engine.
   * `run` names what a run of keys moves. `began` is when the input happened, for measuring.
   */
  change(next: Selection, how: { readonly moving?: boolean; readonly run?: string; readonly began?: number }): void;
}

/** A view's listening layer: laid over its drawing, brought up to date with it. */
export interface Layer {
  update(shot: Shot, width: number, height: number): void;
}

/** An element of the layer. */
export function layerOf(canvas: HTMLElement, name: string): HTMLElement {
  const layer = document.createElement('div');
  layer.className = `ledger-over ${name} no-print`;
  canvas.append(layer);
  return layer;
}

/** Which of so many equal stretches of a layer, side by side, a pointer is over; the nearest where it is outside. */
export function placeAt({ clientX }: PointerEvent, layer: Element, many: number): number {
  const { left, width } = layer.getBoundingClientRect();
  return clamp(Math.floor(((clientX - left) / width) * many), 0, many - 1);
}

/** Sets an attribute only where it differs: every write is a change that screen readers look at. */
export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Sets a style only where it differs. */
export function place(element: HTMLElement, name: 'left' | 'top' | 'width' | 'height', value: string): void {
  if (element.style[name] !== value) element.style[name] = value;
}

/** Where something lies of the whole, as CSS has it. */
export const part = (value: number, whole: number): string => `${((value / whole) * 100).toFixed(3)}%`;
