/** The index fetched and opened once per page, and what is found set out for the eye: kind, name, number, marks. */
import type { Locale } from '../../i18n/index.ts';
import { search } from '../../i18n/search.ts';
import { type Finder, type Found, type Mark, openIndex, readIndex } from '../../search/index.ts';

/** What a form says about where it stands. */
export interface Place {
  readonly index: string;
  /** The home page of this language, base path included. */
  readonly base: string;
  readonly locale: Locale;
}

export function placeOf({ dataset }: HTMLElement): Place {
  return {
    index: dataset['index'] ?? '',
    base: dataset['base'] ?? '/',
    locale: dataset['locale'] === 'en' ? 'en' : 'zh',
  };
}

const opened = new Map<string, Promise<Finder>>();

/** Fetches and opens the index; a failure is not kept, so that the next question tries again. */
export function finderAt(index: string): Promise<Finder> {
  const known = opened.get(index);
  if (known !== undefined) return known;
  const fresh = (async () => {
    const response = await fetch(index);
    if (!response.ok) throw new Error(`${index}: ${response.status}`);
    const json: unknown = await response.json();
    return openIndex(readIndex(json));
  })();
  opened.set(index, fresh);
  fresh.catch(() => opened.delete(index));
  return fresh;
}

/** The address of what was found, in the page's language. */
export const addressOf = ({ entry }: Found, { base }: Place): string => base + entry.path.slice(1);

const span = (name: string, ...content: readonly (string | Node)[]): HTMLElement => {
  const element = document.createElement('span');
  element.className = name;
  element.append(...content);
  return element;
};

function marked(name: string, marks: readonly Mark[]): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at) continue;
    const mark = document.createElement('mark');
    mark.textContent = name.slice(from, to);
    parts.push(name.slice(at, from), mark);
    at = to;
  }
  return [...parts, name.slice(at)];
}

/**
 * One result in pieces: its kind, its name with what matched marked, its number with qualifier and unit, and what tells
 * it from others. A name found in the other language is shown beside the page's own.
 */
export function piecesOf({ entry, hit }: Found, locale: Locale): readonly Node[] {
  const t = search(locale);
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const name = span('found-name', ...marked(entry.name[locale], hit?.locale === locale ? hit.marks : []));
  const foreign = hit?.locale === other && entry.name.zh !== entry.name.en;
  const also = foreign ? span('found-also', ...marked(entry.name[other], hit.marks)) : undefined;
  also?.setAttribute('lang', other === 'zh' ? 'zh-CN' : 'en');
  const tags = entry.simulated === true ? [span('found-sim', t.simulated)] : [];
  const telling = entry.about?.[locale] ?? '';
  return [
    span('found-kind', t[`kind_${entry.kind}`]),
    span('found-what', name, ...tags, ...(also === undefined ? [] : [also])),
    ...(entry.number === undefined ? [] : [span('found-number', entry.number[locale])]),
    ...(telling === '' || entry.kind === 'page' ? [] : [span('found-about', telling)]),
  ];
}
