import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/package/cells.ts';
import { type Change, changesBetween, needsReason } from '../../src/package/index.ts';

type Values = Readonly<Record<string, CellValue>>;
type Tables = Parameters<typeof changesBetween>[0];

function tables(of: Readonly<Record<string, readonly Values[]>>, keys: readonly string[] = ['id']): Tables {
  return new Map(
    Object.entries(of).map(([name, rows]) => [
      name,
      {
        name,
        primaryKey: keys,
        rows: rows.map((values, at) => ({ file: `${name}.csv`, row: at + 2, line: at + 2, values, raw: {} })),
      },
    ]),
  );
}

const row = { id: 'a', value: '80.13', unit: 'percent', note_zh: null } as const;

describe('changes between two packages', () => {
  it('are rows added and withdrawn, claims revised, texts reworded', () => {
    const before = tables({ observations: [row, { ...row, id: 'gone' }], topics: [{ id: 't', name_zh: '甲' }] });
    const after = tables({
      observations: [
        { ...row, value: '81.3', note_zh: '注' },
        { ...row, id: 'new' },
      ],
      topics: [{ id: 't', name_zh: '乙' }],
    });
    const changes = changesBetween(before, after);
    const whole = { table: 'observations', column: null, before: null, after: null };
    expect(changes).toEqual([
      { kind: 'revised', table: 'observations', id: 'a', column: 'value', before: '80.13', after: '81.3' },
      { kind: 'reworded', table: 'observations', id: 'a', column: 'note_zh', before: '', after: '注' },
      { kind: 'added', ...whole, id: 'new' },
      { kind: 'withdrawn', ...whole, id: 'gone' },
      { kind: 'reworded', table: 'topics', id: 't', column: 'name_zh', before: '甲', after: '乙' },
    ]);
    expect(changes.filter(needsReason).map(({ kind }) => kind)).toEqual(['revised', 'withdrawn']);
  });

  it('are not columns that came later, nor reasons and traces, nor the order of rows', () => {
    const { note_zh, ...old } = row;
    const before = tables({ observations: [old, { ...old, id: 'b' }], revisions: [] });
    const after = tables({ observations: [{ ...row, id: 'b', note_zh: '注' }, row], revisions: [{ id: 'x' }] });
    expect(changesBetween(before, after)).toEqual([]);
    expect(note_zh).toBeNull();
  });

  it('know a table without an id by its key, and lists by what they hold', () => {
    const keys = ['source', 'paragraph'];
    const values = { source: 's', paragraph: 1, list: ['a', 'b'] };
    const before = tables({ lists: [values] }, keys);
    expect(changesBetween(before, tables({ lists: [{ ...values, list: ['a'] }] }, keys))).toEqual([
      { kind: 'reworded', table: 'lists', id: 's:1', column: 'list', before: 'a b', after: 'a' },
    ]);
  });

  it('of a report on a promise are claims: what it said may change only with a reason', () => {
    const keys = ['commitment', 'date'];
    const report = { commitment: 'p', date: '2022-12-31', state: 'under_way', value: '5', note_zh: null };
    const before = tables({ progress: [report, { ...report, date: '2021-12-31' }] }, keys);
    const after = tables({ progress: [{ ...report, state: 'met', note_zh: '注' }] }, keys);
    const changes = changesBetween(before, after);
    expect(changes.map(({ kind, id, column }) => [kind, id, column])).toEqual([
      ['revised', 'p:2022-12-31', 'state'],
      ['reworded', 'p:2022-12-31', 'note_zh'],
      ['withdrawn', 'p:2021-12-31', null],
    ]);
    expect(changes.filter(needsReason).map(({ kind }) => kind)).toEqual(['revised', 'withdrawn']);
  });

  it('tell of the rows of a table that is gone', () => {
    expect(changesBetween(tables({ withheld: [{ id: 'w' }] }), tables({}))).toMatchObject([
      { kind: 'withdrawn', table: 'withheld', id: 'w' },
    ]);
  });

  it('name positions of a ranking by year and rank: one filled in later is the same row, the second of a tie its own', () => {
    const before = tables({
      zones: [
        { year: '2020', rank: 1 },
        { year: '2020', rank: 2 },
      ].map((row) => ({ ...row, zone: null })),
    });
    const after = tables({ zones: ['a', 'b'].map((zone) => ({ year: '2020', rank: 1, zone })) });
    expect(changesBetween(before, after)).toMatchObject([
      { kind: 'reworded', id: '2020:1', column: 'zone', before: '', after: 'a' },
      { kind: 'added', id: '2020:1:2' },
      { kind: 'withdrawn', id: '2020:2' },
    ]);
  });

  const cells = fc.constantFrom(null, '', '1', '2', '乙');
  const rows = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: cells, unit: cells, note_zh: cells }),
    { selector: ({ id }) => id },
  );
  const packages = fc
    .record({ observations: rows, indicators: rows, topics: rows }, { requiredKeys: [] })
    .map((of) => tables(of));

  it('of a package with itself are none', () => {
    fc.assert(fc.property(packages, (one) => changesBetween(one, one).length === 0));
  });

  it('read backwards are the changes back', () => {
    const mirrored = { added: 'withdrawn', withdrawn: 'added', revised: 'revised', reworded: 'reworded' } as const;
    const back = (change: Change): Change => ({
      ...change,
      kind: mirrored[change.kind],
      before: change.after,
      after: change.before,
    });
    const sorted = (changes: readonly Change[]): readonly string[] =>
      changes
        .map(({ kind, table, id, column, before, after }) => [kind, table, id, column, before, after].join('|'))
        .sort();
    fc.assert(
      fc.property(packages, packages, (a, b) => {
        expect(sorted(changesBetween(a, b).map(back))).toEqual(sorted(changesBetween(b, a)));
      }),
    );
  });
});
