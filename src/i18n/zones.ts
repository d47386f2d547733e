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
  ledeAll: {
    zh: (all: number) => `排名有${all}个位置，各是谁都已写明。`,
    en: (all: number) => `The ranking has ${all} places, and it is stated whose each of them is.`,
  },
  meaning: { zh: '这个名次是什么意思', en: 'What the place means' },
  around: {
    zh: (before: number, after: number, all: number) => `一共${all}个位置：前面有${before}个，后面有${after}个。`,
    en: (before: number, after: number, all: number) =>
      `Of ${all} places in all, ${before} are before it and ${after} after.`,
  },
  tied: {
    zh: (n: number) => `另有${n}个与它并列，两边都不算。`,
    en: (n: number) =>
      n === 1
        ? 'One more ties with it and is counted on neither side.'
        : `${n} more tie with it and are counted on neither side.`,
  },
  behindIs: { zh: '排在后面的，占全部位置', en: 'Share of all places that are behind' },
  topIs: { zh: '从第一位数起，到这一位为止', en: 'From the first place down to this one' },
  method: {
    zh: '算的是位置的份额：后面的位置数，除以全部位置数。自己不算在后面。它不是得分，也不说明比后面的好多少。',
    en: 'This is a share of places: those behind, divided by all. The zone itself is not behind itself. It is no score, and does not say by how much it is better than those behind.',
  },
  notNamed: {
    zh: (n: number) => `其余${n}个位置各是谁，没有印出。`,
    en: (n: number) => `Whose the other ${n} places are is not printed.`,
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
  ladder: { zh: '全部名次', en: 'The whole ranking' },
  ladderCaption: { zh: (year: string) => `${year}，按名次排列`, en: (year: string) => `${year}, in order of rank` },
  ladderAll: { zh: (n: number) => `展开全部${n}个名次`, en: (n: number) => `Unfold all ${n} places` },
  score: { zh: '得分', en: 'Score' },
  gap: { zh: '与前一家差', en: 'Gap ahead' },
  before: { zh: (year: string) => `${year}名次`, en: (year: string) => `Rank in ${year}` },
  change: { zh: '升降', en: 'Rise or fall' },
  up: { zh: (n: number) => `升${n}位`, en: (n: number) => `up ${n}` },
  down: { zh: (n: number) => `降${n}位`, en: (n: number) => `down ${n}` },
  level: { zh: '不变', en: 'unchanged' },
  newcomer: { zh: '新列入', en: 'new' },
  scores: { zh: '得分的分布', en: 'Where the scores lie' },
  scoresTitle: { zh: '各开发区的得分', en: 'Scores of the zones' },
  scoresText: {
    zh: (known: number, all: number) =>
      known === all
        ? `${all}家都有得分，一点是一家。`
        : `${all}家里有${known}家公布了得分，一点是一家；没有得分的不画。`,
    en: (known: number, all: number) =>
      known === all
        ? `All ${all} have a score; a dot is a zone.`
        : `${known} of ${all} have a published score; a dot is a zone, those without one are not drawn.`,
  },
  neighbours: { zh: '前后几家', en: 'Its neighbours' },
  neighboursText: {
    zh: '名次紧挨着的，得分不一定挨着：分差写在后一家的行里。',
    en: 'Neighbours by rank need not be neighbours by score: each gap stands in the row of the zone behind.',
  },
  neighboursCaption: {
    zh: (year: string) => `${year}，前后各五家`,
    en: (year: string) => `${year}, five before and five after`,
  },
  moves: { zh: '各年的升降', en: 'How places moved' },
  movesTitle: { zh: '各年的名次', en: 'Places by year' },
  movesText: {
    zh: (year: string, risen: number, fallen: number, same: number) =>
      `和${year}比，${risen}家上升，${fallen}家下降，${same}家不变。`,
    en: (year: string, risen: number, fallen: number, same: number) =>
      `Compared with ${year}, ${risen} rose, ${fallen} fell and ${same} stayed.`,
  },
  entered: { zh: (names: string) => `新列入：${names}。`, en: (names: string) => `New in the list: ${names}.` },
  left: { zh: (names: string) => `不再列入：${names}。`, en: (names: string) => `No longer listed: ${names}.` },
  movesNote: {
    zh: '列入的家数或哪些家变了，名次也会随着变：升降不全是自己的变化。',
    en: 'Where the list itself changes, places change with it: a rise or fall is not all a zone’s own doing.',
  },
  movesUnknown: {
    zh: '有的位置没有写明是谁，谁新列入、谁退出就说不出来。',
    en: 'Some places are not named, so who came and who went cannot be said.',
  },
  components: { zh: '分项', en: 'Components' },
  componentsTitle: { zh: '各分项的得分', en: 'Scores by component' },
  componentsText: {
    zh: '各项的满分和权重没有写明，各项之间不宜互比；同一项里可以比名次。',
    en: 'Full marks and weights are not stated: components are not to be compared with each other, but places within one are.',
  },
  component: { zh: '分项', en: 'Component' },
  place: { zh: '名次', en: 'Place' },
  of: {
    zh: (place: number, all: number) => `${place} / ${all}`,
    en: (place: number, all: number) => `${place} / ${all}`,
  },
  reading: { zh: '怎么读', en: 'How to read it' },
  readOrder: {
    zh: '名次只说先后。相邻两格之间差多少，要看得分；这里一格一样宽，只是为了数得清。',
    en: 'A rank tells the order only. How far apart two neighbours are is a matter of scores; the ticks stand at equal distances only so that they can be counted.',
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
