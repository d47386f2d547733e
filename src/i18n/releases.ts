/** Releases: what was added, revised, withdrawn. */
import { strings } from './index.ts';

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** The clauses that count something, as one sentence; `none` where nothing is counted. */
function sentence(joint: string, stop: string, none: string, clauses: readonly (readonly [number, string])[]): string {
  const said = clauses.filter(([count]) => count > 0).map(([, text]) => text);
  return `${said.length === 0 ? none : said.join(joint)}${stop}`;
}

export const releases = strings({
  title: { zh: '版本', en: 'Releases' },
  one: { zh: '版本', en: 'Release' },
  description: {
    zh: '每一版新增、修订、撤回了什么，为什么；旧版的数据照原样留着。',
    en: 'What each release added, revised and withdrew, and why; earlier data stay as they were.',
  },
  lede: {
    zh: '发布过的数不会悄悄改。每一版都冻结存档，网址不变；哪个数改了，这里写明原来是什么、现在是什么、为什么。',
    en: 'No published number changes silently. Each release is frozen under an address of its own; where a number was changed, what it was, what it is and why stand here.',
  },
  feed: { zh: '订阅更新（Atom）', en: 'Subscribe (Atom)' },
  feedTitle: { zh: (site: string) => `${site}：版本`, en: (site: string) => `${site}: releases` },
  entryTitle: {
    zh: (version: string, name: string) => `${version}（${name}）`,
    en: (version: string, name: string) => `${version} (${name})`,
  },
  pageTitle: { zh: (version: string) => `版本${version}`, en: (version: string) => `Release ${version}` },
  pageDescription: {
    zh: (version: string) => `版本${version}新增、修订、撤回了什么，以及冻结的数据文件。`,
    en: (version: string) => `What release ${version} added, revised and withdrew, and its frozen data files.`,
  },
  date: { zh: '日期', en: 'Date' },
  state: { zh: '状态', en: 'State' },
  frozen: { zh: '已冻结', en: 'frozen' },
  open: { zh: '尚未冻结', en: 'not frozen yet' },
  openNote: {
    zh: '这一版还没有冻结，冻结之前仍可能改动；冻结以后才有固定网址。',
    en: 'This edition is not frozen yet and may still change; it gets its fixed addresses when it is.',
  },
  checksum: { zh: '清单的SHA-256', en: 'SHA-256 of the manifest' },
  first: {
    zh: (numbers: number, promises: number) => `第一版，没有更早的可比：${numbers}个数，${promises}条承诺。`,
    en: (numbers: number, promises: number) =>
      `The first release, with nothing before it to compare: ${counted(numbers, 'number', 'numbers')}, ${counted(promises, 'promise', 'promises')}.`,
  },
  comparedWith: { zh: (version: string) => `和${version}比：`, en: (version: string) => `Compared with ${version}: ` },
  summary: {
    zh: (added: number, revised: number, withdrawn: number) =>
      sentence('，', '。', '文字有改动，数没有变', [
        [added, `新增${added}行`],
        [revised, `修订${revised}行`],
        [withdrawn, `撤回${withdrawn}行`],
      ]),
    en: (added: number, revised: number, withdrawn: number) =>
      sentence(', ', '.', 'wording only, no number', [
        [added, `${counted(added, 'row', 'rows')} added`],
        [revised, `${counted(revised, 'row', 'rows')} revised`],
        [withdrawn, `${counted(withdrawn, 'row', 'rows')} withdrawn`],
      ]),
  },
  unchanged: { zh: '没有一处改动。', en: 'nothing was changed.' },
  revised: { zh: '修订的', en: 'Revised' },
  added: { zh: '新增的', en: 'Added' },
  withdrawn: { zh: '撤回的', en: 'Withdrawn' },
  reworded: { zh: '文字有改动的', en: 'Reworded' },
  rewordedNote: {
    zh: '名称、说明、备注一类的文字，数没有变。',
    en: 'Names, definitions, notes: wording only, no number.',
  },
  what: { zh: '哪一个', en: 'Which' },
  column: { zh: '列', en: 'Column' },
  before: { zh: '原为', en: 'Before' },
  after: { zh: '改为', en: 'After' },
  reason: { zh: '原因', en: 'Reason' },
  changedLine: {
    zh: (name: string, id: string, column: string, before: string, after: string) =>
      `修订${name}（${id}）的${column}：${before} → ${after}。`,
    en: (name: string, id: string, column: string, before: string, after: string) =>
      `Revised: ${name} (${id}), ${column}: ${before} → ${after}.`,
  },
  withdrawnLine: {
    zh: (name: string, id: string, was: string) => `撤回${name}（${id}）${was === '' ? '' : `，原为${was}`}。`,
    en: (name: string, id: string, was: string) =>
      `Withdrawn: ${name} (${id})${was === '' ? '' : `, which was ${was}`}.`,
  },
  because: { zh: (reason: string) => `原因：${reason}。`, en: (reason: string) => ` Reason: ${reason}.` },
  historyChanged: {
    zh: (which: string, before: string, after: string) => `${which}：${before} → ${after}`,
    en: (which: string, before: string, after: string) => `${which}: ${before} → ${after}`,
  },
  historyGone: {
    zh: (which: string, was: string) => `${which}：撤回${was}`,
    en: (which: string, was: string) => `${which}: ${was} withdrawn`,
  },
  blank: { zh: '空', en: 'blank' },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行', en: 'Rows' },
  files: { zh: '冻结的文件', en: 'Frozen files' },
  filesNote: {
    zh: '这些网址的内容不再变，可以引用。',
    en: 'What stands under these addresses never changes; they can be cited.',
  },
  manifest: { zh: '文件清单', en: 'Manifest' },
  all: { zh: '所有版本', en: 'All releases' },
  history: { zh: '修订', en: 'Revisions' },
  historyNone: {
    zh: (version: string) => `自${version}发布以来，这项指标的数没有改过。`,
    en: (version: string) => `Unchanged since release ${version}, in which it was first published.`,
  },
  historyIn: { zh: (version: string) => `版本${version}`, en: (version: string) => `Release ${version}` },
  placed: {
    zh: (number: string, period: string, area: string) => `${number}（${period}，${area}）`,
    en: (number: string, period: string, area: string) => `${number} (${period}, ${area})`,
  },
  pinnedDiffers: {
    zh: (version: string, then: string, later: string, now: string) =>
      `这是版本${version}的数：${then}。现行版本${later}是${now}。`,
    en: (version: string, then: string, later: string, now: string) =>
      `This is the number of release ${version}: ${then}. The current release, ${later}, has ${now}.`,
  },
  pinnedGone: {
    zh: (version: string, then: string, later: string) =>
      `这是版本${version}的数：${then}。现行版本${later}已没有这个数。`,
    en: (version: string, then: string, later: string) =>
      `This is the number of release ${version}: ${then}. Release ${later} no longer has it.`,
  },
  pinnedPromises: {
    zh: (version: string, then: number, later: string, now: number) =>
      `版本${version}有${then}条承诺，现行版本${later}有${now}条。`,
    en: (version: string, then: number, later: string, now: number) =>
      `Release ${version} has ${counted(then, 'commitment', 'commitments')}; the current release, ${later}, has ${now}.`,
  },
  noTarget: { zh: '没有目标值', en: 'no target' },
});
