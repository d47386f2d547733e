/** The ready sentences of the package that is published: whole, bounded, attributed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Book, bookOf } from '../../src/catalogue/book.ts';
import { LOCALES } from '../../src/i18n/index.ts';
import { catalogueOf } from '../../src/publish/catalogue.ts';
import { Engine, publishTables } from '../../src/warehouse/index.ts';
import { pressOf } from '../../src/wording/press.ts';
import { ownPackage } from '../fixtures/package.ts';
import { sound } from '../warehouse/support.ts';

const books = new Map<string, Book>();
beforeAll(async () => {
  const copy = await ownPackage();
  const engine = await Engine.open();
  try {
    const pkg = await sound(copy.folder);
    const catalogue = catalogueOf(pkg, await publishTables(engine, pkg), []);
    for (const locale of LOCALES) books.set(locale, bookOf(catalogue, locale));
  } finally {
    await engine.close();
    await copy.remove();
  }
});

function of(id: string, locale: 'zh' | 'en') {
  const book = books.get(locale);
  const press = book === undefined ? null : pressOf(book, book.indicator(id));
  if (press === null) throw new Error(`nothing to say of ${id}`);
  return { sentence: press.sentence, cautions: press.cautions.join(locale === 'zh' ? '' : ' ') };
}

/** How a bound is said; a sentence without it would overstate. */
const BOUNDS = {
  zh: { at_least: /以上|至少/, more_than: /余|多|超过/, up_to: /以?内/, fastest: /最快/, about: /约|左右/ },
  en: {
    at_least: /at least/i,
    more_than: /more than/i,
    up_to: /within|up to|at most/,
    fastest: /fast|best/,
    about: /about/,
  },
} as const;

describe('sentences for the press', () => {
  it('are whole, name the source and say the bound, for every indicator in both languages', () => {
    for (const locale of LOCALES) {
      const book = books.get(locale);
      for (const indicator of book?.catalogue.indicators ?? []) {
        const lead = book?.leadOf(indicator.id);
        if (lead === undefined) continue;
        const { sentence } = of(indicator.id, locale);
        expect(sentence, indicator.id).toMatch(
          locale === 'zh' ? /^据.+（第\d+段），.+。$/ : /^[\p{Lu}\d].+, according to a .+ \(paragraph \d+\)\.$/u,
        );
        expect(sentence, indicator.id).not.toMatch(/\{value\}|undefined|null|（）|\(\)|，，| {2}/);
        if (lead.qualifier !== 'exact') expect(sentence, indicator.id).toMatch(BOUNDS[locale][lead.qualifier]);
      }
    }
  });

  it('say of a promised limit that it is no actual time', () => {
    expect(of('permit_limit_cut', 'zh').sentence).toContain('行政许可承诺的时限，比法定时限平均短80.13%（2020年，');
    expect(of('permit_limit_cut', 'zh').cautions).toMatch(/不说实际用时.*原文没有说：实际用了多久/);
    expect(of('permit_limit_cut', 'en').cautions).toMatch(/not actual time.*does not say: how long it actually took/);
  });

  it('say how many are ranked once, a plan as a plan, a rule as a rule', () => {
    expect(of('zone_index_rank', 'zh').sentence.match(/218/g)).toHaveLength(1);
    expect(of('zone_index_rank', 'en').sentence.match(/218/g)).toHaveLength(1);
    expect(of('small_project_steps', 'zh').sentence).toContain('现在是4个环节（此前32个环节，');
    expect(of('small_project_steps', 'en').sentence).toContain('4 steps (formerly 32 steps, ');
    expect(of('plan_tasks', 'zh').cautions).toContain('计划');
    expect(of('power_bill_four', 'en').cautions).toContain('what a rule lays down');
  });
});
