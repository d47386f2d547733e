/**
 * The Content-Security-Policy of every kind of document, as one pure function: layouts print it as <meta>, the static
 * server and the header files for common hosts send it as a header. Ground floor: everybody may import it.
 *
 * No policy here allows inline scripts or styles, so pages use neither, not even `style=""`; see CONTRIBUTING.md.
 */

/**
 * What a document needs beyond reading:
 * `page` nothing; `engine` the pages (and the worker) that run DuckDB-WASM: querying, and checking a number in place; `embed` may be framed by anybody;
 * `drawing` an SVG opened by itself, which carries its own styles inside.
 */
export type PolicyKind = 'page' | 'engine' | 'embed' | 'drawing';

/** Everything from the site itself, scripts by the given sources; `more` where a document does more than be read. */
const site = (scripts: string, ...more: readonly string[]): readonly string[] => [
  "default-src 'none'",
  `script-src ${scripts}`,
  ...more,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

const reading = site("'self'");

/** The page compiles the module and hands it to the worker, so both need the right to, and neither fetches elsewhere. */
const querying = site("'self' 'wasm-unsafe-eval'", "worker-src 'self'");

/** Pages show embeds of this site as they will look elsewhere; an embed frames nothing. */
const framing = "frame-src 'self'";

const drawing: readonly string[] = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
];

const directives: Readonly<Record<PolicyKind, readonly string[]>> = {
  page: [...reading, framing],
  engine: [...querying, framing],
  embed: reading,
  drawing,
};

/**
 * The policy's text. As `meta` (the default) it leaves out `frame-ancestors`, which browsers ignore there with a
 * console error; as `header` it says who may frame the document.
 */
export function contentSecurityPolicy(kind: PolicyKind, delivery: 'meta' | 'header' = 'meta'): string {
  const listed = directives[kind];
  if (delivery === 'meta') return listed.join('; ');
  const framedBy = kind === 'embed' || kind === 'drawing' ? '*' : "'self'";
  return [...listed, `frame-ancestors ${framedBy}`].join('; ');
}

/**
 * Which policy an address gets; `path` is without the base path, beginning with a slash. Script files get the engine's,
 * because a worker runs under the policy its own file was delivered with, and for any other script it has no effect.
 */
export function policyKindOf(path: string): PolicyKind {
  if (/^\/(?:r\/[^/]+\/)?(?:en\/)?embed\//.test(path)) return 'embed';
  if (/^\/(?:en\/)?(?:explore|ledger|indicators)\//.test(path)) return 'engine';
  if (path.endsWith('.svg')) return 'drawing';
  if (path.endsWith('.js')) return 'engine';
  return 'page';
}
