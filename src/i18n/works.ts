/** Names of works as references give them. */
import { strings } from './index.ts';

export const works = strings({
  derived: {
    zh: (part: string) => `推算，${part}`,
    en: (part: string) => `Derived, ${part}`,
  },
  oneNumber: {
    zh: (name: string, area: string, period: string | null, id: string) =>
      `${name}，${[area, period].filter(Boolean).join('，')}，${id}`,
    en: (name: string, area: string, period: string | null, id: string) =>
      `${name}, ${[area, period].filter(Boolean).join(', ')}, ${id}`,
  },
  promise: {
    zh: (text: string, id: string) => `承诺：${text}，${id}`,
    en: (text: string, id: string) => `Promise: ${text}, ${id}`,
  },
  querySimulated: { zh: '查询结果（用到模拟数据）', en: 'Result of a query (uses simulated data)' },
  query: { zh: '查询结果', en: 'Result of a query' },
});
