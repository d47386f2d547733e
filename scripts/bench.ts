/**
 * npm run bench: what the site weighs, what the data build takes, how fast engine, tiles and search answer, charts and their
 * files are drawn, as markdown tables. `-- weights data queries tiles search charts images` measures only those; `-- growth`,
 * only by name, builds the site twice, once with a ledger ten times as large. Exits with 1 where a page or an answer is over
 * its budget.
 */
import { cpus, totalmem } from 'node:os';
import { chromium } from '@playwright/test';
import { serve } from '../src/publish/serve/server.ts';
import { settings } from '../src/settings.ts';
import { charts } from '../test/bench/charts.ts';
import { dataBuild } from '../test/bench/data.ts';
import { growth } from '../test/bench/growth.ts';
import { images } from '../test/bench/images.ts';
import { queries } from '../test/bench/queries.ts';
import { searching } from '../test/bench/search.ts';
import { megabytes } from '../test/bench/table.ts';
import { tiles } from '../test/bench/tiles.ts';
import { weights } from '../test/bench/weights.ts';
import { findBrowser, launchOptions } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { main, Stopped } from './steps.ts';

const PARTS = ['weights', 'data', 'queries', 'tiles', 'search', 'charts', 'images'];
/** Takes minutes, so it is measured only when it is named. */
const GROWTH = 'growth';

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => name !== GROWTH && !PARTS.includes(name));
  if (unknown !== undefined) throw new Stopped(`${unknown}? ${[...PARTS, GROWTH].join(', ')}`);
  const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

  const chosen = settings();
  // Drawings need no site, growth builds its own.
  if (asked.length === 0 || asked.some((name) => name !== 'charts' && name !== GROWTH)) await buildIfNeeded(chosen);
  const tables: string[] = [];
  const over: string[] = [];
  if (['weights', 'queries', 'search'].some(wanted) || asked.includes(GROWTH)) {
    const found = await findBrowser();
    const launch = launchOptions(found);
    const browser = await chromium.launch(launch);
    const site = await serve({ root: chosen.out, base: chosen.base }, 0);
    try {
      if (wanted('weights')) {
        const weighed = await weights(browser, site, chosen.out);
        over.push(...weighed.over);
        tables.push(`KB, brotli, 首次访问 · first visit (${found.name})\n\n${weighed.text}`);
      }
      if (wanted('queries')) tables.push(await queries(browser, chosen.out));
      if (wanted('search')) {
        const searched = await searching(browser, site);
        over.push(...searched.over);
        tables.push(searched.text);
      }
      if (asked.includes(GROWTH)) tables.push(await growth(launch, browser, chosen));
    } finally {
      await browser.close();
      await site.stop();
    }
  }
  if (wanted('tiles')) tables.push(await tiles(chosen.out));
  if (wanted('data')) tables.push(await dataBuild());
  if (wanted('charts')) tables.push(charts());
  if (wanted('images')) {
    const drawn = await images(chosen.work);
    over.push(...drawn.over);
    tables.push(drawn.text);
  }
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${megabytes(totalmem())} MiB, Node ${process.version}\n`,
  );
  console.log(tables.join('\n\n'));
  for (const page of over) console.error(`\n✗ ${page}`);
  return over.length === 0 ? 0 : 1;
});
