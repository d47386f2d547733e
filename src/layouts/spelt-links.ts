/**
 * The links of a page, to be spelt out once at the end of its print: paper can't be clicked. Each target is listed once,
 * under the words that first lead to it; a place within a page is covered by the page itself.
 */
export interface SpeltLink {
  readonly text: string;
  /** As written in the page: a path under the base path, or an absolute address elsewhere. */
  readonly address: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

const plain = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#34|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reads the links of a page's content in the order in which they stand.
 *
 * @param html what the page says, as rendered
 * @param own the page's own address, which need not be spelt
 */
export function speltLinks(html: string, own: string): readonly SpeltLink[] {
  const found = new Map<string, string>();
  for (const [, attributes = '', inner = ''] of html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
    const href = /\bhref="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined || !/^(?:\/|https?:)/.test(href)) continue;
    const address = plain(href).replace(/#.*$/s, '');
    const text = plain(inner);
    if (address === '' || address === own || text === '' || found.has(address)) continue;
    found.set(address, text);
  }
  return [...found].map(([address, text]) => ({ address, text }));
}
