/** What stops a data build, in the package's own form: where, what, and what to do about it. */
import { type Place, type Problem, problem, problemText, type Severity, type Text } from '../package/problem.ts';

/** Problems found by computing rather than by reading; none of them leaves anything built. */
export class WarehouseError extends Error {
  override name = 'WarehouseError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((found) => `${problemText(found, 'zh')}\n${problemText(found, 'en')}`).join('\n'));
    this.problems = problems;
  }
}

/** A problem with the place it is about, the message and the cure in both languages. */
export function found(code: string, place: Place, message: Text, cure: Text, severity: Severity = 'error'): Problem {
  return problem({ code, severity, message, cure }, place);
}

/** The row of a table as a spreadsheet shows it, from its place among the rows. */
export const HEADER_AND_FIRST = 2;
