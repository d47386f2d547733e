/** Mutual rating in the sample package, sound first, then broken once in each way. */
import { all, type Change, type Changes, cell, type Spoilt } from './support.ts';

const at = (file: string, row: number, column: string): string => `${file}.csv:${row} ${column}`;
const table =
  (...rows: readonly string[]): Change =>
  () =>
    `${rows.join('\n')}\n`;

/** Tables that the sample package does not bring. */
const WHOLE = {
  'rating_directions.csv': table(
    'id,mechanism,raters_zh,raters_en,rated_zh,rated_en,rated_count,dimension_count,more,source,paragraph,locator',
    'firm_rates_body,grid,企业,firms,部门,bodies,,,false,bulletin,1,样例区营商',
    'body_rates_firm,grid,部门,bodies,企业,firms,,,true,bulletin,1,样例区营商',
  ),
  'rating_dimensions.csv': table(
    'id,direction,order,name_zh,name_en,source,paragraph,locator',
    'attitude,firm_rates_body,1,态度,attitude,bulletin,1,样例区营商',
    'efficiency,firm_rates_body,2,效率,efficiency,bulletin,1,样例区营商',
    'operation,body_rates_firm,1,经营,operation,bulletin,1,样例区营商',
  ),
  'rating_weights.csv': table(
    'direction,dimension,weight,since,until',
    'firm_rates_body,attitude,2,2019,2019',
    'firm_rates_body,efficiency,1,2019,2020',
    'firm_rates_body,attitude,1,2020,',
  ),
  'rated_bodies.csv': table('id,name_zh,name_en,kind', 'hall,政务中心,Service hall,department'),
  'ratings.csv': table(
    'year,direction,body,firm,firm_size,dimension,score',
    '2020,firm_rates_body,hall,F100,small,attitude,90',
    '2020,firm_rates_body,hall,F100,,efficiency,',
    '2020,body_rates_firm,hall,F100,small,operation,85.5',
  ),
} as const satisfies Changes;

type RatingFile = keyof typeof WHOLE;

const spoilt = (name: string, file: RatingFile, change: Change, ...expected: readonly string[]): Spoilt => ({
  name,
  changes: { ...WHOLE, [file]: all(WHOLE[file], change) },
  expected,
});

export const SPOILT_RATINGS: readonly Spoilt[] = [
  { name: 'ratings: sound', changes: WHOLE, expected: [] },
  spoilt('ratings: over 100', 'ratings.csv', cell(2, 'score', '101'), `maximum ${at('ratings', 2, 'score')}`),
  spoilt(
    'ratings: a firm under its credit code',
    'ratings.csv',
    cell(2, 'firm', '91500108MA5U00000X'),
    `pattern ${at('ratings', 2, 'firm')}`,
  ),
  spoilt(
    'ratings: a dimension of the other direction',
    'ratings.csv',
    cell(4, 'dimension', 'attitude'),
    `rating-direction ${at('ratings', 4, 'dimension')}`,
  ),
  spoilt(
    'ratings: a firm of two sizes',
    'ratings.csv',
    cell(4, 'firm_size', 'large'),
    `firm-size ${at('ratings', 4, 'firm_size')}`,
  ),
  spoilt(
    'ratings: the same answer twice',
    'ratings.csv',
    cell(3, 'dimension', 'attitude'),
    `duplicate-key ${at('ratings', 3, 'year+direction+body+firm+dimension')}`,
  ),
  spoilt(
    'weights: backwards',
    'rating_weights.csv',
    cell(3, 'until', '2018'),
    `weight-missing ${at('ratings', 3, 'dimension')}`,
    `weight-span ${at('rating_weights', 3, 'until')}`,
  ),
  spoilt(
    'weights: two in one year',
    'rating_weights.csv',
    cell(2, 'until', ''),
    `weights-overlap ${at('rating_weights', 4, 'since')}`,
  ),
  spoilt(
    'weights: none for one dimension',
    'rating_weights.csv',
    cell(3, 'until', '2019'),
    `weight-missing ${at('ratings', 3, 'dimension')}`,
  ),
  spoilt(
    'weights: all zero',
    'rating_weights.csv',
    all(cell(3, 'weight', '0'), cell(4, 'weight', '0')),
    `weights-zero ${at('rating_weights', 3, 'weight')}`,
  ),
];
