/** Reports on promises, each rule broken once: the sample package gets one sound report, spoilt in one place at a time. */
import { all, type Change, cell, type Spoilt } from './support.ts';

const HEADER =
  'commitment,date,state,value,unit,qualifier,printed,new_target_value,new_target_unit,new_target_qualifier,new_printed,new_due,source,paragraph,locator,note_zh,note_en';
const ROW = 'fewer_papers,2021-03-01,under_way,300,item,more_than,300余项,,,,,,bulletin,3,企业开办,,';

/** The sound report, with changes. */
export const report =
  (...changes: readonly Change[]): Change =>
  () =>
    all(...changes)(`${HEADER}\n${ROW}\n`);
const to = (column: string, value: string): Change => cell(2, column, value);
const at = (column: string, row = 2): string => `progress.csv:${row} ${column}`;

const spoilt = (name: string, changes: readonly Change[], ...expected: readonly string[]): Spoilt => ({
  name: `report: ${name}`,
  changes: { 'progress.csv': report(...changes) },
  expected,
});

export const SPOILT_PROGRESS: readonly Spoilt[] = [
  spoilt('sound', []),
  spoilt('sound, with another target', [
    to('state', 'changed'),
    to('new_target_value', '300'),
    to('new_target_unit', 'item'),
    to('new_target_qualifier', 'more_than'),
    to('new_printed', '300余项'),
  ]),
  spoilt('sound, changed in words only', [
    to('state', 'changed'),
    to('note_zh', '改了办法'),
    to('note_en', 'By other means'),
  ]),
  spoilt('on no promise', [to('commitment', 'fewer_paper')], `dangling-reference ${at('commitment')}`),
  spoilt('two on one day', [(text) => `${text}${ROW}\n`], `duplicate-key ${at('commitment+date', 3)}`),
  spoilt('a state of its own', [to('state', 'announced')], `enum ${at('state')}`),
  spoilt(
    'in another unit than the target',
    [to('value', '12'), to('unit', 'area'), to('qualifier', 'exact'), to('printed', '12个')],
    `report-unit ${at('unit')}`,
  ),
  spoilt(
    'a new target in another unit',
    [
      to('state', 'changed'),
      to('new_target_value', '12'),
      to('new_target_unit', 'area'),
      to('new_target_qualifier', 'exact'),
      to('new_printed', '12个'),
    ],
    `report-unit ${at('new_target_unit')}`,
  ),
  spoilt(
    'a number for what can’t be measured',
    [to('commitment', 'better_service')],
    `report-not-measurable ${at('value')}`,
  ),
  spoilt('from before the promise', [to('date', '2020-12-31')], `report-before-promise ${at('date')}`),
  spoilt('of a day its source can’t know', [to('date', '2021-03-02')], `report-after-source ${at('date')}`),
  spoilt('of a day that never was', [to('date', '2021-02-30')], `no-such-date ${at('date')}`),
  spoilt('met, says the state, and the number doesn’t', [to('state', 'met')], `met-not-reached ${at('state')}`),
  spoilt('a number without its unit', [to('unit', '')], `report-value-incomplete ${at('unit')}`),
  spoilt(
    'half a new target',
    [to('state', 'changed'), to('new_target_value', '2')],
    ...['new_target_unit', 'new_target_qualifier', 'new_printed'].map(
      (column) => `new-target-incomplete ${at(column)}`,
    ),
  ),
  spoilt('a new term while nothing changed', [to('new_due', '2022')], `new-target-without-change ${at('state')}`),
  spoilt('a change to nothing', [to('state', 'changed')], `change-unsaid ${at('new_target_value')}`),
  spoilt('a number that is not the printed one', [to('value', '30')], `printed-value ${at('value')}`),
  spoilt('a figure its paragraph lacks', [to('printed', '301余项')], `printed-not-in-paragraph ${at('printed')}`),
  spoilt(
    'another paragraph',
    [to('paragraph', '4'), to('locator', '2021年12')],
    `printed-in-other-paragraph ${at('paragraph')}`,
  ),
  {
    name: 'target: on the other side of where it starts',
    changes: { 'commitments.csv': all(cell(2, 'baseline', 'one_trip_items'), cell(2, 'direction', 'increase')) },
    expected: ['target-wrong-way commitments.csv:2 target_value'],
  },
];
