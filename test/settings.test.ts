import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SettingsError, settings } from '../src/settings.ts';

test('without variables: a local build of data/ into dist/', () => {
  expect(settings({})).toEqual({
    base: '/',
    site: undefined,
    data: resolve('data'),
    out: resolve('dist'),
    work: resolve('.kedu'),
    published: resolve('.kedu/public'),
    simCases: undefined,
  });
});

test('an empty variable is an absent one', () => {
  expect(settings({ KEDU_SITE: '', KEDU_BASE: ' ', KEDU_SIM_CASES: '' })).toEqual(settings({}));
});

test.each([
  ['yingshang', '/yingshang/'],
  ['/yingshang', '/yingshang/'],
  ['//a/b//', '/a/b/'],
  ['/', '/'],
])('the base path %s is %s', (given, base) => {
  expect(settings({ KEDU_BASE: given }).base).toBe(base);
});

test('the origin loses its last slash, the number becomes one', () => {
  const { site, simCases } = settings({ KEDU_SITE: 'https://example.gov.cn/', KEDU_SIM_CASES: '20000' });
  expect({ site, simCases }).toEqual({ site: 'https://example.gov.cn', simCases: 20_000 });
});

test.each([
  ['KEDU_BASE', '/a/../b/'],
  ['KEDU_BASE', '/营商/'],
  ['KEDU_SITE', 'example.gov.cn'],
  ['KEDU_SITE', 'https://example.gov.cn/yingshang/'],
  ['KEDU_SITE', 'file:///site'],
  ['KEDU_SIM_CASES', '1.5'],
  ['KEDU_SIM_CASES', '-1'],
])('%s=%s is refused, naming the variable and what it held', (name, text) => {
  expect(() => settings({ [name]: text })).toThrow(SettingsError);
  expect(() => settings({ [name]: text })).toThrow(`${name}=${text}`);
});
