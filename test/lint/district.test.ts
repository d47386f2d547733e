/**
 * The tool serves any district: nothing in src/, scripts/ or public/ names the one whose package lies in data/, states
 * one of its figures or knows a path of somebody's machine. Comments may use a figure as an example, names nowhere.
 */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/publish/folders.ts';

const TEXT = /\.(?:tsx?|astro|css|sql|json|svg|txt|md)$/;
const sources = (
  await Promise.all(
    ['src', 'scripts', 'public'].map(async (folder) =>
      Promise.all(
        (
          await listFiles(folder)
        )
          .filter(({ path }) => TEXT.test(path))
          .map(async ({ path, file }) => ({ path: `${folder}/${path}`, text: await readFile(file, 'utf8') })),
      ),
    ),
  )
).flat();

async function rows(table: string): Promise<readonly Record<string, string>[]> {
  const text = (await readFile(`data/${table}.csv`, 'utf8')).replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** Lines with the word, as file:line. */
function where(word: string | RegExp): readonly string[] {
  const has = (line: string): boolean => (typeof word === 'string' ? line.includes(word) : word.test(line));
  return sources.flatMap((source) =>
    source.text
      .split('\n')
      .flatMap((line, index) => (has(line) ? [`${source.path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

/** The text with its comments blanked out, line numbers kept. */
function withoutComments({ path, text }: (typeof sources)[number]): string {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ');
  if (!/\.tsx?$/.test(path)) {
    return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*(?:\/\/|--).*$/gm, blank);
  }
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  let result = text;
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      result = result.slice(0, pos) + blank(result.slice(pos, end)) + result.slice(end);
    }
    for (const { pos, end } of ts.getTrailingCommentRanges(text, node.end) ?? []) {
      result = result.slice(0, pos) + blank(result.slice(pos, end)) + result.slice(end);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return result;
}

test('there is something to look through', () => {
  expect(sources.length).toBeGreaterThan(20);
});

test('no place, company or newspaper of the published edition is named', async () => {
  // The country itself is not one district's name: national tables and standards are spoken of everywhere.
  const areas = (await rows('areas')).flatMap((row) => [
    row['name_zh'],
    row['name_en'],
    row['short_zh'],
    row['short_en'],
  ]);
  const names = areas.filter((name) => name !== undefined && name !== '' && !/^(?:全国|中国|China)$/.test(name));
  const words = [...new Set([...names, '南岸', '重庆', '美的', '全渝', "Nan'an", 'Chongqing', 'Midea'])];
  for (const word of words) expect(where(String(word)), String(word)).toEqual([]);
});

test('no figure of the published edition is stated', async () => {
  const printed = (await rows('observations')).flatMap((row) => [row['value'], row['value_max'], row['printed']]);
  const numbers = printed.flatMap((text) => (text ?? '').match(/\d+(?:\.\d+)?/g) ?? []);
  // Short and round numbers and years are everybody's; the rest can only come from the source.
  const telling = numbers.filter((text) => {
    const digits = text.replace('.', '').replace(/^0+|0+$/g, '');
    return digits.length >= 4 && !/^(?:19|20)\d\d$/.test(text);
  });
  expect(telling.length).toBeGreaterThan(10);
  const stripped = sources.map((source) => ({ path: source.path, text: withoutComments(source) }));
  const stated = new Set(telling.flatMap((text) => [text, Number(text).toLocaleString('en')]));
  const found = stripped.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const numbers = line.match(/(?<![\d.])\d[\d,]*(?:\.\d+)?/g) ?? [];
      return numbers.filter((one) => stated.has(one)).map((one) => `${path}:${index + 1}: ${one}`);
    }),
  );
  expect(found).toEqual([]);
});

test('no path of somebody’s machine', () => {
  const machine = /(?<![\w.])\/(?:work|home|root|Users|tmp)\/\w|[A-Z]:\\\\?Users/;
  expect(where(machine)).toEqual([]);
});
