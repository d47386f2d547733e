import { describe, expect, it } from 'vitest';
import { speltLinks } from '../../src/layouts/spelt-links.ts';

describe('links spelt out on paper', () => {
  it('lists each target once, under the first words that lead to it', () => {
    const html = `<p><a href="/checks/#a">核对</a> <a class="x" href="/checks/#b">再看</a>
      <a href="https://example.org/a?b=1&amp;c=2"><svg><text>图</text></svg>许可 <b>4.0</b></a></p>`;
    expect(speltLinks(html, '/')).toEqual([
      { text: '核对', address: '/checks/' },
      { text: '许可 4.0', address: 'https://example.org/a?b=1&c=2' },
    ]);
  });

  it('leaves out places of the page itself, links without words, and what is no address', () => {
    const html = `<a href="#main">下面</a><a href="/here/#x">这里</a><a href="/there/"><svg></svg></a>
      <a href="mailto:a@b.c">写信</a><a name="x">锚</a>`;
    expect(speltLinks(html, '/here/')).toEqual([]);
  });

  it('leaves out what paper does not show, to the end of that element', () => {
    const html = `<a href="/a/">甲</a><div data-x class="take no-print"><div><a href="/b/">乙</a></div><a href="/c/">丙</a></div>
      <p class="no-printer"><a href="/d/">丁</a></p>`;
    expect(speltLinks(html, '/').map(({ text }) => text)).toEqual(['甲', '丁']);
  });

  it('reads words as they are shown, not as they are escaped', () => {
    expect(speltLinks('<a href="/a/">A &lt; B &amp; &quot;C&quot;</a>', '/')).toEqual([
      { text: 'A < B & "C"', address: '/a/' },
    ]);
  });
});
