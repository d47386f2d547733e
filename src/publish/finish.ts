/**
 * What is done to the whole site once pages and data files lie together and before they are compressed: a manifest of
 * every file, say. Steps run in order and may read and write anything in the folder.
 */
import type { FinishingStep } from './edition.ts';
import { manifest } from './manifest.ts';
import { preloads } from './preloads.ts';
import { sitemap } from './sitemap.ts';

export type { FinishingStep } from './edition.ts';

export const finishing: readonly FinishingStep[] = [preloads, sitemap, manifest];
