import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkImports, circles } from '../../scripts/lint/imports.ts';
import { ROOMS } from '../../scripts/lint/rooms.ts';

let folder: string | undefined;
afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = undefined;
});

/** The breaches of a project with these files. */
async function breaches(files: Record<string, string>): Promise<readonly string[]> {
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'kedu-imports-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return checkImports(folder);
}

/** The doors the cases below lead to. */
const house = Object.fromEntries(
  ['figures', 'reading', 'package', 'warehouse', 'publish', 'catalogue', 'charts', 'query', 'components'].map(
    (room) => [`src/${room}/door.ts`, 'export const door = 1;\n'],
  ),
);

test('the project itself keeps the rule', async () => {
  expect(await checkImports('.')).toEqual([]);
});

test.each([
  [
    'charts on the ground floor and d3',
    'src/charts/a.ts',
    "import '../figures/door.ts';\nimport { ticks } from 'd3-array';",
  ],
  [
    'publish downwards',
    'src/publish/a.ts',
    "import '../warehouse/door.ts';\nimport '../charts/door.ts';\nimport 'node:fs';",
  ],
  ['types of the catalogue in components', 'src/components/a.ts', "import type { A } from '../catalogue/door.ts';"],
  ['inline type imports', 'src/components/a.ts', "import { type A, type B } from '../catalogue/door.ts';"],
  ['pages on top', 'src/pages/en/a.astro', "---\nimport { door } from '../../catalogue/door.ts';\n---\n<p>{door}</p>"],
  ['a style in a layout', 'src/layouts/a.astro', "---\nimport '../styles/a.css';\n---"],
  ['an island’s script', 'src/components/a.astro', "<script>\n  import { door } from '../query/door.ts';\n</script>"],
])('allowed: %s', async (_, path, text) => {
  expect(await breaches({ ...house, 'src/styles/a.css': '', [path]: text })).toEqual([]);
});

test.each([
  ['upwards', 'src/warehouse/a.ts', "import '../publish/door.ts';", 'the room warehouse may not import publish'],
  [
    'upwards, re-exported',
    'src/package/a.ts',
    "export * from '../warehouse/door.ts';",
    'package may not import warehouse',
  ],
  [
    'upwards, on demand',
    'src/charts/a.ts',
    "await import('../components/door.ts');",
    'charts may not import components',
  ],
  [
    'upwards, as a type',
    'src/package/a.ts',
    "import type { A } from '../publish/door.ts';",
    'package may not import publish',
  ],
  [
    'upwards, inside a type',
    'src/package/a.ts',
    "type A = import('../publish/door.ts').A;",
    'package may not import publish',
  ],
  ['sideways', 'src/query/a.ts', "import '../charts/door.ts';", 'query may not import charts'],
  ['a page past the catalogue', 'src/pages/a.ts', "import '../warehouse/door.ts';", 'pages may not import warehouse'],
  ['figures importing a room', 'src/figures/a.ts', "import '../reading/door.ts';", 'figures may not import reading'],
  ['figures importing a package', 'src/figures/a.ts', "import 'valibot';", 'may not import the package valibot'],
  [
    'values of the catalogue',
    'src/components/a.astro',
    "---\nimport { door } from '../catalogue/door.ts';\n---",
    'only types',
  ],
  ['out of src/', 'src/publish/a.ts', "import '../../scripts/build.ts';", 'nothing from outside src/'],
  ['nowhere', 'src/publish/a.ts', "import './b.ts';", 'leads to no file'],
  ['an unknown room', 'src/cellar/a.ts', "import '../figures/door.ts';", 'the room cellar is not in'],
  ['Node in charts', 'src/charts/a.ts', "import { readFile } from 'node:fs/promises';", 'exists in Node only'],
  ['Node by its old name', 'src/query/a.ts', "import path from 'path';", 'exists in Node only'],
  [
    'Node in an island',
    'src/components/a.tsx',
    "import 'node:os';\nexport const a = <p>{1}</p>;",
    'exists in Node only',
  ],
  ['Node in a script', 'src/pages/a.astro', "<p>x</p>\n<script>\n  import 'node:os';\n</script>", 'a.astro:3: node:os'],
  [
    'a Node room in a script',
    'src/pages/a.astro',
    '<script src="../catalogue/door.ts"></script>',
    'belongs to the build',
  ],
  ['a native package in query', 'src/query/a.ts', "import '@duckdb/node-api';", 'belongs to the build'],
])('refused: %s', async (_, path, text, sentence) => {
  const found = await breaches({ ...house, [path]: text });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(sentence);
  expect(found[0]).toContain(path);
});

test('refused: Node in a file that a script imports by way of another; allowed where no script does', async () => {
  const files = {
    'src/layouts/open.ts': "import 'node:fs';",
    'src/layouts/a.astro': "---\nimport './open.ts';\n---",
    'src/layouts/near.ts': "import './far.ts';",
    'src/layouts/far.ts': 'export {};',
    'src/layouts/b.astro': "<script>\n  import './near.ts';\n</script>",
  };
  expect(await breaches(files)).toEqual([]);
  expect(await breaches({ ...files, 'src/layouts/far.ts': "import './open.ts';" })).toEqual([
    'src/layouts/open.ts:1: node:fs exists in Node only, and this code runs in the browser',
  ]);
});

test('refused: what the oldest browser lacks, in code that reaches it', async () => {
  const files = {
    'src/charts/a.ts': '\nexport const a = [2, 1].toSorted();',
    'src/publish/a.ts': 'export const b = [1].toSorted();',
  };
  expect(await breaches(files)).toEqual([
    'src/charts/a.ts:2: toSorted needs Chromium 110, and this code must run in 109',
  ]);
});

test('refused: files in a circle, even by types alone', async () => {
  const found = await breaches({
    'src/package/a.ts': "import './b.ts';",
    'src/package/b.ts': "import type { C } from './c.ts';",
    'src/package/c.ts': "export { a } from './a.ts';",
  });
  expect(found).toEqual(['a circle: src/package/a.ts → src/package/b.ts → src/package/c.ts → src/package/a.ts']);
});

test('the rule itself has no circle: no two rooms may import each other, on any way', () => {
  const edges = Object.entries(ROOMS).map(([room, { from, types = [] }]) => [room, [...from, ...types]] as const);
  expect(circles(new Map(edges))).toEqual([]);
});
