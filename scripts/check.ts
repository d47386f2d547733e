/** npm run check: the types of every .ts, .tsx and .astro file; a warning fails it too. */
import { binary, main, runNode } from './steps.ts';

await main(() =>
  runNode([binary('astro'), 'check', '--minimumFailingSeverity', 'warning'], { ASTRO_TELEMETRY_DISABLED: '1' }),
);
