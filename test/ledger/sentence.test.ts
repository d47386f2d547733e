import { describe, expect, test } from 'vitest';
import { select, setClause } from '../../src/cube/select.ts';
import type { DimensionName, Selection, Totals } from '../../src/cube/types.ts';
import { percentText } from '../../src/ledger/amounts.ts';
import { stepBack, toggled, windowOf, withValues, withWindow } from '../../src/ledger/choice.ts';
import { plainText, sentence, type Told, timesText } from '../../src/ledger/sentence.ts';
import { readSelection, selectionAddress } from '../../src/query/view-address.ts';
import { DIMS } from './support.ts';

const TOTALS: Totals = { n: 207_276, days: 414_552, within: 207_000, median: 1, p90: 5 };

function told(selection: Selection, locale: Told['locale'] = 'zh', totals: Totals | undefined = TOTALS): Told {
  const labels = { channel: { 网上: locale === 'zh' ? '网上' : 'online' } };
  return { selection, dimensions: DIMS, labels, locale, all: 1_590_300, totals };
}

const say = (of: Told): string => plainText(sentence(of));

function picks(...clauses: readonly (readonly [DimensionName, ...string[]])[]): Selection {
  return clauses.reduce((all: Selection, [name, ...values]) => {
    const clause = setClause(DIMS[name], values);
    return clause === undefined ? all : select(all, clause);
  }, []);
}

describe('the selection as a sentence', () => {
  test('days and a channel, as a reader would say it', () => {
    const spring = withWindow(picks(['channel', '网上']), [61, 120], DIMS);
    expect(say(told(spring))).toBe(
      '2020年3月2日至4月30日受理、经网上提交的模拟办件有207,276件，占全部1,590,300件的13.0%。',
    );
    expect(say(told(spring, 'en'))).toBe(
      'Simulated cases accepted 2 March to 30 April 2020, channel online: 207,276, or 13.0% of all 1,590,300.',
    );
    expect(timesText(told(spring))).toBe(
      '平均用2.0个工作日办结，99.9%没有超过承诺时限；一半不超过1日，九成不超过5日。',
    );
  });

  test('nothing selected, nothing found, nothing known yet', () => {
    expect(say(told([]))).toBe('2020年全年，模拟办件共207,276件。');
    expect(say(told([], 'en'))).toBe('In all of 2020 there are 207,276 simulated cases.');
    const none: Totals = { n: 0, days: 0, within: 0, median: null, p90: null };
    expect(timesText(told([], 'zh', none))).toBe('没有这样的办件。');
    expect(say({ ...told(picks(['town', '街镇02'])), totals: undefined })).toBe('在街镇02的模拟办件有……正在数');
    const stuck = { ...told(picks(['town', '街镇02'])), totals: undefined, stuck: true };
    expect(say(stuck)).toBe('在街镇02的模拟办件有……没有数成');
    expect(say({ ...stuck, locale: 'en' })).toBe('Simulated cases in Town 02: … not counted');
  });

  test('stretches, lists and long lists', () => {
    const days = withValues([], DIMS.actual_days, ['3', '4', '5']);
    expect(say(told(days))).toContain('用时3至5个工作日的');
    const long = withValues([], DIMS.actual_days, DIMS.actual_days.values.slice(30));
    expect(say(told(long))).toContain('用时30个工作日及以上');
    expect(say(told(picks(['rating', '1', '3'])))).toContain('评为1分或3分');
    expect(say(told(picks(['item', ...DIMS.item.values])))).toContain('属事项0001、事项0012等4个事项');
  });

  test('each part can be taken out, and says which clause it is', () => {
    const selection = withWindow(picks(['channel', '网上'], ['town', '街镇01']), [0, 30], DIMS);
    const parts = sentence(told(selection)).filter(({ kind }) => kind === 'part');
    expect(parts.map((part) => (part.kind === 'part' ? part.dimension : ''))).toEqual([
      'accepted_on',
      'channel',
      'town',
    ]);
  });
});

describe('picking', () => {
  test('twice is not at all; all is no clause; neighbours are a stretch', () => {
    const once = toggled([], DIMS.channel, ['窗口']);
    expect(selectionAddress(once)).toBe('?channel=窗口');
    expect(toggled(once, DIMS.channel, ['窗口'])).toEqual([]);
    expect(withValues([], DIMS.applicant, DIMS.applicant.values)).toEqual([]);
    expect(selectionAddress(withValues([], DIMS.actual_days, ['7', '6', '8']))).toBe('?actual_days=6..8');
    expect(selectionAddress(withValues([], DIMS.actual_days, ['6', '8']))).toBe('?actual_days=6,8');
  });

  test('a window and months that the address brought are one statement about days', () => {
    const { selection } = readSelection('?month=2020-02,2020-03&town=街镇01', DIMS);
    expect(windowOf(selection, DIMS)).toEqual([31, 90]);
    expect(selectionAddress(withWindow(selection, [0, 6], DIMS))).toBe(
      '?accepted_on=2020-01-01..2020-01-07&town=街镇01',
    );
    const apart = readSelection('?month=2020-02,2020-05', DIMS).selection;
    expect(windowOf(apart, DIMS)).toBeUndefined();
  });

  test('a step back takes the last clause, and then there is none', () => {
    const selection = picks(['channel', '网上'], ['town', '街镇01']);
    expect(stepBack(selection)).toEqual(picks(['channel', '网上']));
    expect(stepBack([])).toBeUndefined();
  });
});

test('a share is never rounded to nothing or to everything', () => {
  expect([
    percentText(1, 10_000_000),
    percentText(9_999_999, 10_000_000),
    percentText(5, 5),
    percentText(0, 5),
  ]).toEqual(['<0.1%', '99.9%', '100.0%', '0.0%']);
  expect(percentText(0, 0)).toBe('—');
});
