/** The page for an address at which nothing stands; a host serves it in both languages at once. */
import { strings } from './index.ts';

export const notFound = strings({
  title: { zh: '这里没有页面', en: 'There is no page here' },
  text: {
    zh: '网址可能抄错了一个字，也可能从来没有过这一页。已发布的地址不会撤掉。',
    en: 'The address may have lost a letter on the way, or there never was such a page. Addresses once published are kept.',
  },
  home: { zh: '回首页', en: 'To the front page' },
  indicators: { zh: '看全部指标', en: 'See all indicators' },
});
