/**
 * The project's own package, spoilt one figure at a time as typing and spreadsheets spoil it: each must be caught, with the
 * file, the row and a column of the very row. Rules are run over rows changed in memory; a sample goes through the files.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  hasErrors,
  type LoadedPackage,
  type ObservationRow,
  type Problem,
  readPackage,
} from '../../src/package/index.ts';
import { checkRules } from '../../src/package/rules/index.ts';
import { brief, cell, withPackage } from './support.ts';

let own: LoadedPackage;

beforeAll(async () => {
  const reading = await withPackage('own', {}, (folder) => readPackage(folder));
  expect(reading.problems.filter((found) => found.severity === 'error').map(brief)).toEqual([]);
  if (reading.package === undefined) throw new Error('the package can’t be read');
  own = reading.package;
});

/** Errors after one observation was changed. */
function errorsWith(row: ObservationRow, change: Partial<ObservationRow>): readonly Problem[] {
  const observations = own.rows.observations.map((one) => (one === row ? { ...one, ...change } : one));
  return checkRules({ ...own.rows, observations }, new Map()).filter((found) => found.severity === 'error');
}

/** A mutation of a row, or undefined where it does not apply. */
type Mutation = (row: ObservationRow) => Partial<ObservationRow> | undefined;

/** One digit up, the last or the first. */
const digit = (text: string, which: 'first' | 'last'): string | undefined => {
  const pattern = which === 'first' ? /\d/ : /\d(?=\D*$)/;
  return pattern.test(text) ? text.replace(pattern, (found) => String((Number(found) + 1) % 10)) : undefined;
};

const change = (text: string, from: RegExp, to: string): string | undefined =>
  from.test(text) ? text.replace(from, to) : undefined;
const printed = (text: string | undefined) => (text === undefined ? undefined : { printed: text });
const value = (text: string | undefined) => (text === undefined ? undefined : { value: text });

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'the first digit of value': (row) => value(digit(row.value, 'first')),
  'the last digit of value': (row) => value(digit(row.value, 'last')),
  'value ten times as much': (row) =>
    row.value === '0' ? undefined : value(`${row.value}0`.replace(/\.(\d)(\d*)0$/, '$1.$2').replace(/\.$/, '')),
  'value without its 万': (row) =>
    /万/.test(row.printed) && /0000$/.test(row.value) ? value(row.value.replace(/0000$/, '')) : undefined,
  'the first digit of printed': (row) => printed(digit(row.printed, 'first')),
  'the last digit of printed': (row) => printed(digit(row.printed, 'last')),
  '万 dropped in printed': (row) => printed(change(row.printed, /万/, '')),
  '亿 for 万 in printed': (row) => printed(change(row.printed, /万/, '亿')),
  '余 dropped in printed': (row) => printed(change(row.printed, /余|有余/, '')),
  '以上 dropped in printed': (row) => printed(change(row.printed, /以上|以内|内$/, '')),
  '最快 dropped in printed': (row) => printed(change(row.printed, /最快/, '')),
  '% for 个百分点 in printed': (row) => printed(change(row.printed, /个百分点/, '%')),
  '个百分点 for % in printed': (row) => printed(change(row.printed, /%/, '个百分点')),
  'the unit of printed': (row) => printed(change(row.printed, /件|户|项|家|条/, '笔')),
  'full-width digits in printed': (row) => printed(change(row.printed, /\d/, '９')),
  'printed left out but for its number': (row) => printed(change(row.printed, /(\d)\D+$/, '$1')),
  'qualifier exact': (row) => (row.qualifier === 'exact' ? undefined : { qualifier: 'exact' }),
  'qualifier at_least': (row) => (row.qualifier === 'at_least' ? undefined : { qualifier: 'at_least' }),
  'unit percent for pp': (row) => (row.unit === 'pp' ? { unit: 'percent' } : undefined),
  'unit pp for percent': (row) => (row.unit === 'percent' ? { unit: 'pp' } : undefined),
  'unit case': (row) => (row.unit === 'case' ? undefined : { unit: 'case' }),
  'the next paragraph': (row) => ({ paragraph: row.paragraph + 1 }),
  'the paragraph before': (row) => ({ paragraph: row.paragraph - 1 }),
  'the first paragraph': () => ({ paragraph: 1 }),
  'a paragraph that cites figures too': (row) => ({ paragraph: row.paragraph === 49 ? 46 : 49 }),
  'value and printed alike': (row) => {
    const [to, as] = [digit(row.printed, 'first'), digit(row.value, 'first')];
    return to === undefined || as === undefined ? undefined : { printed: to, value: as };
  },
};

describe('a figure spoilt in the project’s own observations', () => {
  it.each(Object.keys(MUTATIONS))('is caught: %s', (name) => {
    let applied = 0;
    for (const row of own.rows.observations) {
      const changed = MUTATIONS[name]?.(row);
      if (changed === undefined) continue;
      applied += 1;
      const told = errorsWith(row, changed).filter((found) => found.file === row.at.file && found.row === row.at.row);
      expect(told.length, `${name}: ${row.id} ${JSON.stringify(changed)}`).toBeGreaterThan(0);
      for (const found of told) expect(found.column, `${name}: ${row.id}`).toBeDefined();
    }
    expect(applied, name).toBeGreaterThan(0);
  });
});

describe('a target spoilt in the project’s own commitments', () => {
  it('is caught: value, printed, paragraph', () => {
    const targets = own.rows.commitments.filter((row) => row.printed !== null && row.target_value !== null);
    expect(targets.length).toBeGreaterThan(5);
    for (const row of targets) {
      const changes = [
        { target_value: digit(row.target_value ?? '', 'last') ?? '' },
        { printed: `${row.printed}余` },
        { paragraph: row.paragraph === 67 ? 69 : 67 },
      ];
      for (const each of changes) {
        const commitments = own.rows.commitments.map((one) => (one === row ? { ...one, ...each } : one));
        const told = checkRules({ ...own.rows, commitments }, new Map());
        expect(
          told.some((found) => found.file === row.at.file && found.row === row.at.row),
          `${row.id} ${JSON.stringify(each)}`,
        ).toBe(true);
      }
    }
  });
});

describe('through the files', () => {
  it('names file, row and column of what was changed', async () => {
    const rows = own.rows.observations.filter((_, i) => i % 15 === 3);
    for (const row of rows) {
      const column = row.at.row % 2 === 0 ? 'value' : 'printed';
      const to = column === 'value' ? `${row.value}1` : `${row.printed}多`;
      const { problems } = await withPackage('own', { 'observations.csv': cell(row.at.row, column, to) }, (folder) =>
        readPackage(folder),
      );
      expect(hasErrors(problems)).toBe(true);
      expect(problems.map((found) => `${found.file}:${found.row} ${found.column}`)).toContain(
        `observations.csv:${row.at.row} ${column}`,
      );
    }
  });
});
