/** What is said about rules between columns and rows. */
import { listed, quoted, type Said } from '../problem.ts';

export const rules = {
  printedUnreadable: (printed: string, reason: { zh: string; en: string }): Said => ({
    code: 'printed-unreadable',
    message: {
      zh: `${quoted(printed)}读不成一个数：${reason.zh}`,
      en: `${quoted(printed)} can’t be read as a figure: ${reason.en}`,
    },
    cure: {
      zh: '照原文一字不差地写，只写这一个数和它的单位、限定',
      en: 'write it letter for letter as printed: this one figure with its unit and qualifier',
    },
  }),
  printedValue: (column: string, printed: string, read: string, written: string): Said => {
    const hint = factorHint(read, written);
    return {
      code: 'printed-value',
      message: {
        zh: `原文印作${quoted(printed)}，是${read}，${column}却是${written}${hint?.zh ?? ''}`,
        en: `the source prints ${quoted(printed)}, which is ${read}, but ${column} is ${written}${hint?.en ?? ''}`,
      },
      cure: { zh: `把${column}写成 ${read}`, en: `write ${read} as ${column}` },
    };
  },
  printedMax: (column: string, printed: string, read: string | undefined, written: string | undefined): Said => ({
    code: 'printed-max',
    message:
      read === undefined
        ? {
            zh: `原文印作${quoted(printed)}，不是范围，${column}却写了${written}`,
            en: `the source prints ${quoted(printed)}, no range, but ${column} is ${written}`,
          }
        : {
            zh: `原文印作${quoted(printed)}，上端是${read}，${column}却${written === undefined ? '空着' : `是${written}`}`,
            en: `the source prints ${quoted(printed)}, whose upper end is ${read}, but ${column} is ${written ?? 'blank'}`,
          },
    cure:
      read === undefined
        ? { zh: `清空${column}`, en: `clear ${column}` }
        : { zh: `把${column}写成 ${read}`, en: `write ${read} as ${column}` },
  }),
  printedQualifier: (column: string, printed: string, read: string, written: string): Said => ({
    code: 'printed-qualifier',
    message: {
      zh: `原文印作${quoted(printed)}，限定是${read}，${column}却是${written}`,
      en: `the source prints ${quoted(printed)}, whose qualifier is ${read}, but ${column} is ${written}`,
    },
    cure: { zh: `把${column}写成 ${read}`, en: `write ${read} as ${column}` },
  }),
  printedUnit: (column: string, printed: string, word: string, written: string, fitting: readonly string[]): Said => ({
    code: 'printed-unit',
    message: {
      zh: `原文印作${quoted(printed)}，单位是“${word}”，${column}却是${written}`,
      en: `the source prints ${quoted(printed)}, in “${word}”, but ${column} is ${written}`,
    },
    cure:
      fitting.length === 0
        ? {
            zh: `在units表里把“${word}”写进${written}的printed`,
            en: `add “${word}” to the printed words of ${written} in units`,
          }
        : {
            zh: `${column}用其中之一：${listed(fitting, 'zh')}`,
            en: `use one of these as ${column}: ${listed(fitting, 'en')}`,
          },
  }),
  notInParagraph: (
    printed: string,
    paragraphs: readonly number[],
    suggestion: string | undefined,
    figures: readonly string[],
  ): Said => ({
    code: 'printed-not-in-paragraph',
    message: {
      zh: `第${paragraphs.join('、')}段没有印着${quoted(printed)}`,
      en: `paragraph ${paragraphs.join(', ')} does not print ${quoted(printed)}`,
    },
    cure:
      suggestion === undefined
        ? {
            zh: figures.length === 0 ? '这一段没有数：核对段号' : `核对；这一段印着：${listed(figures, 'zh')}`,
            en:
              figures.length === 0
                ? 'that paragraph has no figures: check its number'
                : `check it; printed there: ${listed(figures, 'en')}`,
          }
        : { zh: `是不是 ${suggestion}？照原文写`, en: `did you mean ${suggestion}? write what the source prints` },
  }),
  otherParagraph: (printed: string, paragraphs: readonly number[], others: readonly number[]): Said => ({
    code: 'printed-in-other-paragraph',
    message: {
      zh: `第${paragraphs.join('、')}段没有印着${quoted(printed)}，它印在第${others.join('、')}段`,
      en: `paragraph ${paragraphs.join(', ')} does not print ${quoted(printed)}; paragraph ${others.join(', ')} does`,
    },
    cure: { zh: '核对段号', en: 'check the paragraph' },
  }),
  notTraced: (source: string): Said => ({
    code: 'source-not-traced',
    message: {
      zh: `source_figures里没有${source}的数，无法核对原文印法`,
      en: `source_figures has no figures of ${source}, so nothing can be held against the source`,
    },
    cure: {
      zh: '用原文运行 npm run data:trace -- <原文.tsv>',
      en: 'run npm run data:trace -- <document.tsv> with the source document',
    },
  }),
  figurePositions: (paragraph: string): Said => ({
    code: 'figure-positions',
    message: {
      zh: `第${paragraph}段的次序不是1、2、3……：这张表被手改过`,
      en: `the positions in paragraph ${paragraph} are not 1, 2, 3 …: the table was changed by hand`,
    },
    cure: { zh: '不要手改，重新运行 npm run data:trace', en: 'run npm run data:trace again instead of editing it' },
  }),
  paragraphRange: (paragraph: string, last: number): Said => ({
    code: 'paragraph-range',
    message: {
      zh: `来源只有${last}段，没有第${paragraph}段`,
      en: `the source has ${last} paragraphs and no paragraph ${paragraph}`,
    },
    cure: { zh: '核对段号', en: 'check the paragraph' },
  }),
  paragraphNumber: (text: string): Said => ({
    code: 'paragraph-number',
    message: { zh: `${quoted(text)}不是段号`, en: `${quoted(text)} is no paragraph number` },
    cure: {
      zh: '写段号，几个段号用一个空格隔开，如 50 51',
      en: 'write numbers separated by single spaces, such as 50 51',
    },
  }),
  locatorLength: (locator: string): Said => ({
    code: 'locator-length',
    message: {
      zh: `${quoted(locator)}有${[...locator].length}个字`,
      en: `${quoted(locator)} has ${[...locator].length} ${[...locator].length === 1 ? 'character' : 'characters'}`,
    },
    cure: {
      zh: '写该段最前面的2至8个字，够找到这一段就行',
      en: 'write the first 2 to 8 characters of the paragraph: enough to find it',
    },
  }),
  locatorDiffers: (locator: string, paragraph: string, other: string, place: { zh: string; en: string }): Said => ({
    code: 'locator-differs',
    message: {
      zh: `第${paragraph}段的开头写成${quoted(locator)}，${place.zh}却写成${quoted(other)}`,
      en: `paragraph ${paragraph} is said to begin ${quoted(locator)}, but ${place.en} says ${quoted(other)}`,
    },
    cure: { zh: '核对段号和开头的字', en: 'check the paragraph and its first characters' },
  }),
  printedPeriod: (column: string, printed: string, read: string, written: string): Said => ({
    code: 'printed-period',
    message: {
      zh: `原文印作${quoted(printed)}，即${read}，${column}却是${written}`,
      en: `the source prints ${quoted(printed)}, which is ${read}, but ${column} is ${written}`,
    },
    cure: { zh: `核对${column}：应在${read}之内`, en: `check ${column}: it should lie within ${read}` },
  }),
  periodBlank: (column: string, printed: string, read: string): Said => ({
    code: 'period-blank',
    message: {
      zh: `原文印作${quoted(printed)}，${column}却空着`,
      en: `the source prints ${quoted(printed)}, but ${column} is blank`,
    },
    cure: { zh: `填上，如 ${read}`, en: `fill it in, such as ${read}` },
  }),
  unitOfIndicator: (unit: string, indicator: string, expected: string): Said => ({
    code: 'unit-of-indicator',
    message: {
      zh: `指标${indicator}的单位是${expected}，这里却是${unit}`,
      en: `the indicator ${indicator} is in ${expected}, but this is in ${unit}`,
    },
    cure: {
      zh: `单位改成 ${expected}，或换到单位相符的指标`,
      en: `write ${expected}, or move it to an indicator in ${unit}`,
    },
  }),
  maxNotAbove: (value: string, max: string): Said => ({
    code: 'range-order',
    message: {
      zh: `范围的上端${max}不大于下端${value}`,
      en: `the upper end ${max} of the range is not above the lower end ${value}`,
    },
    cure: {
      zh: '上端写大的；不是范围就清空上端',
      en: 'write the larger number as the upper end; clear it if this is no range',
    },
  }),
  peersMissing: (value: string, peers: string): Said => ({
    code: 'rank-beyond-peers',
    message: { zh: `名次${value}大于同列数${peers}`, en: `rank ${value} is beyond the ${peers} ranked` },
    cure: { zh: '核对名次和同列数', en: 'check the rank and the number ranked' },
  }),
  peersNoRank: (): Said => ({
    code: 'peers-without-rank',
    message: { zh: '只有名次才有同列数', en: 'only a rank has a number ranked' },
    cure: { zh: '清空peers', en: 'clear peers' },
  }),
  wholeUnit: (unit: string, whole: string, wholeUnit: string): Said => ({
    code: 'whole-unit',
    message: {
      zh: `单位是${unit}，所属的${whole}却是${wholeUnit}`,
      en: `this is in ${unit}, but ${whole}, of which it is a part, is in ${wholeUnit}`,
    },
    cure: { zh: '部分与整体的单位必须相同：核对of_whole', en: 'a part has the unit of its whole: check of_whole' },
  }),
  wholePeriod: (period: string, whole: string, wholePeriod: string): Said => ({
    code: 'whole-period',
    message: {
      zh: `时期是${period}，所属的${whole}却是${wholePeriod}`,
      en: `this is of ${period}, but ${whole}, of which it is a part, is of ${wholePeriod}`,
    },
    cure: {
      zh: '部分与整体的时期必须相同：核对of_whole和period',
      en: 'a part has the period of its whole: check of_whole and period',
    },
  }),
  wholeStatus: (whole: string): Said => ({
    code: 'whole-status',
    message: {
      zh: `它与所属的${whole}一个是计划、一个不是`,
      en: `of this and ${whole}, of which it is a part, one is planned and the other is not`,
    },
    cure: { zh: '核对status', en: 'check status' },
  }),
  wholeCircle: (ids: readonly string[]): Said => ({
    code: 'whole-circle',
    message: {
      zh: `部分与整体绕成了圈：${ids.join(' → ')}`,
      en: `parts and wholes go in a circle: ${ids.join(' → ')}`,
    },
    cure: { zh: '整体的of_whole不能再指回部分', en: 'a whole can’t be part of its own part' },
  }),
  fastestPlanned: (): Said => ({
    code: 'fastest-planned',
    message: {
      zh: '“最快”是已发生的最好一次，不能是计划',
      en: '“fastest” is the best case that happened and can’t be planned',
    },
    cure: { zh: '核对status和qualifier', en: 'check status and qualifier' },
  }),
  actualInFuture: (period: string, published: string): Said => ({
    code: 'actual-in-future',
    message: {
      zh: `来源${published}刊出，不可能印有${period}的实际数`,
      en: `the source dates from ${published} and can’t hold an actual figure of ${period}`,
    },
    cure: {
      zh: '核对period；是计划就把status写成 planned',
      en: 'check period; write planned as status if it is a plan',
    },
  }),
  decimals: (value: string, decimals: number): Said => ({
    code: 'decimals',
    severity: 'warning',
    message: {
      zh: `${value}的小数多于指标规定的${decimals}位，显示时会少印`,
      en: `${value} has more decimals than the ${decimals} of its indicator, and would be shown with fewer`,
    },
    cure: { zh: '把indicators表里的decimals改大', en: 'raise decimals in indicators' },
  }),
  targetWhole: (missing: string): Said => ({
    code: 'target-incomplete',
    message: { zh: `目标写了一部分，缺${missing}`, en: `the target is incomplete: ${missing} is blank` },
    cure: {
      zh: 'target_value、target_unit、target_qualifier三格都写，或都不写',
      en: 'fill in target_value, target_unit and target_qualifier, or none of them',
    },
  }),
  targetNotMeasurable: (): Said => ({
    code: 'target-not-measurable',
    message: { zh: '有目标数，measurable却是false', en: 'there is a target, but measurable is false' },
    cure: { zh: '把measurable写成 true', en: 'write true as measurable' },
  }),
  impliedPrinted: (): Said => ({
    code: 'implied-printed',
    message: {
      zh: 'implied是true（目标没有印成数字），printed却写了',
      en: 'implied is true (the target is not printed as a figure), but printed is filled in',
    },
    cure: {
      zh: '原文印了数字就把implied写成 false；没有印就清空printed',
      en: 'write false as implied if the source prints the figure; else clear printed',
    },
  }),
  impliedNoTarget: (): Said => ({
    code: 'implied-no-target',
    message: { zh: 'implied是true，却没有目标数', en: 'implied is true, but there is no target' },
    cure: {
      zh: '补上target_value、target_unit、target_qualifier，或把implied写成 false',
      en: 'fill in the target, or write false as implied',
    },
  }),
  targetUnprinted: (): Said => ({
    code: 'target-unprinted',
    message: { zh: '有目标数，却没有原文的印法', en: 'there is a target, but not how the source prints it' },
    cure: {
      zh: '照原文填printed；没有印成数字就把implied写成 true',
      en: 'fill in printed; write true as implied if no figure is printed',
    },
  }),
  printedNoTarget: (): Said => ({
    code: 'printed-no-target',
    message: { zh: '有原文的印法，却没有目标数', en: 'printed is filled in, but there is no target' },
    cure: {
      zh: '补上target_value、target_unit、target_qualifier，或清空printed',
      en: 'fill in the target, or clear printed',
    },
  }),
  placeholder: (column: string): Said => ({
    code: 'value-placeholder',
    message: { zh: `${column}里没有{value}，数字无处可放`, en: `${column} has no {value} for the figure to go to` },
    cure: { zh: '在放数字的地方写 {value}', en: 'write {value} where the figure goes' },
  }),
  notSaidCount: (zh: number, en: number): Said => ({
    code: 'not-said-count',
    message: { zh: `中文有${zh}条，英文有${en}条`, en: `there are ${zh} items in Chinese and ${en} in English` },
    cure: { zh: '两种语言逐条对应，用竖线|隔开', en: 'give both languages item by item, separated by |' },
  }),
  simulatedName: (text: string): Said => ({
    code: 'simulated-name',
    message: {
      zh: `${quoted(text)}是模拟数据里的名字，不能出现在发布的表里`,
      en: `${quoted(text)} is a name of simulated data and can’t stand in a published table`,
    },
    cure: { zh: '删去这一行，或写真实的名称', en: 'delete the row, or write the real name' },
  }),
} as const;

/** A factor of ten, hundred … between two numbers is the trace of a lost 万, a shifted point. */
function factorHint(read: string, written: string): { zh: string; en: string } | undefined {
  const digits = (text: string): string => text.replace('.', '').replace(/^0+|0+$/g, '');
  if (read === written || digits(read) !== digits(written) || digits(read) === '') return undefined;
  const order = (text: string): number => {
    const [whole = '', fraction = ''] = text.split('.');
    const trimmed = whole.replace(/^0+/, '');
    return trimmed !== '' ? trimmed.length : -(fraction.length - fraction.replace(/^0+/, '').length);
  };
  const power = order(read) - order(written);
  const names: Readonly<Record<number, string>> = {
    4: '漏了一个“万”？',
    8: '漏了一个“亿”？',
    [-4]: '多乘了一个“万”？',
    [-8]: '多乘了一个“亿”？',
  };
  const times = 10 ** Math.abs(power);
  return {
    zh: `（差${times >= 10_000 ? `${times / 10_000}万` : times}倍${names[power] ? `：${names[power]}` : ''}）`,
    en: ` (off by a factor of ${times.toLocaleString('en')})`,
  };
}
