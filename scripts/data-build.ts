/**
 * npm run data:build: all data outputs into .kedu/ (KEDU_WORK). Exit 1 with messages where the package has errors or a
 * check does not hold; the outputs of the last good build then stay as they are.
 */
import { problemText } from '../src/package/index.ts';
import { buildData } from '../src/publish/data.ts';
import { settings } from '../src/settings.ts';
import { WarehouseError } from '../src/warehouse/index.ts';
import { main } from './steps.ts';

await main(async () => {
  const began = performance.now();
  try {
    const { built, checks, warnings } = await buildData(settings(), { log: (line) => console.log(line) });
    for (const warning of warnings) console.warn(`${problemText(warning, 'zh')}\n${problemText(warning, 'en')}`);
    if (!built) return 0;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const passed = checks.filter((check) => check.passed).length;
    console.log(
      `✓ 校验 ${passed}/${checks.length} 项通过 · ${passed} of ${checks.length} checks passed; ${seconds} s, ${megabytes} MB`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    for (const found of error.problems) console.error(`${problemText(found, 'zh')}\n${problemText(found, 'en')}`);
    console.error('✗ 数据未通过，已有的输出保持原样 · the data did not pass; earlier outputs are left as they were');
    return 1;
  }
});
