/** What a published file is, by its name: media type, and whether compressing it is worth trying. */
import { extname } from 'node:path';

const utf8 = '; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  '.html': `text/html${utf8}`,
  '.css': `text/css${utf8}`,
  '.js': `text/javascript${utf8}`,
  '.mjs': `text/javascript${utf8}`,
  '.json': `application/json${utf8}`,
  '.jsonld': `application/ld+json${utf8}`,
  '.geojson': `application/geo+json${utf8}`,
  '.webmanifest': `application/manifest+json${utf8}`,
  '.csv': `text/csv${utf8}`,
  '.tsv': `text/tab-separated-values${utf8}`,
  '.txt': `text/plain${utf8}`,
  '.md': `text/markdown${utf8}`,
  // References: the types in use; none of the three is registered with IANA. A CITATION.cff is YAML (RFC 9512).
  '.bib': `application/x-bibtex${utf8}`,
  '.ris': `application/x-research-info-systems${utf8}`,
  '.cff': `application/yaml${utf8}`,
  '.sql': `application/sql${utf8}`,
  '.xml': `application/xml${utf8}`,
  '.svg': `image/svg+xml${utf8}`,
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.file',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
  '.pdf': 'application/pdf',
};

/** Compressed already; trying again costs build time and saves nothing. */
const dense = new Set([
  ...['.png', '.jpg', '.webp', '.avif', '.woff2', '.xlsx', '.zip', '.pdf', '.parquet'],
  ...['.br', '.gz', '.zst', '.bin'],
]);

/** Media type of a file, with its charset where it is text. CSV, JSON and feeds are UTF-8 here, always. */
export function mediaType(path: string): string {
  if (path.endsWith('/feed.xml')) return `application/atom+xml${utf8}`;
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a file may have a .br and .gz beside itself. */
export function compressible(path: string): boolean {
  return !dense.has(extname(path).toLowerCase());
}
