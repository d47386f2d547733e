/** The data build from nothing, and again with nothing changed: time and peak memory. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from '../../scripts/steps.ts';
import { listFiles } from '../../src/publish/folders.ts';
import { megabytes, seconds, table } from './table.ts';

async function measure(work: string): Promise<{ readonly ms: number; readonly peakBytes: number }> {
  const usage = join(work, 'usage.json');
  const hook = pathToFileURL(resolve('test/bench/usage.ts')).href;
  await rm(usage, { force: true });
  const began = performance.now();
  const code = await runNode(['--import', hook, 'scripts/data-build.ts'], { KEDU_WORK: work, KEDU_USAGE: usage });
  const ms = performance.now() - began;
  if (code !== 0) throw new Error('data build failed');
  return { ms, peakBytes: (JSON.parse(await readFile(usage, 'utf8')) as { peakBytes: number }).peakBytes };
}

export async function dataBuild(): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'kedu-bench-'));
  try {
    const first = await measure(work);
    const again = await measure(work);
    const files = await listFiles(join(work, 'public'));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const row = (name: string, { ms, peakBytes }: typeof first): string[] => [
      name,
      seconds(ms),
      megabytes(peakBytes),
      String(files.length),
      megabytes(bytes),
    ];
    return table(
      ['数据构建 · data build', 's', '峰值内存 · peak MiB', '文件 · files', 'MiB'],
      [row('从零 · from nothing', first), row('未改动 · unchanged', again)],
    );
  } finally {
    await rm(work, { recursive: true });
  }
}
