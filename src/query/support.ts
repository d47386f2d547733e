/** Whether this browser can run the engine, and whether it may be started on a hint. */
import { REFUSED_GB, SMALL_DEVICE_GB } from './limits.ts';

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
  return hasMouse();
}

/**
 * Whether a question may start the engine without being asked to: `asks` where its download is large for the device or
 * connection, so that the reader decides; `memory` where there is too little; else what the browser lacks.
 */
export function engineLeave(): 'free' | 'asks' | 'memory' | { readonly lacks: string } {
  const lacks = missingForEngine();
  if (lacks !== undefined) return { lacks };
  const { deviceMemory, connection }: Navigator & Hints = navigator;
  if (deviceMemory !== undefined && deviceMemory <= REFUSED_GB) return 'memory';
  if (connection?.saveData === true) return 'asks';
  return hasMouse() ? 'free' : 'asks';
}

const hasMouse = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;
