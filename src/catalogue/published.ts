/** What the data build has published as files: pages offer what is there, with its size. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../settings.ts';

/** One download: its label in the page's language, its path without base path, its bytes. */
export interface PublishedFile {
  readonly label: string;
  readonly path: string;
  readonly bytes: number;
}

/** Those of the files that are there, in the order given. `folder` is the folder of published files. */
export function published(
  files: readonly { readonly label: string; readonly path: string }[],
  folder: string = settings().published,
): readonly PublishedFile[] {
  return files.flatMap(({ label, path }) => {
    const bytes = statSync(join(folder, path), { throwIfNoEntry: false })?.size;
    return bytes === undefined ? [] : [{ label, path, bytes }];
  });
}
