/** The line below a view that has no answer yet: what is being waited for, or why there will be none, and what to press. */
import type { Locale } from '../../i18n/index.ts';
import { ledger } from '../../i18n/ledger.ts';
import type { Trouble } from './counting.ts';

export interface Presses {
  readonly stop: () => void;
  /** Asks again; `leave` with the engine. */
  readonly again: (leave: boolean) => void;
}

/** Of its own: the workbench's sits beside number formats that this page would load with it. */
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** What is said of a trouble. */
export function troubleText(trouble: Trouble, locale: Locale): string {
  const t = ledger(locale);
  switch (trouble.kind) {
    case 'waiting': {
      const what = trouble.waiting?.for === 'engine' ? t.waitEngine : t.waitTile;
      const { loaded = 0, total = 0 } = trouble.waiting ?? {};
      const bytes = total > 0 ? `${t.comma}${t.waitBytes(megabytes(loaded), megabytes(total))}` : '';
      return `${what}${bytes}${locale === 'zh' ? '；' : '; '}${t.waitStale}${locale === 'zh' ? '。' : '.'}`;
    }
    case 'asks':
      return t.askEngine;
    case 'memory':
      return t.refusedMemory;
    case 'browser':
      return t.refusedBrowser(trouble.lacks);
    case 'stopped':
      return t.stopped;
    case 'altered':
      return t.failed(t.altered);
    case 'failed':
      return t.failed(trouble.why);
  }
}

/** Fills the line, or hides it where all is well. The button that is there stays the same while it means the same. */
export function troubleLine(line: HTMLElement, trouble: Trouble | undefined, locale: Locale, presses: Presses): void {
  line.hidden = trouble === undefined;
  if (trouble === undefined) {
    line.replaceChildren();
    return;
  }
  const t = ledger(locale);
  const wanted =
    trouble.kind === 'waiting'
      ? ([t.stop, presses.stop] as const)
      : trouble.kind === 'asks'
        ? ([t.startEngine, () => presses.again(true)] as const)
        : trouble.kind === 'stopped' || trouble.kind === 'failed' || trouble.kind === 'altered'
          ? ([t.again, () => presses.again(false)] as const)
          : undefined;
  let said = line.querySelector('span');
  const button = line.querySelector('button');
  if (said === null) {
    said = document.createElement('span');
    line.prepend(said);
  }
  said.textContent = troubleText(trouble, locale);
  if (wanted === undefined) {
    button?.remove();
    return;
  }
  const [name, press] = wanted;
  if (button?.textContent === name) return;
  button?.remove();
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = name;
  made.addEventListener('click', press);
  line.append(made);
}
