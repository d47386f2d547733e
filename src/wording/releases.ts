/** Releases in words: what one changed, and what a pinned number has become since. */
import type { Book } from '../catalogue/book.ts';
import type { Observation, Release, ReleaseChange } from '../catalogue/types.ts';
import { parts } from '../i18n/parts.ts';
import { releases as strings } from '../i18n/releases.ts';
import { areaText, numberText, periodText, qualifierShort } from './number.ts';

/** How many rows a release added, revised, withdrew or reworded. */
export function countOf({ changes }: Release, kind: ReleaseChange['kind']): number {
  return new Set(changes.filter((change) => change.kind === kind).map(({ table, id }) => `${table} ${id}`)).size;
}

/** `和2021.1比：新增1行，修订1行。`; of the first release what it holds. */
export function releaseSummary(book: Book, release: Release): string {
  const t = strings(book.locale);
  if (release.before === null) return t.first(release.observations, release.commitments);
  if (release.changes.length === 0) return t.comparedWith(release.before) + t.unchanged;
  const [added, revised, withdrawn] = (['added', 'revised', 'withdrawn'] as const).map((kind) =>
    countOf(release, kind),
  );
  return t.comparedWith(release.before) + t.summary(added ?? 0, revised ?? 0, withdrawn ?? 0);
}

/** What tells a number from its indicator's others: its area where there are several, its period, what it covers. */
function whichOf(book: Book, row: Observation): readonly string[] {
  const areas = new Set(book.observationsOf(row.indicator).map(({ area }) => area));
  const scope = book.say(row.scope);
  return [
    ...(areas.size > 1 ? [areaText(book, row)] : []),
    ...(row.period === null ? [] : [periodText(book, row)]),
    ...(scope === '' ? [] : [scope]),
  ];
}

/** A row by the name readers know: the indicator's, the promise's text; its identifier where there is none. */
export function rowName(book: Book, table: string, id: string): string {
  const { catalogue, say } = book;
  const indicator = (of: string): string => {
    const found = catalogue.indicators.find((row) => row.id === of);
    return found === undefined ? of : say(found.name);
  };
  switch (table) {
    case 'indicators':
      return indicator(id);
    case 'observations': {
      const row = catalogue.observations.find((one) => one.id === id);
      return row === undefined ? id : [indicator(row.indicator), ...whichOf(book, row)].join(parts(book.locale).comma);
    }
    case 'commitments': {
      const row = catalogue.commitments.find((one) => one.id === id);
      return row === undefined ? id : say(row.text);
    }
    case 'progress': {
      const [of = '', date = ''] = id.split(':');
      const row = catalogue.commitments.find((one) => one.id === of);
      return row === undefined ? id : [say(row.text), date].join(parts(book.locale).comma);
    }
    case 'derived': {
      const row = catalogue.derived.find((one) => one.id === id);
      return row === undefined ? id : say(row.name);
    }
    default:
      return id;
  }
}

/** The title of a column from the dictionary, its name where the dictionary has it no more. */
export function columnTitle({ catalogue, say }: Book, table: string, column: string): string {
  const found = catalogue.tables.find(({ name }) => name === table)?.fields.find(({ name }) => name === column);
  return found === undefined ? column : say(found.title);
}

/** The anchor of a change on its release's page. */
export function anchorOf({ table, id, column }: ReleaseChange): string {
  return [table, id, ...(column === null ? [] : [column])].join('-');
}

/** A cell as readers know it: a number with its unit and qualifier, a qualifier in words, anything else as its file has it. */
export function cellText(book: Book | undefined, { table, id, column }: ReleaseChange, cell: string | null): string {
  const row = table === 'observations' ? book?.findObservation(id) : undefined;
  if (book !== undefined && row !== undefined) {
    if (column === 'value') return numberText(book, row);
    if (column === 'qualifier') return qualifierShort(book, row);
  }
  return cell ?? '';
}

/**
 * A release's revisions without what would be said twice: a number as printed, where its value says just the same.
 *
 * @param then the catalogue of the release before
 * @param now the release's own
 */
export function revisionsOf(release: Release, then: Book | undefined, now: Book): readonly ReleaseChange[] {
  const revised = release.changes.filter(({ kind }) => kind === 'revised');
  return revised.filter((change) => {
    if (change.column !== 'printed') return true;
    const value = revised.find(({ table, id, column }) => {
      return table === change.table && id === change.id && column === 'value';
    });
    return (
      value === undefined ||
      cellText(then, value, value.before) !== change.before ||
      cellText(now, value, value.after) !== change.after
    );
  });
}

/**
 * Every revision and withdrawal, a line each, with before, after and reason.
 *
 * @param book the release's own catalogue, in which its rows have their names
 * @param then the release's before it, which knows the withdrawn ones
 */
export function changeLines(book: Book, release: Release, then: Book | undefined): readonly string[] {
  const t = strings(book.locale);
  const withdrawn = release.changes.filter(({ kind }) => kind === 'withdrawn');
  return [...revisionsOf(release, then, book), ...withdrawn].map((change) => {
    const { kind, table, id, column, before, after, reason } = change;
    const why = reason === null ? '' : t.because(book.say(reason).replace(/[。.]$/, ''));
    if (kind === 'withdrawn' || column === null) {
      const was = table === 'observations' ? then?.findObservation(id) : undefined;
      const number = then === undefined || was === undefined ? '' : numberText(then, was);
      return t.withdrawnLine(rowName(then ?? book, table, id), id, number) + why;
    }
    const shown = (of: Book | undefined, text: string | null): string => cellText(of, change, text) || t.blank;
    const title = columnTitle(book, table, column);
    return t.changedLine(rowName(book, table, id), id, title, shown(then, before), shown(book, after)) + why;
  });
}

