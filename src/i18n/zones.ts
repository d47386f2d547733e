/** The national ranking of development zones. */
import { strings } from './index.ts';

export const zones = strings({
  title: { zh: '经开区排名', en: 'Zone ranking' },
  description: {
    zh: '全国经开区营商环境排名里已知的位置，和没有印出的一切。',
    en: 'What is known of a national ranking of development zones, and all that is not printed.',
  },
  lede: {
    zh: (all: number, known: number) => `排名有${all}个位置，来源只说出了${known}个。别的位置照样画出来，留白。`,
    en: (all: number, known: number) =>
      `The ranking has ${all} places, of which the source tells ${known}. The others are drawn all the same, and left blank.`,
  },
  none: { zh: '来源没有给出这样的排名。', en: 'The sources give no such ranking.' },
  around: {
    zh: (before: number, after: number) => `前面有${before}个位置，后面有${after}个；各是谁，没有印出。`,
    en: (before: number, after: number) =>
      `There are ${before} places before it and ${after} after; whose they are is not printed.`,
  },
  positions: { zh: '已知与未知的位置', en: 'Places known and unknown' },
  positionsCaption: {
    zh: (year: string) => `${year}，按名次排列；没有印出的连成一行`,
    en: (year: string) => `${year}, in order of rank; places not printed are drawn together in one row`,
  },
  rank: { zh: '名次', en: 'Rank' },
  zone: { zh: '经开区', en: 'Development zone' },
  from: { zh: '出处', en: 'Source' },
  blank: { zh: '未载', en: 'not stated' },
  blankPlaces: {
    zh: (n: number) => `${n}个位置，名称未载`,
    en: (n: number) => (n === 1 ? 'one place, name not stated' : `${n} places, names not stated`),
  },
  reading: { zh: '怎么读', en: 'How to read it' },
  readOrder: {
    zh: '名次只说先后。相邻两格之间差多少，要有得分才知道；这里一格一样宽，只是为了数得清。',
    en: 'A rank tells the order only. How far apart two neighbours are could be known from scores; the ticks stand at equal distances only so that they can be counted.',
  },
  readPeers: {
    zh: (zone: string) => `同列的都是经开区，所以名次是${zone}的，不是所在区县的。`,
    en: (zone: string) =>
      `The peers are development zones, so the place is that of ${zone}, not of the district around it.`,
  },
  readYear: {
    zh: '只有一年，看不出升降。有了第二年的名次，这里会列出变化。',
    en: 'There is one year only, so no rise or fall can be seen. With a second year the change will be listed here.',
  },
  unknown: { zh: '没有印出的', en: 'What is not printed' },
  withheld: { zh: '由此不能得出的数', en: 'What does not follow from it' },
  more: { zh: '这项指标的出处与核对', en: 'Provenance and checks of this indicator' },
  table: { zh: '排名表的数据字典', en: 'Dictionary of the table of zones' },
  mechanism: { zh: '这项排名', en: 'About the ranking' },
  query: { zh: '自己查', en: 'Query it' },
});
