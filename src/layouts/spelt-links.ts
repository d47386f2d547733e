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

const HIDDEN = /<([a-z]+)\b[^>]*\sclass="(?:[^"]*\s)?no-print(?:\s[^"]*)?"[^>]*>/;

/** The page without what paper does not show: an address is no use beside words that are not there. */
function printed(html: string): string {
  let rest = html;
  let kept = '';
  for (let from = HIDDEN.exec(rest); from !== null; from = HIDDEN.exec(rest)) {
    const [opening, name = ''] = from;
    kept += rest.slice(0, from.index);
    rest = rest.slice(from.index + opening.length);
    let depth = 1;
    let end = rest.length;
    for (const tag of rest.matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'g'))) {
      depth += tag[1] === '/' ? -1 : 1;
      if (depth > 0) continue;
      end = tag.index + tag[0].length;
      break;
    }
    rest = rest.slice(end);
  }
  return kept + rest;
}

/**
 * Reads the links of a page's content in the order in which they stand. Those in an element with class `no-print` are
 * left out.
 *
 * @param html what the page says, as rendered
 * @param own the page's own address, which need not be spelt
 */
export function speltLinks(html: string, own: string): readonly SpeltLink[] {
  const found = new Map<string, string>();
  for (const [, attributes = '', inner = ''] of printed(html).matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)) {
    const href = /\bhref="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined || !/^(?:\/|https?:)/.test(href)) continue;
    const address = plain(href).replace(/#.*$/s, '');
    const text = plain(inner);
    if (address === '' || address === own || text === '' || found.has(address)) continue;
    found.set(address, text);
  }
  return [...found].map(([address, text]) => ({ address, text }));
}
