/**
 * A small tree of elements that is written twice: as HTML for the clipboard, where styles stand inline, and into the page
 * as a preview, where the policy lets only a script set them.
 */
export interface Part {
  readonly tag: string;
  readonly style?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Part | string)[];
}

const EMPTY: ReadonlySet<string> = new Set(['img', 'br']);
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The tree as HTML. */
export function toHtml(part: Part | string): string {
  if (typeof part === 'string') return escaped(part);
  const { tag, style, attributes = {}, children = [] } = part;
  const all = { ...attributes, ...(style === undefined ? {} : { style }) };
  const open = Object.entries(all).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${open.join('')}>${EMPTY.has(tag) ? '' : `${children.map(toHtml).join('')}</${tag}>`}`;
}

/** The tree as nodes of a page. */
export function toNode(part: Part | string): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const { tag, style = '', attributes = {}, children = [] } = part;
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.style.cssText = style;
  made.append(...children.map(toNode));
  return made;
}
