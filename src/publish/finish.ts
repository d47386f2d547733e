/**
 * What is done to the whole site once pages and data files lie together and before they are compressed: a manifest of
 * every file, say. Steps run in order and may read and write anything in the folder.
 */
import type { Settings } from '../settings.ts';

export interface FinishingStep {
  /** Shown while it runs, in both languages: '文件清单 · manifest'. */
  readonly name: string;
  run(folder: string, settings: Settings): Promise<void>;
}

export const finishing: readonly FinishingStep[] = [];
