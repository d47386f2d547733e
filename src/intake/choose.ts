/** Which reading a column is proposed, and why. What is not certain stays text and is offered. */
import type { Facts, Reading, Why } from './types.ts';

export interface Chosen {
  readonly reading: Reading;
  readonly why: Why;
  readonly offers: readonly Reading[];
}

const CODE_NAME =
  /代码|編碼|编码|编号|編號|证号|證號|号码|號碼|邮编|郵遞|电话|電話|手机|信用代码|身份证|账号|帳號|\b(?:codes?|zip|zipcode|postal|postcode|phone|telephone|tel|fax|fips|isbn|accounts? (?:no|num|number)|license|licence|permit|parcel|cik|ein|naics|sic|duns)\b|(?:^|[^a-z])id$|\bid\b/i;
/** Numbers of things that are counted or measured, whatever stands beside the word: permit fee, license count. */
const AMOUNT_NAME = /\b(?:fees?|costs?|amount|count|total|value|price|area|days|paid|year|quantity|qty|sum|balance)\b/i;
const PERIOD_NAME = /^(?:期间|时期|時期|期間|统计期|period)$/i;
const MONTH_NAME =
  /年月|月份|期间|时期|時期|期間|日期|时间|時間|账期|统计期|(?:^|[^a-z])(?:month|period|date|time)(?:$|[^a-z])/i;
const DATE_NAME = /日期|年月日|时间|時間|\bdate\b|\bday\b/i;

/** Cells that are neither blank nor a sign for a missing value. */
export function counted(facts: Facts): number {
  let marks = 0;
  for (const number of facts.marks.values()) marks += number;
  return facts.filled - marks;
}

/** Cells that a reading can't read. */
export function badUnder(facts: Facts, reading: Reading): number {
  return reading === 'text' ? 0 : (facts.bad.get(reading)?.total ?? 0);
}

/**
 * Whether a reading fits although some cells fail it: one in ten, or in a short column two cells of at least six, one of
 * four. The failing cells are listed and kept.
 */
function fits(facts: Facts, reading: Reading): boolean {
  const all = counted(facts);
  const bad = badUnder(facts, reading);
  if (all === 0) return false;
  return bad / all <= 0.1 || (bad === 1 && all >= 4) || (bad === 2 && all >= 6);
}

/** Readings that read at least one cell in two: what is worth offering beside the proposed one. */
function offers(facts: Facts, proposed: Reading): Reading[] {
  const all = counted(facts);
  const found: Reading[] = [...facts.bad.keys()].filter((one) => all > 0 && badUnder(facts, one) <= all / 2);
  // Whatever is a sure date is one in every order; offering them all would ask what is not in doubt.
  const sure = found.includes('date') || found.includes('moment');
  // Bare whole numbers are the same with a decimal comma, and zeros are no shares.
  const idle = new Set<Reading>();
  if (facts.numbers.scale <= 0 && !facts.styles.has('grouped') && badUnder(facts, 'decimal') === 0)
    idle.add('decimal-comma');
  if (!facts.styles.has('percent')) idle.add('percent');
  return (['text', ...found] as const).filter(
    (one) => one !== proposed && !idle.has(one) && !(sure && /-(?:mdy|dmy)$/.test(one)),
  );
}

/** Proposes a reading for a column by its name and by what was counted in it. */
export function choose(name: string, facts: Facts): Chosen {
  const [reading, why] = chosen(spaced(name), facts);
  const read: readonly [Reading, Why] =
    why === 'all' && reading !== 'text' && badUnder(facts, reading) > 0 ? [reading, 'most'] : [reading, why];
  return { reading: read[0], why: read[1], offers: offers(facts, read[0]) };
}

