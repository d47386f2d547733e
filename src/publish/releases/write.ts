/** Publishes the frozen releases: their files as they are, and the feed that tells of them. */
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FEED, pinned } from '../../addresses.ts';
import { releaseFolder } from '../../package/index.ts';
import type { Writer } from '../edition.ts';
import { putFile } from '../folders.ts';
import { feedOf } from './feed.ts';
import { MANIFEST_FILE } from './manifest.ts';

/** `/r/<version>/data/…`, byte for byte, with the manifest that says what they must be. */
export const frozenReleases: Writer = {
  name: '冻结的版本 · frozen releases',
  async write({ releases, settings }, into) {
    for (const { version } of releases) {
      const folder = releaseFolder(settings.data, version);
      const target = join(into, pinned(version, '/data'));
      await mkdir(dirname(target), { recursive: true });
      await cp(join(folder, 'data'), target, { recursive: true, preserveTimestamps: true });
      await cp(join(folder, MANIFEST_FILE), join(target, MANIFEST_FILE), { preserveTimestamps: true });
    }
  },
};

export const releaseFeed: Writer = {
  name: '更新订阅 · feed',
  async write({ catalogue, releases, settings }, into) {
    await putFile(into, FEED, feedOf(catalogue, releases, settings));
  },
};
