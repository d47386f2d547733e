/** Queries in tabs: what one does leaves the others alone, and what is kept of them is read back with care. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, reduce, shownTab, started } from '../../src/components/explore/state.ts';
import { TABS } from '../../src/query/limits.ts';
import type { Column, Result } from '../../src/query/types.ts';
import { keptText, nameOf, readKept } from '../../src/workbench/kept.ts';
import { sortedRows } from '../../src/workbench/sorted.ts';
import { type Work, workOf } from '../../src/workbench/work.ts';

const result: Result = { columns: [], rows: 0, extent: 'all', ms: 1, simulated: false, own: false };
const said = (tab: string | undefined): string => (tab === undefined ? 'done' : `${tab}: done`);
const answered: Action = { type: 'answer', answer: { sql: 'a', params: {}, result }, said };

describe('tabs', () => {
  it('a query goes on in its tab while another is shown, and its end is told once, by its name', () => {
    const one = started([workOf('SELECT 1')], 0, false, []);
    const running = reduce(one, { type: 'run', what: 'query', said: 'running' });
    const two = reduce(running, { type: 'open', work: workOf('SELECT 2'), full: 'full' });
    expect(reduce(two, { type: 'close', tab: 1 })).toBe(two);
    const ended = reduce(two, answered);
    expect(ended).toMatchObject({ shown: 2, running: undefined, said: 'SELECT 1: done' });
    expect(shownTab(ended).answer).toBeUndefined();
    const back = reduce(ended, { type: 'show', tab: 1 });
    expect(shownTab(back).answer?.result).toBe(result);
    expect(back.said).toBe('');
    expect(reduce(running, answered).said).toBe('done');
    const gone = reduce(back, { type: 'close', tab: 1 });
    expect([gone.tabs.length, shownTab(gone).work.sql]).toEqual([1, 'SELECT 2']);
    expect(reduce(gone, { type: 'close', tab: 2 })).toBe(gone);
  });

  it('no more are opened than the limit, which is said', () => {
    let state = started([workOf('')], 0, false, []);
    for (let at = 0; at < TABS + 3; at += 1) state = reduce(state, { type: 'open', work: workOf(''), full: 'full' });
    expect([state.tabs.length, state.said]).toEqual([TABS, 'full']);
  });

  it('works come back as they were kept; what is none of ours is left', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 });
    const work: fc.Arbitrary<Work> = fc.record({
      sql: text,
      params: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { noNullPrototype: true }),
      chart: fc.option(
        fc.record(
          { kind: fc.constant('heat' as const), label: text, values: fc.array(text, { minLength: 1 }), series: text },
          { requiredKeys: ['kind', 'label', 'values'] },
        ),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: TABS }), fc.nat(TABS), (works, at) => {
        const shown = Math.min(at, works.length - 1);
        expect(readKept(keptText({ works, shown }))).toEqual({ works, shown });
      }),
    );
    for (const bad of [null, '', '{', '{}', '{"version":1,"shown":0,"works":[]}', '[1]', '{"version":2}'])
      expect(readKept(bad)).toBeUndefined();
    expect(keptText({ works: [workOf('x'.repeat(100_001))], shown: 0 }).length).toBeLessThan(200);
  });

  it('are called by their first words', () => {
    expect(nameOf(workOf('-- a remark\n  SELECT *\nFROM t'), '空')).toBe('SELECT * FROM t');
    expect(nameOf(workOf('  '), '空')).toBe('空');
    expect([...nameOf(workOf('字'.repeat(90)), '空')]).toHaveLength(28);
    expect(
      nameOf({ ...workOf('SELECT 1'), chart: { kind: 'list', label: 'a', values: ['b'], title: '我的图' } }, ''),
    ).toBe('我的图');
  });
});

describe('rows sorted where they stand', () => {
  const column = (kind: Column['kind'], values: Column['values']): Column => ({ name: 'c', type: kind, kind, values });
  const order = (one: Column, down = false): readonly number[] => [
    ...sortedRows([one], one.values.length, { column: 0, down }),
  ];
  it('numbers by size however they are written, empty ones last either way', () => {
    const numbers = column('number', [10, '9007199254740993', null, '9007199254740992', -2, 'NaN', '9.5']);
    expect(order(numbers)).toEqual([4, 6, 0, 3, 1, 5, 2]);
    expect(order(numbers, true)).toEqual([5, 1, 3, 0, 6, 4, 2]);
    expect(order(column('text', ['部门10', '部门9', '阿', null, '部门9']))).toEqual([2, 1, 4, 0, 3]);
    expect([...sortedRows([numbers], 3, undefined)]).toEqual([0, 1, 2]);
  });
});
