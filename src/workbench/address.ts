/**
 * A work as a fragment: `#sql=…&p.town=…&chart=comparison&label=department&values=cases`. The query comes as on every
 * link to it (query/address.ts); what concerns its parameters and its chart follows, in names a reader can make out.
 */
import { CHART_KINDS, type ChartKind } from '../charts/spec.ts';
import { fragmentOf, type Known, readAddress } from '../query/address.ts';
import type { ChartChoice, Work } from './work.ts';

export interface AskedWork {
  /** Undefined where the address asks for nothing. */
  readonly work: Work | undefined;
  /** Parts of the address that mean nothing here. */
  readonly unknown: readonly string[];
}

const PARAM = /^p\.([A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)$/;
const CHART = new Set(['chart', 'label', 'values', 'series', 'title']);

/** The fragment of a work, `#` included. */
export function workFragment({ sql, params, chart }: Work): string {
  const more = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) more.append(`p.${name}`, value);
  if (chart !== undefined) {
    more.append('chart', chart.kind);
    more.append('label', chart.label);
    for (const value of chart.values) more.append('values', value);
    if (chart.series !== undefined) more.append('series', chart.series);
    if (chart.title !== undefined) more.append('title', chart.title);
  }
  const rest = more.toString();
  return rest === '' ? fragmentOf(sql) : `${fragmentOf(sql)}&${rest}`;
}

/** Reads `location.hash` and `location.search`. What is not understood is named, never guessed. */
export function readWork(hash: string, search: string, known: Known): AskedWork {
  const { sql, unknown } = readAddress(hash, search, known);
  const given = hash.includes('=') ? new URLSearchParams(hash.replace(/^#/, '')) : new URLSearchParams();
  const found = new Map<string, string>();
  for (const [name, value] of given) {
    const param = PARAM.exec(name)?.[1];
    if (param !== undefined && !found.has(param)) found.set(param, value);
  }
  // Defined, not assigned: `__proto__` is a name like any other.
  const params = Object.fromEntries(found);
  const chart = chartIn(given);
  const meant = (part: string): boolean => {
    const name = part.split('=')[0] ?? '';
    return PARAM.test(name) || (CHART.has(name) && (chart !== undefined || name === 'title'));
  };
  return {
    work: sql === undefined ? undefined : { sql, params, chart },
    unknown: unknown.filter((part) => !meant(part)),
  };
}

function chartIn(given: URLSearchParams): ChartChoice | undefined {
  const kind = CHART_KINDS.find((one): one is ChartKind => one === given.get('chart'));
  const label = given.get('label');
  const values = given.getAll('values').filter((name) => name !== '');
  if (kind === undefined || label === null || label === '' || values.length === 0) return undefined;
  const series = given.get('series');
  const title = given.get('title');
  return {
    ...{ kind, label, values },
    ...(series === null || series === '' ? {} : { series }),
    ...(title === null || title === '' ? {} : { title }),
  };
}
