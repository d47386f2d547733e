/** Addresses of the query page with a query already in its box. Pure; pages print them into links. */
import { href, type Locale } from '../i18n/index.ts';
import { fragmentOf, indicatorQuery } from './address.ts';

/** A link's text is the query itself, so pages that show it and link to it take both from here. */
export interface QueryLink {
  readonly sql: string;
  readonly href: string;
}

/** `/explore/#sql=…` for any query, base path included. */
export function queryLink(sql: string, locale: Locale): QueryLink {
  return { sql, href: `${href('/explore/', locale)}${fragmentOf(sql)}` };
}

/** "Query this" of an indicator: its observations. */
export function queryThis(indicator: string, locale: Locale): QueryLink {
  return queryLink(indicatorQuery(indicator), locale);
}

/** "Query this" of a derived number: its formula, as the table `derived` has it. */
export function queryDerived(derived: { readonly formula: string }, locale: Locale): QueryLink {
  return queryLink(oneQuery(derived.formula), locale);
}

/** "Query this" of a check: the query that lists its cases. */
export function queryCheck(check: { readonly sql: string }, locale: Locale): QueryLink {
  return queryLink(oneQuery(check.sql), locale);
}

function oneQuery(sql: string): string {
  return sql.trim().replace(/;\s*$/, '');
}
