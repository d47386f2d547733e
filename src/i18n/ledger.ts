/** The ledger's page: views, the selection in words, buttons, waits and limits. */
import { strings } from './index.ts';

const SHOWN_ZH: Readonly<Record<string, string>> = {
  mean: '平均用时（工作日）',
  within: '承诺时限内办结的百分比',
};
const SHOWN_EN: Readonly<Record<string, string>> = {
  mean: 'Mean time in working days',
  within: 'Share done within the promised limit, %',
};
const VIEWS_ZH: Readonly<Record<string, string>> = {
  days: '哪一天受理',
  departments: '哪个部门办',
  items: '哪种事项',
  towns: '哪个街镇',
  durations: '用了多少个工作日',
  channels: '从哪条渠道来',
  applicants: '谁来办',
  ratings: '打了几分',
};
const VIEWS_EN: Readonly<Record<string, string>> = {
  days: 'Accepted on which day',
  departments: 'Which department',
  items: 'Which kind of item',
  towns: 'Which town',
  durations: 'How many working days it took',
  channels: 'Through which channel',
  applicants: 'Who applied',
  ratings: 'How it was rated',
};
/** What is shown where it is not the number of cases, which every subtitle gives anyway. */
const besidesZh = (shown: string): string => (shown === 'n' ? '' : `${SHOWN_ZH[shown] ?? ''}；`);
const besidesEn = (shown: string): string => (shown === 'n' ? '' : `${SHOWN_EN[shown] ?? ''}. `);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const short = (month: number): string => (MONTHS[month - 1] ?? '').slice(0, 3);
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const ledger = strings({
  title: { zh: '办件台账', en: 'Case ledger' },
  heading: { zh: '办件台账（模拟数据）', en: 'Case ledger (simulated data)' },
  description: {
    zh: '模拟的办件台账：按日、部门、事项、渠道、街镇、申请人、用时和评价互相筛选。',
    en: 'A simulated register of cases: by day, department, item, channel, town, applicant, time taken and rating, each filtering the others.',
  },
  bar: {
    zh: (rows: string) =>
      `办件台账不公开。下面${rows}行是生成的，只用来演示台账若公开，可以怎样查。部门、街镇、事项均为代号。`,
    en: (rows: string) =>
      `The register of cases is not public. These ${rows} rows are generated, only to show what could be asked if it were. Departments, towns and items are codes.`,
  },

  colon: { zh: '：', en: ': ' },
  viewTitle: { zh: (view: string) => VIEWS_ZH[view] ?? '', en: (view: string) => VIEWS_EN[view] ?? '' },
  daysSubtitle: {
    zh: (shown: string, cases: string, own: boolean) =>
      `${besidesZh(shown)}共${cases}件${own ? '；框内为选中的日子，其余淡出而不消失' : ''}。`,
    en: (shown: string, cases: string, own: boolean) =>
      `${besidesEn(shown)}${cases} cases${own ? '. The frame holds the selected days; the rest fade and stay' : ''}.`,
  },
  durationsSubtitle: {
    zh: (cases: string, own: boolean) =>
      `从受理到办结的工作日，共${cases}件；竖线为选中办件的中位期限${own ? '；没有选中的淡出而不消失' : ''}。`,
    en: (cases: string, own: boolean) =>
      `Working days from acceptance to completion; ${cases} cases. Upright lines: median limits of the selected cases${own ? '. What is not selected fades and stays' : ''}.`,
  },
  topSubtitle: {
    zh: (shown: string, bars: number, rest: string, cases: string) =>
      `${besidesZh(shown)}件数最多的${bars}个；其余${rest}个共${cases}件。`,
    en: (shown: string, bars: number, rest: string, cases: string) =>
      `${besidesEn(shown)}The ${bars} with most cases; the other ${rest} have ${cases}.`,
  },
  barsSubtitle: {
    zh: (shown: string, cases: string, own: boolean) =>
      `${besidesZh(shown)}共${cases}件${own ? '；没有选中的淡出而不消失' : ''}。`,
    en: (shown: string, cases: string, own: boolean) =>
      `${besidesEn(shown)}${cases} cases${own ? '. What is not selected fades and stays' : ''}.`,
  },

  simulatedFoot: { zh: '模拟数据', en: 'Simulated data' },
  tickNote: { zh: '竖线：若与全年同比例', en: 'Tick: at the whole year’s proportion' },
  byWeek: { zh: '一根是一周', en: 'One column is a week' },
  darker: { zh: (most: string) => `越深越多，最多${most}`, en: (most: string) => `Darker is more; most: ${most}` },
  unitOf: {
    zh: (shown: string): string => (shown === 'n' ? '件' : shown === 'mean' ? '天' : ''),
    en: (shown: string): string => (shown === 'n' ? ' cases' : shown === 'mean' ? ' days' : ''),
  },
  months: { zh: (month: number) => `${month}月`, en: (month: number) => short(month) },
  /** From one day to another: 一字线 by GB/T 15834—2011, 4.13; an en dash, spaced because its ends have spaces. */
  dash: { zh: '—', en: ' – ' },
  monthDay: {
    zh: (month: number, day: number) => `${month}月${day}日`,
    en: (month: number, day: number) => `${day} ${short(month)}`,
  },
  promisedMedian: { zh: (days: number) => `承诺，中位${days}日`, en: (days: number) => `Promised, median ${days}` },
  statutoryMedian: { zh: (days: number) => `法定，中位${days}日`, en: (days: number) => `Statutory, median ${days}` },
  axisDays: { zh: '工作日', en: 'working days' },
  workingDays: { zh: (n: number) => `${n}个工作日`, en: (n: number) => plural(n, 'working day', 'working days') },
  daysOrMore: { zh: (n: number) => `${n}个工作日及以上`, en: (n: number) => `${n} working days or more` },
  stars: { zh: (n: number) => `${n}分`, en: (n: number) => plural(n, 'point', 'points') },
  codeDepartment: { zh: '部门', en: 'Dept' },
  codeTown: { zh: '街镇', en: 'Town' },
  codeItem: { zh: '事项', en: 'Item' },
  columnGroup: { zh: '组', en: 'Group' },
  columnFigure: { zh: '数值', en: 'Figure' },

  /** The selection as a sentence: its parts, which can be taken out, and what is said of the cases. */
  byDay: { zh: (when: string) => `${when}受理`, en: (when: string) => `accepted ${when}` },
  byDepartment: { zh: (who: string) => `${who}办理`, en: (who: string) => `handled by ${who}` },
  byItem: { zh: (what: string) => `属${what}`, en: (what: string) => `of ${what}` },
  byChannel: { zh: (how: string) => `经${how}提交`, en: (how: string) => `channel ${how}` },
  byTown: { zh: (where: string) => `在${where}`, en: (where: string) => `in ${where}` },
  byApplicant: { zh: (who: string) => `${who}申请`, en: (who: string) => `applicant ${who}` },
  byDuration: { zh: (time: string) => `用时${time}`, en: (time: string) => `taking ${time}` },
  byRating: { zh: (points: string) => `评为${points}`, en: (points: string) => `rated ${points}` },
  byPromise: { zh: (time: string) => `承诺${time}`, en: (time: string) => `promised within ${time}` },
  byStatute: { zh: (time: string) => `法定${time}`, en: (time: string) => `allowed ${time} by law` },
  partJoint: { zh: '、', en: ', ' },
  either: { zh: '或', en: ' or ' },
  andMore: {
    zh: (names: string, n: number, what: string) => `${names}等${n}个${what}`,
    en: (names: string, n: number, what: string) => `${names} and ${n - 2} more ${what}`,
  },
  whatDepartments: { zh: '部门', en: 'departments' },
  whatItems: { zh: '事项', en: 'items' },
  whatTowns: { zh: '街镇', en: 'towns' },
  whatValues: { zh: '取值', en: 'values' },
  fromTo: {
    zh: (low: string, high: string) => `${low}至${high}`,
    en: (low: string, high: string) => `${low} to ${high}`,
  },
  orMore: { zh: (low: string) => `${low}及以上`, en: (low: string) => `${low} or more` },
  orLess: { zh: (high: string) => `${high}及以下`, en: (high: string) => `${high} or less` },
  sentenceAll: {
    zh: (year: string) => `${year}年全年，模拟办件共`,
    en: (year: string) => `In all of ${year} there are `,
  },
  /** `{parts}` is where the removable parts of the selection stand; the number comes after, without a space of its own. */
  sentencePicked: { zh: '{parts}的模拟办件有', en: 'Simulated cases {parts}: ' },
  sentenceUnitAll: { zh: '件', en: ' simulated cases' },
  sentenceEnd: { zh: '。', en: '.' },
  sentenceShare: {
    zh: (all: string, share: string) => `件，占全部${all}件的${share}。`,
    en: (all: string, share: string) => `, or ${share} of all ${all}.`,
  },
  sentenceMean: {
    zh: (mean: string, within: string) => `平均用${mean}个工作日办结，${within}没有超过承诺时限`,
    en: (mean: string, within: string) =>
      `They took ${mean} working days on average; ${within} kept within the promised limit`,
  },
  sentenceMedian: {
    zh: (median: number, p90: number) => `；一半不超过${median}日，九成不超过${p90}日。`,
    en: (median: number, p90: number) => `; half took no more than ${median}, nine in ten no more than ${p90}.`,
  },
  sentenceNone: { zh: '没有这样的办件。', en: 'There are no such cases.' },
  sentenceStuck: { zh: '……没有数成', en: '… not counted' },
  sentenceWaits: { zh: '……正在数', en: '… being counted' },

  seeAsViews: { zh: '看成互相筛选的图：办件台账', en: 'See it as linked views: the case ledger' },
  /** What stands around the views. */
  comma: { zh: '，', en: ', ' },
  source: {
    zh: (site: string, edition: string) => `模拟数据，由固定种子生成，不是真实办件。${site}，版本${edition}`,
    en: (site: string, edition: string) =>
      `Simulated data, generated from a fixed seed; no real cases. ${site}, release ${edition}`,
  },
  noScript: {
    zh: '这里画的是全年。打开脚本，就可以在图上框选、互相筛选；没有脚本也可以展开表格，或下载整张台账。',
    en: 'This is the whole year. With scripts on, the views can be brushed and filter one another; without, the tables open and the whole register can be downloaded.',
  },
  back: { zh: '退一步', en: 'Step back' },
  none: { zh: '全部取消', en: 'Clear all' },
  takeRows: { zh: '下载这些行', en: 'Download these rows' },
  copySentence: { zh: '复制这句话', en: 'Copy this sentence' },
  copyAddress: { zh: '复制网址', en: 'Copy the address' },
  copied: { zh: '已复制。', en: 'Copied.' },
  copiedLong: {
    zh: (n: string) => `已复制。网址超过${n}个字符，有的聊天软件和邮件会截断；选得少一些，网址就短。`,
    en: (n: string) =>
      `Copied. The address has more than ${n} characters and some chats and mails will cut it; a smaller selection has a shorter one.`,
  },
  copyByHand: {
    zh: '剪贴板不让用，已选中，请按Ctrl+C。',
    en: 'The clipboard is closed; the text is selected, press Ctrl+C.',
  },
  shownLegend: { zh: '图上画什么', en: 'What the views show' },
  shownShort: {
    zh: (shown: string): string => (shown === 'n' ? '件数' : shown === 'mean' ? '平均用时' : '时限内'),
    en: (shown: string): string => (shown === 'n' ? 'Cases' : shown === 'mean' ? 'Mean time' : 'Within limit'),
  },
  hint: {
    zh: '在图上拖选、点选，或用键盘：方向键移动，Shift加方向键伸缩，Esc取消。',
    en: 'Drag or pick in any view, or use the keyboard: arrows move, Shift with arrows stretches, Esc clears.',
  },
  clearView: { zh: '取消这一项', en: 'Clear this view' },
  searchItems: { zh: '找事项', en: 'Find an item' },
  searchExample: { zh: '编号，如12', en: 'Number, such as 12' },
  showAll: {
    zh: (n: number) => (n > 65 ? '看前65个' : `看全部${n}个`),
    en: (n: number) => (n > 65 ? 'Show the first 65' : `Show all ${n}`),
  },
  showLess: { zh: '只看最多的12个', en: 'Show only the top 12' },
  asCalendar: { zh: '按日历看', en: 'As a calendar' },
  asTable: { zh: (title: string) => `${title}，看表格`, en: (title: string) => `${title}: as a table` },
  takeCsv: { zh: '下载CSV', en: 'Download CSV' },
  asSql: { zh: '这一选择，写成SQL', en: 'This selection in SQL' },
  asSqlNote: {
    zh: '图上的数都能这样查出来。只在您的机器上运行。',
    en: 'Every number above can be had this way. It runs on your own machine only.',
  },
  runSql: { zh: '在查询页打开', en: 'Open in the query page' },
  seeRows: { zh: '看前100行', en: 'See the first 100 rows' },
  columnCases: { zh: '件数', en: 'Cases' },
  columnShare: { zh: '占此处', en: 'Share here' },
  columnOfYear: { zh: '占全年', en: 'Of the year' },
  columnMean: { zh: '平均用时', en: 'Mean days' },
  columnWithin: { zh: '时限内', en: 'Within limit' },
  columnTotal: { zh: '合计', en: 'Total' },

  /** What can be pressed, as it is heard. */
  remove: { zh: (part: string) => `${part}，点按取消`, en: (part: string) => `${part}: press to remove` },
  barSaid: {
    zh: (label: string, figure: string, unit: string) => `${label}，${figure}${unit}`,
    en: (label: string, figure: string, unit: string) => `${label}, ${figure}${unit}`,
  },
  windowName: { zh: '选中的日子，整段移动', en: 'Selected days, moved as a whole' },
  firstName: { zh: '第一天', en: 'First day' },
  lastName: { zh: '最后一天', en: 'Last day' },
  windowSaid: {
    zh: (span: string, days: number) => `${span}，${days}天`,
    en: (span: string, days: number) => `${span}, ${plural(days, 'day', 'days')}`,
  },
  windowNone: { zh: '全年，没有选', en: 'the whole year, nothing selected' },
  daySaid: {
    zh: (day: string, weekday: string, figure: string) => `${day}，星期${weekday}：${figure}`,
    en: (day: string, weekday: string, figure: string) => `${weekday} ${day}: ${figure}`,
  },
  weekdayNames: { zh: '一 二 三 四 五 六 日', en: 'Mon Tue Wed Thu Fri Sat Sun' },

  /** Waits, limits and what went wrong. */
  subtitleWaits: { zh: '正在数，图上还是前一步的。', en: 'Being counted; the drawing is of the step before.' },
  waitTile: { zh: '正在取更细的表', en: 'Fetching a finer table' },
  waitEngine: { zh: '正在用查询引擎数', en: 'The query engine is counting' },
  waitStale: { zh: '图上还是前一步的数', en: 'the drawing still shows the step before' },
  waitBytes: {
    zh: (loaded: string, total: string) => `${loaded} / ${total} MB`,
    en: (loaded: string, total: string) => `${loaded} of ${total} MB`,
  },
  stop: { zh: '停', en: 'Stop' },
  stopped: { zh: '已停。图上还是前一步的数。', en: 'Stopped. The drawing still shows the step before.' },
  again: { zh: '再算', en: 'Count again' },
  askEngine: {
    zh: '这一步要整张台账，用查询引擎数，约下载10 MB。图上还是前一步的数。',
    en: 'This step needs the whole register and the query engine, a download of about 10 MB. The drawing still shows the step before.',
  },
  startEngine: { zh: '用引擎数', en: 'Count with the engine' },
  refusedMemory: {
    zh: '这一步要用查询引擎，这台设备内存小，不启动。去掉一项选择，图就能接着用；其余的图照常。',
    en: 'This step needs the query engine, which is not started on a device with so little memory. Take one part out of the selection and this view goes on; the others work as before.',
  },
  refusedBrowser: {
    zh: (what: string) =>
      `这一步要用查询引擎，这个浏览器没有${what}，启动不了。去掉一项选择，图就能接着用；其余的图照常。`,
    en: (what: string) =>
      `This step needs the query engine, and this browser has no ${what}. Take one part out of the selection and this view goes on; the others work as before.`,
  },
  failed: {
    zh: (why: string) => `没有数成（${why}）。图上还是前一步的数。`,
    en: (why: string) => `It could not be counted (${why}). The drawing still shows the step before.`,
  },
  altered: {
    zh: '取到的文件和清单上的校验值不符，没有使用',
    en: 'the file that arrived does not match its checksum and was not used',
  },
  troubleTiles: {
    zh: (why: string) => `互相筛选用的数没有取到（${why}）。下面全年的图和表仍然完整。`,
    en: (why: string) =>
      `The numbers for filtering could not be fetched (${why}). The charts and tables of the whole year below are complete.`,
  },
  troubleAltered: {
    zh: '取到的文件和清单上的校验值不符，没有使用。下面全年的图和表仍然完整。',
    en: 'The file that arrived does not match its checksum and was not used. The charts and tables of the whole year below are complete.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  troubleAddress: {
    zh: (what: string) => `网址里有看不懂的：${what}。已略去，其余照用。`,
    en: (what: string) =>
      `The address has parts that mean nothing here: ${what}. They were left out; the rest is used.`,
  },
  rowsWriting: { zh: (rows: string) => `已写${rows}行`, en: (rows: string) => `${rows} rows written` },
  rowsDone: { zh: (rows: string) => `已下载${rows}行。`, en: (rows: string) => `${rows} rows downloaded.` },
  rowsPart: {
    zh: (rows: string) => `只下载了前${rows}行：一个文件至多这么多。整张台账在数据页。`,
    en: (rows: string) =>
      `Only the first ${rows} rows were downloaded: a file holds no more. The whole register is on the data page.`,
  },
});
