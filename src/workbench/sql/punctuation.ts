/** Punctuation as a Chinese input method writes it, where SQL wants its own. */
import { tokens } from '../../query/statement.ts';

const PLAIN: Readonly<Record<string, string>> = {
  ...{ '，': ',', '；': ';', '（': '(', '）': ')', '＝': '=', '＞': '>', '＜': '<', '＊': '*', '＋': '+', '－': '-' },
  ...{ '／': '/', '％': '%', '：': ':', '。': '.', '．': '.', '、': ',', '！': '!' },
};
const OPEN = /[‘“]/;
const QUOTE = /[‘’“”]/;

/**
 * The query with full-width signs replaced outside strings, quoted names and comments; what stands between curly quotes is
 * a string and only gets straight ones. Words that are `names` as they stand stay. Undefined where there is nothing to do.
 */
export function withPlainSigns(sql: string, names: ReadonlySet<string> = new Set()): string | undefined {
  let out = '';
  let at = 0;
  let inside = false;
  for (const { kind, start, end } of tokens(sql)) {
    if (kind === 'string' || kind === 'quoted') continue;
    const word = sql.slice(start, end);
    if (!inside && names.has(word)) continue;
    let plain = '';
    for (const sign of word) {
      if (QUOTE.test(sign)) {
        inside = inside ? false : OPEN.test(sign);
        plain += "'";
      } else plain += inside ? sign : (PLAIN[sign] ?? sign);
    }
    out += sql.slice(at, start) + plain;
    at = end;
  }
  out += sql.slice(at);
  return out === sql ? undefined : out;
}
