/** Names of tables and columns on the page become buttons that put them into the query box. */

/** Makes every `[data-insert]` pressable; returns what undoes it. */
export function makeNamesInsertable(
  root: ParentNode,
  label: (name: string) => string,
  insert: (name: string) => void,
): () => void {
  const undo: (() => void)[] = [];
  for (const code of root.querySelectorAll<HTMLElement>('[data-insert]')) {
    const name = code.dataset['insert'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'explore-insert';
    button.title = label(name);
    button.addEventListener('click', () => insert(name));
    code.replaceWith(button);
    button.append(code);
    undo.push(() => button.replaceWith(code));
  }
  return () => {
    for (const one of undo) one();
  };
}

/** A name as it goes into a text in place of what is selected, set off by spaces from its neighbours. */
export function setOff(text: string, from: number, to: number, name: string): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const left = before === '' || /[\s(.,]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s),.]/.test(after) ? '' : ' ';
  return `${left}${name}${right}`;
}

/** The text of the box with a name where the cursor is. */
export function insertAtCursor(box: HTMLTextAreaElement, name: string): string {
  const { value, selectionStart, selectionEnd } = box;
  const insert = setOff(value, selectionStart, selectionEnd, name);
  const at = selectionStart + insert.trimEnd().length;
  // Once the new text stands in the box.
  requestAnimationFrame(() => box.setSelectionRange(at, at));
  return `${value.slice(0, selectionStart)}${insert}${value.slice(selectionEnd)}`;
}
