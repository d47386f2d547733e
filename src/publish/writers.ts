/** Every writer, in the order in which they run. What a writer is stands in edition.ts, which writers import. */
import { chartSchema } from './chart-schema.ts';
import { citations } from './citation.ts';
import { compareData } from './compare.ts';
import type { Writer } from './edition.ts';
import { archives } from './files/archives.ts';
import { dataFiles, simulatedData } from './files/write.ts';
import { chartImages } from './images/index.ts';
import { catalogRecord, descriptors } from './metadata/write.ts';
import { oembed } from './oembed.ts';
import { progressFeed } from './progress-feed.ts';
import { querySchema } from './query-schema.ts';
import { frozenReleases, releaseFeed } from './releases/write.ts';
import { searchIndex } from './search.ts';

export type { Edition, Writer } from './edition.ts';

export const writers: readonly Writer[] = [
  chartSchema,
  citations,
  dataFiles,
  simulatedData,
  frozenReleases,
  releaseFeed,
  progressFeed,
  descriptors,
  searchIndex,
  querySchema,
  compareData,
  chartImages,
  oembed,
  // They pack what the others have written; the catalogue's record then names them too.
  archives,
  catalogRecord,
];
