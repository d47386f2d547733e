/**
 * Pages name what the modules of their scripts import, all the way down, so that browsers fetch it all at once instead of one
 * generation after another (HTML, 4.6.8.9, link type "modulepreload"). Modules that are imported on use are left to that.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { FinishingStep } from './edition.ts';
import { listFiles } from './folders.ts';

export const preloads: FinishingStep = {
  name: '模块预载 · module preloads',
  async run(folder, { base }) {
    const files = await listFiles(folder);
    const modules = new Map<string, readonly string[]>();
    for (const { path, file } of files)
      if (path.startsWith('_astro/') && path.endsWith('.js'))
        modules.set(`${base}${path}`, importsOf(await readFile(file, 'utf8'), `${base}${path}`));
    for (const { path, file } of files) {
      if (!path.endsWith('.html')) continue;
      const html = await readFile(file, 'utf8');
      const named = withPreloads(html, modules);
      if (named !== html) await writeFile(file, named);
    }
  },
};

/** Addresses of what a built module at `address` imports before it runs. */
export function importsOf(code: string, address: string): readonly string[] {
  const found = [...code.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, path = '']) => path);
  return [...new Set(found)].map((path) => posix.join(posix.dirname(address), path));
}

const SCRIPT = /<script type="module" src="([^"]+)"[^>]*>/g;

/** The page with links to what its scripts import before the first of those scripts; `modules`: imports by address. */
export function withPreloads(html: string, modules: ReadonlyMap<string, readonly string[]>): string {
  const scripts = [...html.matchAll(SCRIPT)].map(([tag, address = '']) => ({ tag, address }));
  const wanted = new Set<string>();
  const visit = (address: string): void => {
    for (const next of modules.get(address) ?? []) {
      if (wanted.has(next)) continue;
      wanted.add(next);
      visit(next);
    }
  };
  for (const { address } of scripts) visit(address);
  for (const { address } of scripts) wanted.delete(address);
  const first = scripts.find(({ address }) => (modules.get(address) ?? []).length > 0);
  if (first === undefined) return html;
  const links = [...wanted].map((address) => `<link rel="modulepreload" href="${address}">`);
  return html.replace(first.tag, () => links.join('') + first.tag);
}
