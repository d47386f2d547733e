/** "Check this number": every query yields exactly what the page prints, and a number that is not it is told. */
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import { verificationOf } from '../../src/components/verification.ts';
import { agrees, readable } from '../../src/components/verify-answer.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import type { Cell } from '../../src/query/types.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const Row = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]));

let engine: Engine;
const books = new Map<string, Book>();

beforeAll(async () => {
  const copy = await ownPackage();
  engine = await Engine.open();
  const pkg = await sound(copy.folder);
  const catalogue = catalogueOf(pkg, await publishTables(engine, pkg), []);
  for (const locale of ['zh', 'en'] as const) books.set(locale, bookOf(catalogue, locale));
  await copy.remove();
});
afterAll(() => engine.close());

/** An answer as the browser's engine gives it. */
function answer(rows: readonly v.InferOutput<typeof Row>[]) {
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    return { name, type: '', kind: 'text' as const, values: rows.map((row): Cell => row[name] ?? null) };
  });
  return { columns, rows: rows.length };
}

function book(locale: 'zh' | 'en'): Book {
  const found = books.get(locale);
  if (found === undefined) throw new Error('no book');
  return found;
}

describe('every number of the package', () => {
  test('is yielded by its own query, in both languages, and by published tables only', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const { observations, derived } = book(locale).catalogue;
      expect(observations.length + derived.length).toBeGreaterThan(80);
      for (const of of [...observations, ...derived]) {
        const { query, expected, arithmetic } = verificationOf(book(locale), of);
        expect(query.sql).not.toMatch(/\bsim\b/);
        expect(arithmetic).not.toBe('');
        const found = answer(await engine.select(Row, query.sql));
        expect(agrees(found, JSON.stringify(expected)), `${of.id}: ${readable(found)}`).toBe(true);
      }
    }
  });

  test('that reads otherwise is told from it', async () => {
    for (const of of book('zh').catalogue.observations) {
      const { query, expected } = verificationOf(book('zh'), of);
      const found = answer(await engine.select(Row, query.sql));
      const other = { ...expected, value: String(Number(of.value) + 1) };
      expect(agrees(found, JSON.stringify(other)), of.id).toBe(false);
    }
  });
});

test('a figure with 万 or 亿 shows how it becomes base units', () => {
  const of = (id: string) => verificationOf(book('zh'), book('zh').findObservation(id) ?? missing(id));
  expect(of('cases_handled_2020').arithmetic).toBe('原文印作“159.03万件”：159.03 × 10,000 = 1,590,300（件）。');
  expect(of('cases_handled_2020').expected).toMatchObject({ 万件: '159.03' });
  expect(of('midea_group_output_2020s1').arithmetic).toContain('84.5 × 100,000,000 = 8,450,000,000');
  expect(of('cases_rank_2020').arithmetic).toContain('“第四”，读作4');
});

function missing(id: string): never {
  throw new Error(`no observation ${id}`);
}

describe('an answer agrees', () => {
  const expected = JSON.stringify({ value: '80.13', low: '1', printed: '80.13%' });
  const column = (name: string, ...values: Cell[]) => ({ name, type: '', kind: 'text' as const, values });
  test.each([
    ['as numbers, however they are written', [column('value', '80.1300')], 1, true],
    ['as a double', [column('value', 80.13)], 1, true],
    ['behind the fourth decimal nothing counts', [column('value', 80.13000001)], 1, true],
    ['another number does not', [column('value', 80.14)], 1, false],
    ['two rows do not', [column('value', 80.13, 80.13)], 2, false],
    ['no row does not', [column('value')], 0, false],
    ['a blank is not a number', [column('value', null)], 1, false],
    ['a column that nothing is known of does not', [column('n', 80.13)], 1, false],
    ['a text must be the text', [column('printed', '80.13％')], 1, false],
    ['nothing at all does not', [], 1, false],
  ])('%s', (_, columns, rows, wanted) => {
    expect(agrees({ columns, rows }, expected)).toBe(wanted);
  });
});

test('what was found is said without the zeros of a column’s type, each value once', () => {
  const column = (name: string, value: Cell) => ({ name, type: '', kind: 'text' as const, values: [value] });
  const columns = [
    column('value', '2838.0000'),
    column('n', 2838),
    column('value_max', null),
    column('printed', '2838户'),
  ];
  expect(readable({ columns })).toBe('2838 · 2838户');
  expect(readable('{"value":null}')).toBe('—');
});
