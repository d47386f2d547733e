/** What may stand beside what: the published package, and numbers changed by hand. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chosenIn, MOST, queryOf } from '../../src/compare/address.ts';
import { chartOf, kindFor } from '../../src/compare/chart.ts';
import { comparisonCsv } from '../../src/compare/csv.ts';
import { type CompareData, type ComparedNumber, compareDataOf, readCompareData } from '../../src/compare/data.ts';
import { cautionsOf, refusalOf, suggestionsFor, unitsOf } from '../../src/compare/judge.ts';
import { namesOf } from '../../src/compare/names.ts';
import { pick, renderComparison } from '../../src/compare/render.ts';
import { parseCsv } from '../../src/reading/index.ts';
import { indexed } from '../search/support.ts';

let data: CompareData;
let years: CompareData;
beforeAll(async () => {
  data = compareDataOf((await indexed('own')).catalogue);
  years = compareDataOf((await indexed('three-years')).catalogue);
});

const of = (from: CompareData, ...ids: string[]): readonly ComparedNumber[] => {
  const { chosen, unknown } = pick(from, ids);
  expect(unknown).toEqual([]);
  return chosen;
};
const codes = (from: CompareData, ...ids: string[]) => cautionsOf(from, of(from, ...ids), 'zh').map(({ code }) => code);
const render = (from: CompareData, locale: 'zh' | 'en', ...ids: string[]) =>
  renderComparison(from, of(from, ...ids), { locale, name: 'x', level: 3 });

describe('different units', () => {
  const PAIRS = [
    ['cases_handled_2020', 'items_one_visit_2020', '件', '项'],
    ['entities_new_2020', 'power_customers', '市场主体', '用电客户'],
    ['entities_new_2020', 'grid_firms', '户', '家'],
    ['midea_pull_2020s1', 'midea_group_growth_2020s1', '百分点', '%'],
    ['small_project_days', 'green_channel_days', '工作日', '天'],
  ] as const;
  it.each(PAIRS)('are refused, both named: %s and %s', (a, b, first, second) => {
    const chosen = of(data, a, b);
    expect(unitsOf(chosen)).toHaveLength(2);
    const said = refusalOf(data, chosen, 'zh');
    expect(said).toContain(first);
    expect(said).toContain(second);
    const html = render(data, 'zh', a, b);
    expect(html).toContain('refusal');
    expect(html).not.toContain('<svg');
  });

  it('offer what can be compared instead: those that agree, and a neighbour for the one that is alone', () => {
    const html = render(data, 'zh', 'cases_handled_2020', 'items_one_visit_2020', 'items_no_visit_2020');
    expect(html).toContain('?o=items_one_visit_2020,items_no_visit_2020');
    expect(html).toContain('?o=cases_handled_2020,construction_cases_2020');
  });

  it('say what a unit is in both languages', () => {
    expect(refusalOf(data, of(data, 'cases_handled_2020', 'items_one_visit_2020'), 'en')).toMatch(/not kinds of item/);
  });
});

describe('what differs', () => {
  it('a part beside its whole', () => {
    expect(codes(data, 'entities_new_2020', 'entities_new_zone_2020')).toContain('part');
  });
  it('places among different peers', () => {
    expect(codes(data, 'zone_index_rank_2020', 'cases_rank_2020')).toContain('peers');
    expect(codes(years, 'cases_rank_990101_2022', 'cases_rank_990102_2022')).not.toContain('peers');
  });
  it('rates measured against different things, one of them a lower bound, over periods of different length', () => {
    const found = codes(data, 'entities_new_growth_2020', 'midea_cooling_growth_2020s1', 'paper_cut_2020');
    expect(found).toEqual(expect.arrayContaining(['indicator', 'kind', 'compared', 'period', 'bound', 'within']));
  });
  it('an area that lies within the other', () => {
    expect(codes(data, 'zone_index_rank_2020', 'cases_rank_2020')).toContain('within');
  });
  it('nothing where two districts are measured alike in one year', () => {
    expect(codes(years, 'entities_new_990101_2022', 'entities_new_990102_2022')).toEqual([]);
    expect(codes(years, 'limit_cut_990101_2022', 'limit_cut_990102_2022')).toEqual(['bound']);
  });
});

describe('the drawing', () => {
  it('follows time for one thing at several times, and bars or places otherwise', () => {
    const series = years.observations.filter(({ indicator }) => indicator === 'entities_new');
    expect(kindFor(years, series)).toBe('series');
    expect(kindFor(years, of(years, 'entities_new_990101_2022', 'entities_new_990102_2022'))).toBe('comparison');
    expect(kindFor(data, of(data, 'power_bill_four_2020', 'power_bill_general_2020'))).toBe('comparison');
  });

  it('keeps each number with its bound and adds nothing up, whatever of one unit is chosen', () => {
    const units = [...new Set(data.observations.map(({ unit }) => unit))];
    const choice = fc.constantFrom(...units).chain((unit) =>
      fc.shuffledSubarray(
        data.observations.filter((one) => one.unit === unit),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(choice, (chosen) => {
        const { rows } = chartOf(data, chosen, () => '#');
        expect(rows.map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort());
        for (const row of rows) {
          const one = chosen.find(({ id }) => id === row.id);
          expect(row.figure?.qualifier).toBe(one?.qualifier);
        }
        // Names tell apart whatever the data tells apart.
        const names = [...namesOf(data, chosen).values()].map(({ zh }) => zh);
        const facts = chosen.map(({ indicator, area, period, scope }) => [indicator, area, period, scope.zh].join('|'));
        expect(new Set(names).size, names.join()).toBe(new Set(facts).size);
        for (const locale of ['zh', 'en'] as const) {
          renderComparison(data, chosen, { locale, name: 'x', level: 3 });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws a lower bound with an open end and says so', () => {
    const html = render(data, 'zh', 'paper_cut_2020', 'construction_time_cut_2020');
    expect(html).toContain('30%以上');
    expect(html).toContain('data-code="bound"');
    expect(html).toMatch(/不相加/);
  });

  it('escapes what the data says', () => {
    const marked: CompareData = {
      ...data,
      observations: data.observations.map((one) => ({ ...one, scope: { zh: '<b>甲</b>', en: '<b>' } })),
    };
    expect(render(marked, 'zh', 'paper_cut_2020', 'construction_time_cut_2020')).not.toContain('<b>');
  });
});

it('suggests first the same thing elsewhere, then what is measured alike', () => {
  const [first] = suggestionsFor(years, of(years, 'cases_rank_990101_2022'), 3);
  expect(first?.indicator).toBe('cases_rank');
  expect(suggestionsFor(data, of(data, 'permit_limit_cut_2020'), 99).every(({ unit }) => unit === 'percent')).toBe(
    true,
  );
});

describe('address and files', () => {
  it('carry the choice there and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9_]{1,12}$/), { maxLength: MOST }), (ids) => {
        expect(chosenIn(queryOf(ids))).toEqual(ids);
      }),
    );
    expect(chosenIn('?o=a&o=b,a&x=1')).toEqual(['a', 'b']);
    expect(queryOf([])).toBe('');
  });

  it('give a CSV that reads back: bare numbers, the text guarded against spreadsheets', () => {
    const marked = of(data, 'paper_cut_2020', 'permit_limit_cut_2020').map((one) => ({
      ...one,
      scope: { zh: '=1+1,"x"', en: '' },
    }));
    const text = comparisonCsv(data, marked, 'zh');
    const { records } = parseCsv(text.slice(1));
    expect(records).toHaveLength(3);
    const [head, first] = records.map(({ cells }) => cells);
    expect(first?.[head?.indexOf('value') ?? -1]).toBe('30');
    expect(first?.[head?.indexOf('qualifier') ?? -1]).toBe('at_least');
    expect(first?.[head?.indexOf('scope') ?? -1]).toBe('\'=1+1,"x"');
  });

  it('are read only where they are of the form', () => {
    expect(readCompareData(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(() => readCompareData({ ...data, version: 2 })).toThrow();
  });
});
