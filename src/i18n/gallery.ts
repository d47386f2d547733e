/** The gallery of charts. The names of kinds and cases stand beside the samples, in src/charts/samples/words.ts. */
import { strings } from './index.ts';

export const gallery = strings({
  title: { zh: '画法', en: 'Kinds of chart' },
  lead: {
    zh: '本站会画的每一种图，连同容易画坏的情形：零、负数、缺数、很多、很长、极大极小。画法的检验用的就是这一组。',
    en: 'Every kind of chart this site draws, with the cases at which drawings usually break: zero, negative, missing, very many, very long, huge and tiny. The tests draw the same set.',
  },
  invented: {
    zh: '这里的数字都是编造的示例，不指任何地方；标明“模拟数据”的，是示范模拟数据怎样画。',
    en: 'All numbers here are invented examples of no real place. What is marked “simulated” shows how simulated data is drawn.',
  },
  samples: { zh: (n: number) => `${n}例`, en: (n: number) => (n === 1 ? '1 sample' : `${n} samples`) },
  ordinary: { zh: '通常的情形', en: 'The ordinary case' },
  inWords: { zh: '读给看不见图的人：', en: 'Said to those who don’t see it: ' },
  table: { zh: '数据表', en: 'Data table' },
  schema: { zh: '图表规格（JSON Schema）', en: 'Chart spec (JSON Schema)' },
  seeAll: { zh: '每种图的画法与边角情形', en: 'Every kind of chart with its edge cases' },
});
