/** The strings around the worked questions; the questions themselves stand in workbench/lessons/. */
import { strings } from './index.ts';

export const lessonStrings = strings({
  title: { zh: (n: number) => `例题${n}道`, en: (n: number) => `${n} worked questions` },
  note: {
    zh: '从易到难，都是会有人真问的问题；查询和讲解折在题目下面。',
    en: 'From easy to hard, each a question somebody would really ask; query and explanation are folded below it.',
  },
  press: {
    zh: '点题目，查询就填进上面的框，改一改再运行。',
    en: 'Choosing one puts its query into the box above, to change and run.',
  },
  'step-look': { zh: '一、看一张表，数一数', en: '1. One table: look and count' },
  'step-join': { zh: '二、几张表接起来', en: '2. Tables joined' },
  'step-compare': { zh: '三、占比、累计、转置', en: '3. Shares, running sums, tables turned' },
  'step-cases': { zh: '四、逐件的台账', en: '4. The ledger, case by case' },
  simulatedNote: {
    zh: '台账是模拟的：行按固定种子生成，学的是写法，数不能当真。',
    en: 'The ledger is simulated, generated from a fixed seed: learn the method from it, believe none of its numbers.',
  },
  explain: { zh: '查询和讲解', en: 'Query and notes' },
  how: { zh: '讲解', en: 'How it works' },
  care: { zh: '读结果时当心', en: 'Reading the answer' },
  next: { zh: '改一改', en: 'Try changing' },
});
