/** A view's drawings in the page: three widths of which one is seen, redrawn where it is seen, the others when they are. */
import { LiveDrawing } from '../../charts/live.ts';
import type { Scene } from '../../charts/scene.ts';
import { WIDTH_CLASSES } from '../../ledger/views.ts';
import { drawingOptions } from './drawings.ts';

/** The scene of one width. */
export type Draw = (width: number) => Scene;

export class Drawings {
  readonly #holder: HTMLElement;
  readonly #name: string;
  readonly #widths: readonly number[];
  readonly #live: (LiveDrawing | undefined)[] = [];
  readonly #built: Draw;
  #draw: Draw | undefined;
  /** Which drawing is seen; found out when it is first asked for. */
  #at: number | undefined;

  /** `built` gives the scenes that the page was built with. */
  constructor(holder: HTMLElement, name: string, widths: readonly number[], built: Draw) {
    this.#holder = holder;
    this.#name = name;
    this.#widths = widths;
    this.#built = built;
  }

  /** Which of the widths is seen; by the style sheet, so that there is one rule. */
  get seen(): number {
    const at = [...this.#holder.querySelectorAll(':scope > svg')].findIndex(
      (svg) => svg instanceof SVGSVGElement && getComputedStyle(svg).display !== 'none',
    );
    return Math.max(at, 0);
  }

  /** The width of the drawing that is seen. */
  get width(): number {
    this.#at ??= this.seen;
    return this.#widths[this.#at] ?? 0;
  }

  /** The page has another width: what is seen has to be found out anew. */
  turned(): void {
    this.#at = undefined;
  }

  /** Draws what is seen now. */
  show(draw: Draw): Scene | undefined {
    this.#draw = draw;
    this.#at ??= this.seen;
    return this.#show(this.#at);
  }

  /** Draws all widths, as for paper. */
  showAll(): void {
    for (const at of this.#widths.keys()) this.#show(at);
  }

  #show(at: number): Scene | undefined {
    const width = this.#widths[at];
    if (width === undefined || this.#draw === undefined) return undefined;
    const scene = this.#draw(width);
    const known = this.#live[at];
    if (known !== undefined) {
      known.show(scene);
      return scene;
    }
    const svg = this.#holder.querySelectorAll(':scope > svg')[at];
    if (!(svg instanceof SVGSVGElement)) return undefined;
    // The listening layer above says all this, and says it with what can be pressed.
    svg.setAttribute('aria-hidden', 'true');
    const live = new LiveDrawing(svg, drawingOptions(this.#name, at, WIDTH_CLASSES[at]), this.#built(width));
    live.show(scene);
    this.#live[at] = live;
    return scene;
  }
}
