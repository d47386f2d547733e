/** What the commands share: running a child command, showing a step with its time, and ending with a readable error. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A failure already explained to the reader; the command ends without a stack trace. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Runs `node <script> …` with the Node that runs this one; resolves with its exit code. */
export function runNode(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    // Ctrl+C reaches the child by itself; a polite kill would leave it, and the servers it started, behind.
    const pass = (): void => {
      child.kill('SIGTERM');
    };
    process.once('SIGTERM', pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** The file behind an npm command, so that it runs on this very Node and without a shell: `binary('astro')`. */
export function binary(name: string, packageName: string = name): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new Error(`${packageName} has no command ${name}`);
  return join(dirname(manifest), path);
}

/** Runs one step and prints its name with the time it took. */
export async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  console.log(`▸ ${name}`);
  const result = await run();
  console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs a command's main function; known errors are printed as they are, unknown ones with their stack. */
export async function main(run: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    const known = ['Stopped', 'SettingsError', 'AddressTakenError', 'PortBusyError', 'ReleaseError'];
    if (error instanceof Error && known.includes(error.name)) console.error(`✗ ${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
