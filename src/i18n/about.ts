/** Method, grammar of the drawings, licence, accessibility, privacy, corrections. */
import { strings } from './index.ts';

export const about = strings({
  title: { zh: '方法与说明', en: 'Method' },
  description: {
    zh: '数字怎样录出、怎样画、怎样引用；许可、无障碍、隐私和更正。',
    en: 'How numbers are read, drawn and quoted; licence, accessibility, privacy and corrections.',
  },
  lede: {
    zh: '这里的每个数都可以追到来源的一个段落。这一页说明数是怎样读出来的，图该怎么看，以及还不知道什么。',
    en: 'Every number here can be followed to a paragraph of a source. This page says how numbers are read, how the drawings are to be taken, and what is not known.',
  },
  contents: { zh: '本页各部分', en: 'On this page' },

  method: { zh: '数是怎样读出来的', en: 'How numbers are read' },
  methodRecord: {
    zh: '来源逐段读过，每个数记一行：数值、单位、限定、范围、时期、所在段落，和原文的写法。重复的段落只记一次。',
    en: 'The source is read paragraph by paragraph. Each number is one row: value, unit, qualifier, scope, period, paragraph, and the form in which it is printed. Repeated passages count once.',
  },
  methodPrinted: {
    zh: '程序把原文的写法再读一遍。读出来的值、单位或限定与表里不一致，网站就不更新；少一个“万”、少一个“余”都过不去。',
    en: 'A program reads the printed form again. Where value, unit or qualifier differ from the table, the site is not updated: a lost 万 (ten thousand) or 余 (odd) does not get through.',
  },
  methodParagraphs: {
    zh: '原文的段落没有编号，按出现的先后数起。每处都附段首几个字，可以在原件里找到。',
    en: 'Paragraphs carry no number in the original and are counted in order. The first characters of the paragraph stand beside each reference, so that it can be found.',
  },
  methodWords: {
    zh: '说明文字由本站自写，不是来源的句子。来源没有说的留空，不补，也不猜。',
    en: 'The wording is this site’s own, not the source’s. What the source does not say stays blank: nothing is filled in, nothing guessed.',
  },
  qualifiers: { zh: '限定是数的一部分', en: 'The qualifier is part of the number' },
  qualifiersText: {
    zh: '“以上”是下限，“以内”是上限，“最快”是最好的一次。限定和数字写在一起，也画在一起。',
    en: '“At least” is a lower bound, “up to” an upper one, “as fast as” the best case. The qualifier is written and drawn with its number.',
  },
  qualifierMark: { zh: '例', en: 'Example' },
  qualifierWord: { zh: '限定', en: 'Qualifier' },
  qualifierMeans: { zh: '意思', en: 'Meaning' },
  means_exact: { zh: '就是印出的这个数', en: 'the number as printed' },
  means_at_least: { zh: '下限，含这个数；实际可能更多', en: 'a lower bound, included; it may be more' },
  means_more_than: { zh: '多于这个数，多多少没有说', en: 'more than this; how much more is not said' },
  means_about: { zh: '约数，两边都可能', en: 'approximate, either way' },
  means_up_to: { zh: '上限，含这个数；实际可能更少', en: 'an upper bound, included; it may be less' },
  means_fastest: { zh: '最好的一次，不是平均，也不是承诺', en: 'the best case: no average and no promise' },
  units: { zh: '单位各算各的', en: 'Units are never mixed' },
  unitsText: {
    zh: '字面相同的单位未必是同一回事。下面几种最容易弄混，不相加，不相除，也不画在同一根轴上。',
    en: 'Words for units can look alike and mean different things. The following are easily confused; they are not added, not divided and never share an axis.',
  },
  progress: { zh: '承诺的进展', en: 'Progress of commitments' },
  progressState: {
    zh: '一条承诺到了哪一步，只由来源的报告写明：尚未开始、进行中、已兑现、未兑现、已放弃、目标已改。没有报告就写“还没有报告”，不是零。每次报告都带日期、来源和段落；报告里的数照原文录入，单位必须与目标相同。',
    en: 'How far a promise has come is said by reports of a source alone: not started, under way, met, missed, dropped, target changed. Without a report it says “no report yet”, which is not zero. Every report has its date, source and paragraph; its number is recorded as printed, and in the unit of the target.',
  },
  progressShare: {
    zh: '来源给出了单位相同的起点、目标又有数的，算走了多少：最近一次报告的数减去起点，除以目标减去起点。要减少的事同样算法，两个差都是负的。向下取一位小数，差一点到的不会显示成100%；超过100%是超过了目标，小于0是比起点还退了。目标改过的，先前的报告对当时的目标，现在的对现行的目标。',
    en: 'Where the source gives a start in the unit of the target, and the target is a number, the share of the way is worked out: the latest number reported less the start, divided by the target less the start. It is the same for what is to decrease, both differences being negative. It is rounded down to one decimal, so what falls just short never reads 100%; above 100% is beyond the target, below 0 is behind the start. Where a target was changed, earlier reports are held against the target of their day, and the standing against the one in force.',
  },
  progressBounds: {
    zh: '没有起点的，不算比例，只说达到没有。报告的数只是上下限的（以上、以内、余、最快、约），也不算比例；达到没有，看限定能不能断定：要“1天内”，报告“2天内”，就是没有达到；要刚好1天，报告“2天内”，就看不出，照实留空。目标是“以上”“以内”的，刚好到那个数就算达到；是“余”“多”的，要超过才算。',
    en: 'Without a start there is no share, only whether the target is met. Nor is there one where the number reported is only a bound (at least, up to, more than, fastest, about). Whether the target is met is said where the bound settles it: “within two days” does not meet “within one day”, but leaves open whether it was exactly one, and then stays blank. A target of “at least” or “within” is met by just that number; one of “more than” only by more.',
  },
  progressOverdue: {
    zh: '最近一次报告的日期在期限之后，报告的数没有达到目标，也没有写明已兑现、未兑现或已放弃的，写“逾期”。这只拿报告的日期去比，不看今天是哪一天；没有报告的不说逾期。',
    en: 'A promise is called overdue where its latest report is later than its term, its number does not reach the target, and it does not say met, missed or dropped. Only the date of the report is compared, never today’s; without a report nothing is called overdue.',
  },
  toCommitments: { zh: '看各条承诺', en: 'To the commitments' },
  derived: { zh: '推算的数', en: 'Derived numbers' },
  derivedText: {
    zh: (n: number) => `${n}个数不是印出的，由印出的数按公开的算式得来，写明上下限，处处画成空框。算式和结果见“核对”。`,
    en: (n: number) =>
      `${n} numbers are not printed but worked from printed ones by a published formula, with bounds, and outlined wherever they appear. Formulas and results stand under Checks.`,
  },
  withheldText: {
    zh: (n: number) => `另有${n}个看着能算、其实算不得的数，列在那里，说明为什么不发布。`,
    en: (n: number) =>
      `Another ${n} that look as if they could be worked out, and can’t, are listed there with the reason.`,
  },
  toChecks: { zh: '核对、推算和不发布的数', en: 'Checks, derived and withheld numbers' },
  simulation: { zh: '模拟数据', en: 'Simulated data' },
  simulationText: {
    zh: '明细没有公开。为了演示明细若公开可以怎样查，程序按固定的种子生成了若干行。它们单独存放，图里打斜线、写明“模拟数据”，每一行也都写明；单位、街镇、事项都是代号。已发布的指标和核对不用其中任何一行。',
    en: 'The detailed records are not public. To show what could be asked if they were, rows are generated by program from a fixed seed. They are kept apart; drawings hatch them and say SIMULATED, and so does every row; bodies, towns and items carry invented codes. No published indicator and no check uses any of them.',
  },

  grammar: { zh: '图怎么看', en: 'How to read the drawings' },
  grammarText: {
    zh: '知道多少，画多少。只有前后两个数，就不连成走势；只知道下限，右端就不封口；只知道一个名次，就只标一格。同样的画法在全站是同样的意思，不靠颜色分辨。',
    en: 'What is known is drawn, no more. Two numbers, before and after, are not joined into a trend; a lower bound is left open at the end; of a ranking with one known place, one place is marked. The same stroke means the same everywhere, and none relies on colour.',
  },
  strokeSolid: { zh: '实色', en: 'Solid' },
  strokeSolidMeans: { zh: '来源印出的数', en: 'printed in the source' },
  strokeOutline: { zh: '空框', en: 'Outline' },
  strokeOutlineMeans: { zh: '本站推算的数', en: 'derived by this site' },
  strokeDashed: { zh: '虚线', en: 'Dashed' },
  strokeDashedMeans: { zh: '计划，还不是现状', en: 'planned, not yet so' },
  strokeDotted: { zh: '点线', en: 'Dotted' },
  strokeDottedMeans: { zh: '来源没有说', en: 'not stated in the source' },
  strokeHatched: { zh: '斜线', en: 'Hatched' },
  strokeHatchedMeans: { zh: '模拟数据', en: 'simulated' },
  strokeCursor: { zh: '朱红线', en: 'Red hairline' },
  strokeCursorMeans: { zh: '读数，像计算尺的游标', en: 'the reading, as the cursor of a slide rule' },
  stroke: { zh: '画法', en: 'Drawn' },
  strokeName: { zh: '名称', en: 'Name' },
  strokeMeans: { zh: '意思', en: 'Meaning' },
  grammarTables: {
    zh: '每张图下面或旁边都有同样内容的文字或表格；不看图也不会少知道什么。',
    en: 'Words or a table with the same content stand under or beside each drawing; nothing is lost by not seeing it.',
  },

  source: { zh: '来源', en: 'The source' },
  sourceText: {
    zh: (n: number) => `这一版的全部数字取自${n}份文件。不知道的著录项目留空。`,
    en: (n: number) =>
      `All numbers of this edition come from ${n === 1 ? 'one document' : `${n} documents`}. Parts of the citation that are not known are left blank.`,
  },
  sourceTitle: { zh: '题名', en: 'Title' },
  sourceKind: { zh: '种类', en: 'Kind' },
  sourceAuthors: { zh: '署名', en: 'Byline' },
  sourceCredit: { zh: '材料提供', en: 'Material from' },
  sourcePublisher: { zh: '报刊或出版者', en: 'Publisher' },
  sourceDate: { zh: '刊期', en: 'Date' },
  sourcePage: { zh: '版面', en: 'Page' },
  sourceParagraphs: { zh: '段落', en: 'Paragraphs' },
  sourceSum: { zh: '文件的sha256', en: 'sha256 of the document' },
  unknown: { zh: '未载', en: 'not given' },

  cite: { zh: '怎样引用', en: 'How to quote' },
  citeText: {
    zh: '引用一个数，请连同限定、范围、时期一起引，并给出该数的网址；每个数都有自己的网址，点数字即到。',
    en: 'Quote a number with its qualifier, scope and period, and give its address; each number has one of its own, which a click on the number opens.',
  },
  citeSite: { zh: '引用全站或数据，可以写：', en: 'For the site or its data as a whole:' },
  citation: {
    zh: (name: string, title: string, edition: string, date: string, address: string) =>
      `${name}．${title}．${edition}，${date}${address === '' ? '' : `．${address}`}．`,
    en: (name: string, title: string, edition: string, date: string, address: string) =>
      `${name}. ${title}. ${edition}, ${date}${address === '' ? '' : `. ${address}`}.`,
  },
  editionOf: {
    zh: (id: string, name: string) => `${name}（${id}）`,
    en: (id: string, name: string) => `${name} (${id})`,
  },

  licence: { zh: '许可', en: 'Licence' },
  licenceText: { zh: '数据的许可：', en: 'The data is licensed under ' },
  licenceMeans: {
    zh: '注明出处，就可以复制、改编、再发布。来源文件本身不在许可之内，本站没有转载它的文字。',
    en: 'You may copy, adapt and republish it if you name the source. The source document itself is not covered; its sentences are not reproduced here.',
  },

  accessibility: { zh: '无障碍声明', en: 'Accessibility statement' },
  accessibilityAim: {
    zh: '目标是WCAG 2.2的AA级，正文的对比度按AAA级。',
    en: 'We aim at WCAG 2.2, level AA, with body text at the contrast of level AAA.',
  },
  accessibilityDone: { zh: '做了的', en: 'What is done' },
  doneScript: {
    zh: '不运行脚本也能读到全部内容；只有在浏览器里查询需要脚本。',
    en: 'All content can be read without scripts; only querying in the browser needs them.',
  },
  doneKeyboard: {
    zh: '只用键盘可以到达每个链接和开关，焦点看得见；开头有跳到正文的链接。',
    en: 'Every link and switch is reached by keyboard, with a visible focus; a link at the top skips to the content.',
  },
  doneDrawings: {
    zh: '图有名称，同样的内容另有文字或表格；意思不靠颜色分辨。',
    en: 'Drawings have names, and their content stands in words or tables too; no meaning rests on colour alone.',
  },
  doneText: {
    zh: '“大字版”把正文放到18点以上；也可以用浏览器自己的缩放。有深色、高对比和打印的样式。',
    en: '“Large text” sets all text at 18 points and more; the browser’s own zoom works too. There are dark, high-contrast and print styles.',
  },
  accessibilityTested: { zh: '怎样测的', en: 'How it was tested' },
  testedAutomatic: {
    zh: '每种页面、两种语言、手机和桌面两种宽度，用axe全部规则自动检查，发现的问题不筛选；在Chromium里进行。',
    en: 'Each type of page, in both languages, at the width of a phone and of a desktop, is checked with all rules of axe in Chromium; findings are not filtered.',
  },
  testedByEye: {
    zh: '停用脚本、深色、打印和窄屏的页面由人逐页看过。',
    en: 'Pages with scripts off, in dark, in print and on narrow screens were looked at one by one.',
  },
  accessibilityNot: { zh: '还没有做的', en: 'What is not done yet' },
  notReaders: {
    zh: '没有请读屏软件的使用者试过，也没有第三方评测。',
    en: 'No users of screen readers have tried it, and no third party has assessed it.',
  },
  notBrowsers: {
    zh: '自动检查没有覆盖Firefox和Safari。',
    en: 'The automatic checks do not cover Firefox and Safari.',
  },

  privacy: { zh: '隐私', en: 'Privacy' },
  privacyText: {
    zh: '没有统计代码，没有跟踪，不设Cookie，不向别的网站取任何东西。',
    en: 'There is no analytics code, no tracking and no cookie, and nothing is fetched from any other site.',
  },
  privacyQuery: {
    zh: '查询在您自己的机器上运行，写的SQL不会发给任何服务器。',
    en: 'Queries run on your own machine; the SQL you write is sent to no server.',
  },
  privacyStored: {
    zh: '只有“大字版”的选择会记在您的浏览器里，可以随时清除。存放网站的服务器可能留有通常的访问日志，那不在本站的控制之内。',
    en: 'Only your choice of large text is remembered, in your browser, and can be cleared at any time. The server that hosts the site may keep ordinary access logs; those are outside its control.',
  },

  corrections: { zh: '更正与联系', en: 'Corrections and contact' },
  correctionsText: {
    zh: '发现数字、段落或译文有误，请告诉我们：哪一页、哪个数、应当是什么、依据在哪里。改动会写明改前、改后和缘由，旧版的数不变。',
    en: 'If a number, a paragraph or a translation is wrong, please tell us: which page, which number, what it should be, and on what evidence. Each change is listed with before, after and reason; earlier editions keep their numbers.',
  },
  contact: { zh: '联系', en: 'Contact' },
  noContact: {
    zh: '这一版还没有填写联系方式。发布本站的机构请在data/site.json里填写。',
    en: 'No contact has been entered in this edition. Whoever publishes this site enters one in data/site.json.',
  },
  softwareText: {
    zh: '生成本站的软件是开放的，任何区县都可以用自己的数据发布一个。',
    en: 'The software behind this site is open: any district can publish one with its own data.',
  },
});
