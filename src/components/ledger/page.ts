/**
 * The ledger at work: one state, drawn at most once a frame, the latest call winning. What the tiles answer is there in the
 * same frame; what they do not is asked when the selection rests, and waits in its own view.
 */

import { clauseOn, drop, rangeClause, sameSelection, select, setClause } from '../../cube/select.ts';
import {
  type GroupsAsk,
  MEASURES,
  type Measure,
  type Selection,
  type Totals,
  type TotalsAsk,
} from '../../cube/types.ts';
import type { Locale } from '../../i18n/index.ts';
import { ledger as strings } from '../../i18n/ledger.ts';
import { SHOWN, type Shown, wholeText } from '../../ledger/amounts.ts';
import { stepBack } from '../../ledger/choice.ts';
import type { Labels } from '../../ledger/names.ts';
import { plainText, sentence, type Told } from '../../ledger/sentence.ts';
import { VIEWS, type View } from '../../ledger/views.ts';
import type { Ledger } from '../../query/ledger.ts';
import { ADDRESS_LENGTH } from '../../query/limits.ts';
import { queryLink } from '../../query/links.ts';
import { mayStartOnHint } from '../../query/support.ts';
import { viewSql } from '../../query/view-sql.ts';
import { copyText } from '../copy-text.ts';
import type { Act } from './act.ts';
import { Question } from './counting.ts';
import { Sentence } from './say.ts';
import { medianOf, wholeOf, type Year, yearOf, yearShot } from './shots.ts';
import { readState, type State, Steps } from './state.ts';
import { type Scenery, ViewOnPage } from './view.ts';

/** What the page brings along. */
export interface Brought {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly edition: string;
  readonly source: string;
}

/** A step that has been drawn: told to whoever measures, as the event `ledger-step`. Times as `performance.now()` has them. */
export interface Step {
  /** When the input happened. */
  readonly began: number;
  /** When its handler ran, and when the last view was drawn. */
  readonly handled: number;
  readonly drawn: number;
  /** Handler, layout and drawing together. */
  readonly work: number;
  /** Whether everything was answered by tiles that were here. */
  readonly complete: boolean;
}

/** The answer is asked of the engine when the selection has rested so long. */
const REST_MS = 160;

/** What is asked to show counts, means or shares. */
const MEASURED: Readonly<Record<Shown, readonly Measure[]>> = {
  n: ['n'],
  mean: ['n', 'days', 'within'],
  within: ['n', 'days', 'within'],
};

export class LedgerPage {
  readonly #root: HTMLElement;
  readonly #ledger: Ledger;
  readonly #brought: Brought;
  readonly #year: Year;
  readonly #views: readonly ViewOnPage[];
  readonly #sentence: Sentence;
  readonly #steps = new Steps();
  readonly #cases: Question<TotalsAsk>;
  readonly #times: Question<TotalsAsk>;
  readonly #ranks: Question<TotalsAsk>;
  readonly #promised: Question<GroupsAsk>;
  readonly #statutory: Question<GroupsAsk>;
  readonly #parts: Readonly<Record<'back' | 'none' | 'sql' | 'run' | 'see', Element | null>>;
  #sql = '';
  /** Selections whose tiles have been fetched on a hint, by what they are about. */
  readonly #hinted = new Set<string>();
  #state: State = { selection: [], shown: 'n' };
  /** A pointer is down: what needs more than the tiles here waits until it is lifted. */
  #moving = false;
  #frame: number | undefined;
  #resting: number | undefined;
  #measured: { began: number; handled: number; spent: number } | undefined;

