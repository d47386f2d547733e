/** The drawings of market entities: rows picked from the package, the kinds of chart that exist. */
import type { Book } from '../../catalogue/book.ts';
import type { Derived, Observation } from '../../catalogue/types.ts';
import {
  type Chart,
  type ChartKind,
  type ChartRow,
  chartFrom,
  derivedRow,
  type IndicatorBundle,
  indicatorBundle,
  observationRow,
  type Role,
} from '../../charts/index.ts';
import { parsePeriod, writePeriod } from '../../figures/index.ts';
import { entities } from '../../i18n/entities.ts';
import { isDerived } from '../../wording/number.ts';
import type { Counted, Difference, Whole } from './model.ts';

type Words = ReturnType<typeof entities>;
type Both = ChartRow['label'];

/** A text of this page in both languages: drawings carry both. */
const both = (say: (t: Words) => string): Both => ({ zh: say(entities('zh')), en: say(entities('en')) });

/** A label that says of which period a number is. */
function dated({ period }: Derived, say: (t: Words) => (period: string) => string): Both {
  const read = period === null ? undefined : parsePeriod(period);
  const text = (locale: 'zh' | 'en') => (read?.ok ? writePeriod(read.value, locale) : (period ?? ''));
  return { zh: say(entities('zh'))(text('zh')), en: say(entities('en'))(text('en')) };
}

interface Picked {
  readonly of: Observation | Derived;
  readonly role: Role;
  readonly label?: Both;
}

/** A whole and its kinds, what they leave over included. */
export function kindsChart(book: Book, whole: Whole): Chart | undefined {
  const parts = whole.kinds.map(({ row, indicator }): Picked => ({ of: row, role: 'part', label: indicator.name }));
  const rest = whole.rest.now;
  if (parts.length === 0) return undefined;
  const rows = [{ of: whole.row, role: 'whole' as const }, ...parts];
  const all =
    rest === undefined ? rows : [...rows, { of: rest, role: 'remainder' as const, label: both((t) => t.rest) }];
  return drawn(book, 'composition', all, `${whole.row.id}-kinds`, {
    zh: entities('zh').kindsOf(whole.indicator.name.zh),
    en: entities('en').kindsOf(whole.indicator.name.en),
  });
}

/** A whole and the areas within that are counted apart. */
export function placesChart(book: Book, whole: Whole): Chart | undefined {
  if (whole.places.length === 0) return undefined;
  const parts = whole.places.map(({ row }): Picked => ({ of: row, role: 'part', label: book.area(row.area).name }));
  return drawn(book, 'composition', [{ of: whole.row, role: 'whole' }, ...parts], `${whole.row.id}-places`, {
    zh: entities('zh').placesOf(whole.indicator.name.zh),
    en: entities('en').placesOf(whole.indicator.name.en),
  });
}

/** Places among others, a ruler each. */
export function ranksChart(book: Book, ranked: readonly Counted[]): Chart | undefined {
  const rows = ranked.flatMap(({ rank }, i): readonly Picked[] =>
    rank === undefined ? [] : [{ of: rank, role: i === 0 ? 'subject' : 'companion' }],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  return drawn(
    book,
    'rank',
    rows,
    `${first.of.id}-ranks`,
    both((t) => t.ranksTitle),
  );
}

/** Growth of the whole, of each kind and of the kinds together on one scale. */
export function ratesChart(book: Book, whole: Whole, difference: Difference): Chart {
  const kinds = whole.kinds.flatMap(({ rate, indicator }): readonly Picked[] =>
    rate === undefined ? [] : [{ of: rate, role: 'companion', label: indicator.name }],
  );
  const rows: readonly Picked[] = [
    { of: difference.rate, role: 'subject', label: both((t) => t.all) },
    ...kinds,
    { of: difference.named.rate, role: 'companion', label: both((t) => t.named) },
  ];
  return drawn(
    book,
    'growth',
    rows,
    `${whole.row.id}-rates`,
    both((t) => t.ratesTitle),
  );
}

/** What no named kind accounts for: the bounds of the year before, and now, on one scale from zero. */
export function restChart(book: Book, whole: Whole, { rest }: Difference): Chart {
  const rows: readonly Picked[] = [
    { of: rest.now, role: 'subject', label: dated(rest.now, (t) => t.restNow) },
    { of: rest.base, role: 'baseline', label: dated(rest.base, (t) => t.restBase) },
  ];
  const { spec, rows: made } = drawn(
    book,
    'base',
    rows,
    `${whole.row.id}-rest`,
    both((t) => t.restTitle),
  );
  return { spec: { ...spec, notes: [both((t) => t.restNote)] }, rows: made };
}

function drawn(book: Book, kind: ChartKind, picked: readonly Picked[], id: string, title: Both): Chart {
  const bundle = bundleOf(book, picked);
  const rows = picked.map(({ of, role, label }) => ({
    ...(isDerived(of) ? derivedRow(bundle, of, role, label) : observationRow(bundle, of, role, label)),
    // The sentence of an indicator speaks of its whole; here the title and the labels say what is drawn.
    sentence: null,
  }));
  return chartFrom(bundle, kind, rows, { id, title });
}

/** What these rows are drawn from. The numbers that derived ones are worked from are cited too. */
function bundleOf(book: Book, picked: readonly Picked[]): IndicatorBundle {
  const [first] = picked;
  const bundle = first && indicatorBundle(book.catalogue, first.of.indicator, (of) => anchor(book, of));
  if (bundle === undefined) throw new Error('nothing to draw');
  const observations = picked.flatMap(({ of }) => (isDerived(of) ? of.inputs.map(book.observation) : [of]));
  return {
    ...bundle,
    observations: [...new Set(observations)],
    companions: [],
    related: [...new Set(picked.map(({ of }) => of.indicator))].map(book.indicator),
  };
}

function anchor(book: Book, { id, indicator }: { readonly id: string; readonly indicator?: string }): string | null {
  return indicator === undefined ? null : book.toNumber({ id, indicator });
}
