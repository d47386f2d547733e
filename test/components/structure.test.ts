/** The drawing of the whole, laid out from the package that is published. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/catalogue/book.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { relatedLines } from '../../src/components/related.ts';
import { layoutStructure, STRUCTURE_WIDTHS, spread } from '../../src/components/structure/layout.ts';
import { structureOf } from '../../src/components/structure/model.ts';
import { LOCALES } from '../../src/i18n/index.ts';
import { indexed } from '../search/support.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await indexed('own'));
});

describe('the structure', () => {
  it('leads from an agency to its institution, its indicators, and from a planned one to the promises, dashed', () => {
    const { lines } = structureOf(bookOf(catalogue, 'zh'));
    const has = (from: string, to: string) => lines.find((line) => line.from === from && line.to === to);
    expect(has('agency-econ_info', 'mechanism-power_prices')).toMatchObject({ promised: false });
    expect(has('mechanism-power_prices', 'indicator-power_saving')).toMatchObject({ promised: false });
    expect(has('mechanism-utilities', 'promises-electricity')).toMatchObject({ promised: true });
    // The agency reaches the indicator through its institution: no second line.
    expect(has('agency-econ_info', 'indicator-power_saving')).toBeUndefined();
    // An institution without numbers and promises still has a place.
    expect(has('mechanism-window_rules', 'topic-government_services')).toBeDefined();
  });

  it('sets no name over another and none outside the drawing, at any width and in both languages', () => {
    for (const locale of LOCALES) {
      const structure = structureOf(bookOf(catalogue, locale));
      for (const width of STRUCTURE_WIDTHS) {
        const { placed, height } = layoutStructure(structure, width);
        const drawn = structure.mechanisms.length + structure.blocks.length;
        expect(placed.length).toBeGreaterThanOrEqual(drawn);
        for (const [at, a] of placed.entries()) {
          expect(a.box.y, a.key).toBeGreaterThanOrEqual(0);
          expect(a.box.y + a.box.height, a.key).toBeLessThanOrEqual(height);
          expect(a.box.x + a.box.width, `${a.key} at ${width}`).toBeLessThanOrEqual(width);
          for (const b of placed.slice(at + 1)) {
            const apart =
              a.box.x + a.box.width <= b.box.x ||
              b.box.x + b.box.width <= a.box.x ||
              a.box.y + a.box.height <= b.box.y ||
              b.box.y + b.box.height <= a.box.y;
            expect(apart, `${a.key} and ${b.key} at ${width}`).toBe(true);
          }
        }
      }
    }
  });

  it('draws every line between two names that are there', () => {
    const { placed, curves } = layoutStructure(structureOf(bookOf(catalogue, 'zh')), 1184);
    const keys = new Set(placed.map(({ key }) => key));
    expect(curves.length).toBe(structureOf(bookOf(catalogue, 'zh')).lines.length);
    for (const { from, to } of curves) expect(keys.has(from) && keys.has(to)).toBe(true);
  });
});

describe('spreading a column', () => {
  it('keeps the order, the heights, and moves nothing that has room', () => {
    expect(spread([0, 100, 200], [30, 30, 30])).toEqual([0, 100, 200]);
    expect(spread([50, 50], [20, 20])).toEqual([40, 60]);
    const sorted = fc
      .array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, (wished) => {
        const tops = spread(
          wished,
          wished.map(() => 24),
        );
        for (const [at, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          if (at > 0) expect(top - (tops[at - 1] ?? 0)).toBeGreaterThanOrEqual(24 - 1e-9);
        }
      }),
    );
  });
});

describe('what stands around an institution', () => {
  const promisesOf = (given: Catalogue) =>
    relatedLines(bookOf(given, 'zh'), { kind: 'mechanism', id: 'power_prices' }).find(({ name }) =>
      name.startsWith('同一专题的承诺'),
    );

  it('says of a list of promises once that none has been reported on, and no target twice', () => {
    const line = promisesOf(catalogue);
    expect(line?.note).toBe('8条都还没有报告');
    const notes = new Map(line?.links.map(({ text, note }) => [text, note]));
    expect(notes.get('报装必需的要件合进一张表单')).toBe('1张');
    // Its words end in the target already.
    expect(notes.has('报装的申报材料精简为1项')).toBe(true);
    expect(notes.get('报装的申报材料精简为1项')).toBeUndefined();
  });

  it('says where each stands once one has been reported on', () => {
    const commitments = catalogue.commitments.map((one) =>
      one.id === 'power_papers' ? { ...one, state: 'met' as const } : one,
    );
    const line = promisesOf({ ...catalogue, commitments });
    expect(line?.note).toBeUndefined();
    const notes = line?.links.map(({ note }) => note) ?? [];
    expect(notes).toContain('1张，还没有报告');
    expect(notes.filter((note) => note === '还没有报告').length).toBe(6);
  });
});
