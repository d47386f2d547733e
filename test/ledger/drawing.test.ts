import { describe, expect, test } from 'vitest';
import { boxOf, overlap } from '../../src/charts/canvas.ts';
import { draw } from '../../src/charts/draw.ts';
import type { Shape } from '../../src/charts/scene.ts';
import { dimensionOf } from '../../src/cube/dimension.ts';
import { withValues, withWindow } from '../../src/ledger/choice.ts';
import { calendarFor, listed, type Shot, sceneFor } from '../../src/ledger/drawing.ts';
import { framed } from '../../src/ledger/framed.ts';
import { tableOf } from '../../src/ledger/rows.ts';
import { VIEWS, type ViewId, WIDTHS } from '../../src/ledger/views.ts';
import { answer, DAYS, DIMS } from './support.ts';

const VIEW = (id: ViewId) => VIEWS.find((view) => view.id === id) ?? VIEWS[0];

function shot(id: ViewId, n: readonly number[], more: Partial<Shot> = {}): Shot {
  const view = VIEW(id);
  const own = answer(view.dimension, n);
  return {
    view,
    answer: own,
    whole: own,
    selection: [],
    dimensions: DIMS,
    labels: {},
    locale: 'zh',
    shown: 'n',
    limits: { promised: 3, statutory: 20 },
    expanded: false,
    search: '',
    grips: false,
    ...more,
  };
}

const days = DAYS.map((day, at) => (new Date(day).getUTCDay() === 0 ? 0 : 400 + ((at * 37) % 300)));
const SHOTS: readonly Shot[] = [
  shot('days', days),
  shot('days', days, { selection: withWindow([], [61, 120], DIMS), grips: true, locale: 'en' }),
  shot('departments', [12_345, 900, 0, 3], {
    selection: withValues([], DIMS.channel, ['网上']),
    whole: answer('department', [1, 1, 1, 5_000]),
  }),
  shot('channels', [5, 4, 3], { selection: withValues([], DIMS.channel, ['窗口']), shown: 'within', locale: 'en' }),
  shot('durations', [900, 700, 300, 20, 0, 1], { selection: withValues([], DIMS.actual_days, ['1', '2']) }),
  shot('ratings', [0, 1, 2, 3, 4, 5], { shown: 'mean' }),
];

const texts = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.type === 'text');

describe.each(SHOTS.map((one) => [`${one.view.id} ${one.locale}`, one] as const))('%s', (_, one) => {
  test('letters stay in the frame and off each other at every width, and the drawing says that it is simulated', () => {
    for (const width of WIDTHS[one.view.id]) {
      const scene = sceneFor(one, width);
      const all = texts([...scene.back, ...scene.marks.flatMap(({ shapes }) => shapes)]);
      const boxes = all.map(boxOf);
      for (const [at, box] of boxes.entries()) {
        expect(box.x, `${width}: ${JSON.stringify(all[at])}`).toBeGreaterThanOrEqual(-0.5);
        expect(box.x + box.w, `${width}: ${JSON.stringify(all[at])}`).toBeLessThanOrEqual(width + 0.5);
        for (const other of boxes.slice(at + 1))
          expect(overlap(box, other), `${width}: ${JSON.stringify(all[at])}`).toBe(false);
      }
      expect(draw(scene, { idPrefix: 'x' })).toMatch(one.locale === 'zh' ? /模拟数据/ : /SIMULATED|Simulated/);
    }
  });

  test('framed for a file, nothing is lost and everything lies lower', () => {
    const scene = sceneFor(one, 720);
    const file = framed(scene, { title: '标题', sentence: '一句话。', source: '来源。' });
    expect(file.height).toBeGreaterThan(scene.height);
    expect(texts(file.back).length).toBe(texts(scene.back).length + 3);
    const svg = draw(file, { idPrefix: 'x', standalone: { theme: 'light', margin: 24 } });
    for (const part of ['标题', '一句话。', '来源。']) expect(svg).toContain(part);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('a calendar has a cell for every day, at every width, none on another', () => {
  for (const width of WIDTHS.days) {
    const { back } = calendarFor(shot('days', days), width);
    const cells = back.flatMap((shape) =>
      shape.type === 'path'
        ? [...shape.d.matchAll(/M([\d.]+) ([\d.]+)h(\d+)v\3/g)].map((found) => found.slice(1).map(Number))
        : [],
    );
    expect(cells.length).toBe(366);
    const box = ([x = 0, y = 0, side = 0]: readonly number[]) => ({ x, y, w: side, h: side });
    for (const [at, cell] of cells.entries())
      for (const other of cells.slice(at + 1)) expect(overlap(box(cell), box(other))).toBe(false);
  }
});

describe('bars', () => {
  test('largest first, ticks at the whole year’s proportion, unpicked grey', () => {
    const selection = withValues(withValues([], DIMS.channel, ['网上']), DIMS.town, ['街镇01']);
    const list = listed(shot('towns', [10, 30], { selection, whole: answer('town', [100, 100]) }));
    expect(list.bars.map(({ value, expected, inside }) => [value, expected, inside])).toEqual([
      ['街镇02', 20, false],
      ['街镇01', 20, true],
    ]);
  });

  test('what is picked is drawn though it is not among the largest, and what is left out is counted', () => {
    const many = Array.from({ length: 40 }, (_, at) => `事项${String(at).padStart(4, '0')}`);
    const item = dimensionOf('item', many);
    const dimensions = { ...DIMS, item };
    const n = Float64Array.from(many, (_, at) => (at * 7) % 40);
    const own = { ...answer('item', []), dimension: item, n };
    const selection = withValues([], item, ['事项0000', '事项0006']);
    const { bars, rest, restCases } = listed(shot('items', [], { dimensions, answer: own, whole: own, selection }));
    expect(bars.map(({ amount }) => amount)).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 2, 0]);
    expect(bars.filter(({ inside }) => inside).map(({ value }) => value)).toEqual(['事项0006', '事项0000']);
    // 1 to 27 without the 2 that is drawn.
    expect([rest, restCases]).toEqual([26, (27 * 28) / 2 - 2]);
  });

  test('the search finds numbers as typed, the exact one among them', () => {
    const found = listed(shot('items', [4, 3, 2, 1], { search: '12' })).bars.map(({ value }) => value);
    expect(found).toEqual(['事项0012', '事项0120', '事项1200']);
    expect(listed(shot('items', [4, 3, 2, 1], { search: '999' })).bars).toEqual([]);
  });

  test('the table has the drawing’s numbers, and their sum', () => {
    const { rows } = tableOf(shot('channels', [50, 30, 20]));
    expect(rows.map(([name, n, share]) => [name, n, share])).toEqual([
      ['网上', '50', '50.0%'],
      ['窗口', '30', '30.0%'],
      ['掌上', '20', '20.0%'],
      ['合计', '100', '100.0%'],
    ]);
  });
});
