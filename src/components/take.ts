/** In the browser: today into references, the origin before bare paths, buttons that copy, and a word when they have. */
import { copyText } from './copy-text.ts';
import { DAY } from './day.ts';
import { isoToday } from './today.ts';

const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

function fill(): void {
  const iso = isoToday();
  for (const place of all('[data-accessed]')) place.textContent = iso;
  for (const place of all('[data-address]')) place.textContent = `${location.origin}${place.textContent ?? ''}`;
  for (const place of all('[data-dated]')) {
    place.textContent = (place.dataset['dated'] ?? '')
      .replace(DAY.iso, iso)
      .replace(DAY.ris, iso.replaceAll('-', '/'))
      .replace(DAY.csl, `[[${iso.split('-').map(Number).join(',')}]]`);
  }
}

/** The text as it is to be pasted: paragraphs on lines of their own. */
function wordsOf(text: HTMLElement): string {
  const paragraphs = [...text.querySelectorAll('p')];
  return (paragraphs.length === 0 ? [text] : paragraphs).map((one) => one.textContent.trim()).join('\n');
}

function tell(from: Element, key: 'copied' | 'byHand'): void {
  const section = from.closest<HTMLElement>('.take');
  const status = section?.querySelector('[data-copy-status]');
  if (!section || !status) return;
  // Said anew each time: a live region is silent about a text that stays the same.
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = section.dataset[key] ?? '';
  });
}

function armButtons(): void {
  for (const button of all('[data-copy-button]')) {
    const text = button.closest('[data-copy]')?.querySelector<HTMLElement>('[data-copy-text]');
    if (!text) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      copyText(wordsOf(text), text).then((done) => tell(button, done ? 'copied' : 'byHand'));
    });
  }
}

/** Older browsers leave a folded list shut where the address names something in it. */
function openNamed(): void {
  const named = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = named?.closest('details');
  if (!named || !folded || folded.open) return;
  folded.open = true;
  named.scrollIntoView();
}

fill();
armButtons();
openNamed();
addEventListener('hashchange', openNamed);
