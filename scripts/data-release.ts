/**
 * npm run data:release -- <version>: freezes the package under data/releases/<version>/. Refuses where the package has
 * errors, where site.json names another edition, and where the version is frozen already.
 */
import { parseArgs } from 'node:util';
import { problemText } from '../src/package/index.ts';
import { freezeRelease } from '../src/publish/releases/freeze.ts';
import { settings } from '../src/settings.ts';
import { WarehouseError } from '../src/warehouse/index.ts';
import { main, Stopped } from './steps.ts';

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0) {
    throw new Stopped('用法：npm run data:release -- 2021.1 · usage: npm run data:release -- 2021.1');
  }
  try {
    const { files } = await freezeRelease(values.data ?? settings().data, version);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(
      `✓ 已冻结 ${version}：${files.length}个文件，${Math.round(bytes / 1024)} KB；请把 releases/${version} 一起提交 · ` +
        `${version} is frozen: ${files.length} files, ${Math.round(bytes / 1024)} KB; commit releases/${version}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    for (const found of error.problems) console.error(`${problemText(found, 'zh')}\n${problemText(found, 'en')}`);
    console.error('✗ 有错误，没有冻结 · there are errors; nothing was frozen');
    return 1;
  }
});
