/** The scale of one target, and the drawing of a promise with its reports. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { layout, promiseChart, trackOf } from '../../src/charts/index.ts';
import { commitmentRow } from '../../src/charts/rows.ts';
import { catalogueIn } from '../../src/publish/releases/edition.ts';
import { fixturePackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

describe('the scale of a target', () => {
  it('runs from start to target whichever is larger; beyond and behind have their places', () => {
    const down = trackOf({ start: 8, target: 4, others: [6, 9, 3] });
    // Behind the start by a quarter of the way, beyond the target by another: 1.5 ways in all.
    expect([9, 8, 6, 4, 3].map((value) => down?.(value))).toEqual([0, 1 / 6, 0.5, 5 / 6, 1]);
    expect(trackOf({ start: 60, target: 100, others: [] })?.(70)).toBe(0.25);
  });

  it('without a start the number farthest from the target stands first; without any numbers there is no scale', () => {
    expect(trackOf({ start: null, target: 100, others: [40, 70] })?.(40)).toBe(0);
    expect(trackOf({ start: null, target: 100, others: [40, 70] })?.(70)).toBe(0.5);
    expect(trackOf({ start: null, target: 100, others: [] })).toBeUndefined();
    expect(trackOf({ start: 1, target: 1, others: [1] })).toBeUndefined();
  });

  it('keeps every number on the scale, and forward to the right', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    const numbers = fc.record({ start: fc.option(number), target: number, others: fc.array(number, { maxLength: 6 }) });
    fc.assert(
      fc.property(numbers, (given) => {
        const at = trackOf(given);
        if (at === undefined) return;
        for (const value of [given.target, ...given.others]) {
          expect(at(value)).toBeGreaterThanOrEqual(0);
          expect(at(value)).toBeLessThanOrEqual(1 + 1e-9);
        }
        if (given.start !== null && given.start !== given.target) {
          expect(at(given.start)).toBeLessThan(at(given.target));
        }
      }),
    );
  });
});

describe('a promise with five years of reports', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    const copy = await fixturePackage('three-years');
    catalogue = await catalogueIn(await sound(copy.folder));
    await copy.remove();
  });
  const drawn = (id: string) => {
    const { units, areas } = catalogue;
    const chart = promiseChart(catalogue, id, { units, areas, anchor: () => null });
    if (chart === undefined) throw new Error(`nothing to draw of ${id}`);
    return { chart, scene: layout(chart.spec, chart.rows, { width: 720, locale: 'zh' }) };
  };

  it('names a target without its figure only where a whole name is left', () => {
    const { units, areas, commitments } = catalogue;
    const promise = commitments.find(({ id }) => id === 'steps_cut');
    if (promise === undefined) throw new Error('no steps_cut');
    const figure = `${promise.targetNow}个环节`;
    const named = (zh: string) =>
      commitmentRow({ units, areas, anchor: () => null }, { ...promise, text: { zh, en: 'Fewer steps' } })?.label.zh;
    expect(named(`全流程${figure}`)).toBe('全流程');
    expect(named(`${figure}办完`)).toBe('办完');
    expect(named(`环节精简为${figure}`)).toBe(`环节精简为${figure}`);
    expect(named(`只有${figure}：受理，开通`)).toBe(`只有${figure}：受理，开通`);
  });

  it('shows start, every report, the target that was given up and the one in force, the latest as the reading', () => {
    const { chart, scene } = drawn('steps_cut');
    expect(chart.rows.map(({ role }) => role)).toEqual([
      ...['baseline', 'point', 'point', 'point', 'point'],
      ...['before', 'target'],
    ]);
    const at = (datum: string): number => {
      const shape = scene.marks.find((mark) => mark.datum === datum)?.shapes[0];
      return shape?.type === 'line' ? shape.x1 : shape?.type === 'circle' ? shape.cx : Number.NaN;
    };
    // 8 steps at the left, 2 at the right: the report of 3 is five sixths of the way, beyond the 4 now promised.
    const [start, goal, end] = [at('steps_990101_2017'), at('steps_cut'), at('steps_cut-former')];
    expect(goal).toBeCloseTo(start + ((end - start) * 4) / 6, -0.5);
    expect(at('steps_cut-2022-12-31')).toBeCloseTo(start + ((end - start) * 5) / 6, -0.5);
    const cursors = scene.marks.flatMap(({ datum, shapes }) =>
      shapes.some((shape) => shape.type === 'line' && shape.paint === 'cursor') ? [datum] : [],
    );
    expect(cursors).toEqual(['steps_cut-2022-12-31']);
    expect(scene.table.rows).toHaveLength(7);
  });

  it('goes left of its start where it went backwards', () => {
    const { scene } = drawn('online_cover');
    const x = (datum: string): number => {
      const shape = scene.marks.find((mark) => mark.datum === datum)?.shapes[0];
      return shape?.type === 'line' ? shape.x1 : shape?.type === 'circle' ? shape.cx : Number.NaN;
    };
    expect(x('online_cover-2020-12-31')).toBeLessThan(x('online_share_990101_2017'));
    expect(x('online_cover-2022-12-31')).toBe(x('online_cover'));
  });

  it('what has no target is not drawn', () => {
    const { units, areas } = catalogue;
    expect(promiseChart(catalogue, 'hotline', { units, areas, anchor: () => null })).toBeUndefined();
    expect(promiseChart(catalogue, 'fee_cut', { units, areas, anchor: () => null })).toBeUndefined();
  });
});