/** A name in its words: `ZipCode`, `zip_code`, `ZIP.Code` are `Zip Code`. */
function spaced(name: string): string {
  return name
    .replace(/[_.]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim();
}

const isCodeName = (name: string): boolean => CODE_NAME.test(name) && !AMOUNT_NAME.test(name);

/** Words for yes and no are plain; in a long column one in a thousand may be something else, and is listed. */
const FEW_OTHERS = 0.001;

function chosen(name: string, facts: Facts): readonly [Reading, Why] {
  const all = counted(facts);
  if (all === 0) return ['text', 'empty'];
  if (badUnder(facts, 'boolean') <= all * FEW_OTHERS) return ['boolean', 'all'];
  const dated = dates(name, facts);
  if (dated !== undefined) return dated;
  const code = codes(name, facts);
  if (code !== undefined) return ['text', code];
  // A bare 2019 is a number unless the name says what it is.
  const years = badUnder(facts, 'integer') < counted(facts);
  // So is 2019.5; as 2020.10 it is October only under a name that speaks of months.
  const dotted = badUnder(facts, 'decimal') <= all / 2 && !MONTH_NAME.test(name);
  if (!dotted && fits(facts, 'period') && (!years || PERIOD_NAME.test(name))) return ['period', 'all'];
  return numbers(facts);
}

function codes(name: string, facts: Facts): Why | undefined {
  const { digits, styles } = facts;
  if (digits.cells === 0 || digits.cells < counted(facts) / 2) {
    return (styles.get('exponent') ?? 0) > 0 && isCodeName(name) ? 'digits-lost' : undefined;
  }
  if (digits.zero > 0) return 'leading-zero';
  if (digits.max >= 16 || (digits.min >= 11 && digits.min === digits.max && digits.cells > 1)) return 'long-digits';
  if (digits.min >= 12) return 'long-digits';
  return isCodeName(name) ? 'code-name' : undefined;
}

/** How many cells must speak for one order of day and month against each that speaks for the other. */
const STRAY = 20;

function dates(name: string, facts: Facts): readonly [Reading, Why] | undefined {
  const { styles, order, distinct } = facts;
  if (fits(facts, 'date')) {
    // Eight digits that are dates without exception; two of them might be so by chance.
    const compact = (styles.get('compact-date') ?? 0) > counted(facts) / 2;
    if (!compact || ((distinct > 2 || DATE_NAME.test(name)) && !isCodeName(name))) return ['date', 'all'];
  }
  if (fits(facts, 'moment')) {
    const compact = (styles.get('compact-date') ?? 0) > counted(facts) / 2;
    if (!compact) return ['moment', 'all'];
  }
  const spare = ['date', 'moment'] as const;
  for (const kind of spare) {
    const [mdy, dmy]: readonly [Reading, Reading] =
      kind === 'date' ? ['date-mdy', 'date-dmy'] : ['moment-mdy', 'moment-dmy'];
    if (!fits(facts, mdy) && !fits(facts, dmy)) continue;
    if ((styles.get('two-digit-year') ?? 0) > 0) return ['text', 'ask-century'];
    // Told by the column as a whole; where a stray cell says otherwise, it is a bad cell and no reason to ask.
    const [first, second] = [order.first.cells, order.second.cells];
    if (second > first * STRAY) return [mdy, 'all'];
    if (first > second * STRAY) return [dmy, 'all'];
    return ['text', 'ask-order'];
  }
  const roc = fits(facts, 'date-roc');
  // 1081111 is an ordinary number too: asked where all are seven digits, or the name speaks of dates.
  const seven = facts.digits.min === 7 && facts.digits.max === 7;
  if (roc && badUnder(facts, 'date-roc') === 0 && (facts.digits.cells === 0 || seven || DATE_NAME.test(name)))
    return ['text', 'ask-calendar'];
  return undefined;
}

function numbers(facts: Facts): readonly [Reading, Why] {
  const mixed = facts.otherUnits > 0;
  if ((facts.styles.get('percent') ?? 0) > 0 && fits(facts, 'percent')) return ['percent', 'all'];
  // 1.234.567 tells what 1.234 beside it is.
  if (badUnder(facts, 'decimal-comma') === 0 && badUnder(facts, 'decimal') > 0) return ['decimal-comma', 'all'];
  // A decimal among whole numbers makes all of them decimals; it is no bad cell.
  const whole = badUnder(facts, 'integer') === badUnder(facts, 'decimal');
  if (whole && fits(facts, 'integer')) return ['integer', 'all'];
  if (fits(facts, 'decimal')) return ['decimal', 'all'];
  if (mixed) return ['text', 'mixed-units'];
  if (fits(facts, 'decimal-comma') && badUnder(facts, 'decimal-comma') < badUnder(facts, 'decimal'))
    return ['decimal-comma', 'all'];
  return ['text', 'words'];
}
