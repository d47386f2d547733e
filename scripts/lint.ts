/** npm run lint, second half: what Biome can't see. The import rule holds across rooms, .astro files included. */
import { checkImports } from './lint/imports.ts';
import { main } from './steps.ts';

await main(async () => {
  const breaches = await checkImports('.');
  for (const breach of breaches) console.error(`✗ ${breach}`);
  return breaches.length === 0 ? 0 : 1;
});
