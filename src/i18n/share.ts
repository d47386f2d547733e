/** Putting a chart into a report or on another page, and what stands in the frame there. */
import { strings } from './index.ts';

export const share = strings({
  title: { zh: '把这张图放进报告', en: 'Use this chart' },
  files: { zh: '图片', en: 'Pictures' },
  filesNote: {
    zh: '标题、单位、来源和版本都在图里，单独转发也齐全。',
    en: 'Title, unit, source and release are inside the picture, so it stays complete wherever it goes.',
  },
  svg: { zh: 'SVG（矢量，可放大可编辑）', en: 'SVG (vector, scales and can be edited)' },
  png: { zh: 'PNG（宽1080像素，适合微信和屏幕）', en: 'PNG (1,080 px wide, for screens)' },
  print: { zh: 'PNG（300 dpi，宽160毫米，适合Word、WPS）', en: 'PNG (300 dpi, 160 mm wide, for Word and WPS)' },
  live: {
    zh: '下面的代码放的是活的图：数据修订后，图也跟着变。',
    en: 'The code below is live: when the data are revised, the chart follows.',
  },
  iframe: { zh: '嵌入网页（iframe）', en: 'Embed (iframe)' },
  iframeNote: {
    zh: '英文版的网址以/en/embed/开头，也可以用选项?lang=en。其他选项加在网址后面：?theme=light或dark定明暗，?title=no不显示标题，?table=open展开数据表，?table=no不带表。多个选项用&连接。第二行脚本让高度合身，不许用脚本的网站可以省去。',
    en: 'The Chinese version is at /embed/ without /en, or with ?lang=zh. More options after the address: ?theme=light or dark, ?title=no without the title, ?table=open with the table unfolded, ?table=no without it; join several with &. The second line fits the height and can be left out where scripts are not allowed.',
  },
  figure: { zh: '不用iframe和脚本（图片加说明）', en: 'Without iframe or script (image and caption)' },
  image: { zh: '图片网址', en: 'Address of the image' },
  imageNote: {
    zh: '宽1080像素；把.png换成.svg是矢量图，换成.print.png是印在A4上的。',
    en: '1,080 px wide; with .svg instead of .png it is a vector, with .print.png it is made for A4.',
  },
  preview: { zh: '预览', en: 'Preview' },
  colon: { zh: '：', en: ': ' },
  previewOf: {
    zh: (what: string, name: string) => `预览，${what}：${name}`,
    en: (what: string, name: string) => `Preview, ${what}: ${name}`,
  },
  caption: {
    zh: (name: string, source: string) => `${name}。来源：${source}。`,
    en: (name: string, source: string) => `${name}. Source: ${source}. `,
  },
  credit: {
    zh: (site: string, release: string) => `${site}，${release}`,
    en: (site: string, release: string) => `${site}, ${release}`,
  },

  pinned: {
    zh: (release: string) => `固定在版本${release}：以后修订也不变，改了的数会注明`,
    en: (release: string) =>
      `Pinned to release ${release}: never changes, and says so where a number was revised later`,
  },
  pinnedImage: { zh: '固定的图片网址（SVG）', en: 'Address of the pinned image (SVG)' },

  /** In the frame. */
  table: { zh: '数据表', en: 'Data' },
  download: { zh: '下载', en: 'Download' },
  fullPage: { zh: '看说明与出处', en: 'Definition and sources' },
  releaseOf: { zh: (release: string) => `版本${release}`, en: (release: string) => `release ${release}` },
  wrongOption: {
    zh: '嵌入网址里的选项看不懂：{option}。可用的有theme=light、dark或auto，title=yes或no，table=yes、open或no，lang=zh或en。',
    en: 'The address of this frame has an option that is not known: {option}. Known are theme=light, dark or auto; title=yes or no; table=yes, open or no; lang=zh or en.',
  },
});
