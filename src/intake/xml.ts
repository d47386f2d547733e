/**
 * As much of XML as workbooks are made of: elements found by name, attributes, text. Their parts are written by programs,
 * without document types; prefixes of namespaces are passed over.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its entities resolved. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\dA-Fa-f]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return NAMED.get(name ?? '') ?? whole;
  });
}

export interface Element {
  /** What stands in its tag, behind the name. */
  readonly tag: string;
  /** What stands between its tags; '' for an empty one. */
  readonly inside: string;
}

const patterns = new Map<string, RegExp>();

/** Every element of a name, in order. Not for elements that hold others of their own name. */
export function* elements(xml: string, name: string): Generator<Element, void> {
  const source =
    patterns.get(name) ??
    new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, 'g');
  patterns.set(name, source);
  // Each walk has a place of its own.
  for (const found of xml.matchAll(source)) yield { tag: found[1] ?? '', inside: found[2] ?? '' };
}

/** The first element of a name. */
export function element(xml: string, name: string): Element | undefined {
  return elements(xml, name).next().value ?? undefined;
}

const attributes = new Map<string, RegExp>();

/** An attribute of a tag; a prefix of its name is passed over. */
export function attribute(tag: string, name: string): string | undefined {
  const pattern = attributes.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributes.set(name, pattern);
  const found = pattern.exec(tag);
  return found === null ? undefined : unescaped(found[1] ?? found[2] ?? '');
}

/** The text of an element, as text and as CDATA. */
export function textOf(inside: string): string {
  return inside.includes('<![CDATA[') ? inside.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : unescaped(inside);
}
