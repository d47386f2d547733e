/** A view as a table: the same groups as its drawing with every measure; days by month, so that a reader can hear them out. */
import type { GroupsAnswer } from '../cube/types.ts';
import { ledger } from '../i18n/ledger.ts';
import { amount, amountText, casesOf, percentText, type Sums, wholeText } from './amounts.ts';
import { monthsOf } from './brush.ts';
import { listed, type Shot } from './drawing.ts';
import { valueText } from './names.ts';
import { columnText, LAST_COLUMN } from './scene/durations.ts';

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Groups of a view as stretches of places, with their names. */
function groupsOf(shot: Shot): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const { view, dimensions, locale, labels } = shot;
  const dimension = dimensions[view.dimension];
  if (view.form === 'days')
    return monthsOf(dimension.values).map(([from, to]) => ({
      name: valueText('month', (dimension.values[from] ?? '').slice(0, 7), locale, labels),
      from,
      to,
    }));
  if (view.form === 'durations')
    return Array.from({ length: LAST_COLUMN + 1 }, (_, days) => ({
      name: columnText(days, locale),
      from: days,
      to: days < LAST_COLUMN ? days : dimension.values.length - 1,
    }));
  return listed(shot).bars.map(({ value, label }) => {
    const place = dimension.places.get(value) ?? 0;
    return { name: label, from: place, to: place };
  });
}

const cellsOf = (sums: Sums, from: number, to: number): readonly string[] =>
  (['mean', 'within'] as const).map((shown) => amountText(amount(sums, shown, from, to), shown));

/** The table of a view as it is drawn. Means stand only where the answer brought their sums. */
export function tableOf(shot: Shot): TableText {
  const { answer, whole, locale } = shot;
  const t = ledger(locale);
  const all = casesOf(answer);
  const ofWhole = casesOf(whole);
  const means = answer.days !== undefined && answer.within !== undefined;
  const line = (name: string, from: number, to: number): readonly string[] => {
    const n = amount(answer, 'n', from, to) ?? 0;
    return [
      name,
      wholeText(n),
      percentText(n, all),
      percentText(amount(whole, 'n', from, to) ?? 0, ofWhole),
      ...(means ? cellsOf(answer, from, to) : []),
    ];
  };
  return {
    head: [
      t.viewTitle(shot.view.id),
      t.columnCases,
      t.columnShare,
      t.columnOfYear,
      ...(means ? [t.columnMean, t.columnWithin] : []),
    ],
    rows: [
      ...groupsOf(shot).map(({ name, from, to }) => line(name, from, to)),
      line(t.columnTotal, 0, answer.n.length - 1),
    ],
  };
}

/** Every group with cases, drawn or not, for a file: codes as in the data, plain numbers. */
export function fileRows({
  view,
  answer,
}: {
  readonly view: Shot['view'];
  readonly answer: GroupsAnswer;
}): readonly (readonly string[])[] {
  const { n, days, within, dimension } = answer;
  return [
    [
      view.dimension,
      'cases',
      ...(days === undefined ? [] : ['actual_days_sum']),
      ...(within === undefined ? [] : ['within_promised']),
      'data_status',
    ],
    ...dimension.values.flatMap((value, at) =>
      (n[at] ?? 0) === 0
        ? []
        : [
            [
              value,
              String(n[at] ?? 0),
              ...(days === undefined ? [] : [String(days[at] ?? 0)]),
              ...(within === undefined ? [] : [String(within[at] ?? 0)]),
              'simulated',
            ],
          ],
    ),
  ];
}
