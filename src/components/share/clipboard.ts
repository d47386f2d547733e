/**
 * Writing to the clipboard. Text goes by the copy event first: it works over plain http, as in many intranets, and in
 * Firefox 115, and Chromium takes its HTML as it is. The newer way is what Safari wants once something had to be fetched;
 * Chromium parses such HTML in the page and reports each of its inline styles as a breach of the policy.
 */

/** What is written, by type; each may still be on its way. */
type Content = Readonly<Record<string, Promise<Blob>>>;

/** Writes all types at once; false where the browser does not let us. */
export async function writeItem(content: Content): Promise<boolean> {
  try {
    // Called before anything is awaited: Safari wants that, and takes promises.
    await navigator.clipboard.write([new ClipboardItem({ ...content })]);
    return true;
  } catch {
    return false;
  }
}

/** Rich text with its plain form; false where the clipboard stays shut. */
export async function writeRich(html: string, text: string): Promise<boolean> {
  if (copyEvent({ 'text/html': html, 'text/plain': text })) return true;
  return writeItem({
    'text/html': Promise.resolve(new Blob([html], { type: 'text/html' })),
    'text/plain': Promise.resolve(new Blob([text], { type: 'text/plain' })),
  });
}

/** Text alone. */
export async function writeText(text: string): Promise<boolean> {
  if (copyEvent({ 'text/plain': text })) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyEvent(content: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(content)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return copied && taken;
}
