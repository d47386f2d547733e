/** In the frame: options from the address, and its height told to the page around it. Everything is there without it. */

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  theme: ['auto', 'light', 'dark'],
  title: ['yes', 'no'],
  table: ['yes', 'open', 'no'],
  lang: ['zh', 'en'],
};

const root = document.documentElement;
const table = document.querySelector<HTMLDetailsElement>('#table');

/** Cuts the title off every drawing: the host has one of its own. */
function withoutTitle(): void {
  for (const holder of document.querySelectorAll<HTMLElement>('[data-title-lines]')) {
    const svg = holder.querySelector('svg');
    const lines = Number(holder.dataset['titleLines']);
    if (svg === null || !(lines > 0)) continue;
    const texts = [...svg.children].filter((child) => child.localName === 'text');
    for (const text of texts.slice(0, lines)) text.remove();
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute('viewBox', `0 ${lines * 32} ${width} ${height - lines * 32}`);
    svg.setAttribute('height', String(height - lines * 32));
  }
}

/** The same chart in the other language, with the other options; its address is the document's own to know. */
function inLanguage(value: string): void {
  const other = document.querySelector<HTMLLinkElement>('link[hreflang]');
  if (root.lang.startsWith(value) || other === null) return;
  const options = new URLSearchParams(location.search);
  options.delete('lang');
  const left = options.toString();
  location.replace(`${new URL(other.href).pathname}${left === '' ? '' : `?${left}`}`);
}

function apply(name: string, value: string): void {
  if (name === 'lang') inLanguage(value);
  if (name === 'theme' && value !== 'auto') root.dataset['theme'] = value;
  if (name === 'title' && value === 'no') withoutTitle();
  if (name === 'table' && value === 'open') table?.setAttribute('open', '');
  if (name === 'table' && value === 'no') table?.remove();
}

const wrong: string[] = [];
for (const [name, value] of new URLSearchParams(location.search)) {
  if (OPTIONS[name]?.includes(value)) apply(name, value);
  else wrong.push(`${name}=${value}`);
}
const message = document.querySelector<HTMLElement>('#wrong');
if (wrong.length > 0 && message !== null) {
  message.textContent = (message.dataset['text'] ?? '').replace('{option}', () => wrong.join(', '));
  message.hidden = false;
}

/** A height is no secret, and which page frames this one can't be known. */
function tell(): void {
  parent.postMessage({ kedu: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // A host script that comes late asks.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.kedu === 'ask') tell();
  });
}
