/**
 * Market entities as the package counts them. site.json names the two indicators (those newly registered, those in
 * existence); everything else is found by how rows hang together, so a second period, area or kind needs no code:
 * parts by `of_whole`, rates and places by an indicator's companions, derived numbers by what they are worked from.
 */
import type { Book } from '../../catalogue/book.ts';
import type { Derived, Indicator, Observation } from '../../catalogue/types.ts';

/** One count with what is printed and derived beside it. */
export interface Counted {
  readonly row: Observation;
  readonly indicator: Indicator;
  /** Growth on the year before, as printed. */
  readonly rate: Observation | undefined;
  /** Place among others by this count, as printed. */
  readonly rank: Observation | undefined;
  /** The number of the year before that the rate implies. */
  readonly base: Derived | undefined;
  /** How many more than the year before, by that base. */
  readonly change: Derived | undefined;
  /** Its share of the whole, for a part. */
  readonly share: Derived | undefined;
}

/** Numbers of several kinds put together, or of what no named kind accounts for. */
export interface Worked {
  readonly now: Derived | undefined;
  readonly base: Derived | undefined;
  readonly change: Derived | undefined;
  readonly rate: Derived | undefined;
}

/** One area's count with its parts. */
export interface Whole extends Counted {
  /** Parts that are kinds: counts of other indicators, of the same area. */
  readonly kinds: readonly Counted[];
  /** Parts that are places: counts of this indicator, of areas within. */
  readonly places: readonly Counted[];
  /** The named kinds put together. */
  readonly named: Worked;
  /** What the named kinds leave over. */
  readonly rest: Worked;
}

/** The latest count of every area, in the order of the package; parts of another area's count are not among them. */
export function wholesOf(book: Book, indicator: string): readonly Whole[] {
  const rows = book.observationsOf(indicator).filter(({ status, ofWhole }) => status === 'actual' && ofWhole === null);
  return [...Map.groupBy(rows, ({ area }) => area).values()].flatMap((own) => {
    const latest = own.reduce((best, row) => ((row.period ?? '') > (best.period ?? '') ? row : best));
    return wholeOf(book, latest);
  });
}

/** How the growth of the whole and of its named kinds differ, where the package has all it takes to say so. */
export interface Difference {
  readonly rate: Observation;
  readonly base: Derived;
  readonly change: Derived;
  readonly named: { readonly [K in keyof Worked]-?: Derived };
  readonly rest: Omit<{ readonly [K in keyof Worked]-?: Derived }, 'rate'>;
  /** What the bounds of the rest's change leave no doubt about; `open` where zero lies between them. */
  readonly direction: 'fell' | 'rose' | 'open';
}

/** Undefined where a number is missing: then nothing is explained. */
export function differenceOf({ rate, base, change, named, rest }: Whole): Difference | undefined {
  if (rate === undefined || base === undefined || change === undefined) return undefined;
  if (named.now === undefined || named.base === undefined || named.change === undefined) return undefined;
  if (named.rate === undefined) return undefined;
  if (rest.now === undefined || rest.base === undefined || rest.change === undefined) return undefined;
  const direction = Number(rest.change.high) < 0 ? 'fell' : Number(rest.change.low) > 0 ? 'rose' : 'open';
  return {
    ...{ rate, base, change, direction },
    named: { now: named.now, base: named.base, change: named.change, rate: named.rate },
    rest: { now: rest.now, base: rest.base, change: rest.change },
  };
}

function wholeOf(book: Book, row: Observation): Whole {
  const parts = book.catalogue.observations.filter(({ ofWhole }) => ofWhole === row.id);
  const kinds = parts.filter(({ indicator, area }) => indicator !== row.indicator && area === row.area);
  const places = parts.filter(({ indicator, area }) => indicator === row.indicator && area !== row.area);
  const whole = countedOf(book, row);
  const counted = kinds.map((one) => countedOf(book, one, row));
  const rates = (list: readonly Counted[]) => list.flatMap(({ rate }) => (rate === undefined ? [] : [rate.id]));
  const ids = kinds.map(({ id }) => id);
  const grown = [...ids, ...rates(counted)];
  const all = [row.id, ...grown, ...rates([whole])];
  return {
    ...whole,
    kinds: counted,
    places: places.map((one) => countedOf(book, one, row)),
    named: kinds.length < 2 ? NOTHING : workedOf(book, row, ids, grown, whole.rate?.unit),
    rest: kinds.length === 0 ? NOTHING : workedOf(book, row, [row.id, ...ids], all, whole.rate?.unit),
  };
}

const NOTHING: Worked = { now: undefined, base: undefined, change: undefined, rate: undefined };

function workedOf(
  book: Book,
  { unit, period }: Observation,
  counts: readonly string[],
  withRates: readonly string[],
  rateUnit: string | undefined,
): Worked {
  return {
    now: derivedFrom(book, counts, (one) => one.unit === unit && one.period === period),
    base: derivedFrom(book, withRates, (one) => one.unit === unit && one.period !== period),
    change: derivedFrom(book, withRates, (one) => one.unit === unit && one.period === period),
    rate: derivedFrom(book, withRates, (one) => one.unit === rateUnit && one.period === period),
  };
}

function countedOf(book: Book, row: Observation, whole?: Observation): Counted {
  const indicator = book.indicator(row.indicator);
  const beside = indicator.companions
    .flatMap((id) => book.observationsOf(id))
    .filter((one) => one.area === row.area && one.period === row.period);
  const rate = beside.find(
    (one) => one.comparedWith === 'prior_year' && book.indicator(one.indicator).kind === 'change',
  );
  const rank = beside.find((one) => book.indicator(one.indicator).kind === 'rank');
  const worked = rate === undefined ? [] : [row.id, rate.id];
  return {
    ...{ row, indicator, rate, rank },
    base: derivedFrom(book, worked, (one) => one.unit === row.unit && one.period !== row.period),
    change: derivedFrom(book, worked, (one) => one.unit === row.unit && one.period === row.period),
    share:
      whole === undefined
        ? undefined
        : derivedFrom(book, [row.id, whole.id], (one) => book.unit(one.unit).symbolZh === '%'),
  };
}

/** The derived number that is worked from exactly these observations and is of this sort. */
function derivedFrom(book: Book, inputs: readonly string[], sort: (one: Derived) => boolean): Derived | undefined {
  if (inputs.length === 0) return undefined;
  const wanted = new Set(inputs);
  return book.catalogue.derived.find(
    (one) => one.inputs.length === wanted.size && one.inputs.every((id) => wanted.has(id)) && sort(one),
  );
}
