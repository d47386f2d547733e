/**
 * npm run bench:ledger: the ledger page beside what a reader would pick instead, as a markdown table. The peer's libraries
 * are not the project's: npm install --prefix test/bench/peers. Exits with 1 where the page is over its budget.
 */
import { cpus, totalmem } from 'node:os';
import { settings } from '../src/settings.ts';
import { ledgers, report } from '../test/bench/ledger.ts';
import { megabytes } from '../test/bench/table.ts';
import { findBrowser, launchOptions } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { main } from './steps.ts';

await main(async () => {
  const chosen = settings();
  if (!process.argv.includes('--as-built')) await buildIfNeeded(chosen);
  const found = await findBrowser();
  const measured = await ledgers(launchOptions(found), chosen.out, chosen.base, chosen.work);
  const { text, over } = report(measured);
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${megabytes(totalmem())} MiB, ${found.name}\n\n${text}`,
  );
  if (measured.length === 1)
    console.log('\n对照没有安装 · the peer is not installed: npm install --prefix test/bench/peers');
  for (const line of over) console.error(`\n✗ ${line}`);
  return over.length === 0 ? 0 : 1;
});
