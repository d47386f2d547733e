/**
 * A selection of the ledger in the address, `?accepted_on=2020-03-02..2020-04-30&channel=网上,掌上`: a dimension's name, then
 * a range with two dots or values with commas between.
 */
import {
  type Clause,
  DIMENSIONS,
  type DimensionName,
  type Dimensions,
  rangeClause,
  type Selection,
  select,
  setClause,
} from '../cube/index.ts';

/** What in an address could not be understood. What could be, is in the selection all the same. */
export interface AddressProblem {
  readonly code: /** No dimension of this name. */
    | 'unknown-name'
    /** The dimension has no such value. */
    | 'unknown-value'
    /** A range of a dimension whose values have no order, or with more than two ends. */
    | 'not-a-range'
    /** The same name twice; the first counts. */
    | 'repeated'
    /** Nothing after the equals sign. */
    | 'empty';
  readonly name: string;
  /** The part that was not understood, as the address has it, decoded. */
  readonly text: string;
}

export interface ReadSelection {
  readonly selection: Selection;
  readonly problems: readonly AddressProblem[];
}

/** The query string of a selection, `?` included; empty where everything is selected. Han stay readable. */
export function selectionAddress(selection: Selection): string {
  return selection.length === 0 ? '' : `?${selection.map(parameter).join('&')}`;
}

/**
 * Reads `location.search`, or any query string. Names in `others` belong to the page and are left alone. Never throws:
 * what is not understood is named in `problems`.
 */
export function readSelection(search: string, dimensions: Dimensions, others: readonly string[] = []): ReadSelection {
  let selection: Selection = [];
  const problems: AddressProblem[] = [];
  const seen = new Set<string>();
  // Decoded; a sign that can't be decoded stays as it is, and `+` is a space.
  for (const [name, text] of new URLSearchParams(search)) {
    if (others.includes(name)) continue;
    const known = DIMENSIONS.find((dimension) => dimension === name);
    if (known === undefined) {
      problems.push({ code: 'unknown-name', name, text });
      continue;
    }
    if (seen.has(name)) {
      problems.push({ code: 'repeated', name, text });
      continue;
    }
    seen.add(name);
    const clause = readClause(known, text, dimensions, problems);
    if (clause !== undefined) selection = select(selection, clause);
  }
  return { selection, problems };
}

function parameter(clause: Clause): string {
  const text =
    clause.kind === 'set'
      ? clause.values.map(escaped).join(',')
      : `${escaped(clause.from ?? '')}..${escaped(clause.to ?? '')}`;
  return `${clause.dimension}=${plain(text)}`;
}

/** What separates values is marked where it is part of one. */
function escaped(value: string): string {
  return value.replace(/[\\,]|\.(?=\.)|^\.|\.$/g, (sign) => `\\${sign}`);
}

/** Percent signs only where the address would be misread without. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}._~,\-:/]/gu, (sign) => encodeURIComponent(sign));
}

function readClause(
  name: DimensionName,
  text: string,
  dimensions: Dimensions,
  problems: AddressProblem[],
): Clause | undefined {
  const dimension = dimensions[name];
  const wrong = (code: AddressProblem['code'], part = text): undefined => {
    problems.push({ code, name, text: part });
    return undefined;
  };
  if (text === '') return wrong('empty');
  const ends = split(text, '..');
  if (ends.length > 1) {
    const [from = '', to = '', ...more] = ends;
    if (!dimension.ordered || more.length > 0 || (from === '' && to === '')) return wrong('not-a-range');
    const unknown = [from, to].find((end) => end !== '' && !dimension.places.has(end));
    if (unknown !== undefined) return wrong('unknown-value', unknown);
    return rangeClause(dimension, from === '' ? undefined : from, to === '' ? undefined : to);
  }
  const values = split(text, ',');
  for (const value of values) if (!dimension.places.has(value)) wrong('unknown-value', value);
  return setClause(dimension, values);
}

/** Splits at a separator that is not marked, and takes the marks off. */
function split(text: string, separator: string): readonly string[] {
  const found = [''];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && at + 1 < text.length) {
      at += 1;
      found.push((found.pop() ?? '') + text[at]);
    } else if (text.startsWith(separator, at)) {
      found.push('');
      at += separator.length - 1;
    } else {
      found.push((found.pop() ?? '') + text[at]);
    }
  }
  return found;
}
