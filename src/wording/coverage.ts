/** From when until when numbers speak: one reckoning for the catalogue record and for what pages tell search engines. */
import type { Observation } from '../catalogue/types.ts';
import { parsePeriod } from '../figures/index.ts';

/** First and last day as ISO 8601 dates, both included. */
export interface Coverage {
  readonly start: string;
  readonly end: string;
}

/** First and last day that the observations speak of; undefined where none has a period. */
export function coverage({
  observations,
}: {
  readonly observations: readonly Pick<Observation, 'period'>[];
}): Coverage | undefined {
  const periods = observations.flatMap(({ period }) => {
    const read = period === null ? undefined : parsePeriod(period);
    return read?.ok === true ? [read.value] : [];
  });
  const starts = periods.flatMap(({ start }) => start ?? []).sort();
  const ends = periods.flatMap(({ end }) => end ?? []).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  return start === undefined || end === undefined ? undefined : { start, end };
}
