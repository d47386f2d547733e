/** What the page shows before anything is selected: the whole year, asked of the same tiles that answer in the browser. */
import { type Cube, MEDIAN, quantile } from '../../cube/index.ts';
import { type GroupsAnswer, MEASURES, type Measure, type Totals } from '../../cube/types.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Limits, Shot, WholeYear } from '../../ledger/drawing.ts';
import type { Labels } from '../../ledger/names.ts';
import type { VIEWS } from '../../ledger/views.ts';

export interface Year {
  readonly totals: Totals;
  readonly limits: Limits;
  readonly answers: Readonly<Record<(typeof VIEWS)[number]['id'], GroupsAnswer>>;
}

/** The median of a dimension that counts days from 0, by its cases; null where there are none. */
export const medianOf = ({ n }: GroupsAnswer): number | null => quantile(n, MEDIAN);

/** Asks the cube for the whole year. Throws where its first tiles can't answer: then the page would come without numbers. */
export function yearOf(cube: Cube): Year {
  const groups = (
    dimension: GroupsAnswer['dimension']['name'],
    measures: readonly Measure[] = ['n', 'days', 'within'],
  ): GroupsAnswer => {
    const asked = cube.answer({ selection: [], ask: { kind: 'groups', dimension, measures } });
    if (!asked.exact) throw new Error(`the first tiles do not answer ${dimension}`);
    return asked.answer;
  };
  const totals = cube.answer({
    selection: [],
    ask: { kind: 'totals', measures: MEASURES },
  });
  if (!totals.exact) throw new Error('the first tiles do not answer the totals');
  return {
    totals: totals.answer,
    limits: {
      promised: medianOf(groups('promised_days', ['n'])),
      statutory: medianOf(groups('statutory_days', ['n'])),
    },
    answers: {
      days: groups('accepted_on'),
      departments: groups('department'),
      items: groups('item'),
      towns: groups('town'),
      durations: groups('actual_days'),
      channels: groups('channel'),
      applicants: groups('applicant'),
      ratings: groups('rating'),
    },
  };
}

/** The whole year as what ticks compare with. */
export const wholeOf = ({ answers }: Year): WholeYear => answers;

/** A view of the whole year, nothing selected. */
export function yearShot(cube: Cube, year: Year, view: (typeof VIEWS)[number], locale: Locale, labels: Labels): Shot {
  return {
    view,
    answer: year.answers[view.id],
    whole: year.answers[view.id],
    selection: [],
    dimensions: cube.dimensions,
    labels,
    locale,
    shown: 'n',
    limits: year.limits,
    expanded: false,
    search: '',
    grips: false,
  };
}
