import { describe, expect, test } from 'vitest';
import { measureFonts } from '../../scripts/metrics.ts';
import { emWidth } from '../../src/charts/measure.ts';
import { ADVANCES } from '../../src/charts/metrics.ts';

describe('metrics', () => {
  test('the table is what the fonts say, and no measured text is narrower than the fonts set it', async () => {
    const read = await measureFonts();
    const table = new Map(ADVANCES.flatMap(([width, chars]) => [...chars].map((char) => [char, width] as const)));
    expect(Object.fromEntries(table)).toEqual(Object.fromEntries(read));
    expect(read.size).toBeGreaterThan(200);
    for (const [char, width] of read) expect(emWidth(char), char).toBeGreaterThanOrEqual(width / 1000);
  });
});
