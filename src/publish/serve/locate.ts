/** From an address to the file that answers it. Knows the folder, the base path and nothing about HTTP headers. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Located =
  /** `path` is the address without the base path; `file` lies in the published folder. */
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'malformed' };

const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() ?? false;

/** The decoded path, or undefined where it can't be one: bad escapes, steps upwards, separators in disguise. */
function decoded(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..')) return undefined;
  // A path beginning with two slashes would turn a redirect into a link to another host.
  return path.replace(/\/{2,}/g, '/');
}

/** Configuration for hosts and dot files are laid beside the pages but are no part of the site. */
function hidden(path: string): boolean {
  return path
    .split('/')
    .some((segment) => (segment.startsWith('.') && segment !== '.well-known') || segment === '_headers');
}

/**
 * Finds what answers `url` (path and query as requested) in `root`, for a site living under `base` ('/' or '/x/').
 */
export async function locate(root: string, base: string, url: string): Promise<Located> {
  const cut = url.indexOf('?');
  const query = cut === -1 ? '' : url.slice(cut);
  const full = decoded(cut === -1 ? url : url.slice(0, cut));
  if (full === undefined) return { kind: 'malformed' };
  if (`${full}/` === base || (full === '/' && base !== '/')) return { kind: 'redirect', to: `${base}${query}` };
  if (!full.startsWith(base)) return { kind: 'missing', path: full };
  const path = full.slice(base.length - 1);
  if (hidden(path)) return { kind: 'missing', path };
  if (path.endsWith('/')) {
    const file = join(root, path, 'index.html');
    return (await isFile(file)) ? { kind: 'file', path, file } : { kind: 'missing', path };
  }
  const file = join(root, path);
  if (await isFile(file)) return { kind: 'file', path, file };
  if (await isFile(join(root, path, 'index.html'))) {
    return { kind: 'redirect', to: `${encodeURI(full)}/${query}` };
  }
  return { kind: 'missing', path };
}

/** The page for an address that leads nowhere, in the language of the address; undefined if the site has none. */
export async function missingPage(root: string, path: string): Promise<string | undefined> {
  const names = ['404.html', '404/index.html'];
  const candidates = [...(path.startsWith('/en/') ? names.map((name) => `en/${name}`) : []), ...names];
  for (const name of candidates) {
    const file = join(root, name);
    if (await isFile(file)) return file;
  }
  return undefined;
}
