/** What the page and the worker that reads a file say to each other. */
import type { IntakeErrorCode } from './failure.ts';
import type { FileInfo, Told } from './source.ts';
import type { Layout, Look, Proposal } from './types.ts';

export type Ask =
  | { readonly kind: 'look'; readonly file: Blob; readonly name: string; readonly told: Told; readonly layout: Layout }
  /** For the file looked at last. */
  | { readonly kind: 'take'; readonly proposal: Proposal };

export type Answer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'looked'; readonly info: FileInfo; readonly look: Look }
  /** A whole Arrow IPC stream with some of the rows. */
  | { readonly kind: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'taken'; readonly rows: number }
  | { readonly kind: 'failed'; readonly code: IntakeErrorCode; readonly detail: string };
