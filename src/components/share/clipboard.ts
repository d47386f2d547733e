/** Writing to the clipboard where it is open, and by the old way where it is not: plain http, as in many intranets. */

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

/** Rich text with its plain form. Throws where `html` does; false where the clipboard stays shut. */
export async function writeRich(html: Promise<string>, text: string): Promise<boolean> {
  const written = await writeItem({
    'text/html': html.then((content) => new Blob([content], { type: 'text/html' })),
    'text/plain': Promise.resolve(new Blob([text], { type: 'text/plain' })),
  });
  return written || copyEvent({ 'text/html': await html, 'text/plain': text });
}

/** Text alone. */
export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyEvent({ 'text/plain': text });
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
