/** Copying a text that also stands on the page, in the browser. */

/**
 * Copies `text`. Where the clipboard is closed (plain http, as in many intranets) the shown text is selected and copied
 * the old way; where that fails too it stays selected, so that one key copies it.
 *
 * @param shown the element in which the text stands; null where it is not to be found
 * @returns whether it was copied
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const range = document.createRange();
    if (shown !== null) range.selectNodeContents(shown);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return document.execCommand('copy');
  }
}
