/**
 * <promise-filter>: hides the rows that don't have what was chosen, keeps the choice in the address (so that it can be
 * sent and comes back with the page) and says how many are left. Groups without rows are hidden with them.
 */

/** `{n}` and `{all}` filled in. */
const filled = (sentence: string | undefined, values: Readonly<Record<string, string>>): string =>
  (sentence ?? '').replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);

class PromiseFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const holder = document.getElementById(this.dataset['of'] ?? '');
    if (form === null || holder === null) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      this.#keep();
      this.#show();
    });
    for (const link of [...this.querySelectorAll('.filter-clear a'), ...holder.querySelectorAll('.no-hits a')]) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#clear();
        form.querySelector('select')?.focus();
      });
    }
    window.addEventListener('popstate', () => this.#read());
    // An address of one promise is stronger than a filter that would hide it.
    window.addEventListener('hashchange', () => this.#reveal());
    this.#read();
    this.#reveal();
  }

  get #selects(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  /** Takes the choice from the address; says so where it is none that can be made. */
  #read(): void {
    const asked = new URLSearchParams(window.location.search);
    const unknown: string[] = [];
    for (const select of this.#selects) {
      const value = asked.get(select.name) ?? '';
      const known = [...select.options].some((option) => option.value === value);
      select.value = known ? value : '';
      if (!known) unknown.push(value);
    }
    this.#show(unknown);
  }

  #keep(): void {
    const asked = new URLSearchParams();
    for (const { name, value } of this.#selects) if (value !== '') asked.set(name, value);
    const query = asked.toString();
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`);
  }

  #clear(): void {
    for (const select of this.#selects) select.value = '';
    this.#keep();
    this.#show();
  }

  #show(unknown: readonly string[] = []): void {
    const holder = document.getElementById(this.dataset['of'] ?? '');
    const chosen = this.#selects.filter(({ value }) => value !== '');
    let [n, all] = [0, 0];
    for (const row of holder?.querySelectorAll<HTMLElement>('tbody tr') ?? []) {
      const fits = chosen.every(({ name, value }) => row.dataset[name] === value);
      row.hidden = !fits;
      all += 1;
      if (fits) n += 1;
    }
    for (const group of holder?.querySelectorAll<HTMLElement>('[data-group]') ?? []) {
      group.hidden = group.querySelector('tbody tr:not([hidden])') === null;
    }
    const none = holder?.querySelector<HTMLElement>('.no-hits');
    if (none) none.hidden = n > 0;
    const clear = this.querySelector<HTMLElement>('.filter-clear');
    if (clear) clear.hidden = chosen.length === 0;
    const count = { n: String(n), all: String(all) };
    const said = [
      ...unknown.map((value) => filled(this.dataset['unknown'], { value })),
      filled(chosen.length === 0 ? this.dataset['all'] : this.dataset['found'], count),
    ];
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = said.join(' ');
  }

  #reveal(): void {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const row = id === '' ? null : document.getElementById(id);
    if (row === null || row.closest('[hidden]') === null) return;
    for (const select of this.#selects) select.value = '';
    this.#show();
    row.scrollIntoView();
  }
}

customElements.define('promise-filter', PromiseFilter);
