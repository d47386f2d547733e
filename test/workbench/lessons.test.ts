/** The worked questions: what they promise in their texts, and that they answer for one district's package and another's. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readStatement, tokens } from '../../src/query/statement.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { type Lesson, lessons, STEPS } from '../../src/workbench/lessons/index.ts';
import { fixturePackage, ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const both = [...lessons('zh'), ...lessons('en')];
const named = (lesson: Lesson): string => `${lesson.number} ${lesson.id}`;

test('twenty questions in four steps, those on published tables first and the most', () => {
  for (const locale of ['zh', 'en'] as const) {
    const all = lessons(locale);
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect([...new Set(all.map(({ step }) => step))]).toEqual(STEPS);
    const simulated = all.filter((one) => one.simulated);
    expect(simulated.length).toBeLessThan(10);
    expect(all.slice(-simulated.length)).toEqual(simulated);
  }
});

test('an example that was published once has its place for ever', () => {
  const before = [
    ...['topics', 'qualifiers', 'printed', 'ranks', 'parts', 'commitments', 'progress', 'baselines', 'mechanisms'],
    ...['shares', 'count', 'months', 'durations', 'overdue', 'weekdays', 'visits', 'ratings'],
  ];
  const places = lessons('zh').flatMap(({ id, was }) => [id, ...was]);
  expect(new Set(places).size).toBe(places.length);
  for (const id of before) expect(places).toContain(id);
});

test('what is marked as simulated is what the engine would mark, and every query only asks', () => {
  for (const lesson of both) {
    const statement = readStatement(lesson.sql);
    expect(statement.simulated, named(lesson)).toBe(lesson.simulated);
    expect(statement.own, named(lesson)).toBe(false);
  }
});

test('queries are written in one way: words of SQL large, names small, two spaces, no line too long to read', () => {
  const words =
    /^(?:select|from|where|join|left|on|group|order|by|as|with|case|when|then|else|end|in|is|not|null|and|or|desc|limit|having|over|partition|qualify|pivot|using|values|filter|between|nulls|last|distinct)$/;
  for (const lesson of both) {
    for (const { kind, start, end } of tokens(lesson.sql)) {
      const raw = lesson.sql.slice(start, end);
      if (kind === 'word') expect(words.test(raw), `${named(lesson)}: ${raw}`).toBe(false);
    }
    expect(lesson.sql).not.toMatch(/\t|;|[ ]\n|\n$/);
    for (const line of lesson.sql.split('\n')) {
      expect(line.length, named(lesson)).toBeLessThanOrEqual(100);
      expect((/^ */.exec(line)?.[0].length ?? 0) % 2, `${named(lesson)}: ${line}`).toBe(0);
    }
  }
});

test('each is explained: how it works, what to watch out for, what to change; nothing is met twice for the first time', () => {
  for (const { question, how, care, next, ...lesson } of both) {
    expect(question, lesson.id).toMatch(/[？?]$/);
    for (const text of [how, care, next]) {
      expect(text.length, lesson.id).toBeGreaterThan(10);
      // Backquotes, in pairs, set off what is SQL.
      expect(text.split('`').length % 2, `${lesson.id}: ${text}`).toBe(1);
    }
  }
  const first = lessons('zh').flatMap((one) => one.first);
  expect(new Set(first).size).toBe(first.length);
});

test('no package is spoken of: no id of an indicator, a number, a promise or an agency', async () => {
  const copy = await ownPackage();
  const { rows } = await sound(copy.folder);
  await copy.remove();
  const ids = [...rows.indicators, ...rows.observations, ...rows.commitments, ...rows.agencies].map(({ id }) => id);
  for (const { id, sql, how, care, next } of both) {
    const said = new Set(`${sql} ${how} ${care} ${next}`.match(/[a-z][a-z0-9_]+/g));
    expect(
      ids.filter((one) => one.includes('_') && said.has(one)),
      id,
    ).toEqual([]);
    const codes: readonly string[] = sql.match(/'[a-z_0-9]+'/g) ?? [];
    expect(
      ids.filter((one) => codes.includes(`'${one}'`)),
      id,
    ).toEqual([]);
  }
});

describe.each([
  ['the published district', ownPackage, []],
  // Its package states no number as part of another.
  ['another district, with several years', () => fixturePackage('three-years'), ['parts']],
] as const)('for %s', (_, open, silent) => {
  let engine: Engine;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const copy = await open();
    remove = copy.remove;
    engine = await Engine.open();
    await publishTables(engine, await sound(copy.folder));
  });
  afterAll(async () => {
    await engine.close();
    await remove();
  });

  it('every question on published tables answers, with as many rows in both languages', async () => {
    const counts = await Promise.all(
      (['zh', 'en'] as const).map(async (locale) => {
        const found: (readonly [string, number])[] = [];
        for (const { id, sql, simulated } of lessons(locale)) {
          if (simulated) continue;
          const answer = await engine.connection.runAndReadAll(sql);
          expect(new Set(answer.columnNames()).size, id).toBe(answer.columnCount);
          found.push([id, answer.currentRowCount]);
        }
        return found;
      }),
    );
    expect(counts[0]).toEqual(counts[1]);
    expect(counts[0]?.flatMap(([id, rows]) => (rows === 0 ? [id] : []))).toEqual(silent);
  });
});
