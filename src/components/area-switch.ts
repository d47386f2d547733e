/**
 * Shows one district of several. `data-area` names the districts an element belongs to: it goes away (`data-away`, since
 * filters of a page use `hidden` for themselves) when another is chosen. `data-when` names the one choice for which an element is there at all; empty stands for no choice.
 */

/** Reads the choice from the address and shows the page by it. Does nothing where the page has no switch. */
export function switchAreas(page: Document): void {
  const nav = page.querySelector<HTMLElement>('.area-switch');
  if (nav === null) return;
  const choices = [...nav.querySelectorAll<HTMLAnchorElement>('[data-choose]')];
  const given = new URLSearchParams(location.search).get('area') ?? '';
  const asked = choices.some(({ dataset }) => dataset['choose'] === given) ? given : '';
  const own = [...page.querySelectorAll<HTMLElement>('[data-area]')];
  const when = [...page.querySelectorAll<HTMLElement>('[data-when]')];
  nav.hidden = own.length + when.length === 0;
  for (const link of choices) link.href = addressWith(link.dataset['choose'] ?? '', location.href);

  const show = (): void => {
    const chosen = pointedElsewhere(page, own, asked) ? '' : asked;
    const belongs = (one: HTMLElement): boolean => (one.dataset['area'] ?? '').split(' ').includes(chosen);
    for (const one of own) one.toggleAttribute('data-away', chosen !== '' && !belongs(one));
    // What holds nothing else goes with it, heading and all.
    for (const holder of page.querySelectorAll('main section, main .indicator-list > li')) {
      const held = [...holder.querySelectorAll('[data-area]')];
      if (held.length > 0 && !holder.hasAttribute('data-area')) {
        holder.toggleAttribute(
          'data-away',
          held.every((one) => one.hasAttribute('data-away')),
        );
      }
    }
    for (const one of when) one.hidden = (one.dataset['when'] ?? '') !== chosen;
    for (const link of choices) {
      if (link.dataset['choose'] === chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const status = nav.querySelector<HTMLElement>('[role="status"]');
    if (status === null) return;
    const nothing = chosen !== '' && own.length > 0 && !own.some(belongs);
    status.textContent = nothing ? (status.dataset['nothing'] ?? '') : '';
  };
  show();
  addEventListener('hashchange', show);
  if (asked !== '') carry(page, nav, asked);
}

/** Whether the address points at something that the choice would hide: then the number goes before the choice. */
function pointedElsewhere(page: Document, own: readonly HTMLElement[], asked: string): boolean {
  const target = location.hash === '' ? null : page.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || asked === '') return false;
  return own.some((one) => one.contains(target) && !(one.dataset['area'] ?? '').split(' ').includes(asked));
}

/** This address with another choice; the place in the page would be another one after the switch. */
function addressWith(area: string, from: string): string {
  const address = new URL(from);
  if (area === '') address.searchParams.delete('area');
  else address.searchParams.set('area', area);
  address.hash = '';
  return address.href;
}

/** Links to other pages of the site keep the choice. */
function carry(page: Document, nav: HTMLElement, chosen: string): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (nav.contains(link) || link.getAttribute('href')?.startsWith('#') === true) continue;
    const to = new URL(link.href, location.href);
    if (to.origin !== location.origin || !to.pathname.endsWith('/') || to.searchParams.has('area')) continue;
    to.searchParams.set('area', chosen);
    link.href = to.href;
  }
}
