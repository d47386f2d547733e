/**
 * What every page carries of the search box: the roles it has with script, the wish to load the rest, and the shortcut.
 * The rest (combobox.ts with the asking of the index) comes when a pointer nears the box or it is focused.
 */
import { shortcutWanted } from './shortcut.ts';

/** Readies the search boxes of the page. */
export function boxes(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form.finder')];
  for (const form of forms) ready(form);
  const input = forms[0]?.querySelector('input');
  if (input) shortcut(input);
}

function ready(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  if (!input || !list) return;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  list.setAttribute('role', 'listbox');
  let wanted = false;
  const want = async (): Promise<void> => {
    if (wanted) return;
    wanted = true;
    try {
      const { combobox } = await import('./combobox.ts');
      combobox(form, input, list);
    } catch {
      // Not to be had now: the form still leads to the search page, and the next use tries again.
      wanted = false;
    }
  };
  form.addEventListener('pointerenter', () => void want());
  input.addEventListener('focus', () => void want());
  if (document.activeElement === input) void want();
}

/** "/" goes to the box, unless something is being typed or the reader has switched it off on the search page. */
function shortcut(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Inside a shadow tree, such as the editor of queries, the event's own target is the host.
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    if (!shortcutWanted()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
