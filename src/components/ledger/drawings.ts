/** How the ledger's drawings are written: the same at build and wherever one is rewritten in the browser. */
import type { DrawOptions } from '../../charts/draw.ts';

/** Options of the drawing of a view at one of its three widths; with every hatch that a selection can call for. */
export function drawingOptions(name: string, at: number, className: string | undefined): DrawOptions {
  return {
    idPrefix: `${name}-${at}`,
    ...(className === undefined ? {} : { className }),
    hatches: ['hatch', 'hatch-faded', 'hatch-fine', 'hatch-fine-faded'],
  };
}
