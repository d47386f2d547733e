/** The list of what may be downloaded, with sizes and rows: what pages show beside their links. */
import {
  INDICATOR_FORMATS,
  indicatorFile,
  SIMULATED_FORMATS,
  simulatedFile,
  TABLE_FORMATS,
  tableFile,
} from '../../addresses.ts';
import type { Catalogue, PublishedFile } from '../../catalogue/types.ts';
import type { Published } from '../folders.ts';
import { indicatorRows } from './indicator.ts';

/** Files of the published folder as the catalogue lists them; query databases have an index of their own. */
export function filesOf(files: readonly Published[], catalogue: Catalogue): readonly PublishedFile[] {
  const rows = rowsByAddress(catalogue);
  return files
    .filter(({ path }) => !path.startsWith('query/'))
    .map(({ path, size }) => ({ path: `/${path}`, bytes: size, rows: rows.get(`/${path}`) ?? null }));
}

/** How many rows the file at an address has, for files that are tables. */
function rowsByAddress(catalogue: Catalogue): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { name, simulated, rows: count } of catalogue.tables) {
    if (simulated) for (const format of SIMULATED_FORMATS) rows.set(simulatedFile(name, format), count);
    else for (const format of TABLE_FORMATS) if (format !== 'zip') rows.set(tableFile(name, format), count);
  }
  for (const { id } of catalogue.indicators) {
    const count = indicatorRows(catalogue, id);
    for (const format of INDICATOR_FORMATS) rows.set(indicatorFile(id, format), count);
  }
  return rows;
}
