/**
 * npm run build: the whole site into dist/ (KEDU_OUT). Everything is made beside and swapped in when complete, so a
 * failed build leaves the last good site where it was. `-- --best` compresses large files as well as can be.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { precompress, type Quality } from '../src/publish/compress.ts';
import { publishEngine } from '../src/publish/engine.ts';
import { finishing } from '../src/publish/finish.ts';
import { layBeside, listFiles, swapIn } from '../src/publish/folders.ts';
import { hostHeaders } from '../src/publish/hosts.ts';
import { oversized } from '../src/publish/limits.ts';
import { inputsHash } from '../src/publish/stamp.ts';
import { type Settings, settings } from '../src/settings.ts';
import { binary, main, runNode, Stopped, step } from './steps.ts';

/** What the site is made from; a change in any of it makes a new build necessary. */
const INPUTS = ['src', 'scripts', 'public', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'];

export interface BuildOptions {
  /** How well files are compressed: see publish/compress.ts. */
  readonly quality?: Quality;
}

/** Builds the site for these settings; throws `Stopped` where a step has failed and said why. */
export async function build(chosen: Settings, { quality = 'good' }: BuildOptions = {}): Promise<void> {
  const inputs = await inputsOf(chosen);
  await publishData(chosen);

  // Inside the project, wherever KEDU_OUT points: Astro runs the pages from there and they must find node_modules.
  const next = resolve('.kedu', 'building', relative('.', chosen.out).replace(/[^A-Za-z0-9]+/g, '-'));
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await step('页面 · pages', async () => {
    const code = await runNode([binary('astro'), 'build'], { ...environment(chosen), KEDU_ASTRO_OUT: next });
    if (code !== 0) throw new Stopped('页面生成失败，网站保持原样 · the pages failed; the site is left as it was');
    // Astro knows one 404 page; hosts look for the nearest file of that name.
    const english = join(next, 'en', '404', 'index.html');
    if (existsSync(english)) {
      await rename(english, join(next, 'en', '404.html'));
      await rm(join(next, 'en', '404'), { recursive: true });
    }
  });
  await step('合并数据文件 · data files', () => layBeside(chosen.published, next));
  for (const { name, run } of finishing) await step(name, () => run(next, chosen));
  await writeFile(join(next, '_headers'), hostHeaders(chosen.base));

  const tooLarge = oversized(await listFiles(next));
  if (tooLarge.length > 0) throw new Stopped(tooLarge.join('\n'));
  const { files, before, after } = await step('预压缩 · precompression', () =>
    precompress(next, { cache: join(chosen.work, 'cache', 'compressed'), quality }),
  );
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(`  ${files} 个文件 · files: ${megabytes(before)} → ${megabytes(after)} MB`);

  await swapIn(next, chosen.out);
  await writeFile(stampOf(chosen), inputs);
  console.log(`✓ ${relative('.', chosen.out) || '.'}/`);
}

/** Everything under `work/public/`: the data build's files, and the query engine beside the databases it attaches. */
export async function publishData(chosen: Settings): Promise<void> {
  await step('数据 · data', async () => {
    const code = await runNode(['scripts/data-build.ts'], environment(chosen));
    if (code !== 0) throw new Stopped('数据未通过，网站保持原样 · the data build failed; the site is left as it was');
  });
  await step('查询引擎 · query engine', () => publishEngine(chosen.published, join(chosen.work, 'cache', 'engine')));
}

/** Builds only where something the site is made from has changed since the last build of these settings. */
export async function buildIfNeeded(chosen: Settings, options: BuildOptions = {}): Promise<void> {
  const last = await readFile(stampOf(chosen), 'utf8').catch(() => '');
  if (existsSync(join(chosen.out, 'index.html')) && last === (await inputsOf(chosen))) {
    console.log(`✓ ${relative('.', chosen.out)}/ 无需重建 · is up to date`);
    return;
  }
  await build(chosen, options);
}

function inputsOf(chosen: Settings): Promise<string> {
  const { base, site, simCases } = chosen;
  return inputsHash('.', [...INPUTS.map((place) => resolve(place)), chosen.data], { base, site, simCases });
}

/** Beside the site rather than in it: the stamp is about this machine and is not published. */
function stampOf({ work, out }: Settings): string {
  return join(work, `built-${relative('.', out).replace(/[^A-Za-z0-9]+/g, '-')}`);
}

/** The settings as the child commands read them, so that a caller may build other settings than its own. */
function environment(chosen: Settings): Record<string, string> {
  return {
    KEDU_BASE: chosen.base,
    KEDU_SITE: chosen.site ?? '',
    KEDU_DATA: chosen.data,
    KEDU_OUT: chosen.out,
    KEDU_WORK: chosen.work,
    KEDU_SIM_CASES: chosen.simCases === undefined ? '' : String(chosen.simCases),
    ASTRO_TELEMETRY_DISABLED: '1',
    // A test runner's own NODE_ENV would put development code into the pages.
    NODE_ENV: 'production',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const { values } = parseArgs({ options: { best: { type: 'boolean', default: false } } });
    await build(settings(), { quality: values.best ? 'best' : 'good' });
    return 0;
  });
}
