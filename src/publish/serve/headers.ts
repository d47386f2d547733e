/**
 * The headers an address is published with, as data: the static server sends them, and the header files for common
 * hosts (public/_headers and the notes beside it) are checked against them by a test.
 */
import { contentSecurityPolicy, policyKindOf } from '../../policy.ts';
import { mediaType } from './media.ts';

/** Named by the hash of their content, so the bytes behind the address never change. */
const hashed = [/^\/_astro\//, /^\/query\/(?:[^/]+\/)*[^/]*[0-9a-f]{8}[^/]*$/];

/** Meant for other people's pages and programs: readable from any origin. A sandboxed frame has none of its own. */
const open = [/^\/(?:_astro|data|charts|oembed|query|r|releases)\//, /^\/embed\.js$/];

/** Cached for a year without asking, or asked about every time (an unchanged file costs one 304). */
export function cacheControl(path: string): string {
  return hashed.some((pattern) => pattern.test(path))
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}

/**
 * Headers that depend on the address alone; `path` is without the base path, with its leading slash, and names a page
 * by its folder (`/explore/`). `file` is the file that answers, where its name says more than the address does.
 */
export function addressHeaders(path: string, file: string = path): Record<string, string> {
  const type = mediaType(file.endsWith('/') ? `${file}index.html` : file);
  const kind = policyKindOf(path);
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Cache-Control': cacheControl(path),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
  if (/^(?:text\/html|text\/javascript|image\/svg)/.test(type)) {
    headers['Content-Security-Policy'] = contentSecurityPolicy(kind, 'header');
  }
  if (type.startsWith('text/html') && kind !== 'embed') headers['X-Frame-Options'] = 'SAMEORIGIN';
  if (open.some((pattern) => pattern.test(path))) headers['Access-Control-Allow-Origin'] = '*';
  return headers;
}
