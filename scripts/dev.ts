/** npm run dev: builds the data once, then Astro's development server; after a change in data/ start it again. */
import { settings } from '../src/settings.ts';
import { publishData } from './build.ts';
import { binary, main, runNode } from './steps.ts';

await main(async () => {
  await publishData(settings());
  return runNode([binary('astro'), 'dev', ...process.argv.slice(2)], { ASTRO_TELEMETRY_DISABLED: '1' });
});
