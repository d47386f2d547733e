/** Releases in words: what one changed, and what a pinned number has become since. */
import type { Book } from '../catalogue/book.ts';
import type { Observation, Release, ReleaseChange } from '../catalogue/types.ts';
import { parts } from '../i18n/parts.ts';
import { releases as strings } from '../i18n/releases.ts';
import { numberText } from './number.ts';

export function countOf({ changes }: Release, kind: ReleaseChange['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}

/** `和2021.1比：新增1行，修订1处，撤回0行。`; of the first release what it holds. */
export function releaseSummary(book: Book, release: Release): string {
  const t = strings(book.locale);
  if (release.before === null) return t.first(release.observations, release.commitments);
  if (release.changes.length === 0) return t.comparedWith(release.before) + t.unchanged;
  const [added, revised, withdrawn] = (['added', 'revised', 'withdrawn'] as const).map((kind) =>
    countOf(release, kind),
  );
  return t.comparedWith(release.before) + t.summary(added ?? 0, revised ?? 0, withdrawn ?? 0);
}

/** A row by the name readers know: the indicator's, the promise's text; its identifier where there is none. */
export function rowName({ catalogue, say }: Book, table: string, id: string): string {
  const indicator = (of: string): string => {
    const found = catalogue.indicators.find((row) => row.id === of);
    return found === undefined ? of : say(found.name);
  };
  switch (table) {
    case 'indicators':
      return indicator(id);
    case 'observations': {
      const row = catalogue.observations.find((one) => one.id === id);
      if (row === undefined) return id;
      const scope = say(row.scope);
      return scope === '' ? indicator(row.indicator) : `${indicator(row.indicator)} · ${scope}`;
    }
    case 'commitments': {
      const row = catalogue.commitments.find((one) => one.id === id);
      return row === undefined ? id : say(row.text);
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

/** Every revision and withdrawal, a line each, with before, after and reason. */
export function changeLines(book: Book, release: Release): readonly string[] {
  const t = strings(book.locale);
  const { colon, stop } = parts(book.locale);
  return release.changes
    .filter(({ kind }) => kind === 'revised' || kind === 'withdrawn')
    .map(({ kind, table, id, column, before, after, reason }) => {
      const name = rowName(book, table, id);
      const why = reason === null ? '' : `${stop.trimEnd()} ${t.reason}${colon}${book.say(reason)}`;
      if (kind === 'withdrawn' || column === null) return `${t.withdrawn}${colon}${name} (${id})${why}`;
      const shown = (text: string | null): string => (text === null || text === '' ? t.blank : text);
      return `${t.revised}${colon}${name} (${id}), ${columnTitle(book, table, column)}${colon}${shown(before)} → ${shown(after)}${why}`;
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
  return differing(then, now, indicator).map(({ was, is }) => {
    const before = numberText(then, was);
    return is === undefined
      ? t.pinnedGone(version, before, later)
      : t.pinnedDiffers(version, before, later, numberText(now, is));
  });
}

/** What a release did to a number. */
export interface Revised {
  readonly release: Release;
  readonly change: ReleaseChange;
}

/**
 * The revisions of an indicator's numbers, newest first. A withdrawn number is known by the indicator that its row was
 * of, which only the change's own release before can tell; `withdrawnFrom` says it.
 *
 * @returns `since`: the first frozen release that has the indicator; null while none is frozen
 */
export function historyOf(
  book: Book,
  indicator: string,
  withdrawnFrom: (release: Release, id: string) => string | undefined = () => undefined,
): { readonly since: string | null; readonly changes: readonly Revised[] } {
  const { releases } = book.catalogue;
  const own = new Set(book.observationsOf(indicator).map(({ id }) => id));
  const changes = releases.flatMap((release) =>
    release.changes
      .filter(({ kind, table, id }) => {
        if (kind !== 'revised' && kind !== 'withdrawn') return false;
        if (table === 'indicators') return id === indicator;
        return table === 'observations' && (own.has(id) || withdrawnFrom(release, id) === indicator);
      })
      .map((change) => ({ release, change })),
  );
  const frozen = releases.filter(({ checksum }) => checksum !== null);
  const came = frozen.find(({ changes: made }) =>
    made.some(({ kind, table, id }) => kind === 'added' && table === 'indicators' && id === indicator),
  );
  return { since: (came ?? frozen.at(-1))?.version ?? null, changes };
}
