/**
 * The window on the year: drag anywhere to set it, drag it or its ends to move them, or hold it with the keyboard. Three
 * sliders: the window as a whole and its two ends, each 44 px wide for a finger.
 */

import { ledger } from '../../i18n/ledger.ts';
import { amount, amountText } from '../../ledger/amounts.ts';
import { between, clamp, type Held, moved, type Window } from '../../ledger/brush.ts';
import { windowOf, withWindow } from '../../ledger/choice.ts';
import type { Shot } from '../../ledger/drawing.ts';
import { dayText, spanText } from '../../ledger/names.ts';
import { daysPlan, weekday } from '../../ledger/scene/days.ts';
import { type Act, type Layer, layerOf, part, place, placeAt, set } from './act.ts';

/** A press that moves less than this is a press on a day. */
const STILL_PX = 4;

interface Drag {
  readonly held: Held | 'new';
  readonly from: number;
  readonly x: number;
  readonly before: Window | undefined;
  readonly selection: ReturnType<Act['selection']>;
  moved: boolean;
}

export class DaysLayer implements Layer {
  readonly #layer: HTMLElement;
  readonly #act: Act;
  readonly #reading: HTMLElement | null;
  readonly #sliders: Readonly<Record<Held, HTMLElement>>;
  #shot: Shot | undefined;
  #drag: Drag | undefined;

  /** `reading` is where the day under the pointer is written. */
  constructor(canvas: HTMLElement, act: Act, reading: HTMLElement | null, shot: Shot) {
    this.#act = act;
    this.#reading = reading;
    this.#layer = layerOf(canvas, 'ledger-brush');
    const t = ledger(shot.locale);
    const slider = (held: Held, name: string): HTMLElement => {
      const element = document.createElement('div');
      element.className = held === 'window' ? 'ledger-window' : 'ledger-grip';
      element.dataset['held'] = held;
      element.tabIndex = 0;
      element.setAttribute('role', 'slider');
      element.setAttribute('aria-label', name);
      element.setAttribute('aria-orientation', 'horizontal');
      element.addEventListener('keydown', (event) => this.#key(event, held));
      this.#layer.append(element);
      return element;
    };
    this.#sliders = {
      window: slider('window', t.windowName),
      first: slider('first', t.firstName),
      last: slider('last', t.lastName),
    };
    this.#layer.addEventListener('pointerdown', (event) => this.#press(event));
    this.#layer.addEventListener('pointermove', (event) => this.#move(event));
    this.#layer.addEventListener('pointerup', (event) => this.#release(event));
    this.#layer.addEventListener('pointercancel', () => this.#cancel());
    this.#layer.addEventListener('pointerleave', () => this.#read(undefined));
  }

