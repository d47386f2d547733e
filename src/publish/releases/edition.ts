/** An edition worked out in memory: what a frozen release says, seen with today's code, and what a new one would freeze. */
import type { Catalogue } from '../../catalogue/types.ts';
import type { LoadedPackage } from '../../package/index.ts';
import { Engine, publishTables } from '../../warehouse/index.ts';
import { catalogueOf } from '../catalogue.ts';
import { type Files, indicatorFiles, tableFiles } from '../files/index.ts';
import { booksOf } from '../files/indicator.ts';
import { storedTable } from '../files/table.ts';

/** The catalogue of a package; nothing simulated is part of any release. */
export async function catalogueIn(pkg: LoadedPackage): Promise<Catalogue> {
  return inMemory(pkg, (_, catalogue) => Promise.resolve(catalogue));
}

/** CSV and JSON of every published table and indicator, by address, byte for byte as `/data/` serves them. */
export async function frozenFiles(pkg: LoadedPackage): Promise<Files> {
  return inMemory(pkg, async (engine, catalogue) => {
    const files = new Map<string, Uint8Array>();
    for (const table of catalogue.tables) {
      const stored = await storedTable(engine.connection, table);
      for (const [path, bytes] of tableFiles(stored, catalogue)) files.set(path, bytes);
    }
    const books = booksOf(catalogue);
    for (const { id } of catalogue.indicators) {
      for (const [path, bytes] of indicatorFiles(catalogue, id, books)) files.set(path, bytes);
    }
    return files;
  });
}

async function inMemory<T>(pkg: LoadedPackage, use: (engine: Engine, catalogue: Catalogue) => Promise<T>): Promise<T> {
  const engine = await Engine.open({ threads: 1 });
  try {
    const computed = await publishTables(engine, pkg);
    return await use(engine, catalogueOf(pkg, computed, []));
  } finally {
    await engine.close();
  }
}
