/** The switch between the districts of a package. */
import { strings } from './index.ts';

export const areas = strings({
  switch: { zh: '切换地域', en: 'Switch area' },
  area: { zh: '地域', en: 'Area' },
  all: { zh: '全部', en: 'All' },
  nothing: { zh: '这一页没有属于它的内容。', en: 'Nothing on this page belongs to it.' },
});
