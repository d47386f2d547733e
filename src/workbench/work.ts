/**
 * What one tab of the workbench works on, and what an address carries of it: a query, the values of its parameters, and
 * how its answer is drawn. The query's text is the truth; the builder reads itself back from it.
 */
import type { ChartKind } from '../charts/spec.ts';

/** How an answer is drawn, by the names of its columns. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** The column that names the marks, or holds their periods. */
  readonly label: string;
  /** Columns with numbers; one or more. */
  readonly values: readonly string[];
  /** The column that tells several lines or fills apart. */
  readonly series?: string;
  /** The visitor's own title; otherwise one is made from the columns. */
  readonly title?: string;
}

export interface Work {
  readonly sql: string;
  /** Values of the parameters that the query writes `$name`, as typed. */
  readonly params: Readonly<Record<string, string>>;
  /** Undefined: the table alone. */
  readonly chart: ChartChoice | undefined;
}

/** A work of a query alone. */
export const workOf = (sql: string): Work => ({ sql, params: {}, chart: undefined });
