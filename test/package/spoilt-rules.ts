/** Rules between columns and rows, each broken once in the sample package. */
import { all, cell, replace, type Spoilt } from './support.ts';

const at = (file: string, row: number, column: string): string => `${file}.csv:${row} ${column}`;

/** What a printed figure says against the columns that carry it. */
const PRINTED: readonly Spoilt[] = [
  {
    name: 'printed: value lost its 万',
    changes: { 'observations.csv': cell(2, 'value', '12.5') },
    expected: [`decimals ${at('observations', 2, 'value')}`, `printed-value ${at('observations', 2, 'value')}`],
  },
  {
    name: 'printed: value with another digit',
    changes: { 'observations.csv': cell(2, 'value', '126000') },
    expected: [`printed-value ${at('observations', 2, 'value')}`],
  },
  {
    name: 'printed: value ten times as much',
    changes: { 'observations.csv': cell(2, 'value', '1250000') },
    expected: [`printed-value ${at('observations', 2, 'value')}`],
  },
  {
    name: 'printed: lost its 万',
    changes: { 'observations.csv': cell(2, 'printed', '12.5件') },
    expected: [`printed-not-in-paragraph ${at('observations', 2, 'printed')}`],
  },
  {
    name: 'printed: lost its 余',
    changes: { 'observations.csv': cell(10, 'printed', '300项') },
    expected: [`printed-not-in-paragraph ${at('observations', 10, 'printed')}`],
  },
  {
    name: 'printed: qualifier lost',
    changes: { 'observations.csv': cell(10, 'qualifier', 'exact') },
    expected: [`printed-qualifier ${at('observations', 10, 'qualifier')}`],
  },
  {
    name: 'printed: % for 个百分点',
    changes: { 'observations.csv': cell(5, 'printed', '3.4%') },
    expected: [`printed-not-in-paragraph ${at('observations', 5, 'printed')}`],
  },
  {
    name: 'printed: unit of another word',
    changes: { 'observations.csv': cell(5, 'unit', 'percent') },
    expected: [`printed-unit ${at('observations', 5, 'unit')}`, `unit-of-indicator ${at('observations', 5, 'unit')}`],
  },
  {
    name: 'printed: unit whose word no unit has',
    changes: { 'units.csv': replace('items,item,项', 'items,item,样') },
    expected: [`printed-unit ${at('observations', 10, 'unit')}`, `printed-unit ${at('commitments', 2, 'target_unit')}`],
  },
  {
    name: 'printed: upper end lost',
    changes: { 'observations.csv': cell(11, 'value_max', '') },
    expected: [`printed-max ${at('observations', 11, 'value_max')}`],
  },
  {
    name: 'printed: upper end wrong',
    changes: { 'observations.csv': cell(11, 'value_max', '4') },
    expected: [`printed-max ${at('observations', 11, 'value_max')}`],
  },
  {
    name: 'printed: upper end of no range',
    changes: { 'observations.csv': cell(2, 'value_max', '130000') },
    expected: [`printed-max ${at('observations', 2, 'value_max')}`],
  },
  {
    name: 'printed: range upside down',
    changes: { 'observations.csv': all(cell(11, 'value', '3'), cell(11, 'value_max', '2')) },
    expected: [
      `printed-max ${at('observations', 11, 'value_max')}`,
      `printed-value ${at('observations', 11, 'value')}`,
      `range-order ${at('observations', 11, 'value_max')}`,
    ],
  },
  {
    name: 'printed: in both columns alike',
    changes: { 'observations.csv': all(cell(2, 'value', '135000'), cell(2, 'printed', '13.5万件')) },
    expected: [`printed-not-in-paragraph ${at('observations', 2, 'printed')}`],
  },
  {
    name: 'printed: in another paragraph',
    changes: { 'observations.csv': cell(2, 'paragraph', '3') },
    expected: [
      `locator-differs ${at('observations', 2, 'paragraph')}`,
      `printed-in-other-paragraph ${at('observations', 2, 'paragraph')}`,
    ],
  },
  {
    name: 'printed: in a paragraph without figures',
    changes: { 'observations.csv': all(cell(4, 'paragraph', '1'), cell(4, 'printed', '98.6%')) },
    expected: [`printed-not-in-paragraph ${at('observations', 4, 'printed')}`],
  },
  {
    name: 'printed: no figure',
    changes: { 'observations.csv': cell(2, 'printed', '很多件'), 'source_figures.csv': replace('12.5万件', '很多件') },
    expected: [`printed-unreadable ${at('observations', 2, 'printed')}`],
  },
  {
    name: 'printed: target',
    changes: { 'commitments.csv': cell(2, 'target_value', '3') },
    expected: [`printed-value ${at('commitments', 2, 'target_value')}`],
  },
  {
    name: 'printed: of a mechanism',
    changes: { 'mechanisms.csv': cell(2, 'printed', '8个') },
    expected: [`printed-not-in-paragraph ${at('mechanisms', 2, 'printed')}`],
  },
  {
    name: 'printed: of a mechanism, elsewhere',
    changes: { 'mechanisms.csv': cell(2, 'printed', '12个') },
    expected: [`printed-in-other-paragraph ${at('mechanisms', 2, 'paragraphs')}`],
  },
];

