/** npm run dev: builds the data once, then Astro's development server; after a change in data/ start it again. */
import { binary, main, runNode } from './steps.ts';

await main(async () => {
  const code = await runNode(['scripts/data-build.ts']);
  if (code !== 0) return code;
  return runNode([binary('astro'), 'dev', ...process.argv.slice(2)], { ASTRO_TELEMETRY_DISABLED: '1' });
});
