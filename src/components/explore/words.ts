/** Numbers inside the workbench's sentences. */
import type { ExploreStrings } from '../../i18n/explore.ts';

const whole = new Intl.NumberFormat('en-US');

export function grouped(value: number): string {
  return whole.format(value);
}

/** A duration as one reads it: 0.052 秒, 1.3 s. */
export function seconds(ms: number, t: ExploreStrings): string {
  return t.seconds((ms / 1000).toFixed(ms < 1000 ? 3 : 1));
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
