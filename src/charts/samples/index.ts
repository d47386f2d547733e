/**
 * Charts for tests and for the eye: every kind, with the cases at which drawings usually break. The golden files are
 * drawn from them, and so is the gallery.
 */
import { compoundSamples } from './compound.ts';
import { estimateSamples } from './estimates.ts';
import { gridSamples } from './grids.ts';
import { chart, restart, type Sample } from './make.ts';
import { severalSamples } from './several.ts';
import { singleSamples } from './single.ts';

export { chart, row, type Sample, UNITS } from './make.ts';

/** Every kind with its ordinary case first and then its edges, in a fixed order. */
export function samples(): readonly Sample[] {
  restart();
  const list: Sample[] = [];
  for (const fill of [singleSamples, severalSamples, gridSamples, compoundSamples, estimateSamples]) {
    fill((name, kind, rows, spec) => {
      list.push({ name, chart: chart(name.replaceAll('-', '_'), kind, rows, spec) });
    });
  }
  return list;
}
