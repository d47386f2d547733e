/** What a file of a result says of itself: the query, its parameters, the edition, the licence, and what kind of rows they are. */
import type { Locale } from '../../i18n/index.ts';
import { result as strings } from '../../i18n/result.ts';

/** What is known of a result besides its rows. */
export interface ResultFacts {
  readonly locale: Locale;
  readonly site: string;
  /** The edition as the site names it, and as files are named by it. */
  readonly release: string;
  readonly edition: string;
  readonly licence: { readonly name: string; readonly url: string } | null;
  readonly sql: string;
  readonly params: Readonly<Record<string, string>>;
  readonly tables: readonly string[];
  /** Tables of the visitor that it draws on. */
  readonly own: readonly string[];
  readonly simulated: boolean;
  /** Whether all rows were read. */
  readonly whole: boolean;
  readonly rows: number;
  /** Where the same is asked again; absent where it draws on the visitor's own tables. */
  readonly address?: string;
}

export interface AboutLine {
  readonly label: string;
  readonly text: string;
  readonly link?: string;
}

/** The lines, in the order in which they are read. */
export function aboutLines(facts: ResultFacts): readonly AboutLine[] {
  const t = strings(facts.locale);
  const join = facts.locale === 'zh' ? '、' : ', ';
  const params = Object.entries(facts.params).map(([name, value]) => `$${name} = ${value}`);
  return [
    ...(facts.simulated ? [{ label: t.status, text: t.simulatedStatus }] : []),
    ...(facts.own.length > 0 ? [{ label: t.status, text: t.ownStatus(facts.own.join(join)) }] : []),
    { label: t.query, text: facts.sql },
    ...(params.length > 0 ? [{ label: t.params, text: params.join('\n') }] : []),
    ...(facts.tables.length > 0 ? [{ label: t.tables, text: facts.tables.join(join) }] : []),
    { label: t.edition, text: facts.release },
    { label: t.rowCount, text: facts.whole ? String(facts.rows) : t.partRows(String(facts.rows)) },
    // A licence is given for what the site publishes, not for what a visitor brought.
    ...(facts.licence !== null && facts.own.length === 0
      ? [{ label: t.licence, text: facts.licence.name, link: facts.licence.url }]
      : []),
    ...(facts.address === undefined ? [] : [{ label: t.address, text: facts.address, link: facts.address }]),
  ];
}
