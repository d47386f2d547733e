/** Rules between columns and rows that need no arithmetic engine. */

import type { Readings } from '../keys.ts';
import type { Problem } from '../problem.ts';
import type { TypedRows } from '../rows.ts';
import type { SiteFile } from '../site.ts';

/** Every rule over the typed rows. */
export function checkRules(_rows: TypedRows, _readings: Readings, _site: SiteFile | undefined): Problem[] {
  return [];
}
