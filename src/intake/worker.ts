/** Reads a visitor's file away from the page, so that the page goes on. Ended from outside to cancel. */
import { IntakeError } from './failure.ts';
import { TEXT_BYTES } from './limits.ts';
import type { Answer, Ask } from './messages.ts';
import { IntakeSession } from './session.ts';

const session = new IntakeSession();
const TOLD_EVERY_MS = 100;
let told = 0;

function answer(message: Answer, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

function progress(done: number): void {
  const now = performance.now();
  if (now - told < TOLD_EVERY_MS) return;
  told = now;
  answer({ kind: 'progress', done });
}

async function work(ask: Ask): Promise<void> {
  if (ask.kind === 'look') {
    // No format is allowed more than text; what is larger need not be read to be refused.
    if (ask.file.size > TEXT_BYTES) throw new IntakeError('too-large', String(TEXT_BYTES / 1024 / 1024));
    const bytes = await ask.file.arrayBuffer().catch((error: unknown) => {
      throw new IntakeError('unreadable', error instanceof Error ? error.message : String(error));
    });
    const { info, look } = await session.look(new Uint8Array(bytes), ask.name, ask.told, ask.layout, progress);
    answer({ kind: 'looked', info, look });
    return;
  }
  const rows = await session.take(
    ask.proposal,
    (bytes) => {
      // A buffer of its own, which is given away.
      const own = new Uint8Array(bytes);
      answer({ kind: 'part', bytes: own }, [own.buffer]);
    },
    progress,
  );
  answer({ kind: 'taken', rows });
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  work(data).catch((error: unknown) => {
    const known =
      error instanceof IntakeError
        ? error
        : new IntakeError('unreadable', error instanceof Error ? error.message : String(error));
    answer({ kind: 'failed', code: known.code, detail: known.detail });
  });
});
