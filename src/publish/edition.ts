/**
 * What is published as files, besides pages and query databases. A writer is handed one edition and a folder that stands
 * for the site's root, and writes its files there at their addresses. Writers run in order, each may read what those
 * before it have written; whatever throws stops the build and leaves the last good output.
 */
import type { Catalogue } from '../catalogue/types.ts';
import type { LoadedPackage } from '../package/index.ts';
import type { Settings } from '../settings.ts';
import type { Computed } from '../warehouse/index.ts';
import type { FrozenEdition } from './releases/read.ts';

/** Everything a file may be made from. */
export interface Edition {
  readonly pkg: LoadedPackage;
  readonly computed: Computed;
  readonly catalogue: Catalogue;
  /** Finished database files, to be opened read-only: the published tables, and the ledger where there is one. */
  readonly databases: { readonly published: string; readonly simulated: string | null };
  /** The frozen releases, oldest first, each with its catalogue. */
  readonly releases: readonly FrozenEdition[];
  readonly settings: Settings;
}

export interface Writer {
  /** Shown while it runs, in both languages: `数据文件 · data files`. */
  readonly name: string;
  /** Writes under `into`, the folder that becomes the site's root. */
  write(edition: Edition, into: string): Promise<void>;
}

/** What is done to the whole site once pages and data files lie together; see finish.ts. */
export interface FinishingStep {
  /** Shown while it runs, in both languages: `文件清单 · manifest`. */
  readonly name: string;
  run(folder: string, settings: Settings): Promise<void>;
}
