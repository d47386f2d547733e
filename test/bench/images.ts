/** The files of all charts from nothing and again with nothing changed: pictures per second, and how long the set takes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../src/catalogue/read.ts';
import { filedCharts } from '../../src/charts/index.ts';
import { LOCALES } from '../../src/i18n/index.ts';
import { chartFiles } from '../../src/publish/images/index.ts';
import { seconds, table } from './table.ts';

/** Issue budget for the whole set, from nothing, in seconds. */
const MOST = 90;

/** A markdown table; `over` names a set that takes longer than it may. Needs a data build. */
export async function images(work: string): Promise<{ readonly text: string; readonly over: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-bench-images-'));
  try {
    const known = catalogue(work);
    const pictures = filedCharts(known).length * LOCALES.length * 2;
    const took = async (): Promise<number> => {
      const began = performance.now();
      await chartFiles(known, { base: '/', site: undefined, work: folder }, join(folder, 'out'));
      return performance.now() - began;
    };
    const first = await took();
    await rm(join(folder, 'out'), { recursive: true });
    const again = await took();
    const row = (name: string, ms: number): string[] => [
      name,
      String(pictures),
      seconds(ms),
      ((pictures * 1000) / ms).toFixed(1),
    ];
    const over = first > MOST * 1000 ? [`图的文件 · chart files: ${seconds(first)} > ${MOST} s`] : [];
    const rows = [row('从零 · from nothing', first), row('未改动 · unchanged', again)];
    return { text: table(['图的文件 · chart files', 'PNG', 's', 'PNG/s'], rows), over };
  } finally {
    await rm(folder, { recursive: true });
  }
}
