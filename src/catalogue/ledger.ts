/** The ledger's tiles as pages get them at build: the same files and the same answers as in the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cube, type CubeIndex, readCubeIndex } from '../cube/index.ts';
import { settings } from '../settings.ts';
import { CatalogueError } from './read.ts';

const CURE = '请运行 npm run data:build · run npm run data:build';

/** Folder of the published files, the one of the settings by default. */
const ownFolder = (): string => join(settings().published, 'query');

/**
 * The ledger as it arrives with a page: opened with the tiles that are fetched first. `cube.index` is the list of files to
 * hand to `Ledger.open`. Undefined where the package has its simulation switched off. Throws `CatalogueError`.
 */
export function ledgerCube(folder: string = ownFolder()): Cube | undefined {
  const index = cubeIndex(folder);
  if (index === undefined) return undefined;
  const first = index.tiles.filter((tile) => tile.first);
  return Cube.open(index, new Map(first.map(({ id, file }) => [id, readFileSync(join(folder, file))])));
}

function cubeIndex(folder: string): CubeIndex | undefined {
  const file = join(folder, 'index.json');
  try {
    const index: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const cube = typeof index === 'object' && index !== null && 'cube' in index ? index.cube : undefined;
    return cube == null ? undefined : readCubeIndex(cube);
  } catch (cause) {
    throw new CatalogueError(`${file}: 读不出立方体清单 · the list of tiles can't be read. ${CURE}`, { cause });
  }
}
