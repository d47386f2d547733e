/** Whether this browser can run the engine, and whether it may be started on a hint. */
import { SMALL_DEVICE_GB } from './limits.ts';

/** What the engine needs and this browser lacks; undefined where it can run. */
export function missingForEngine(): string | undefined {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.compileStreaming !== 'function') return 'WebAssembly';
  if (typeof Worker !== 'function') return 'Worker';
  if (typeof DecompressionStream !== 'function') return 'DecompressionStream';
  if (typeof BigInt64Array !== 'function') return 'BigInt64Array';
  return undefined;
}

interface Hints {
  readonly deviceMemory?: number;
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Whether pointing at the button may already fetch the engine. Not on a phone or tablet, on a device with little memory
 * or for a reader who saves data: there only pressing Run does.
 */
export function mayStartOnHint(): boolean {
  const { deviceMemory, connection }: Navigator & Hints = navigator;
  if (connection?.saveData === true) return false;
  if (deviceMemory !== undefined && deviceMemory < SMALL_DEVICE_GB) return false;
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}
