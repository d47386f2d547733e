/**
 * The works of a visit, kept over a reload by the browser's own storage for one tab of it: queries, parameters and charts,
 * not results. What is read back is checked like anything from outside.
 */
import * as v from 'valibot';
import { CHART_KINDS } from '../charts/spec.ts';
import { SQL_LENGTH, TABS } from '../query/limits.ts';
import type { Work } from './work.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));

const Chart = v.object({
  kind: v.picklist(CHART_KINDS),
  label: text,
  values: v.pipe(v.array(text), v.minLength(1), v.maxLength(100)),
  series: v.exactOptional(text),
  title: v.exactOptional(text),
});

const Kept = v.object({
  version: v.literal(1),
  shown: v.pipe(v.number(), v.integer(), v.minValue(0)),
  works: v.pipe(
    v.array(
      v.object({
        sql: v.pipe(v.string(), v.maxLength(SQL_LENGTH)),
        params: v.record(text, v.pipe(v.string(), v.maxLength(10_000))),
        chart: v.optional(Chart),
      }),
    ),
    v.minLength(1),
    v.maxLength(TABS),
  ),
});

export interface KeptWorks {
  readonly works: readonly Work[];
  /** Which of them is shown, by its place. */
  readonly shown: number;
}

/** The works as text. Queries too long to be run are too long to be kept. */
export function keptText({ works, shown }: KeptWorks): string {
  const kept = works.map((work) => (work.sql.length > SQL_LENGTH ? { ...work, sql: '' } : work));
  return JSON.stringify({ version: 1, shown, works: kept });
}

/** Reads them back; undefined where it is none of ours. */
export function readKept(kept: string | null): KeptWorks | undefined {
  if (kept === null) return undefined;
  try {
    const read = v.safeParse(Kept, JSON.parse(kept));
    if (!read.success) return undefined;
    const works = read.output.works.map(({ sql, params, chart }): Work => ({ sql, params, chart }));
    return { works, shown: Math.min(read.output.shown, works.length - 1) };
  } catch {
    return undefined;
  }
}

/** What a tab is called: the title of its chart, else the first words of its query. */
export function nameOf({ sql, chart }: Work, empty: string): string {
  const words = (chart?.title ?? sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')).replace(/\s+/g, ' ').trim();
  const letters = [...words.slice(0, 120)];
  return letters.length === 0 ? empty : letters.length > 28 ? `${letters.slice(0, 27).join('').trimEnd()}…` : words;
}
