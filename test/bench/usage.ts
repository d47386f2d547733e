/** Loaded into measured processes by `node --import`: leaves the highest peak of their memory in the file KEDU_USAGE names. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['KEDU_USAGE'];
  if (!file) return;
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { peakBytes: number }).peakBytes : 0;
  // maxRSS is in kilobytes on every system that Node runs on.
  const own = process.resourceUsage().maxRSS * 1024;
  writeFileSync(file, JSON.stringify({ peakBytes: Math.max(before, own) }));
});
