import type { Catalogue } from '../../src/catalogue/types.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { searchIndexOf } from '../../src/publish/search.ts';
import type { Found, SearchIndex } from '../../src/search/index.ts';
import { Engine, publishTables, simulatedTables } from '../../src/warehouse/index.ts';
import { fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

/** A package's catalogue and index as the build makes them; simulated tables by name only. */
export async function indexed(name: 'own' | 'three-years'): Promise<{ catalogue: Catalogue; index: SearchIndex }> {
  const copy = name === 'own' ? await ownPackage() : await fixturePackage(name);
  const engine = await Engine.open();
  try {
    const pkg = await sound(copy.folder);
    const computed = await publishTables(engine, pkg);
    const simulated = name === 'own' ? (await simulatedTables()).map((table) => ({ table, rows: 1 })) : [];
    const catalogue = catalogueOf(pkg, computed, simulated);
    return { catalogue, index: searchIndexOf(catalogue) };
  } finally {
    await engine.close();
    await copy.remove();
  }
}

/** What was found, as `kind address`. */
export const places = (found: readonly Found[]): readonly string[] =>
  found.map(({ entry }) => `${entry.kind} ${entry.path}`);
