import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { publishedFiles } from './scripts/dev-files.ts';
import { settings } from './src/settings.ts';

const { base, site, work, published } = settings();

/**
 * Pages are whole without scripts, and every script and style is a file of its own: no island framework, nothing
 * inlined, so that the Content-Security-Policy needs neither hashes nor 'unsafe-inline'. An island is a <script> in an
 * .astro file that imports a .ts or .tsx module. `scripts/build.ts` chooses the output folder and swaps it in.
 */
export default defineConfig({
  output: 'static',
  base,
  ...(site === undefined ? {} : { site }),
  outDir: process.env['KEDU_ASTRO_OUT'] ?? join(work, 'astro'),
  cacheDir: join(work, 'cache', 'astro'),
  publicDir: './public',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321 },
  i18n: {
    locales: ['zh', 'en'],
    defaultLocale: 'zh',
    routing: { prefixDefaultLocale: false },
  },
  vite: {
    cacheDir: join(work, 'cache', 'vite'),
    plugins: [publishedFiles(published, base)],
    build: {
      assetsInlineLimit: 0,
      // The oldest browsers that must run scripts: Chromium 109 (the last on Windows 7) and its contemporaries.
      target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
      reportCompressedSize: false,
    },
  },
});
