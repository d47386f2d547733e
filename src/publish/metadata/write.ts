/**
 * Writes what machines read about the data, from the one descriptor. It runs after the data files, whose sizes and
 * checksums it names, and before the archives, which carry the descriptor.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CATALOG,
  DATAPACKAGE,
  SIMULATED_DATAPACKAGE,
  TABLES_METADATA,
  tableMetadata,
  WHOLE_ARCHIVE,
} from '../../addresses.ts';
import { simulatedTables } from '../../warehouse/index.ts';
import type { Edition, Writer } from '../edition.ts';
import { putFile } from '../folders.ts';
import { groupCsvw, tableCsvw } from './csvw.ts';
import { dcatCatalog, tablePaths } from './dcat.ts';
import { publishedDescriptor, simulatedDescriptor } from './descriptor.ts';
import { type FileFacts, fileFacts } from './files.ts';

/** Descriptors: Data Package for all tables, CSV on the Web beside each CSV file. */
export const descriptors: Writer = {
  name: '数据描述 · descriptors',
  async write(edition, into) {
    const { pkg, catalogue } = edition;
    const files = await filesOf(edition, into);
    const described = { descriptor: pkg.descriptor, catalogue, added: edition.computed.added };
    await put(into, DATAPACKAGE, publishedDescriptor(described, files));
    const simulated = simulatedDescriptor(described, await simulatedTables(), files);
    if (simulated !== undefined) await put(into, SIMULATED_DATAPACKAGE, simulated);
    for (const table of catalogue.tables.filter((one) => !one.simulated)) {
      await put(into, tableMetadata(table.name), tableCsvw(catalogue, table));
    }
    await put(into, TABLES_METADATA, groupCsvw(catalogue, pkg.descriptor));
  },
};

/** The catalogue record of every file that can be had, archives included: it runs after those. */
export const catalogRecord: Writer = {
  name: '数据目录 · data catalogue',
  async write(edition, into) {
    const files = await filesOf(edition, into);
    await put(into, CATALOG, dcatCatalog(edition.catalogue, files, edition.settings));
  },
};

function filesOf({ catalogue }: Edition, into: string): Promise<ReadonlyMap<string, FileFacts>> {
  const has = (path: string): boolean => existsSync(join(into, path));
  return fileFacts(into, [...catalogue.tables.flatMap((table) => tablePaths(table, has)), WHOLE_ARCHIVE]);
}

async function put(into: string, path: string, content: unknown): Promise<void> {
  await putFile(into, path, `${JSON.stringify(content, null, 1)}\n`);
}