/** One number of a release that reads otherwise now. */
export interface Differing {
  readonly was: Observation;
  /** Undefined where it was withdrawn. */
  readonly is: Observation | undefined;
}

const CLAIMED = ['value', 'valueMax', 'unit', 'qualifier', 'period', 'area'] as const;

/** The numbers of an indicator that a later catalogue gives otherwise, in the order of the earlier one. */
export function differing(then: Book, now: Book, indicator: string): readonly Differing[] {
  return then.observationsOf(indicator).flatMap((was) => {
    const is = now.findObservation(was.id);
    if (is !== undefined && CLAIMED.every((key) => was[key] === is[key])) return [];
    return [{ was, is }];
  });
}

/** A sentence for each such number, with both numbers: what a pinned drawing says beneath itself. */
export function differenceSentences(then: Book, now: Book, indicator: string): readonly string[] {
  const t = strings(now.locale);
  const [version, later] = [then.catalogue.site.edition, now.catalogue.site.edition];
  const several = then.observationsOf(indicator).length > 1;
  const placed = (book: Book, row: Observation): string =>
    t.placed(numberText(book, row), periodText(book, row), areaText(book, row));
  return differing(then, now, indicator).map(({ was, is }) => {
    const moved = is !== undefined && (was.period !== is.period || was.area !== is.area);
    // Of several numbers it is said which one; of a number put to another time or place, where it stands now.
    const before = several || moved ? placed(then, was) : numberText(then, was);
    if (is === undefined) return t.pinnedGone(version, before, later);
    return t.pinnedDiffers(version, before, later, moved ? placed(now, is) : numberText(now, is));
  });
}

/** What a release did to one row of an indicator, or to the indicator itself. */
export interface HistoryEntry {
  readonly release: Release;
  /** The first of the row's changes, which the release's page has under its own anchor. */
  readonly change: ReleaseChange;
  /** `2021年：71.08% → 71.80%`, a line for the number and one for each other column. */
  readonly lines: readonly string[];
  readonly reasons: readonly string[];
}

/** The columns that a number with its unit and qualifier shows all at once. */
const SHOWN: ReadonlySet<string | null> = new Set(['value', 'value_max', 'unit', 'qualifier', 'printed']);

/**
 * The revisions of an indicator and its numbers, newest first.
 *
 * @param bookOf the catalogue of a frozen release: it knows what a withdrawn number was, and of which indicator
 * @returns `since`: the first frozen release that has the indicator; null while none is frozen
 */
export function historyOf(
  book: Book,
  indicator: string,
  bookOf: (version: string) => Book,
): { readonly since: string | null; readonly entries: readonly HistoryEntry[] } {
  const { releases } = book.catalogue;
  const entries = releases.flatMap((release) => {
    if (release.before === null) return [];
    const then = bookOf(release.before);
    const now = release.checksum === null ? book : bookOf(release.version);
    const touched = release.changes.filter(({ kind, table, id }) => {
      if (kind !== 'revised' && kind !== 'withdrawn') return false;
      if (table === 'indicators') return id === indicator;
      return table === 'observations' && then.findObservation(id)?.indicator === indicator;
    });
    return [...Map.groupBy(touched, ({ table, id }) => `${table} ${id}`).values()].flatMap((changes) => {
      const [change] = changes;
      if (change === undefined) return [];
      const reasons = changes.flatMap(({ reason }) => (reason === null ? [] : [book.say(reason)]));
      return [{ release, change, lines: historyLines(then, now, changes), reasons: [...new Set(reasons)] }];
    });
  });
  const frozen = releases.filter(({ checksum }) => checksum !== null);
  const came = frozen.find(({ changes: made }) =>
    made.some(({ kind, table, id }) => kind === 'added' && table === 'indicators' && id === indicator),
  );
  return { since: (came ?? frozen.at(-1))?.version ?? null, entries };
}

/** The changes of one row, in words. */
function historyLines(then: Book, now: Book, changes: readonly ReleaseChange[]): readonly string[] {
  const t = strings(now.locale);
  const [first] = changes;
  if (first === undefined) return [];
  const was = first.table === 'observations' ? then.findObservation(first.id) : undefined;
  const is = now.findObservation(first.id);
  const which = was === undefined ? '' : whichOf(then, was).join(parts(then.locale).comma);
  if (was !== undefined && (first.kind === 'withdrawn' || is === undefined)) {
    return [t.historyGone(which, numberText(then, was))];
  }
  const texts = was !== undefined && is !== undefined ? [numberText(then, was), numberText(now, is)] : [];
  const [before = '', after = ''] = texts;
  const others = before === after ? changes : changes.filter(({ column }) => !SHOWN.has(column));
  return [
    ...(before === after ? [] : [t.historyChanged(which, before, after)]),
    ...others.map((change) =>
      t.historyChanged(
        columnTitle(now, change.table, change.column ?? ''),
        cellText(then, change, change.before) || t.blank,
        cellText(now, change, change.after) || t.blank,
      ),
    ),
  ];
}
