/**
 * The same headers for hosts that read a `_headers` file (Netlify, Cloudflare Pages and their kin). Written into every
 * build, because its paths carry the base path. For nginx and Apache see docs/hosting/.
 */
import { contentSecurityPolicy, type PolicyKind } from '../policy.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** Addresses of each kind, as such hosts write them. A host joins the headers of all rules that match. */
const policies: readonly (readonly [PolicyKind, readonly string[]])[] = [
  ['engine', [...['explore', 'ledger', 'indicators'].flatMap((page) => [`${page}/*`, `en/${page}/*`]), '_astro/*']],
  ['embed', ['embed/*', 'en/embed/*', 'r/:release/embed/*', 'r/:release/en/embed/*']],
  ['drawing', ['charts/*', 'r/:release/charts/*']],
];

/** The text of `_headers` for a site under `base`. */
export function hostHeaders(base: string): string {
  const rule = (path: string, ...headers: string[]): string =>
    `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`;
  // Two policies on one page both hold, so no rule for all pages may carry one: ordinary pages have theirs as <meta>,
  // and X-Frame-Options says who may frame them, which yields wherever a policy with frame-ancestors arrives.
  return [
    rule(
      '*',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'X-Frame-Options: SAMEORIGIN',
    ),
    ...policies.flatMap(([kind, paths]) =>
      paths.map((path) => rule(path, `Content-Security-Policy: ${contentSecurityPolicy(kind, 'header')}`)),
    ),
    rule('_astro/*', `Cache-Control: ${YEAR}`),
    ...['_astro/*', 'data/*', 'charts/*', 'oembed/*', 'query/*', 'r/*', 'releases/*', 'embed.js'].map((path) =>
      rule(path, 'Access-Control-Allow-Origin: *'),
    ),
  ].join('\n');
}
