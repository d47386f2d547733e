/** What the front page says about the edition, counted from the catalogue; no number of it is written by hand. */
import type { Book } from '../../catalogue/book.ts';

export interface Counts {
  readonly observations: number;
  readonly actual: number;
  readonly planned: number;
  readonly context: number;
  readonly commitments: number;
  readonly targets: number;
  readonly implied: number;
  readonly withoutTarget: number;
  readonly derived: number;
  readonly checks: number;
  readonly cases: number;
  readonly exceptions: number;
  readonly withheld: number;
  /** National indicators with numbers, with promises only, with neither. */
  readonly topics: { readonly numbers: number; readonly promises: number; readonly nothing: number };
}

export function countsOf(book: Book): Counts {
  const { observations, commitments, derived, checks, withheld, topics } = book.catalogue;
  const count = <T>(rows: readonly T[], test: (row: T) => boolean): number => rows.filter(test).length;
  const actual = count(observations, (row) => row.status === 'actual');
  const planned = count(observations, (row) => row.status === 'planned');
  const withTarget = count(commitments, (row) => row.targetValue !== null && !row.implied);
  const implied = count(commitments, (row) => row.implied);
  const national = topics.filter((topic) => topic.kind === 'national');
  const numbered = count(national, (topic) => book.indicatorsOf(topic.id).length > 0);
  const promised = count(
    national,
    (topic) => book.indicatorsOf(topic.id).length === 0 && book.commitmentsOf(topic.id).length > 0,
  );
  return {
    observations: observations.length,
    actual,
    planned,
    context: observations.length - actual - planned,
    commitments: commitments.length,
    targets: withTarget,
    implied,
    withoutTarget: commitments.length - withTarget - implied,
    derived: derived.length,
    checks: checks.length,
    cases: checks.reduce((sum, check) => sum + check.cases.length, 0),
    exceptions: checks.reduce((sum, check) => sum + check.exceptions.length, 0),
    withheld: withheld.length,
    topics: { numbers: numbered, promises: promised, nothing: national.length - numbered - promised },
  };
}
