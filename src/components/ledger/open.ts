/** Makes the ledger live: gets its first tiles, hands the page over; where they can't be had, says so and leaves it whole. */
import { readCubeIndex } from '../../cube/index.ts';
import type { Locale } from '../../i18n/index.ts';
import { ledger as strings } from '../../i18n/ledger.ts';
import { readLabels } from '../../ledger/names.ts';
import { Ledger } from '../../query/ledger.ts';
import { isAltered } from './counting.ts';
import { LedgerPage } from './page.ts';

/** Opens the ledger of a document, if it has one. */
export async function openLedger(document: Document): Promise<void> {
  const root = document.querySelector<HTMLElement>('#ledger');
  if (root === null) return;
  const { locale: language, folder = '', base = '/', index, labels, edition = '', source = '' } = root.dataset;
  const locale: Locale = language === 'en' ? 'en' : 'zh';
  try {
    const ledger = await Ledger.open({
      folder,
      index: readCubeIndex(JSON.parse(index ?? 'null')),
      // Its code is for those who ask what no tile knows.
      engine: async () => (await import('../../query/engine.ts')).createEngine(base),
    });
    const brought = { locale, labels: readLabels(JSON.parse(labels ?? '{}')), edition, source };
    new LedgerPage(root, ledger, brought).start();
    performance.mark('ledger-live');
  } catch (error) {
    trouble(root, locale, error, () => openLedger(document));
  }
}

/** The year's charts are whole without the tiles: what is missing is said above them, with a way to try again. */
function trouble(root: HTMLElement, locale: Locale, error: unknown, again: () => void): void {
  const line = root.querySelector<HTMLElement>('[data-trouble]');
  if (line === null) return;
  const t = strings(locale);
  const altered = isAltered(error);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = t.retry;
  button.addEventListener('click', () => {
    line.hidden = true;
    again();
  });
  line.replaceChildren(
    altered ? t.troubleAltered : t.troubleTiles(error instanceof Error ? error.message : String(error)),
    button,
  );
  line.hidden = false;
}
