/** Rankings of zones, each rule broken once: a sound list of two years with a tie, a missing score and an unknown place. */
import { all, type Change, cell, type Spoilt } from './support.ts';

const LIST = `year,rank,area,observation,zone,name_zh,name_en,score,source
2019,1,,,a,甲开发区,Zone A,90.5,bulletin
2019,2,,,b,乙开发区,Zone B,88,bulletin
2019,2,,,c,丙开发区,Zone C,88,bulletin
2019,4,,,d,丁开发区,Zone D,,bulletin
2019,5,,,,,,,
2020,1,,,b,乙开发区,Zone B,91,bulletin
2020,2,,,a,甲开发区,Zone A,90,bulletin
2020,3,050108,city_rank_2020,own,,,89,bulletin
${Array.from({ length: 9 }, (_, i) => `2020,${i + 4},,,,,,,`).join('\n')}
`;
const PARTS = `year,zone,component,component_zh,component_en,score
2020,a,law,法治,Rule of law,30.5
2020,b,law,法治,Rule of law,
`;

const spoilt = (
  name: string,
  changes: { readonly list?: Change; readonly parts?: Change },
  ...expected: readonly string[]
): Spoilt => ({
  name: `zones: ${name}`,
  changes: {
    'zones.csv': () => all(...(changes.list === undefined ? [] : [changes.list]))(LIST),
    'zone_components.csv': () => all(...(changes.parts === undefined ? [] : [changes.parts]))(PARTS),
  },
  expected,
});
const row = (line: number, column: string): string => `zones.csv:${line} ${column}`;
const without =
  (line: number): Change =>
  (text) =>
    text
      .split('\n')
      .filter((_, at) => at !== line - 1)
      .join('\n');

export const SPOILT_ZONES: readonly Spoilt[] = [
  spoilt('sound: ties, a missing score, a place that nobody names', {}),
  spoilt('a rank beyond those ranked', { list: cell(18, 'rank', '13') }, `zone-rank-beyond ${row(18, 'rank')}`),
  spoilt('a rank of nothing', { list: cell(2, 'rank', '0') }, `zone-rank-beyond ${row(2, 'rank')}`),
  spoilt('a row too few for those ranked', { list: without(18) }, `zone-rows-differ ${row(7, 'year')}`),
  spoilt('a place left out', { list: without(5) }, `zone-rank-beyond ${row(5, 'rank')}`),
  spoilt('no rank skipped after a tie', { list: cell(5, 'rank', '3') }, `zone-rank-gap ${row(5, 'rank')}`),
  spoilt('one rank twice, and nobody says whose', { list: cell(6, 'rank', '4') }, `zone-rank-twice ${row(6, 'rank')}`),
  spoilt('a tie with two scores', { list: cell(4, 'score', '87.9') }, `zone-tie-scores ${row(4, 'score')}`),
  spoilt('scores against ranks', { list: cell(8, 'score', '91.01') }, `zone-score-order ${row(8, 'score')}`),
  spoilt(
    'scores against ranks, past a missing one',
    {
      list: all(
        cell(6, 'zone', 'e'),
        cell(6, 'name_zh', '戊'),
        cell(6, 'name_en', 'E'),
        cell(6, 'score', '89'),
        cell(6, 'source', 'bulletin'),
      ),
    },
    `zone-score-order ${row(6, 'score')}`,
  ),
  spoilt('one zone twice in a year', { list: cell(5, 'zone', 'a') }, `zone-twice ${row(5, 'zone')}`),
  spoilt(
    'a code without a name',
    { list: all(cell(5, 'name_zh', ''), cell(5, 'name_en', '')) },
    `zone-unnamed ${row(5, 'name_zh')}`,
  ),
  spoilt('a name without a code', { list: cell(5, 'zone', '') }, `zone-codeless ${row(5, 'zone')}`),
  spoilt('a name in one language', { list: cell(5, 'name_en', '') }, `one-language ${row(5, 'name_en')}`),
  spoilt('a score from nowhere', { list: cell(2, 'source', '') }, `zone-sourceless ${row(2, 'source')}`),
  spoilt(
    'a code for two areas',
    {
      list: all(
        cell(2, 'area', '050000'),
        cell(8, 'area', '050108'),
        cell(9, 'area', ''),
        cell(9, 'observation', ''),
        cell(9, 'zone', ''),
      ),
    },
    `zone-codeless ${row(9, 'zone')}`,
    `zone-mixed ${row(8, 'area')}`,
  ),
  spoilt(
    'a number of another year',
    { list: all(cell(5, 'observation', 'city_rank_2020')) },
    `zone-other-year ${row(5, 'observation')}`,
    `zone-rows-differ ${row(2, 'year')}`,
  ),
  spoilt(
    'a number with another rank',
    { list: all(cell(8, 'observation', 'city_rank_2020'), cell(9, 'observation', '')) },
    `zone-other-rank ${row(8, 'observation')}`,
  ),
  spoilt('a number of another area', { list: cell(9, 'area', '050000') }, `zone-other-area ${row(9, 'area')}`),
  spoilt(
    'a component of a zone that is not listed',
    { parts: cell(2, 'zone', 'z') },
    'zone-component-alone zone_components.csv:2 zone',
  ),
  spoilt(
    'years mixed in components',
    { parts: cell(3, 'year', '2021') },
    'zone-component-alone zone_components.csv:3 zone',
  ),
  spoilt(
    'one component with two names',
    { parts: cell(3, 'component_zh', '法制') },
    'zone-component-names zone_components.csv:3 component_zh',
  ),
];
