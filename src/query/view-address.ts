/**
 * A selection of the ledger in the address, `?accepted_on=2020-03-02..2020-04-30&channel=网上,掌上`: a dimension's name, then
 * a range with two dots or values with commas between. A view adds what is asked, `by=department`.
 */
import {
  type Ask,
  type Clause,
  DIMENSIONS,
  type DimensionName,
  type Dimensions,
  MEASURES,
  type Measure,
  rangeClause,
  type Selection,
  select,
  setClause,
  type ViewSpec,
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

export interface ReadView {
  readonly view: ViewSpec;
  readonly problems: readonly AddressProblem[];
}

/** The query string of a selection, `?` included; empty where everything is selected. Han stay readable. */
export function selectionAddress(selection: Selection): string {
  return join(selection.map(parameter));
}

/** The query string of a view: its selection and what is asked of it. */
export function viewAddress({ selection, ask }: ViewSpec): string {
  return join([...selection.map(parameter), ...asked(ask)]);
}

/**
 * Reads `location.search`, or any query string. Names in `others` belong to the page and are left alone. Never throws:
 * what is not understood is named in `problems`.
 */
export function readSelection(search: string, dimensions: Dimensions, others: readonly string[] = []): ReadSelection {
  let selection: Selection = [];
  const problems: AddressProblem[] = [];
  const seen = new Set<string>();
  for (const [name, text] of parts(search)) {
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

/** Reads what `viewAddress` wrote; an address that asks for nothing asks for the totals. */
export function readView(search: string, dimensions: Dimensions): ReadView {
  const { selection, problems } = readSelection(search, dimensions, ASKED);
  const given = new Map([...parts(search)].reverse());
  const more: AddressProblem[] = [];
  const number = (name: string): number | undefined => {
    const text = given.get(name);
    if (text === undefined) return undefined;
    if (/^\d{1,7}$/.test(text)) return Number(text);
    more.push({ code: text === '' ? 'empty' : 'unknown-value', name, text });
    return undefined;
  };
  const by = given.get('by');
  const dimension = DIMENSIONS.find((name) => name === by);
  if (by !== undefined && dimension === undefined) more.push({ code: 'unknown-value', name: 'by', text: by });
  const measures = readMeasures(given.get('measures'), more);
  const top = number('top');
  const rows = number('rows');
  let ask: Ask = { kind: 'totals', measures };
  if (rows !== undefined) ask = { kind: 'rows', limit: rows };
  else if (dimension !== undefined && top !== undefined) ask = { kind: 'top', dimension, k: top, measures };
  else if (dimension !== undefined) ask = { kind: 'groups', dimension, measures };
  return { view: { selection, ask }, problems: [...problems, ...more] };
}

const ASKED = ['by', 'top', 'rows', 'measures'];

function asked(ask: Ask): readonly string[] {
  if (ask.kind === 'rows') return [`rows=${ask.limit}`];
  return [
    ...(ask.kind === 'totals' ? [] : [`by=${ask.dimension}`]),
    ...(ask.kind === 'top' ? [`top=${ask.k}`] : []),
    ...(ask.measures.join() === 'n' ? [] : [`measures=${ask.measures.join(',')}`]),
  ];
}

function readMeasures(text: string | undefined, problems: AddressProblem[]): readonly Measure[] {
  if (text === undefined) return ['n'];
  const names = text === '' ? [] : text.split(',');
  for (const name of names) {
    if (!MEASURES.some((measure) => measure === name))
      problems.push({ code: 'unknown-value', name: 'measures', text: name });
  }
  return MEASURES.filter((measure) => names.includes(measure));
}

function join(parameters: readonly string[]): string {
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
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

/** Names and values as they stand, decoded; a sign that can't be decoded stays as it is. */
function* parts(search: string): Generator<readonly [name: string, text: string]> {
  // Keeps what URLSearchParams keeps, and like it reads `+` as a space.
  for (const [name, text] of new URLSearchParams(search)) yield [name, text];
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