const DATES: readonly Spoilt[] = [
  {
    name: 'date: the period says another year',
    changes: { 'observations.csv': cell(2, 'period', '2019') },
    expected: [
      `printed-period ${at('observations', 2, 'period')}`,
      `whole-period ${at('observations', 3, 'of_whole')}`,
    ],
  },
  {
    name: 'date: a period wider than printed',
    changes: { 'observations.csv': cell(2, 'period', '2019-07/2020-06') },
    expected: [
      `printed-period ${at('observations', 2, 'period')}`,
      `whole-period ${at('observations', 3, 'of_whole')}`,
    ],
  },
  {
    name: 'date: printed and not carried',
    changes: { 'commitments.csv': cell(2, 'due', '') },
    expected: [`period-blank ${at('commitments', 2, 'due')}`],
  },
  {
    name: 'date: not what the paragraph prints',
    changes: { 'observations.csv': cell(2, 'period_printed', '2021年') },
    expected: [`printed-not-in-paragraph ${at('observations', 2, 'period_printed')}`],
  },
  {
    name: 'date: since',
    changes: { 'mechanisms.csv': all(cell(2, 'since', '2020'), cell(2, 'since_printed', '2021年12月')) },
    expected: [`printed-in-other-paragraph ${at('mechanisms', 2, 'paragraphs')}`],
  },
  {
    name: 'date: an actual figure from after the source',
    changes: { 'observations.csv': cell(4, 'period', '2022') },
    expected: [`actual-in-future ${at('observations', 4, 'period')}`],
  },
];

const PLACES: readonly Spoilt[] = [
  {
    name: 'place: beyond the last paragraph',
    changes: { 'commitments.csv': cell(4, 'paragraph', '7') },
    expected: [`paragraph-range ${at('commitments', 4, 'paragraph')}`],
  },
  {
    name: 'place: beyond the last paragraph, in a list',
    changes: { 'mechanisms.csv': cell(2, 'paragraphs', '5 60') },
    expected: [`paragraph-range ${at('mechanisms', 2, 'paragraphs')}`],
  },
  {
    name: 'place: locator of one character',
    changes: { 'commitments.csv': cell(2, 'locator', '2') },
    expected: [`locator-length ${at('commitments', 2, 'locator')}`],
  },
  {
    name: 'place: locator of a whole sentence',
    changes: { 'commitments.csv': cell(2, 'locator', '2021年12月前申报材料') },
    expected: [`locator-length ${at('commitments', 2, 'locator')}`],
  },
  {
    name: 'place: locators that disagree',
    changes: { 'commitments.csv': cell(4, 'locator', '同时') },
    expected: [`locator-differs ${at('commitments', 4, 'paragraph')}`],
  },
  {
    name: 'place: a source never traced',
    changes: { 'source_figures.csv': () => 'source,paragraph,position,printed\n' },
    expected: [`source-not-traced ${at('sources', 2, 'id')}`],
  },
  {
    name: 'place: figures changed by hand',
    changes: { 'source_figures.csv': replace('bulletin,2,3,5万件\n', '') },
    expected: [
      `figure-positions ${at('source_figures', 4, 'position')}`,
      `printed-not-in-paragraph ${at('observations', 3, 'printed')}`,
    ],
  },
];

