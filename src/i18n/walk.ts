/** What is said about walking through a chart's marks. */
import { strings } from './index.ts';

export const walk = strings({
  how: {
    zh: '用方向键逐个读数，Home到第一个，End到最后一个，Esc收起提示。',
    en: 'Arrow keys go from number to number, Home to the first, End to the last, Escape closes the note.',
  },
  enter: { zh: '按回车看出处', en: 'Enter: where it comes from' },
});
