/** What is said about a package against its frozen releases, and about those themselves. */
import { writeCsv } from '../../reading/index.ts';
import { quoted, type Said } from '../problem.ts';

/** Cells as a CSV file has them, to be copied into one: with quotation marks where a comma stands in a cell. */
const asRow = (...cells: readonly string[]): string => writeCsv([cells]).trimEnd();

export const releases = {
  editionBack: (edition: string, last: string): Said => ({
    code: 'edition-back',
    message: {
      zh: `版本${edition}比已冻结的${last}还早`,
      en: `edition ${edition} comes before release ${last}, which is frozen`,
    },
    cure: { zh: `把 edition 写成 ${last} 之后的版本号`, en: `write an edition after ${last}` },
  }),
  editionFrozen: (file: string, edition: string): Said => ({
    code: 'edition-frozen',
    message: {
      zh: `版本${edition}已经冻结发布，${file}却和它不一样`,
      en: `release ${edition} is frozen, but ${file} differs from it`,
    },
    cure: {
      zh: `要改就把 edition 升到下一个版本号，并在 revisions.csv 写明改动的原因；不想改就恢复 releases/${edition}/package/${file}`,
      en: `to change it, raise edition to the next release and give the reasons in revisions.csv; otherwise restore releases/${edition}/package/${file}`,
    },
  }),
  revisedUnsaid: (table: string, id: string, column: string, before: string, after: string, edition: string): Said => ({
    code: 'revision-missing',
    message: {
      zh: `${id}的${column}发布过的是${quoted(before)}，现在是${quoted(after)}，没有写明原因`,
      en: `${column} of ${id} was published as ${quoted(before)} and is now ${quoted(after)}, with no reason given`,
    },
    cure: {
      zh: `在 revisions.csv 加一行：${asRow(edition, table, id, column, before, after)},原因；改错了就改回去`,
      en: `add a row to revisions.csv: ${asRow(edition, table, id, column, before, after)}, and the reason; or put it back`,
    },
  }),
  withdrawnUnsaid: (table: string, id: string): Said => ({
    code: 'withdrawal-missing',
    message: {
      zh: `${table}里发布过的${quoted(id)}不见了，没有写明原因`,
      en: `${quoted(id)} of ${table} was published and is gone, with no reason given`,
    },
    cure: {
      zh: `在 revisions.csv 为它加一行，column、before、after 留空，写明撤回的原因；误删就恢复那一行`,
      en: 'add a row for it to revisions.csv with column, before and after blank and the reason of withdrawal; or restore the row',
    },
  }),
  revisionCell: (column: 'before' | 'after', is: string): Said => ({
    code: 'revision-cell',
    message: {
      zh: `${column === 'before' ? '上一版' : '现在'}是${quoted(is)}，这里写的不是`,
      en: `${column === 'before' ? 'the release before has' : 'it is now'} ${quoted(is)}, which is not what stands here`,
    },
    cure: { zh: `写成 ${is === '' ? '空' : is}`, en: is === '' ? 'leave it blank' : `write ${is}` },
  }),
  revisionIdle: (release: string, last: string): Said => ({
    code: 'revision-idle',
    message: {
      zh: `这一行说${release}改了它，可是和${last}比，没有这样的改动`,
      en: `this row says that ${release} changed it, but compared with ${last} there is no such change`,
    },
    cure: {
      zh: '核对 release、table、id、column；没有改动就删去这一行',
      en: 'check release, table, id and column; delete the row where nothing was changed',
    },
  }),
  frozenMissing: (): Said => ({
    code: 'frozen-missing',
    message: { zh: '这份冻结的文件不见了', en: 'this frozen file is gone' },
    cure: { zh: '从版本库或备份恢复它', en: 'restore it from version control or a backup' },
  }),
  frozenExtra: (): Said => ({
    code: 'frozen-extra',
    message: { zh: '冻结时没有这份文件', en: 'this file was not there when the release was frozen' },
    cure: { zh: '移走它；已发布的版本不能再加东西', en: 'take it away: nothing is added to a published release' },
  }),
  frozenAltered: (expected: string, found: string): Said => ({
    code: 'frozen-altered',
    message: {
      zh: `冻结的文件被改过：sha256应为${expected.slice(0, 12)}…，现在是${found.slice(0, 12)}…`,
      en: `this frozen file was altered: its sha256 should be ${expected.slice(0, 12)}… and is ${found.slice(0, 12)}…`,
    },
    cure: {
      zh: '从版本库恢复它；要改数，出新的一版（注意编辑器和git会改换行符）',
      en: 'restore it from version control; to change a number make a new release (mind that editors and git may change line ends)',
    },
  }),
  frozenManifest: (reason: string): Said => ({
    code: 'frozen-manifest',
    message: { zh: `冻结版本的清单读不出来：${reason}`, en: `the manifest of the release can’t be read: ${reason}` },
    cure: { zh: '从版本库恢复它', en: 'restore it from version control' },
  }),
} as const;