const RELATIONS: readonly Spoilt[] = [
  {
    name: 'relation: unit of the indicator',
    changes: { 'observations.csv': cell(3, 'indicator', 'one_trip') },
    expected: [`unit-of-indicator ${at('observations', 3, 'unit')}`],
  },
  {
    name: 'relation: more decimals than shown',
    changes: { 'indicators.csv': cell(3, 'decimals', '0') },
    expected: [`decimals ${at('observations', 4, 'value')}`],
  },
  {
    name: 'relation: rank beyond its peers',
    changes: { 'observations.csv': cell(8, 'peers', '2') },
    expected: [`rank-beyond-peers ${at('observations', 8, 'peers')}`],
  },
  {
    name: 'relation: peers without a rank',
    changes: { 'observations.csv': cell(9, 'peers', '12') },
    expected: [`peers-without-rank ${at('observations', 9, 'peers')}`],
  },
  {
    name: 'relation: part in another unit than its whole',
    changes: { 'observations.csv': cell(4, 'of_whole', 'cases_2020') },
    expected: [`whole-unit ${at('observations', 4, 'of_whole')}`],
  },
  {
    name: 'relation: part of another period than its whole',
    changes: { 'observations.csv': cell(3, 'period', '2019') },
    expected: [`whole-period ${at('observations', 3, 'of_whole')}`],
  },
  {
    name: 'relation: planned part of an actual whole',
    changes: { 'observations.csv': cell(3, 'status', 'planned') },
    expected: [`whole-status ${at('observations', 3, 'status')}`],
  },
  {
    name: 'relation: a circle of parts',
    changes: { 'observations.csv': cell(2, 'of_whole', 'cases_online_2020') },
    expected: [
      `whole-circle ${at('observations', 2, 'of_whole')}`,
      `whole-circle ${at('observations', 3, 'of_whole')}`,
    ],
  },
  {
    name: 'relation: a planned record',
    changes: { 'observations.csv': cell(7, 'status', 'planned') },
    expected: [`fastest-planned ${at('observations', 7, 'status')}`],
  },
  {
    name: 'target: without its unit',
    changes: { 'commitments.csv': cell(2, 'target_unit', '') },
    expected: [`target-incomplete ${at('commitments', 2, 'target_unit')}`],
  },
  {
    name: 'target: not measurable',
    changes: { 'commitments.csv': cell(2, 'measurable', 'false') },
    expected: [`target-not-measurable ${at('commitments', 2, 'measurable')}`],
  },
  {
    name: 'target: implied and printed',
    changes: { 'commitments.csv': cell(2, 'implied', 'true') },
    expected: [`implied-printed ${at('commitments', 2, 'printed')}`],
  },
  {
    name: 'target: implied and none',
    changes: { 'commitments.csv': cell(4, 'implied', 'true') },
    expected: [`implied-no-target ${at('commitments', 4, 'implied')}`],
  },
  {
    name: 'target: neither implied nor printed',
    changes: { 'commitments.csv': cell(3, 'implied', 'false') },
    expected: [`target-unprinted ${at('commitments', 3, 'printed')}`],
  },
  {
    name: 'target: printed and none',
    changes: {
      'commitments.csv': all(cell(2, 'target_value', ''), cell(2, 'target_unit', ''), cell(2, 'target_qualifier', '')),
    },
    expected: [`printed-no-target ${at('commitments', 2, 'target_value')}`],
  },
  {
    name: 'text: nowhere for the figure to go',
    changes: { 'indicators.csv': cell(2, 'plain_en', 'Cases were handled.') },
    expected: [`value-placeholder ${at('indicators', 2, 'plain_en')}`],
  },
  {
    name: 'text: not said, item by item',
    changes: { 'indicators.csv': cell(2, 'not_said_en', 'Kinds of case') },
    expected: [`not-said-count ${at('indicators', 2, 'not_said_en')}`],
  },
];

export const SPOILT_RULES: readonly Spoilt[] = [...PRINTED, ...DATES, ...PLACES, ...RELATIONS];
