/** npm run serve: serves what was built, on http://localhost:4321 (PORT, or `-- --port 8080`), until Ctrl+C. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../src/publish/serve/server.ts';
import { type Settings, settings } from '../src/settings.ts';
import { main, Stopped } from './steps.ts';

/** The port asked for by `--port` or PORT. */
export function chosenPort(args: readonly string[] = process.argv.slice(2)): number {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } } });
  const text = values.port ?? process.env['PORT'] ?? '4321';
  const port = Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Stopped(`端口应为 0–65535 的整数：${text} · the port must be a whole number from 0 to 65535: ${text}`);
  }
  return port;
}

/** Serves the built site until the process is asked to end. */
export async function serveUntilStopped({ out, base }: Settings, port: number): Promise<void> {
  if (!existsSync(join(out, 'index.html'))) {
    throw new Stopped('还没有生成网站，请先运行 npm run build · nothing is built yet: run npm run build first');
  }
  const running = await serve({ root: out, base }, port);
  console.log(`\n  营商刻度已就绪，请打开   ${running.address}`);
  console.log(`  Kedu is ready, open      ${running.address}en/`);
  console.log('\n  按 Ctrl+C 结束 · Ctrl+C stops it\n');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await running.stop();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await serveUntilStopped(settings(), chosenPort());
    return 0;
  });
}
