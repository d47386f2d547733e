/**
 * The page of comparisons in the browser: what is ticked stands in the address, is judged, drawn and set above the list.
 * The renderer and the numbers are fetched when there is something to compare.
 */
import { chosenIn, MOST, queryOf } from '../../compare/address.ts';
import { compare } from '../../i18n/compare.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Act } from './show.ts';

/** Finds its parts in the page; does nothing where they are missing. */
export function compareHere(page: Document): void {
  const result = page.querySelector<HTMLElement>('.compare-result');
  const form = page.querySelector<HTMLFormElement>('.compare-units');
  if (result === null || form === null) return;
  const locale: Locale = result.dataset['locale'] === 'en' ? 'en' : 'zh';
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="o"]')];
  for (const box of boxes) box.disabled = false;
  // What is ticked may have been restored by the browser; only the address counts.
  let chosen = chosenIn(location.search);
  const mark = (): void => {
    for (const box of boxes) box.checked = chosen.includes(box.value);
  };
  mark();
  filtering(page, form, locale);

  const show = async (): Promise<void> => {
    result.hidden = chosen.length === 0;
    if (chosen.length === 0) return;
    try {
      const { showComparison } = await import('./show.ts');
      await showComparison(result, chosen, locale);
    } catch (error) {
      const said = result.querySelector('.done');
      if (said !== null) said.textContent = compare(locale).failed;
      throw error;
    }
  };
  const choose = (ids: readonly string[]): void => {
    chosen = ids.slice(-MOST);
    mark();
    history.replaceState(null, '', `${location.pathname}${queryOf(chosen)}`);
    void show();
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== 'o') return;
    const rest = chosen.filter((id) => id !== box.value);
    choose(box.checked ? [...rest, box.value] : rest);
  });
  result.addEventListener('click', (event) => {
    const what =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]')?.dataset['do'] : undefined;
    if (what === 'clear') choose([]);
    else if (what === 'svg' || what === 'csv' || what === 'link') {
      void import('./show.ts').then(({ act }) => act(what satisfies Act, result, chosen, locale));
    }
  });
  addEventListener('popstate', () => {
    chosen = chosenIn(location.search);
    mark();
    void show();
  });
  void show();
}

/** The line that searches the list: every word must stand in a number's line. */
function filtering(page: Document, form: HTMLFormElement, locale: Locale): void {
  const holder = page.querySelector<HTMLElement>('.compare-filter');
  const input = holder?.querySelector('input');
  const said = holder?.querySelector('[role="status"]');
  if (holder == null || input == null || said == null) return;
  input.disabled = false;
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/,/g, '');
  const units = [...form.querySelectorAll<HTMLElement>('.compare-unit')].map((unit) => ({
    unit,
    rows: [...unit.querySelectorAll<HTMLElement>('li')].map((row) => ({ row, text: plain(row.textContent ?? '') })),
  }));
  input.addEventListener('input', () => {
    const words = plain(input.value)
      .split(/\s+/)
      .filter((word) => word !== '');
    let left = 0;
    for (const { unit, rows } of units) {
      let here = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) here += 1;
      }
      unit.hidden = here === 0;
      left += here;
    }
    said.textContent = words.length === 0 ? '' : compare(locale).filtered(left);
  });
}
