/** Single cells against a column: values exact, limits exact, nothing guessed. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/package/cells.ts';
import { Descriptor, type FieldDescriptor } from '../../src/package/descriptor.ts';

function field(
  type: string,
  constraints: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): FieldDescriptor {
  const one = { name: 'x', type, constraints, ...more };
  const parsed = v.parse(Descriptor, {
    name: 's',
    resources: [{ name: 't', path: 't.csv', schema: { fields: [one] } }],
  });
  const [made] = parsed.resources[0]?.schema.fields ?? [];
  if (made === undefined) throw new Error('no field');
  return made;
}

const said = (raw: string, column: FieldDescriptor): string[] =>
  readCell(raw, column).said.map(
    (one) => `${one.code}: ${one.message.zh} → ${one.cure.zh} / ${one.message.en} → ${one.cure.en}`,
  );

describe('a cell', () => {
  it('keeps numbers as exact decimal text', () => {
    for (const [raw, value] of [
      ['80.13', '80.13'],
      ['1590300', '1590300'],
      ['-0.50', '-0.5'],
      ['+5', '5'],
      ['0', '0'],
      ['0.10', '0.1'],
      ['007', '7'],
    ]) {
      expect(readCell(raw ?? '', field('number')).value).toBe(value);
    }
  });

  it('is null where blank, and a word where the schema says so', () => {
    expect(readCell('', field('number')).value).toBeNull();
    expect(readCell('不详', field('number'), ['', '不详']).value).toBeNull();
  });

  it('reads booleans and lists', () => {
    expect(['true', 'TRUE', '1'].map((raw) => readCell(raw, field('boolean')).value)).toEqual([true, true, true]);
    expect(['false', 'False', '0'].map((raw) => readCell(raw, field('boolean')).value)).toEqual([false, false, false]);
    expect(readCell('a b  c', field('list', {}, { delimiter: ' ' })).value).toEqual(['a', 'b', 'c']);
    expect(readCell('a,b', field('list')).value).toEqual(['a', 'b']);
  });

  it('holds limits exactly, where a float would round', () => {
    const limited = field('number', { minimum: '0.1', maximum: '0.3' });
    expect(readCell('0.3', limited).value).toBe('0.3');
    expect(said('0.30000000000001', limited)).toEqual([
      'maximum: 0.30000000000001大于最大值0.3 → 应不大于0.3 / 0.30000000000001 is above the maximum 0.3 → write at most 0.3',
    ]);
    expect(said('0.09', limited)).toEqual([
      'minimum: 0.09小于最小值0.1 → 应不小于0.1 / 0.09 is below the minimum 0.1 → write at least 0.1',
    ]);
  });

  it('holds lengths in characters', () => {
    const limited = field('string', { minLength: 2, maxLength: 3 });
    expect(readCell('南岸区', limited).value).toBe('南岸区');
    expect(said('一', limited)).toEqual([
      'length: “一”的长度不对 → 应为2–3个字 / “一” has the wrong length → it should have 2–3 characters',
    ]);
  });

  it('says what is allowed for an enumeration by its labels', () => {
    const words = field(
      'string',
      { enum: ['actual', 'planned'] },
      {
        categories: [
          { value: 'actual', label: '实际', label_en: 'Actual' },
          { value: 'planned', label: '计划' },
        ],
      },
    );
    expect(said('实际', words)[0]).toContain('是不是 actual？');
    expect(said('计划', words)[0]).toContain('did you mean planned?');
  });

  it('reads every decimal as it is written', () => {
    const decimals = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 99_999_999_999n }),
      fc.stringMatching(/^[0-9]{0,4}$/),
    );
    fc.assert(
      fc.property(decimals, ([negative, whole, fraction]) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
        const { value } = readCell(text, field('number'));
        expect(typeof value).toBe('string');
        expect(Number(value)).toBe(Number(text) === 0 ? 0 : Number(text));
      }),
    );
  });

  it('never makes a number of what is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,+-eE万亿%余１２ /年:()') }), (text) => {
        const { value, said: what } = readCell(text, field('number'));
        const blank = text.trim() === '';
        const plain = /^[+-]?\d+(\.\d+)?$/.test(text.trim());
        if (blank) expect(value).toBeNull();
        else if (!plain) {
          expect(value).toBeUndefined();
          expect(what.some((one) => one.severity !== 'warning')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
