/** One view in the page: its question, its drawings, its listening layer, its table, and what is said while it waits. */
import { words } from '../../charts/words.ts';
import { clauseOn, drop, placesOf } from '../../cube/select.ts';
import type { GroupsAsk, Measure, Selection, ViewSpec } from '../../cube/types.ts';
import { ledger } from '../../i18n/ledger.ts';
import { casesOf, percentText, wholeText } from '../../ledger/amounts.ts';
import { calendarFor, type Listed, listed, type Shot, sceneFor } from '../../ledger/drawing.ts';
import { tableOf } from '../../ledger/rows.ts';
import { BARS_TOP, pitchOf } from '../../ledger/scene/bars.ts';
import { columnsOf, columnText, durationsPlan, LAST_COLUMN } from '../../ledger/scene/durations.ts';
import { LONG, type View, WIDTHS } from '../../ledger/views.ts';
import type { Ledger } from '../../query/ledger.ts';
import { type Act, part } from './act.ts';
import { Question, type Trouble } from './counting.ts';
import { DaysLayer } from './days-layer.ts';
import { Drawings } from './drawn.ts';
import { type Option, Options } from './options.ts';
import { troubleLine } from './trouble.ts';

/** What a view needs to be drawn, but for its own answer and state. */
export type Scenery = Omit<Shot, 'view' | 'answer' | 'expanded' | 'search' | 'grips' | 'whole'> & {
  readonly wholes: Readonly<Record<View['id'], Shot['whole']>>;
};

export class ViewOnPage {
  readonly view: View;
  readonly question: Question<GroupsAsk>;
  readonly #section: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #drawings: Drawings;
  readonly #calendar: { readonly fold: HTMLDetailsElement; readonly drawings: Drawings } | undefined;
  readonly #table: HTMLDetailsElement | null;
  readonly #subtitle: Element | null;
  readonly #clear: HTMLElement | null;
  readonly #expand: Element | null;
  readonly #wait: HTMLElement | null;
  readonly #act: Act;
  readonly #again: (leave: boolean) => void;
  #layer: DaysLayer | Options | undefined;
  #expanded = false;
  #search = '';
  #scenery: Scenery | undefined;
  #told: Trouble | undefined;
  #subtitleText = '';
  #expandText = '';

