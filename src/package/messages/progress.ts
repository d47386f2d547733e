/** What is said about reports on promises. */
import { quoted, type Said } from '../problem.ts';

export const progress = {
  valueWhole: (missing: string): Said => ({
    code: 'report-value-incomplete',
    message: { zh: `数值写了一部分，缺${missing}`, en: `the number is incomplete: ${missing} is blank` },
    cure: {
      zh: 'value、unit、qualifier、printed四格都写；来源没有印数就都不写',
      en: 'fill in value, unit, qualifier and printed, or none of them where the source prints no number',
    },
  }),
  newTargetWhole: (missing: string): Said => ({
    code: 'new-target-incomplete',
    message: { zh: `新目标写了一部分，缺${missing}`, en: `the new target is incomplete: ${missing} is blank` },
    cure: {
      zh: 'new_target_value、new_target_unit、new_target_qualifier、new_printed四格都写，或都不写',
      en: 'fill in new_target_value, new_target_unit, new_target_qualifier and new_printed, or none of them',
    },
  }),
  newTargetState: (state: string): Said => ({
    code: 'new-target-without-change',
    message: {
      zh: `写了新的目标或期限，state却是${state}`,
      en: `there is a new target or term, but state is ${state}`,
    },
    cure: {
      zh: '把state写成 changed，或清空新目标和新期限',
      en: 'write changed as state, or clear the new target and term',
    },
  }),
  changedNothing: (): Said => ({
    code: 'change-unsaid',
    message: {
      zh: 'state是changed，却没有写改成了什么',
      en: 'state is changed, but nothing says what it was changed to',
    },
    cure: {
      zh: '填新目标或新期限；改的是别的，就在note_zh、note_en里写明',
      en: 'fill in the new target or term; say in note_zh and note_en where something else was changed',
    },
  }),
  notMeasurable: (commitment: string): Said => ({
    code: 'report-not-measurable',
    message: {
      zh: `承诺${commitment}记为不可度量，这里却有数`,
      en: `the promise ${commitment} is on record as not measurable, but there is a number here`,
    },
    cure: {
      zh: '清空数值四格，把来源所说写进note_zh、note_en；确能度量，就把commitments表的measurable写成 true',
      en: 'clear the number and put what the source says into note_zh and note_en; if it can be measured, write true as measurable in commitments',
    },
  }),
  otherUnit: (unit: string, commitment: string, expected: string): Said => ({
    code: 'report-unit',
    message: {
      zh: `承诺${commitment}以${expected}计，这里却是${unit}`,
      en: `the promise ${commitment} is in ${expected}, but this is in ${unit}`,
    },
    cure: {
      zh: `写成 ${expected}；来源只有别的单位的数，就不写数，在note_zh、note_en里说明`,
      en: `write ${expected}; where the source gives the number in another unit only, leave it out and say so in note_zh and note_en`,
    },
  }),
  beforePromise: (date: string, published: string): Said => ({
    code: 'report-before-promise',
    message: {
      zh: `${date}早于作出承诺的来源（${published}）`,
      en: `${date} is before the source of the promise (${published})`,
    },
    cure: {
      zh: '核对date；承诺之前的情况是起点，录进observations表',
      en: 'check date; what stood before the promise is its baseline and belongs into observations',
    },
  }),
  afterSource: (date: string, published: string): Said => ({
    code: 'report-after-source',
    message: {
      zh: `来源${published}刊出，不可能报告${date}的情况`,
      en: `the source dates from ${published} and can’t report on ${date}`,
    },
    cure: { zh: '核对date和source', en: 'check date and source' },
  }),
  metNotReached: (printed: string, target: string): Said => ({
    code: 'met-not-reached',
    message: {
      zh: `state是met，但${quoted(printed)}没有达到目标${target}`,
      en: `state is met, but ${quoted(printed)} does not reach the target of ${target}`,
    },
    cure: {
      zh: '核对数值和目标；没有达到就写 under_way 或 missed，目标改过就先有一行 changed',
      en: 'check number and target; write under_way or missed if it was not reached; a changed target needs a row with changed first',
    },
  }),
  targetWrongWay: (target: string, baseline: string, value: string, direction: string): Said => ({
    code: 'target-wrong-way',
    message: {
      zh: `方向是${direction}，目标${target}却在起点${baseline}（${value}）的另一边`,
      en: `the direction is ${direction}, but the target of ${target} lies on the other side of the baseline ${baseline} (${value})`,
    },
    cure: { zh: '核对direction、target_value和baseline', en: 'check direction, target_value and baseline' },
  }),
} as const;
