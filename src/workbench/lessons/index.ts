/**
 * Twenty worked questions, from easy to hard: what the query page lists, and a test runs every one of them in both
 * languages. None names a district, an indicator or a figure: they ask about columns and codes that every package has.
 */
import type { Locale } from '../../i18n/index.ts';
import { cases } from './cases.ts';
import { compare } from './compare.ts';
import { join } from './join.ts';
import { look } from './look.ts';
import { type Lesson, type Say, STEPS, type Written } from './types.ts';

export { type Lesson, STEPS, type Step } from './types.ts';

const WRITTEN: readonly Written[] = [...look, ...join, ...compare, ...cases];

/** The questions in one language, in the order in which they are taught; those on simulated rows come last. */
export function lessons(locale: Locale): readonly Lesson[] {
  const say: Say = (zh, en) => (locale === 'zh' ? zh : en);
  const ordered = STEPS.flatMap((step) => WRITTEN.filter((one) => one.step === step));
  return ordered.map((one, i) => ({
    ...{ id: one.id, was: one.was ?? [], step: one.step, number: i + 1, simulated: one.step === 'cases' },
    ...{ title: one.title[locale], question: one.question[locale], first: one.first },
    sql: one.sql(say, locale),
    ...{ how: one.how[locale], care: one.care[locale], next: one.next[locale] },
  }));
}
