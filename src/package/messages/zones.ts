/** What is said about rankings of zones. */
import type { Said } from '../problem.ts';

export const zones = {
  beyond: (rank: number, places: number): Said => ({
    code: 'zone-rank-beyond',
    message: {
      zh: `名次${rank}超出了排名的${places}个位置`,
      en: `rank ${rank} lies beyond the ${places} places of the ranking`,
    },
    cure: {
      zh: '核对名次和同列数；排名里的每个位置占一行，名称未知的留空',
      en: 'check the rank and the number ranked; every place has a row, its name blank where unknown',
    },
  }),
  rowsOfPeers: (rows: number, peers: number): Said => ({
    code: 'zone-rows-differ',
    message: {
      zh: `这一年有${rows}行，而同列数是${peers}`,
      en: `the year has ${rows} rows, but ${peers} are ranked`,
    },
    cure: {
      zh: '排名里的每个位置占一行，名称未知的留空',
      en: 'give every place a row, its name blank where unknown',
    },
  }),
  gap: (rank: number, before: number): Said => ({
    code: 'zone-rank-gap',
    message: {
      zh: `名次${rank}之前只应有${rank - 1}行，这里有${before}行`,
      en: `there must be ${rank - 1} rows before rank ${rank}, and there are ${before}`,
    },
    cure: {
      zh: '补上缺的位置（名称未知的留空）；两家并列之后，下一名次跳过一位，如3、3、5',
      en: 'add the places that are missing, their names blank where unknown; after a tie of two a rank is skipped: 3, 3, 5',
    },
  }),
  rankTwice: (rank: number, row: number): Said => ({
    code: 'zone-rank-twice',
    message: {
      zh: `名次${rank}和第${row}行重复，又没有写明是哪两家并列`,
      en: `rank ${rank} repeats row ${row}, and it is not said which zones tie`,
    },
    cure: {
      zh: '并列的两家都写代号和名称；不是并列就改名次',
      en: 'give both zones that tie their codes and names; correct the rank if they do not tie',
    },
  }),
  tieScores: (rank: number, row: number, other: string, score: string): Said => ({
    code: 'zone-tie-scores',
    message: {
      zh: `和第${row}行同为名次${rank}，得分却不同：${other}与${score}`,
      en: `shares rank ${rank} with row ${row}, but their scores differ: ${other} and ${score}`,
    },
    cure: {
      zh: '并列的得分应相同；核对名次或得分',
      en: 'zones that tie have one score; check the ranks or the scores',
    },
  }),
  order: (score: string, row: number, other: string): Said => ({
    code: 'zone-score-order',
    message: {
      zh: `得分${score}高于第${row}行的${other}，名次却在它后面`,
      en: `score ${score} is above the ${other} of row ${row}, but its rank comes after it`,
    },
    cure: {
      zh: '得分越高名次越靠前；核对两行的名次和得分',
      en: 'a higher score has a better rank; check rank and score of both rows',
    },
  }),
  zoneTwice: (zone: string, year: string, row: number): Said => ({
    code: 'zone-twice',
    message: {
      zh: `${zone}在${year}年已经在第${row}行`,
      en: `${zone} already has row ${row} in ${year}`,
    },
    cure: { zh: '一年里一家只占一行；核对年份和代号', en: 'a zone has one row a year; check the year and the code' },
  }),
  unnamed: (): Said => ({
    code: 'zone-unnamed',
    message: { zh: '有代号，没有名称', en: 'there is a code but no name' },
    cure: {
      zh: '写上name_zh和name_en，或在area里写本数据包的地域',
      en: 'fill in name_zh and name_en, or name an area of this package in area',
    },
  }),
  codeless: (column: string): Said => ({
    code: 'zone-codeless',
    message: {
      zh: `写了${column}，没有代号，不同年份认不出是同一家`,
      en: `there is a ${column} but no code, so the zone can’t be known again in another year`,
    },
    cure: { zh: '在zone里写一个各年不变的代号', en: 'write a code in zone that stays the same in every year' },
  }),
  sourceless: (): Said => ({
    code: 'zone-sourceless',
    message: { zh: '写了名称或得分，没有来源', en: 'there is a name or a score but no source' },
    cure: { zh: '在source里写上公布它的来源', en: 'name in source where it was published' },
  }),
  mixed: (zone: string, area: string, row: number, other: string): Said => ({
    code: 'zone-mixed',
    message: {
      zh: `代号${zone}在这里是${area}，在第${row}行是${other}`,
      en: `code ${zone} is ${area} here and ${other} in row ${row}`,
    },
    cure: { zh: '一个代号只指一家', en: 'a code stands for one zone only' },
  }),
  otherYear: (observation: string, period: string, year: string): Said => ({
    code: 'zone-other-year',
    message: {
      zh: `${observation}是${period}的数，这一行是${year}年`,
      en: `${observation} is of ${period}, but this row is of ${year}`,
    },
    cure: { zh: '换成同一年的数值，或改年份', en: 'name the observation of the same year, or correct the year' },
  }),
  otherRank: (observation: string, value: string, rank: number): Said => ({
    code: 'zone-other-rank',
    message: {
      zh: `${observation}是${value}，这一行的名次是${rank}`,
      en: `${observation} is ${value}, but the rank of this row is ${rank}`,
    },
    cure: { zh: '核对名次与所引的数值', en: 'check the rank and the observation' },
  }),
  otherArea: (observation: string, area: string, written: string): Said => ({
    code: 'zone-other-area',
    message: {
      zh: `${observation}是${area}的名次，这一行是${written}`,
      en: `${observation} is the rank of ${area}, but this row is ${written}`,
    },
    cure: { zh: '核对地域与所引的数值', en: 'check the area and the observation' },
  }),
  noZone: (zone: string, year: string): Said => ({
    code: 'zone-component-alone',
    message: {
      zh: `${year}年的排名里没有代号为${zone}的一家`,
      en: `the ranking of ${year} has no zone with the code ${zone}`,
    },
    cure: {
      zh: '核对年份和代号；zones里那一行的zone要写上',
      en: 'check the year and the code; the zone’s row in zones must have it in column zone',
    },
  }),
  componentNames: (component: string, row: number): Said => ({
    code: 'zone-component-names',
    message: {
      zh: `分项${component}的名称和第${row}行不同`,
      en: `component ${component} is named otherwise than in row ${row}`,
    },
    cure: {
      zh: '同一个分项的名称处处相同；不是同一项就另起代号',
      en: 'name a component alike in every row, or give another component another code',
    },
  }),
};
