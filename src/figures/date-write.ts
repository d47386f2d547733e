/** The writer of periods, in both languages. */
import { endsOf, type Span, spanOf } from './period.ts';
import type { FigureStyle, Locale, Period } from './types.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const QUARTERS_ZH = ['一', '二', '三', '四'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly part: number;
}

function partsOf(span: Span): Parts {
  const [year = '', month = '1', day = '1'] = span.start.split('-');
  return { year: String(Number(year)), month: Number(month), day: Number(day), part: Number(span.id.at(-1)) };
}

/** `lent`: what an earlier end already said (its year, or its year and month). */
function spanZh(span: Span, lent: 'nothing' | 'year' | 'month' = 'nothing'): string {
  const { year, month, day, part } = partsOf(span);
  // Printed years have four digits, or they could not be read back.
  const head = lent === 'nothing' ? `${year.padStart(4, '0')}年` : '';
  if (span.kind === 'year') return head;
  if (span.kind === 'half') return `${head}${part === 1 ? '上' : '下'}半年`;
  if (span.kind === 'quarter') return `${head}第${QUARTERS_ZH[part - 1]}季度`;
  if (span.kind === 'month') return `${head}${month}月`;
  return `${head}${lent === 'month' ? '' : `${month}月`}${day}日`;
}

function spanEn(span: Span, lent: 'nothing' | 'year' | 'month' = 'nothing'): string {
  const { year, month, day, part } = partsOf(span);
  const tail = lent === 'nothing' ? ` ${year}` : '';
  const name = MONTHS[month - 1] ?? '';
  if (span.kind === 'year') return year;
  if (span.kind === 'half') return `${ORDINALS[part - 1]} half of ${year}`;
  if (span.kind === 'quarter')
    return lent === 'nothing' ? `${ORDINALS[part - 1]} quarter of ${year}` : `${ORDINALS[part - 1]}`;
  if (span.kind === 'month') return `${name}${tail}`;
  return `${day}${lent === 'month' ? '' : ` ${name}`}${tail}`;
}

/** What two ends have in common and may say once. */
function shared(from: Span, to: Span): 'nothing' | 'year' | 'month' {
  if (from.kind !== to.kind || from.kind === 'year' || from.kind === 'half') return 'nothing';
  if (from.start.slice(0, 4) !== to.start.slice(0, 4)) return 'nothing';
  return from.kind === 'day' && from.start.slice(0, 7) === to.start.slice(0, 7) ? 'month' : 'year';
}

/** On an axis: short, and the same in both languages. */
function spanAxis(span: Span): string {
  const { year, part } = partsOf(span);
  if (span.kind === 'half') return `${year} H${part}`;
  if (span.kind === 'quarter') return `${year} Q${part}`;
  return span.id;
}

/**
 * Writes a period: 2020年 / 2020, 2020年上半年 / first half of 2020, 截至2020年12月29日 / as of 29 December 2020, 2018年11月起 /
 * since November 2018, 2020年2月至3月 / February to March 2020. `axis` is short (2020 H1, 2020-02), `file` is the id.
 * @throws RangeError where the period's id is no period's (`parsePeriod` makes only good ones)
 */
export function writePeriod(period: Period, locale: Locale, style: FigureStyle = 'page'): string {
  if (style === 'file') return period.id;
  const ends = period.id.includes('/') ? endsOf(period.id) : undefined;
  if (ends === undefined) {
    const span = spanOf(period.id, 0);
    if (!span.ok) throw new RangeError(`not a period: ${period.id}`);
    if (style === 'axis') return spanAxis(span.value);
    return locale === 'zh' ? spanZh(span.value) : spanEn(span.value);
  }
  if (!ends.ok) throw new RangeError(`not a period: ${period.id}`);
  const { from, to } = ends.value;
  if (style === 'axis') return `${from === undefined ? '' : spanAxis(from)}–${to === undefined ? '' : spanAxis(to)}`;
  if (from === undefined || to === undefined) {
    if (from !== undefined) return locale === 'zh' ? `${spanZh(from)}起` : `since ${spanEn(from)}`;
    if (to !== undefined) return locale === 'zh' ? `截至${spanZh(to)}` : `as of ${spanEn(to)}`;
    throw new RangeError(`not a period: ${period.id}`);
  }
  const lent = shared(from, to);
  if (locale === 'zh') return `${spanZh(from)}至${spanZh(to, lent)}`;
  return `${spanEn(from, lent)} to ${spanEn(to)}`;
}
