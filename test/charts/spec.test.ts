import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrateSpec } from '../../src/charts/migrate.ts';
import { samples } from '../../src/charts/samples/index.ts';
import { chartSpecJsonSchema } from '../../src/charts/schema.ts';
import { parseChartSpec } from '../../src/charts/validate.ts';

const valid = new Ajv({ strict: true }).compile(chartSpecJsonSchema('https://example.org/schema/chart-spec.v2.json'));
const copy = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

const accepts = (data: unknown): boolean => {
  try {
    parseChartSpec(data);
    return true;
  } catch {
    return false;
  }
};

describe('chart spec', () => {
  test('every sample is a spec, to the reader and to the published schema', () => {
    for (const { chart, name } of samples()) {
      expect(parseChartSpec(copy(chart.spec)), name).toEqual(chart.spec);
      expect(valid(copy(chart.spec)), name).toBe(true);
    }
  });

  test('schema and reader refuse the same specs', () => {
    const good = samples().map(({ chart }) => chart.spec);
    const bad = fc.oneof(
      fc.constantFrom<unknown>(null, '', 'Ä', '1.5', -1, 0.5, [], {}, { zh: '甲' }, { zh: '甲', en: 'A', fr: 'A' }, [
        'a',
      ]),
      fc.constantFrom<unknown>(
        { hours: { hour: 1 } },
        { hours: { hour: -1 } },
        { hours: [] },
        { min: '0' },
        { min: 0 },
        { order: 'up' },
      ),
    );
    const place = fc.constantFrom('id', 'kind', 'title', 'notes', 'options', 'basis', '$schema', 'more', 'release');
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...good), place, bad, fc.boolean(), (spec, key, value, remove) => {
        const data = { ...spec, [key]: value };
        if (remove) Reflect.deleteProperty(data, key);
        const told = accepts(copy(data));
        if (!told) refused += 1;
        expect(valid(copy(data))).toBe(told);
      }),
      { numRuns: 600, seed: 20200101 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('a spec of version 1 still says what it said; a version nobody knows is refused', () => {
    const [sample] = samples();
    if (!sample) throw new Error('no sample');
    const old = Object.freeze({ ...sample.chart.spec, version: 1 });
    expect(parseChartSpec(old)).toEqual(sample.chart.spec);
    expect(old.version).toBe(1);
    expect(migrateSpec(sample.chart.spec)).toBe(sample.chart.spec);
    for (const version of [0, 4, '2', null]) expect(() => parseChartSpec({ ...old, version })).toThrow(/version/);
    for (const data of [null, [], 'spec', 7]) expect(migrateSpec(data)).toBe(data);
  });
});
