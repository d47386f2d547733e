/** The state of a tab in its address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_KINDS } from '../../src/charts/spec.ts';
import { readWork, workFragment } from '../../src/workbench/address.ts';
import type { Work } from '../../src/workbench/work.ts';

const known = { tables: ['observations', 'sim.cases'] };
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((one) => one.isWellFormed());
const name = fc.stringMatching(/^[a-z_\u4e00-\u9fa5][a-z0-9_\u4e00-\u9fa5]{0,8}$/);
const chart = fc.record(
  {
    kind: fc.constantFrom(...CHART_KINDS),
    label: text,
    values: fc.array(text, { minLength: 1, maxLength: 4 }),
    series: text,
    title: text,
  },
  { requiredKeys: ['kind', 'label', 'values'] },
);
const work: fc.Arbitrary<Work> = fc.record({
  sql: text,
  params: fc.dictionary(name, fc.string({ unit: 'grapheme', maxLength: 20 }), { maxKeys: 3, noNullPrototype: true }),
  chart: fc.option(chart, { nil: undefined }),
});

describe('the address of a work', () => {
  it('gives back what it was made from', () => {
    fc.assert(
      fc.property(work, (one) => {
        expect(readWork(workFragment(one), '', known)).toEqual({ work: one, unknown: [] });
      }),
    );
  });

  it('names what it does not understand, and draws nothing from half a choice', () => {
    expect(readWork('#sql=SELECT+1&chart=pie&label=a&values=b', '', known)).toEqual({
      work: { sql: 'SELECT 1', params: {}, chart: undefined },
      unknown: ['chart=pie', 'label=a', 'values=b'],
    });
    expect(readWork('#sql=SELECT+1&p.=x&p.1=y&colour=red', '', known).unknown).toEqual(['p.=x', 'p.1=y', 'colour=red']);
    expect(readWork('#table=sim.cases', '', known).work?.sql).toContain('FROM sim.cases');
    expect(readWork('#tables', '', known)).toEqual({ work: undefined, unknown: [] });
  });
});
