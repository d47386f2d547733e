/** Putting a chart into a report: what is copied or downloaded, and what is said when it is done. */
import { strings } from './index.ts';

export const report = strings({
  title: { zh: '复制到Word、WPS、微信', en: 'Into Word, WPS or WeChat' },
  word: { zh: '复制到Word、WPS', en: 'Copy for Word and WPS' },
  docx: { zh: '下载Word文件', en: 'Download as Word file' },
  picture: { zh: '复制图片', en: 'Copy the picture' },
  table: { zh: '复制表格', en: 'Copy the table' },
  wechat: { zh: '下载微信配图', en: 'Download for WeChat' },
  about: {
    zh: '到Word的是图、图题、表格、来源和引用，一次到齐。微信配图宽1080像素，图下附二维码和网址。',
    en: 'Word gets the picture, its caption, the table, the source and the reference in one go. The WeChat picture is 1,080 px wide, with a QR code and the address below.',
  },
  previewWord: { zh: '预览：粘贴到Word、WPS里的样子', en: 'Preview: in Word and WPS' },
  previewWechat: { zh: '预览：微信配图', en: 'Preview: WeChat picture' },
  working: { zh: '正在准备……', en: 'One moment …' },
  wordDone: { zh: '已复制，到Word或WPS里粘贴即可。', en: 'Copied. Now paste it into Word or WPS.' },
  pictureDone: { zh: '图片已复制。', en: 'The picture is copied.' },
  tableDone: {
    zh: '表格已复制，到Excel或WPS表格里粘贴即可。',
    en: 'The table is copied. Now paste it into Excel or WPS.',
  },
  saved: { zh: (name: string) => `已下载：${name}`, en: (name: string) => `Downloaded: ${name}` },
  noClipboard: {
    zh: '浏览器不让写剪贴板，没有复制。可以改为下载Word文件。',
    en: 'The browser did not let us write to the clipboard; nothing is copied. The Word file can be downloaded instead.',
  },
  noClipboardTable: {
    zh: '浏览器不让写剪贴板，没有复制。表格可以在本页的“带走”一节下载。',
    en: 'The browser did not let us write to the clipboard; nothing is copied. The table can be downloaded under “Take away” on this page.',
  },
  noPictureCopy: {
    zh: '这个浏览器不能复制图片，请改为下载：',
    en: 'This browser cannot copy pictures. Please download it instead: ',
  },
  pictureFile: { zh: '下载图片（PNG）', en: 'Download the picture (PNG)' },
  failed: {
    zh: '没有做成：图片或程序没能取到。请检查网络后再试。',
    en: 'That did not work: the picture or the program could not be fetched. Check the connection and try again.',
  },
  wechatAlt: {
    zh: (alt: string) => `${alt} 图下有二维码和网址。`,
    en: (alt: string) => `${alt} Below it a QR code and the address.`,
  },
  wechatScan: { zh: '扫码看这张图的数、说明和出处', en: 'Scan for numbers, notes and sources' },

  /** In what is taken along. */
  figure: { zh: (title: string) => `图：${title}`, en: (title: string) => `Figure: ${title}` },
  within: { zh: (text: string) => `（${text}）`, en: (text: string) => ` (${text})` },
  source: {
    zh: (source: string, release: string, publisher: string) => `来源：${source}。${publisher}，${release}。`,
    en: (source: string, release: string, publisher: string) => `Source: ${source}. ${publisher}, ${release}.`,
  },
  address: { zh: (address: string) => `网址：${address}`, en: (address: string) => `Address: ${address}` },
  pinned: {
    zh: (address: string) => `固定网址（以后修订也不变）：${address}`,
    en: (address: string) => `Address of this release, kept unchanged: ${address}`,
  },
  cite: { zh: (text: string) => `引用：${text}`, en: (text: string) => `Cite as: ${text}` },
  simulated: {
    zh: '模拟数据，不是真实统计。',
    en: 'Simulated data, not real statistics.',
  },
  value: { zh: '数值', en: 'Value' },
  valueMax: { zh: '数值上限', en: 'Upper value' },
  unit: { zh: '单位', en: 'Unit' },
  qualifier: { zh: '限定', en: 'Qualifier' },
  asWritten: { zh: '写作', en: 'As written' },
});
