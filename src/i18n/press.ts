/** The ready sentence for the press, and what is said with it. */
import { strings } from './index.ts';

export const press = strings({
  /** Who says so: first in Chinese, last in English. `paragraph` is counted in the original. */
  sentence: {
    zh: (clause: string, source: string, paragraph: number) => `据${source}（第${paragraph}段），${clause}。`,
    en: (clause: string, source: string, paragraph: number) =>
      `${clause}, according to a ${source} (paragraph ${paragraph}).`,
  },
  /** What stands in brackets after the clause: which row of a list it is, then when and where. */
  where: {
    zh: (scope: string, parts: readonly string[]) => `（${[scope, parts.join('，')].filter(Boolean).join('；')}）`,
    en: (scope: string, parts: readonly string[]) => ` (${[scope, parts.join(', ')].filter(Boolean).join('; ')})`,
  },
  scope: { zh: (scope: string) => `口径：${scope}。`, en: (scope: string) => `Scope: ${scope}.` },
  /** Where the number stood before a reform. */
  formerly: { zh: (number: string) => `此前${number}`, en: (number: string) => `formerly ${number}` },
  planned: { zh: '这是计划，不是结果。', en: 'This is planned, not achieved.' },
  rule: {
    zh: '这是规定的内容，不是统计出来的结果。',
    en: 'This is what a rule lays down, not a result that was counted.',
  },
  anecdote: {
    zh: '这是文中讲的一个例子，不能推及其他。',
    en: 'This is one case that the article tells; nothing general follows from it.',
  },
  fastest: { zh: '这是最好的一次，不是平均。', en: 'This is the best case, not the average.' },
  notSaid: {
    zh: (items: readonly string[]) => `原文没有说：${items.join('；')}。`,
    en: (items: readonly string[]) => `The source does not say: ${items.join('; ')}.`,
  },
});
