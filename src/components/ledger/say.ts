/** The sentence on the page: its parts can be pressed away; and for the ear, once a change has come to rest. */
import type { DimensionName } from '../../cube/types.ts';
import { ledger } from '../../i18n/ledger.ts';
import { type Piece, plainText, sentence, type Told, timesText } from '../../ledger/sentence.ts';

/** A change is spoken when no other has come for so long. */
const REST_MS = 700;

export class Sentence {
  readonly #place: HTMLElement;
  readonly #times: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #remove: (dimension: DimensionName) => void;
  #drawn = '';
  #speaking: number | undefined;

  constructor(root: HTMLElement, remove: (dimension: DimensionName) => void) {
    const find = (selector: string): HTMLElement => {
      const found = root.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`the page has no ${selector}`);
      return found;
    };
    this.#place = find('[data-sentence]');
    this.#times = find('[data-times]');
    this.#spoken = find('[data-spoken]');
    this.#remove = remove;
  }

  /** Writes the sentence. */
  show(told: Told): void {
    const pieces = sentence(told);
    const times = timesText(told);
    if (this.#times.textContent !== times) this.#times.textContent = times;
    const key = JSON.stringify(pieces);
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#write(pieces, told);
  }

  /** Speaks the state in one sentence when it has come to rest. */
  speak(state: () => Told): void {
    window.clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      const told = state();
      // Not yet known: the answer brings its own call.
      if (told.totals === undefined && told.stuck !== true) return;
      const said = [plainText(sentence(told)), timesText(told)].filter((part) => part !== '');
      this.tell(said.join(told.locale === 'zh' ? '' : ' '));
    }, REST_MS);
  }

  /** Speaks now. */
  tell(text: string): void {
    if (this.#spoken.textContent !== text) this.#spoken.textContent = text;
  }

  #write(pieces: readonly Piece[], { locale, selection }: Told): void {
    const buttons = new Map(
      [...this.#place.querySelectorAll<HTMLButtonElement>('button')].map((one) => [one.dataset['part'], one]),
    );
    const nodes = pieces.map((piece): Node => {
      if (piece.kind === 'text') return document.createTextNode(piece.text);
      if (piece.kind === 'number') {
        const number = document.createElement('b');
        number.textContent = piece.text;
        number.classList.toggle('waits', !/^\d/.test(piece.text));
        return number;
      }
      // The same button for the same part, so that the focus stays where it is.
      const button = buttons.get(piece.dimension) ?? this.#button(piece.dimension);
      button.textContent = piece.text;
      button.setAttribute('aria-label', ledger(locale).remove(piece.text));
      return button;
    });
    if (selection.length > 0) {
      // The number begins a line of its own.
      const at = pieces.findIndex(({ kind }) => kind === 'number');
      const result = document.createElement('span');
      result.className = 'ledger-result';
      result.append(...nodes.splice(at));
      nodes.push(result);
    }
    const focused = document.activeElement;
    this.#place.replaceChildren(...nodes);
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.#place.contains(focused))
      focused.focus();
  }

  #button(dimension: DimensionName): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ledger-part';
    button.dataset['part'] = dimension;
    button.addEventListener('click', () => {
      const parts = [...this.#place.querySelectorAll<HTMLButtonElement>('button')];
      const next = parts[parts.indexOf(button) + 1] ?? parts[parts.indexOf(button) - 1];
      this.#remove(dimension);
      // What had the focus is gone: it goes to the neighbour, or stays near.
      next?.focus();
    });
    return button;
  }
}
