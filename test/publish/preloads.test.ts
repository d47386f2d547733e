import { expect, test } from 'vitest';
import { importsOf, withPreloads } from '../../src/publish/preloads.ts';

const at = (name: string): string => `/x/_astro/${name}.js`;
const CODE: Readonly<Record<string, string>> = {
  page: 'import{a as b}from"./one.js";import"./two.js";const c=()=>import("./later.js");export{b}',
  one: "export*from './two.js';",
  two: 'import{c}from"./one.js";var s="from here";',
  later: '',
  other: 'console.log(1)',
};
const modules = new Map(Object.entries(CODE).map(([name, code]) => [at(name), importsOf(code, at(name))]));

test('a page names what its scripts import, all the way down and once, not what comes on use', () => {
  const tag = (name: string) => `<script type="module" src="${at(name)}"></script>`;
  const link = (name: string) => `<link rel="modulepreload" href="${at(name)}">`;
  expect(withPreloads(`<head>${tag('other')}${tag('page')}</head>`, modules)).toBe(
    `<head>${tag('other')}${link('one')}${link('two')}${tag('page')}</head>`,
  );
  // A module that has a script of its own is fetched by that.
  expect(withPreloads(tag('page') + tag('two'), modules)).toBe(link('one') + tag('page') + tag('two'));
  expect(withPreloads(tag('other'), modules)).toBe(tag('other'));
});
