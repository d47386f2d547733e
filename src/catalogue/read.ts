/** Reading catalogue.json: once per process, validated, or a sentence that says what to run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { settings } from '../settings.ts';
import { CatalogueFile } from './schema.ts';
import type { Catalogue } from './types.ts';

/** The catalogue is missing or is not what these pages expect; building the data again cures both. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
}

const CURE = '请运行 npm run data:build · run npm run data:build';

const read = new Map<string, Catalogue>();

/** What the data build has written into `work`, the folder of the settings by default. */
export function catalogue(work: string = settings().work): Catalogue {
  const known = read.get(work);
  if (known !== undefined) return known;
  const fresh = readCatalogue(join(work, 'catalogue.json'));
  read.set(work, fresh);
  return fresh;
}

/** Folder of `work` with the catalogues of the frozen releases. */
export const RELEASE_CATALOGUES = 'releases';

/** What a frozen release said, as today's code reads it. */
export function releaseCatalogue(version: string, work: string = settings().work): Catalogue {
  return readCatalogue(join(work, RELEASE_CATALOGUES, `${version}.json`));
}

/** Reads and validates one catalogue file, without the cache. */
export function readCatalogue(file: string): Catalogue {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CatalogueError(`${file}: 没有目录 · not built yet. ${CURE}`, { cause });
  }
  return parseCatalogue(text, file);
}

/** Validates the text of a catalogue; `where` names it in messages. */
export function parseCatalogue(text: string, where: string): Catalogue {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new CatalogueError(`${where}: 不是 JSON · not JSON. ${CURE}`, { cause });
  }
  const parsed = v.safeParse(CatalogueFile, json);
  if (parsed.success) return parsed.output;
  const lines = parsed.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new CatalogueError(`${where}: 与页面所需不符 · not what the pages expect. ${CURE}\n${lines.join('\n')}`);
}
