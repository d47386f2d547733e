/** Loaded into a measured process by `node --import`: leaves its peak memory in the file KEDU_USAGE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['KEDU_USAGE'];
  // maxRSS is in kilobytes on every system that Node runs on.
  if (file) writeFileSync(file, JSON.stringify({ peakBytes: process.resourceUsage().maxRSS * 1024 }));
});
