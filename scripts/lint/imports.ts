/** Reads every import of src/, in .ts, .tsx and .astro files, and holds it against the rule in rooms.ts. */
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../../src/publish/folders.ts';
import { NODE_PACKAGES, NODE_ROOMS, ROOMS } from './rooms.ts';
import { youngNames } from './young.ts';

export interface Import {
  /** File with the import, from the project's root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** Erased before running: `import type`, `typeof import(…)`. */
  readonly typeOnly: boolean;
  /** Stands in code that runs in the browser, as far as the file itself tells. */
  readonly browser: boolean;
}

/** Reads all imports of one file. */
export function importsOf(file: string, text: string): readonly Import[] {
  const browserFile = file.endsWith('.tsx') || ROOMS[roomOf(file)]?.browser === true;
  if (!file.endsWith('.astro')) return importsIn(file, text, 0, browserFile);
  return astroParts(text).flatMap(({ code, line, script }) => importsIn(file, code, line, script || browserFile));
}

interface Part {
  readonly code: string;
  /** Lines before the part. */
  readonly line: number;
  readonly script: boolean;
}

/** The frontmatter and the scripts of an .astro file; a script with `src` becomes the import it stands for. */
function astroParts(text: string): readonly Part[] {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length - 1;
  const parts: Part[] = [];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (frontmatter) parts.push({ code: frontmatter[1] ?? '', line: lineAt(text.indexOf('---')) + 1, script: false });
  for (const match of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>|<script\b([^>]*)\/>/g)) {
    const attributes = match[1] ?? match[3] ?? '';
    const line = lineAt(match.index);
    const source = /\bsrc\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
    // is:inline leaves the address as it is written: it names a published file, not a module.
    if (source && !/\bis:inline\b/.test(attributes)) parts.push({ code: `import '${source}';`, line, script: true });
    if (match[2]) parts.push({ code: match[2], line, script: true });
  }
  return parts;
}

function importsIn(file: string, code: string, line: number, browser: boolean): readonly Import[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, kind);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const at = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    found.push({ file, line: line + at + 1, specifier: specifier.text, typeOnly, browser });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** The room a file of src/ belongs to: its folder, or its own name at the top. Outside of src/: the top folder. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second.replace(/\.[^.]+$/, '') : top;
}

/** The file a relative import leads to, without its query (`?url`); undefined for packages. */
export function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

const builtins = new Set(builtinModules);
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What one import does that it may not; undefined when it is fine. */
function wrong(found: Import, files: ReadonlySet<string>): string | undefined {
  const { file, specifier, typeOnly, browser } = found;
  const here = roomOf(file);
  const room = ROOMS[here];
  if (!room) return `the room ${here} is not in scripts/lint/rooms.ts`;
  const target = targetOf(found);
  if (target === undefined) {
    if (typeOnly) return undefined;
    const builtin = specifier.startsWith('node:') || builtins.has(packageOf(specifier));
    if (builtin && browser) return `${specifier} exists in Node only, and this code runs in the browser`;
    if (builtin) return undefined;
    if (room.packages && !room.packages.some((allowed) => allowed.test(specifier))) {
      return `the room ${here} may not import the package ${specifier}`;
    }
    if (browser && NODE_PACKAGES.some((pattern) => pattern.test(specifier))) {
      return `the package ${specifier} belongs to the build, and this code runs in the browser`;
    }
    return undefined;
  }
  if (!target.startsWith('src/')) {
    // Packages' own files and published data are reached by name or address, never by a path out of src/.
    return `src/ imports nothing from outside src/ (${specifier})`;
  }
  if (!files.has(target)) return `${specifier} leads to no file`;
  const there = roomOf(target);
  if (there === here) return undefined;
  if (browser && !typeOnly && NODE_ROOMS.includes(there)) {
    return `the room ${there} belongs to the build, and this code runs in the browser`;
  }
  if (room.from.includes(there) || (typeOnly && room.types?.includes(there))) return undefined;
  if (room.types?.includes(there)) return `the room ${here} may import only types from ${there}`;
  return `the room ${here} may not import ${there}`;
}

/** Groups of files that import each other in a circle, each as a path that ends where it began. */
export function circles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    state.set(file, 'open');
    path.push(file);
    for (const next of edges.get(file) ?? []) {
      if (state.get(next) === 'open') found.push([...path.slice(path.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const file of edges.keys()) if (!state.has(file)) visit(file);
  return found;
}

/** The files that reach the browser because browser code imports them, through however many others. */
function shipped(imports: ReadonlyMap<string, readonly Import[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (found: Import): void => {
    const target = targetOf(found);
    if (target === undefined || found.typeOnly || reached.has(target) || target.endsWith('.astro')) return;
    reached.add(target);
    imports.get(target)?.forEach(follow);
  };
  for (const found of [...imports.values()].flat()) if (found.browser) follow(found);
  return reached;
}

/** Checks the src/ of a project; one sentence for each breach, with file and line. */
export async function checkImports(root: string): Promise<readonly string[]> {
  const listed = (await listFiles(posix.join(root, 'src'))).map(({ path, file }) => ({ path: `src/${path}`, file }));
  const files = new Set(listed.map(({ path }) => path));
  const imports = new Map<string, readonly Import[]>();
  const texts = new Map<string, string>();
  for (const { path, file } of listed) {
    if (!/\.(?:tsx?|astro)$/.test(path)) continue;
    const text = await readFile(file, 'utf8');
    texts.set(path, text);
    imports.set(path, importsOf(path, text));
  }
  const browserFiles = shipped(imports);
  const breaches: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, all] of imports) {
    const targets = all.map(targetOf).filter((target) => target !== undefined);
    edges.set(
      path,
      targets.filter((target) => target !== path && files.has(target)),
    );
    for (const found of all) {
      const reason = wrong({ ...found, browser: found.browser || browserFiles.has(path) }, files);
      if (reason !== undefined) breaches.push(`${path}:${found.line}: ${reason}`);
    }
  }
  for (const [path, text] of texts) {
    // In an .astro file only the scripts reach the browser.
    const parts = path.endsWith('.astro') ? astroParts(text).filter(({ script }) => script) : [{ code: text, line: 0 }];
    const runs =
      path.endsWith('.astro') || path.endsWith('.tsx') || ROOMS[roomOf(path)]?.browser || browserFiles.has(path);
    for (const { code, line } of runs ? parts : []) breaches.push(...youngNames(path, '\n'.repeat(line) + code));
  }
  return [...breaches, ...circles(edges).map((circle) => `a circle: ${circle.join(' → ')}`)];
}
