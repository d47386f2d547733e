/**
 * The search box with its list of results, after the ARIA Authoring Practices' editable combobox with list autocomplete:
 * the focus stays in the box, the active option is named by aria-activedescendant; nothing is chosen unless the reader
 * chooses it, and Enter without a choice goes to the search page.
 */
import { search } from '../../i18n/search.ts';
import type { Finder, Found } from '../../search/index.ts';
import { addressOf, finderAt, piecesOf, placeOf } from './ask.ts';

/** So many results in the list; the search page has them all. */
const SHOWN = 7;
/** A count is spoken when typing pauses, not at each letter. */
const PAUSE = 500;

/** Makes the box answer. */
export function combobox(form: HTMLFormElement, input: HTMLInputElement, list: HTMLUListElement): void {
  const place = placeOf(form);
  const t = search(place.locale);
  const status = form.querySelector('[role=status]');
  let finder: Finder | undefined;
  let active = -1;
  let speaking: number | undefined;

  const options = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const isOpen = (): boolean => !list.hidden;

  const say = (text: string): void => {
    window.clearTimeout(speaking);
    speaking = window.setTimeout(() => {
      if (status && status.textContent !== text) status.textContent = text;
    }, PAUSE);
  };

  const activate = (index: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : index;
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === active));
    const chosen = all[active];
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  };

  const open = (show: boolean): void => {
    list.hidden = !show;
    input.setAttribute('aria-expanded', String(show));
    if (!show) activate(-1);
  };

  const option = (at: number, address: string, ...content: readonly (string | Node)[]): HTMLElement => {
    const item = document.createElement('li');
    item.id = `${list.id}-${at}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.dataset['to'] = address;
    item.append(...content);
    return item;
  };

  const show = (found: readonly Found[], query: string): void => {
    const items = found
      .slice(0, SHOWN)
      .map((one, at) => option(at, addressOf(one, place), ...piecesOf(one, place.locale)));
    if (found.length > SHOWN) {
      const all = `${form.getAttribute('action') ?? ''}?q=${encodeURIComponent(query)}`;
      const last = option(items.length, all, t.all(found.length));
      last.classList.add('finder-all');
      items.push(last);
    }
    list.replaceChildren(...items);
    open(items.length > 0);
    activate(-1);
    say(found.length === 0 ? t.none : t.count(found.length));
  };

  const ask = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') {
      open(false);
      say('');
      return;
    }
    try {
      finder ??= await finderAt(place.index);
    } catch {
      say(t.unavailable);
      return;
    }
    // Letters typed meanwhile have asked for themselves, and an abandoned box asks nothing.
    if (input.value.trim() !== query || document.activeElement !== input) return;
    show(finder.find(query), query);
  };

  const go = (address: string, aside: boolean): void => {
    if (aside) {
      window.open(address, '_blank', 'noopener');
      return;
    }
    open(false);
    input.blur();
    window.location.assign(address);
  };

  input.addEventListener('input', () => void ask());
  input.addEventListener('keydown', (event) => {
    // While a Chinese word is being composed, these keys belong to the input method.
    if (event.isComposing) return;
    const count = options().length;
    const move = (index: number): void => {
      event.preventDefault();
      activate((index + count) % count);
    };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const down = event.key === 'ArrowDown';
      if (isOpen()) move(down ? active + 1 : active < 0 ? count - 1 : active - 1);
      else if (input.value.trim() !== '') {
        event.preventDefault();
        void ask();
      }
    } else if ((event.key === 'Home' || event.key === 'End') && active >= 0) {
      move(event.key === 'Home' ? 0 : count - 1);
    } else if (event.key === 'Enter') {
      const address = options()[active]?.dataset['to'];
      if (address === undefined || !isOpen()) return;
      event.preventDefault();
      go(address, event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape' && isOpen()) {
      // The first press closes the list and keeps what was typed; the next one is the browser's and clears the box.
      event.preventDefault();
      open(false);
    }
  });
  // A press on the list must not take the focus from the box, which would close the list before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    const address = item?.dataset['to'];
    if (address !== undefined) go(address, event.ctrlKey || event.metaKey);
  });
  input.addEventListener('blur', () => open(false));

  void finderAt(place.index).catch(() => undefined);
  if (document.activeElement === input) void ask();
}
