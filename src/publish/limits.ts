/** Limits of the hosts the site must fit on. */
import type { Published } from './folders.ts';

/** Cloudflare Pages refuses larger files, and it is the strictest of the common hosts. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** One sentence per file that is too large to publish, naming it, its size and the cure; empty when all fit. */
export function oversized(files: readonly Published[], limit: number = LARGEST_FILE): readonly string[] {
  const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return files
    .filter(({ size }) => size > limit)
    .map(
      ({ path, size }) =>
        `/${path}: ${mebibytes(size)} MiB，超过静态主机的 ${mebibytes(limit)} MiB 上限；请压缩后作为普通文件发布，或分成几份 · ` +
        `over the ${mebibytes(limit)} MiB that static hosts accept; publish it compressed, as an opaque file, or in parts`,
    );
}
