import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, type Held, moved, type Window } from '../../src/ledger/brush.ts';
import { DAYS } from './support.ts';

const day = (id: string): number => DAYS.indexOf(id);
const window = (from: string, to: string): Window => [day(from), day(to)];
const press = (from: Window | undefined, key: string, { shift = false, held = 'window' as Held } = {}) =>
  moved(from, held, { key, shift }, DAYS);
const MARCH = window('2020-03-01', '2020-03-31');

describe('keys on the window of days', () => {
  test('arrows begin with a month, then move by a day; Shift stretches the end', () => {
    expect(press(undefined, 'ArrowRight')).toEqual(window('2020-01-01', '2020-01-31'));
    expect(press(undefined, 'ArrowLeft')).toEqual(window('2020-12-01', '2020-12-31'));
    expect(press(MARCH, 'ArrowRight')).toEqual(window('2020-03-02', '2020-04-01'));
    expect(press(MARCH, 'ArrowRight', { shift: true })).toEqual(window('2020-03-01', '2020-04-01'));
    expect(press(MARCH, 'ArrowLeft', { shift: true })).toEqual(window('2020-03-01', '2020-03-30'));
  });

  test('whole months move as whole months, whatever their length', () => {
    expect(press(MARCH, 'PageUp')).toEqual(window('2020-02-01', '2020-02-29'));
    expect(press(window('2020-01-01', '2020-02-29'), 'PageDown')).toEqual(window('2020-02-01', '2020-03-31'));
    expect(press(window('2020-12-01', '2020-12-31'), 'PageDown')).toEqual(window('2020-12-01', '2020-12-31'));
  });

  test('ends move by themselves and stop at each other', () => {
    expect(press(MARCH, 'PageUp', { held: 'first' })).toEqual(window('2020-02-01', '2020-03-31'));
    expect(press(MARCH, 'PageDown', { held: 'last' })).toEqual(window('2020-03-01', '2020-04-30'));
    expect(press(MARCH, 'PageDown', { shift: true })).toEqual(window('2020-03-01', '2020-04-30'));
    expect(press(MARCH, 'End', { held: 'first' })).toEqual(window('2020-03-31', '2020-03-31'));
    expect(press(MARCH, 'Home', { held: 'last' })).toEqual(window('2020-03-01', '2020-03-01'));
    expect(press(undefined, 'ArrowLeft', { held: 'last' })).toEqual(window('2020-01-01', '2020-12-30'));
  });

  test('Home and End keep the length; Escape clears; other keys mean nothing', () => {
    expect(press(MARCH, 'Home')).toEqual(window('2020-01-01', '2020-01-31'));
    expect(press(MARCH, 'End')).toEqual(window('2020-12-01', '2020-12-31'));
    expect(press(MARCH, 'Escape')).toBeNull();
    expect(press(undefined, 'Escape')).toBeUndefined();
    expect(press(MARCH, 'a')).toBeUndefined();
  });

  test('no run of keys leaves the year or turns the window round', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'PageUp', 'PageDown', 'Home', 'End', 'Escape');
    const step = fc.record({ key, shift: fc.boolean(), held: fc.constantFrom<Held>('window', 'first', 'last') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now: Window | undefined;
        for (const { held, ...stroke } of steps) {
          const next = moved(now, held, stroke, DAYS);
          if (next === undefined) continue;
          now = next ?? undefined;
          if (now !== undefined) {
            expect(now[0]).toBeGreaterThanOrEqual(0);
            expect(now[0]).toBeLessThanOrEqual(now[1]);
            expect(now[1]).toBeLessThan(DAYS.length);
          }
        }
      }),
    );
  });
});

test('a drag in either direction is one window; all of the year is none', () => {
  expect(between(40, 10, 366)).toEqual([10, 40]);
  expect(between(-5, 900, 366)).toBeUndefined();
  expect(between(7, 7, 366)).toEqual([7, 7]);
});