  get #days(): readonly string[] {
    return this.#shot?.dimensions.accepted_on.values ?? [];
  }

  #window(): Window | undefined {
    return this.#shot === undefined ? undefined : windowOf(this.#act.selection(), this.#shot.dimensions);
  }

  update(shot: Shot, width: number, height: number): void {
    this.#shot = shot;
    const t = ledger(shot.locale);
    const days = this.#days;
    const end = days.length - 1;
    const { top, base, left } = daysPlan(width, days.length);
    const own = windowOf(shot.selection, shot.dimensions);
    const [first, last] = own ?? [0, end];
    // Most of a grip lies outside the window, so that the window can be held between them; at the ends of the year it stays
    // within the page's margin, which would otherwise scroll sideways.
    const edges = {
      first: `max(-20px, ${part(left(first), width)} - 32px)`,
      last: `min(100% - 24px, ${part(left(last + 1), width)} - 12px)`,
    };
    for (const held of ['first', 'last'] as const) {
      place(this.#sliders[held], 'left', edges[held]);
      place(this.#sliders[held], 'top', part(top - 10, height));
      place(this.#sliders[held], 'height', part(base - top + 10, height));
    }
    place(this.#sliders.window, 'left', part(left(first), width));
    place(this.#sliders.window, 'width', part(left(last + 1) - left(first), width));
    place(this.#sliders.window, 'top', part(top - 10, height));
    place(this.#sliders.window, 'height', part(base - top + 10, height));
    const say = (held: Held, now: number, text: string): void => {
      const slider = this.#sliders[held];
      set(slider, 'aria-valuemin', '0');
      set(slider, 'aria-valuemax', String(end));
      set(slider, 'aria-valuenow', String(now));
      set(slider, 'aria-valuetext', text);
    };
    const said = spanText(days[first] ?? '', days[last] ?? '', shot.locale);
    say('window', first, own === undefined ? t.windowNone : t.windowSaid(said, last - first + 1));
    say('first', first, dayText(days[first] ?? '', shot.locale));
    say('last', last, dayText(days[last] ?? '', shot.locale));
  }

  #key(event: KeyboardEvent, held: Held): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(this.#window(), held, { key: event.key, shift: event.shiftKey }, this.#days);
    if (next === undefined) return;
    event.preventDefault();
    this.#to(next ?? undefined, { run: 'days', began: event.timeStamp });
  }

  #to(window: Window | undefined, how: Parameters<Act['change']>[1]): void {
    if (this.#shot === undefined) return;
    const whole = window?.[0] === 0 && window[1] === this.#days.length - 1;
    this.#act.change(withWindow(this.#act.selection(), whole ? undefined : window, this.#shot.dimensions), how);
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const slider = event.target instanceof HTMLElement ? event.target.dataset['held'] : undefined;
    const day = placeAt(event, this.#layer, this.#days.length);
    const before = this.#window();
    const inside = before !== undefined && day >= before[0] && day <= before[1];
    const held = slider === 'first' || slider === 'last' ? slider : inside ? 'window' : 'new';
    const selection = this.#act.selection();
    this.#drag = { held, from: day, x: event.clientX, before, selection, moved: false };
    this.#layer.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    const day = placeAt(event, this.#layer, this.#days.length);
    if (drag === undefined) {
      if (event.pointerType === 'mouse') this.#read(day);
      return;
    }
    if (!drag.moved && Math.abs(event.clientX - drag.x) < STILL_PX) return;
    drag.moved = true;
    this.#read(undefined);
    this.#to(this.#dragged(drag, day), { moving: true, began: event.timeStamp });
  }

  #dragged({ held, from, before }: Drag, day: number): Window | undefined {
    const end = this.#days.length - 1;
    const [first, last] = before ?? [0, end];
    if (held === 'new') return between(from, day, this.#days.length);
    if (held === 'first') return [Math.min(day, last), Math.max(day, last)];
    if (held === 'last') return [Math.min(first, day), Math.max(first, day)];
    const by = clamp(day - from, -first, end - last);
    return [first + by, last + by];
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    if (drag === undefined) return;
    if (drag.moved) {
      this.#act.change(this.#act.selection(), { began: event.timeStamp });
      this.#sliders[drag.held === 'first' || drag.held === 'last' ? drag.held : 'window'].focus({
        preventScroll: true,
      });
      return;
    }
    if (drag.held === 'first' || drag.held === 'last') {
      this.#sliders[drag.held].focus({ preventScroll: true });
      return;
    }
    // A press: that day; the same day again: none.
    const [first, last] = drag.before ?? [];
    const again = first === drag.from && last === drag.from;
    this.#to(again ? undefined : [drag.from, drag.from], { began: event.timeStamp });
    this.#sliders.window.focus({ preventScroll: true });
  }

  #cancel(): void {
    if (this.#drag?.moved) this.#act.change(this.#drag.selection, {});
    this.#drag = undefined;
  }

  /** The day under the pointer in words; the whole line again where there is none. */
  #read(day: number | undefined): void {
    const shot = this.#shot;
    if (this.#reading === null || shot === undefined) return;
    if (day === undefined) {
      this.#reading.hidden = true;
      return;
    }
    const t = ledger(shot.locale);
    const id = this.#days[day] ?? '';
    const name = t.weekdayNames.split(' ')[weekday(id)] ?? '';
    const figure = amountText(amount(shot.answer, shot.shown, day), shot.shown) + t.unitOf(shot.shown);
    this.#reading.textContent = t.daySaid(dayText(id, shot.locale), name, figure);
    this.#reading.hidden = false;
  }
}
