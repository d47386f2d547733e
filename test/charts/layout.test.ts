import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART_KINDS, type ChartRow, draw, layout, MISSING, type Role, VARIANTS } from '../../src/charts/index.ts';
import { chart, row, samples, UNITS } from '../../src/charts/samples/index.ts';
import { QUALIFIERS } from '../../src/figures/index.ts';
import { faults } from './checks.ts';

const WIDTHS = [280, 299, 340, 414, 519, 520, 600, 720, 960, 1184, 1600];

describe('nothing touches, nothing leaves the frame', () => {
  for (const { name, chart } of samples()) {
    test(name, () => {
      const found: string[] = [];
      for (const width of WIDTHS) {
        for (const locale of ['zh', 'en'] as const) {
          for (const variant of VARIANTS) {
            const scene = layout(chart.spec, chart.rows, { width, locale, variant });
            found.push(...faults(scene).map((fault) => `${width} ${locale} ${variant}: ${fault}`));
          }
        }
      }
      expect(found).toEqual([]);
    });
  }

  test('stands beside the source with a period and an area only where all its rows share them', () => {
    const drawn = (name: string) => {
      const sample = samples().find((one) => one.name === name);
      if (!sample) throw new Error(name);
      return draw(layout(sample.chart.spec, sample.chart.rows, { width: 720, locale: 'zh', variant: 'ruler' }), {
        idPrefix: 'k',
      }).replace(/<[^>]*>/g, '');
    };
    const spec = samples().find(({ name }) => name === 'series-two')?.chart.spec;
    const source = `来源：${spec?.source.zh}`;
    expect(drawn('series-two')).not.toContain(`${source}。2`);
    expect(drawn('series-two')).not.toContain('，甲区。');
    expect(drawn('series')).toContain('甲区。');
  });

  const ROLES: readonly Role[] = [
    'subject',
    'whole',
    'part',
    'remainder',
    'before',
    'after',
    'limit',
    'record',
    'target',
    'baseline',
    'rate',
    'companion',
    'point',
  ];
  const label = fc.oneof(
    fc.constantFrom(
      '办件',
      '（含）“甲区”，：',
      'a',
      'A very long label of many words that cannot stand on one line of a phone',
      '社会投资小型低风险建设项目从立项到竣工验收的全部环节，平均用时；按120日计',
    ),
    fc.constantFrom('</text><script>alert(1)</script>', 'a & b "c" \u202ed', '名'.repeat(60), 'x'.repeat(80)),
    fc.string({ maxLength: 40 }),
  );
  const anyRow: fc.Arbitrary<ChartRow> = fc
    .record({
      role: fc.constantFrom(...ROLES),
      value: fc.option(
        fc.oneof(
          fc.integer({ min: 0, max: 300 }),
          fc.integer({ min: -1_000_000, max: 10_000_000_000 }),
          fc.constant(0),
          fc.constantFrom('0.000000001', '0.00003', '-0.0001', '99.99999', '123456789012345678'),
        ),
        { freq: 12 },
      ),
      unit: fc.constantFrom(...Object.values(UNITS)),
      label,
      basis: fc.constantFrom('printed' as const, 'derived' as const, 'planned' as const),
      qualifier: fc.constantFrom(...QUALIFIERS),
      peers: fc.option(fc.integer({ min: 1, max: 3000 })),
      year: fc.integer({ min: 1990, max: 2030 }),
      area: fc.constantFrom('a', 'b', '很长很长的一个区的名字叫什么都可以'),
      series: fc.option(fc.constantFrom('网上', 'x', '社会投资小型低风险建设项目从立项到竣工验收，全部'), { freq: 3 }),
      category: fc.option(fc.constantFrom('甲', 'A category', '很长很长的一个类别的名字叫什么都可以'), { freq: 3 }),
      bin: fc.option(fc.integer({ min: -2, max: 6 }), { freq: 2 }),
      missing: fc.constantFrom(...MISSING),
      day: fc.boolean(),
    })
    .map(
      ({ role, value, unit, label: name, basis, qualifier, peers, year, area, series, category, bin, missing, day }) =>
        row(role, value === null ? null : String(value), unit, {
          label: name,
          basis,
          qualifier,
          peers,
          period: day ? `${year}-02-${String((year % 28) + 1).padStart(2, '0')}` : String(year),
          missing,
          ...(series === null ? {} : { series: { id: series, name: { zh: series, en: series } } }),
          ...(category === null ? {} : { category: { id: category, name: { zh: category, en: category } } }),
          ...(bin === null
            ? {}
            : {
                bin: {
                  from: bin < 0 ? null : String(bin * 10),
                  to: bin === 6 ? null : String(bin * 10 + 10),
                  unit: UNITS.hour,
                },
              }),
          area: { id: area, name: { zh: area, en: area } },
        }),
    );

  test.each(CHART_KINDS)('%s, with any rows', (kind) => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 0, maxLength: 7 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom(...VARIANTS),
        fc.boolean(),
        label,
        (rows, width, locale, variant, simulated, title) => {
          const { spec } = chart('any', kind, rows, {
            title: { zh: title, en: title },
            basis: simulated ? 'simulated' : 'published',
          });
          expect(faults(layout(spec, rows, { width, locale, variant }))).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.KEDU_FUZZ ?? 60), seed: 20200101 },
    );
  });
});
