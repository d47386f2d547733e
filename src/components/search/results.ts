/** The search page with script: answers `?q=` above the list of everything, and has the switch of the shortcut. */
import { search } from '../../i18n/search.ts';
import type { Finder } from '../../search/index.ts';
import { addressOf, finderAt, piecesOf, placeOf } from './ask.ts';
import { shortcutWanted, wishShortcut } from './shortcut.ts';

/** More are no help; a narrower question is. */
const MOST = 60;

/** Fills the section of results for the question in the address. */
export async function results(section: HTMLElement): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form.finder');
  const query = new URLSearchParams(window.location.search).get('q')?.trim() ?? '';
  if (form === null || query === '') return;
  const input = form.querySelector('input');
  if (input) input.value = query;
  const place = placeOf(form);
  const t = search(place.locale);
  const heading = section.querySelector('h2');
  const status = section.querySelector('[role=status]');
  const list = section.querySelector('ol');
  if (!heading || !status || !list) return;
  heading.textContent = t.resultsFor(query);
  section.hidden = false;
  let finder: Finder;
  try {
    finder = await finderAt(place.index);
  } catch {
    status.textContent = t.unavailable;
    return;
  }
  const found = finder.find(query);
  status.textContent =
    found.length === 0
      ? `${t.none}${place.locale === 'zh' ? '。' : '. '}${t.noneHelp}`
      : found.length > MOST
        ? t.shownOf(MOST, found.length)
        : t.count(found.length);
  list.replaceChildren(
    ...found.slice(0, MOST).map((one) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = addressOf(one, place);
      link.className = 'found';
      link.append(...piecesOf(one, place.locale));
      item.append(link);
      return item;
    }),
  );
}

/** Shows the switch, whose place is kept, since it could do nothing without script. */
export function shortcutSwitch(holder: HTMLElement): void {
  const button = holder.querySelector('button');
  if (!button) return;
  const state = button.querySelector('span');
  const show = (): void => {
    const on = shortcutWanted();
    button.setAttribute('aria-pressed', String(on));
    if (state) state.textContent = (on ? button.dataset['on'] : button.dataset['off']) ?? '';
  };
  button.addEventListener('click', () => {
    wishShortcut(button.getAttribute('aria-pressed') !== 'true');
    show();
  });
  show();
  holder.classList.add('ready');
}