  /** `redraw` after a change that is the view's own; `again` asks what could not be answered, `leave` with the engine. */
  constructor(
    section: HTMLElement,
    view: View,
    on: {
      readonly ledger: Ledger;
      /** What the page was built with: the whole year. */
      readonly built: Shot;
      readonly act: Act;
      readonly redraw: () => void;
      readonly again: (leave: boolean) => void;
      /** A pointer or the focus has come to this view. */
      readonly near: (view: View) => void;
    },
  ) {
    this.view = view;
    this.#section = section;
    this.#act = on.act;
    this.#again = on.again;
    this.question = new Question<GroupsAsk>(on.ledger, on.redraw, on.built.answer);
    const canvas = section.querySelector<HTMLElement>('[data-canvas]');
    if (canvas === null) throw new Error(`the view ${view.id} has no drawing`);
    this.#canvas = canvas;
    this.#drawings = new Drawings(canvas, view.id, WIDTHS[view.id], (width) => sceneFor(on.built, width));
    section.addEventListener('pointerenter', () => on.near(view));
    section.addEventListener('focusin', () => on.near(view));
    this.#table = section.querySelector<HTMLDetailsElement>('[data-table]');
    this.#subtitle = section.querySelector('[data-subtitle]');
    this.#clear = section.querySelector<HTMLElement>('[data-clear]');
    this.#expand = section.querySelector('[data-expand]');
    this.#wait = section.querySelector<HTMLElement>('[data-wait]');
    this.#table?.addEventListener('toggle', on.redraw);
    const fold = section.querySelector<HTMLDetailsElement>('[data-calendar]');
    const holder = fold?.querySelector<HTMLElement>('.chart');
    if (fold && holder) {
      this.#calendar = {
        fold,
        drawings: new Drawings(holder, 'calendar', WIDTHS[view.id], (width) => calendarFor(on.built, width)),
      };
      fold.addEventListener('toggle', () => {
        this.#calendar?.drawings.turned();
        on.redraw();
      });
    }
    this.#clear?.addEventListener('click', () => {
      const bare = drop(on.act.selection(), view.dimension);
      on.act.change(view.form === 'days' ? drop(bare, 'month') : bare, {});
      section.querySelector<HTMLElement>('.ledger-over [tabindex="0"]')?.focus({ preventScroll: true });
    });
    this.#expand?.addEventListener('click', () => {
      this.#expanded = !this.#expanded;
      on.redraw();
    });
    section.querySelector<HTMLInputElement>('[data-search]')?.addEventListener('input', ({ currentTarget }) => {
      if (currentTarget instanceof HTMLInputElement) this.#search = currentTarget.value;
      on.redraw();
    });
  }

  /** What to ask for this selection. */
  spec(selection: Selection, measures: readonly Measure[]): ViewSpec<GroupsAsk> {
    // An open table shows every measure.
    const all: readonly Measure[] = this.#table?.open === true ? ['n', 'days', 'within'] : measures;
    return { selection, ask: { kind: 'groups', dimension: this.view.dimension, measures: all } };
  }

  /** What the view shows now; undefined before its first answer. */
  get shot(): Shot | undefined {
    const answer = this.question.answer;
    const scenery = this.#scenery;
    if (answer === undefined || scenery === undefined) return undefined;
    const { wholes, ...rest } = scenery;
    return {
      ...rest,
      view: this.view,
      answer,
      whole: wholes[this.view.id],
      expanded: this.#expanded,
      search: this.#search,
      grips: true,
    };
  }

  /** Draws the view as things stand. */
  show(scenery: Scenery): void {
    this.#scenery = scenery;
    this.#trouble();
    const shot = this.shot;
    if (shot === undefined) return;
    const bars = this.view.form === 'bars' ? listed(shot) : undefined;
    const scene = this.#drawings.show((width) => sceneFor(shot, width, bars));
    if (scene !== undefined) this.#overlay(shot, scene.width, scene.height, bars);
    if (this.#calendar?.fold.open) this.#calendar.drawings.show((width) => calendarFor(shot, width));
    if (this.#table?.open) this.#fillTable(shot, this.#table);
    // What is not of this selection is not said: the drawing is faded, its numbers are not repeated in words.
    const stale = this.question.trouble !== undefined;
    const summary = stale ? ledger(shot.locale).subtitleWaits : (scene?.summary ?? '');
    this.#subtitleText = text(this.#subtitle, this.#subtitleText, summary);
    if (this.#clear) this.#clear.hidden = clauseOn(shot.selection, this.view.dimension) === undefined;
    this.#expandButton(shot);
  }

  /** The page has another width. */
  turned(): void {
    this.#drawings.turned();
    this.#calendar?.drawings.turned();
  }

  /** Draws what paper will show. */
  showAll(): void {
    this.#drawings.showAll();
    if (this.#calendar?.fold.open) this.#calendar.drawings.showAll();
  }

  #overlay(shot: Shot, width: number, height: number, bars: Listed | undefined): void {
    if (this.view.form === 'days') {
      this.#layer ??= new DaysLayer(this.#canvas, this.#act, this.#section.querySelector('[data-reading]'), shot);
      if (this.#layer instanceof DaysLayer) this.#layer.update(shot, width, height);
      return;
    }
    const across = this.view.form === 'durations';
    this.#layer ??= new Options(this.#canvas, this.#act, `${this.view.id}-title`, across);
    const options = across ? columnOptions(shot, width, height) : barOptions(shot, bars, width, height);
    const stale = this.question.trouble !== undefined;
    if (this.#layer instanceof Options)
      this.#layer.update(shot, stale ? options.map((one) => ({ ...one, said: one.name })) : options);
  }

  #expandButton(shot: Shot): void {
    const button = this.#expand;
    if (button === null || !LONG.has(this.view.id)) return;
    const t = ledger(shot.locale);
    const groups = shot.dimensions[this.view.dimension].values.length;
    this.#expandText = text(button, this.#expandText, this.#expanded ? t.showLess : t.showAll(groups));
    button.setAttribute('aria-expanded', String(this.#expanded));
  }

  #fillTable(shot: Shot, fold: HTMLElement): void {
    const { head, rows } = tableOf(shot);
    const row = (cells: readonly string[], body: boolean): HTMLTableRowElement => {
      const line = document.createElement('tr');
      for (const [at, cell] of cells.entries()) {
        const stale = body && at > 0 && this.question.trouble !== undefined;
        const made = document.createElement(body && at > 0 ? 'td' : 'th');
        if (made.localName === 'th') made.setAttribute('scope', body ? 'row' : 'col');
        if (at > 0) made.className = body ? 'n fig' : 'n';
        made.textContent = stale ? '…' : cell;
        line.append(made);
      }
      return line;
    };
    fold.querySelector('thead')?.replaceChildren(row(head, false));
    fold.querySelector('tbody')?.replaceChildren(...rows.map((cells) => row(cells, true)));
  }

  #trouble(): void {
    const trouble = this.question.trouble;
    this.#canvas.classList.toggle('waits', trouble !== undefined);
    if (trouble === this.#told) return;
    this.#told = trouble;
    const line = this.#wait;
    const locale = this.#scenery?.locale ?? 'zh';
    if (line) troubleLine(line, trouble, locale, { stop: () => this.question.stop(), again: this.#again });
  }
}

/** Writes a text only where it differs from what was written before; returns what stands there now. */
function text(element: Element | null, before: string, content: string): string {
  if (element !== null && before !== content) element.textContent = content;
  return content;
}

function barOptions(shot: Shot, bars: Listed | undefined, width: number, height: number): readonly Option[] {
  const t = ledger(shot.locale);
  const pitch = pitchOf(width);
  const all = casesOf(shot.answer);
  const picking = clauseOn(shot.selection, shot.view.dimension) !== undefined;
  return (bars?.bars ?? []).map((bar, at) => {
    const n = shot.answer.n[shot.dimensions[shot.view.dimension].places.get(bar.value) ?? -1] ?? 0;
    const share = shot.shown === 'n' ? `${t.comma}${percentText(n, all)}` : '';
    return {
      name: bar.label,
      values: [bar.value],
      said: t.barSaid(bar.label, bar.text, t.unitOf(shot.shown)) + share,
      picked: picking && bar.inside,
      box: { left: '0%', width: '100%', top: part(BARS_TOP + at * pitch, height), height: part(pitch, height) },
    };
  });
}

function columnOptions(shot: Shot, width: number, height: number): readonly Option[] {
  const { locale, dimensions, view, selection } = shot;
  const dimension = dimensions[view.dimension];
  const { values } = dimension;
  const { top, base, left, pitch } = durationsPlan(width);
  const counts = columnsOf(shot.answer.n);
  const clause = clauseOn(selection, view.dimension);
  const taken = placesOf(dimension, clause);
  const t = ledger(locale);
  return counts.map((count, days) => {
    const end = days < LAST_COLUMN ? days + 1 : values.length;
    const own = values.slice(days, end);
    return {
      name: columnText(days, locale),
      values: own,
      said: `${columnText(days, locale)}${words(locale).colon}${wholeText(count)}${t.unitOf('n')}`,
      picked: clause !== undefined && own.length > 0 && !taken.subarray(days, end).includes(0),
      box: {
        left: part(left(days), width),
        width: part(pitch, width),
        top: part(top, height),
        height: part(base - top + 30, height),
      },
    };
  });
}