  constructor(root: HTMLElement, ledger: Ledger, brought: Brought) {
    this.#root = root;
    this.#ledger = ledger;
    this.#brought = brought;
    this.#year = yearOf(ledger.cube);
    const find = (name: string): Element | null => root.querySelector(`[data-${name}]`);
    this.#parts = { back: find('back'), none: find('none'), sql: find('sql'), run: find('run'), see: find('see') };
    const redraw = (): void => this.#draw();
    this.#cases = new Question(ledger, redraw);
    this.#times = new Question(ledger, redraw);
    this.#ranks = new Question(ledger, redraw);
    this.#promised = new Question(ledger, redraw);
    this.#statutory = new Question(ledger, redraw);
    const act: Act = { selection: () => this.#state.selection, change: (next, how) => this.#change(next, how) };
    const again = (leave: boolean): void => this.#settle(leave);
    const on = { ledger, act, redraw, again, near: (view: View) => this.#near(view) };
    const { locale, labels } = brought;
    this.#views = VIEWS.flatMap((view) => {
      const section = root.querySelector<HTMLElement>(`[data-view="${view.id}"]`);
      return section === null
        ? []
        : [new ViewOnPage(section, view, { ...on, built: yearShot(ledger.cube, this.#year, view, locale, labels) })];
    });
    this.#sentence = new Sentence(root, (dimension) => this.#change(drop(this.#state.selection, dimension), {}));
    this.#listen();
  }

  /** Reads the address and draws it: from here on the page is live. */
  start(): void {
    this.#read();
    this.#root.classList.add('live');
    this.#paint();
    this.#settleSoon();
  }

  get told(): Told {
    const { locale, labels } = this.#brought;
    const all = this.#year.totals.n;
    return {
      selection: this.#state.selection,
      dimensions: this.#ledger.cube.dimensions,
      labels,
      locale,
      all,
      totals: this.#totals(),
      stuck: this.#alone && this.#cases.stuck,
    };
  }

  #totals(): Totals | undefined {
    const known = (question: Question<TotalsAsk>): Totals | undefined =>
      question.trouble === undefined ? question.answer : undefined;
    const [times, ranks] = [known(this.#times), known(this.#ranks)];
    const cases = times ?? ranks ?? known(this.#cases);
    if (cases === undefined) return undefined;
    return { n: cases.n, days: times?.days, within: times?.within, median: ranks?.median, p90: ranks?.p90 };
  }

  #read(): void {
    const { state, problems } = readState(location.search, this.#ledger.cube.dimensions);
    this.#state = state;
    for (const radio of this.#root.querySelectorAll<HTMLInputElement>('input[name="shown"]'))
      radio.checked = radio.value === state.shown;
    const trouble = this.#root.querySelector<HTMLElement>('[data-trouble]');
    if (trouble === null) return;
    trouble.hidden = problems.length === 0;
    const t = strings(this.#brought.locale);
    const said = problems.map(({ name, text }) => (text === '' ? name : `${name}=${text}`));
    trouble.textContent = said.length === 0 ? '' : t.troubleAddress(said.join(t.partJoint));
  }

  #change(next: Selection, { moving = false, run, began }: Parameters<Act['change']>[1]): void {
    const handled = performance.now();
    const same = sameSelection(next, this.#state.selection);
    this.#moving = moving;
    this.#state = { ...this.#state, selection: next };
    if (!moving) {
      this.#steps.write(this.#state, run);
      this.#settleSoon();
      this.#sentence.speak(() => this.told);
    }
    if (same && moving) return;
    this.#measured ??= { began: began ?? handled, handled, spent: 0 };
    this.#measured.spent += performance.now() - handled;
    this.#draw();
  }

  #show(shown: Shown): void {
    this.#state = { ...this.#state, shown };
    this.#steps.write(this.#state);
    this.#settleSoon();
    this.#draw();
  }

  /** Draws in the next frame; however often it is asked before then, once. */
  #draw(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  /** Asks what can be known at once, and draws. */
  #paint(): void {
    const started = performance.now();
    const { selection, shown } = this.#state;
    const measures = MEASURED[shown];
    for (const view of this.#views) view.question.now(view.spec(selection, measures));
    for (const [question, asked] of this.#totalsAsked()) {
      // The number alone is asked only where those that bring it along are not answered at once.
      if (question === this.#cases && !this.#alone) continue;
      question.now({ selection, ask: asked });
    }
    for (const [question, asked] of this.#limitsAsked()) question.now({ selection, ask: asked });
    const limit = ({ trouble, answer }: Question<GroupsAsk>): number | null =>
      trouble === undefined && answer !== undefined ? medianOf(answer) : null;
    const scenery: Scenery = {
      selection,
      dimensions: this.#ledger.cube.dimensions,
      labels: this.#brought.labels,
      locale: this.#brought.locale,
      shown,
      limits: { promised: limit(this.#promised), statutory: limit(this.#statutory) },
      wholes: wholeOf(this.#year),
    };
    for (const view of this.#views) view.show(scenery);
    this.#sentence.show(this.told);
    this.#controls();
    this.#tell(started);
    // An opened table asks for more than its view did.
    if (!this.#moving && this.#views.some(({ question }) => question.unasked)) this.#settleSoon();
  }

  /** Whether the number of cases has to be asked by itself. */
  get #alone(): boolean {
    return this.#times.trouble !== undefined && this.#ranks.trouble !== undefined;
  }

  #totalsAsked(): readonly (readonly [Question<TotalsAsk>, TotalsAsk])[] {
    return [
      [this.#ranks, { kind: 'totals', measures: ['n', 'median', 'p90'] }],
      [this.#times, { kind: 'totals', measures: MEASURED.mean }],
      [this.#cases, { kind: 'totals', measures: MEASURED.n }],
    ];
  }

  #limitsAsked(): readonly (readonly [Question<GroupsAsk>, GroupsAsk])[] {
    return [
      [this.#promised, { kind: 'groups', dimension: 'promised_days', measures: MEASURED.n }],
      [this.#statutory, { kind: 'groups', dimension: 'statutory_days', measures: MEASURED.n }],
    ];
  }

  /** For whoever measures: `ledger-step` on the page's element. */
  #tell(started: number): void {
    const measured = this.#measured;
    this.#measured = undefined;
    if (measured === undefined) return;
    const drawn = performance.now();
    const detail: Step = {
      began: measured.began,
      handled: measured.handled,
      drawn,
      work: measured.spent + (drawn - started),
      complete: this.#views.every(({ question }) => question.trouble === undefined),
    };
    this.#root.dispatchEvent(new CustomEvent('ledger-step', { detail }));
  }

  #settleSoon(): void {
    window.clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#settle(false), REST_MS);
  }

  /** Asks for what could not be had at once. */
  #settle(leave: boolean): void {
    const { selection, shown } = this.#state;
    const measures = MEASURED[shown];
    const asked = [
      ...this.#views.map((view) => view.question.settle(view.spec(selection, measures), leave)),
      ...this.#totalsAsked()
        .filter(([question]) => question !== this.#cases || this.#alone)
        .map(([question, ask]) => question.settle({ selection, ask }, leave)),
      ...this.#limitsAsked().map(([question, ask]) => question.settle({ selection, ask }, leave)),
    ];
    const late = this.told.totals === undefined;
    Promise.all(asked).then(() => {
      if (late && sameSelection(selection, this.#state.selection)) this.#sentence.speak(() => this.told);
    });
  }

  /** Fetches the finer tiles that a step in this view will need, before it is made. */
  #near({ dimension }: View): void {
    if (this.#moving || !mayStartOnHint()) return;
    const { selection } = this.#state;
    const own = this.#ledger.cube.dimensions[dimension];
    const [first, second] = own.values;
    const likely = own.ordered ? rangeClause(own, first, second) : setClause(own, own.values.slice(0, 1));
    const next = clauseOn(selection, dimension) === undefined && likely ? select(selection, likely) : selection;
    const key = next.map((clause) => clause.dimension).join();
    if (this.#hinted.has(key)) return;
    this.#hinted.add(key);
    for (const { dimension: by } of VIEWS) {
      const ask: GroupsAsk = { kind: 'groups', dimension: by, measures: MEASURED.n };
      const plan = this.#ledger.cube.plan({ selection: next, ask });
      // A hint may fail in silence: whoever needs the tile asks again and is told.
      if (plan.by === 'tile' && !plan.loaded) this.#ledger.load(plan.tile).catch(() => undefined);
    }
  }

  #controls(): void {
    const { selection } = this.#state;
    const { locale } = this.#brought;
    const { back, none, sql: code, run, see } = this.#parts;
    const idle = selection.length === 0;
    if (back instanceof HTMLButtonElement) back.disabled = idle && !this.#steps.some;
    if (none instanceof HTMLButtonElement) none.disabled = idle;
    const sql = viewSql({ selection, ask: { kind: 'totals', measures: MEASURES } });
    if (sql === this.#sql) return;
    this.#sql = sql;
    if (code) code.textContent = sql;
    run?.setAttribute('href', queryLink(sql, locale).href);
    see?.setAttribute('href', queryLink(viewSql({ selection, ask: { kind: 'rows', limit: 100 } }), locale).href);
  }

  #listen(): void {
    const root = this.#root;
    const press = (name: string, act: () => void): void =>
      root.querySelector(`[data-${name}]`)?.addEventListener('click', act);
    press('back', () => {
      if (this.#steps.some) history.back();
      else this.#change(stepBack(this.#state.selection) ?? [], {});
    });
    press('none', () => this.#change([], {}));
    press('copy', () => this.#copy(plainText(sentence(this.told))));
    press('address', () => this.#copyAddress());
    press('rows', () => void this.#take('rows'));
    for (const view of this.#views) {
      const section = root.querySelector(`[data-view="${view.view.id}"] [data-take]`);
      for (const kind of ['csv', 'svg', 'png'] as const)
        section?.querySelector(`[data-${kind}]`)?.addEventListener('click', () => void this.#take(kind, view));
    }
    for (const radio of root.querySelectorAll<HTMLInputElement>('input[name="shown"]')) {
      radio.addEventListener('change', () => {
        const shown = SHOWN.find((one) => one === radio.value);
        if (shown !== undefined && radio.checked) this.#show(shown);
      });
    }
    addEventListener('popstate', () => {
      this.#steps.moved();
      this.#read();
      this.#draw();
      this.#settleSoon();
      this.#sentence.speak(() => this.told);
    });
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      this.#turned();
    });
    new MutationObserver(() => this.#turned()).observe(document.documentElement, { attributeFilter: ['data-text'] });
    addEventListener('beforeprint', () => {
      for (const view of this.#views) view.showAll();
    });
  }

  #turned(): void {
    for (const view of this.#views) view.turned();
    this.#draw();
  }

  async #copyAddress(): Promise<void> {
    const t = strings(this.#brought.locale);
    const long = location.href.length > ADDRESS_LENGTH;
    await this.#copy(location.href, long ? t.copiedLong(wholeText(ADDRESS_LENGTH)) : t.copied);
  }

  async #copy(said: string, word?: string): Promise<void> {
    const t = strings(this.#brought.locale);
    const shown = this.#root.querySelector<HTMLElement>('[data-plain]');
    if (shown) shown.textContent = said;
    const done = await copyText(said, shown);
    this.#note(done ? (word ?? t.copied) : t.copyByHand);
  }

  /** Files are made by code that comes when the first is asked for. */
  async #take(kind: 'csv' | 'svg' | 'png' | 'rows', view?: ViewOnPage): Promise<void> {
    const { takeRows, takeView } = await import('./take.ts');
    const { edition, source, locale } = this.#brought;
    const surround = { sentence: plainText(sentence(this.told)), source, edition, locale };
    if (kind === 'rows') {
      const { selection } = this.#state;
      await takeRows(this.#ledger, selection, surround, (said) => this.#note(said));
    } else if (view?.shot !== undefined && view.question.trouble === undefined)
      await takeView(kind, view.shot, surround);
  }

  /** A word below the buttons, spoken too. */
  #note(said: string): void {
    const hint = this.#root.querySelector('[data-hint]');
    if (hint) hint.textContent = said;
    this.#sentence.tell(said);
  }
}
