/** What a worked question is made of. Every text stands in both languages; the SQL is the one that a person would write. */
import type { Locale } from '../../i18n/index.ts';

/** From easy to hard; the last is about single cases, which are simulated. */
export const STEPS = ['look', 'join', 'compare', 'cases'] as const;
export type Step = (typeof STEPS)[number];

export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** Gives the text of the language a query is written for. */
export type Say = (zh: string, en: string) => string;

export interface Written {
  /** Part of an address, `#example-<id>`, and so for ever. */
  readonly id: string;
  /** Ids that were published and are answered here now. */
  readonly was?: readonly string[];
  readonly step: Step;
  readonly title: Both;
  /** The question as a citizen, a journalist or an official would put it. */
  readonly question: Both;
  /** What is met here for the first time, as it is written in SQL. */
  readonly first: readonly string[];
  /** The query: columns that exist twice, in Chinese and English, are taken in the language `l`. */
  readonly sql: (say: Say, l: Locale) => string;
  /** How it works, and what is new in it. */
  readonly how: Both;
  /** What to watch out for when reading the answer. */
  readonly care: Both;
  /** An idea for what to change. */
  readonly next: Both;
}

/** A worked question in one language. */
export interface Lesson {
  readonly id: string;
  readonly was: readonly string[];
  readonly step: Step;
  /** From 1, in the order in which they are taught. */
  readonly number: number;
  /** Whether its rows are simulated. */
  readonly simulated: boolean;
  readonly title: string;
  readonly question: string;
  readonly first: readonly string[];
  readonly sql: string;
  readonly how: string;
  readonly care: string;
  readonly next: string;
}
