/**
 * A result as JSON (RFC 8259): what it is, its columns, and its rows as objects. Numbers that a double can't hold exactly
 * stay decimal text, and the column says so.
 */
import type { Cell, Column, Result } from '../../query/types.ts';
import { aboutLines, type ResultFacts } from './about.ts';

/** Names that a row's object can use: the columns' own, a repeated one with its number, `n_2`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const given = new Set(names);
  return names.map((name) => {
    let made = name;
    for (let at = 2; used.has(made) || (made !== name && given.has(made)); at += 1) made = `${name}_${at}`;
    used.add(made);
    return made;
  });
}

/** The document as text. */
export function resultJson({ columns, rows }: Pick<Result, 'columns' | 'rows'>, facts: ResultFacts): string {
  const names = uniqueNames(columns.map(({ name }) => name));
  const status = facts.simulated && !names.some((name) => name.toLowerCase() === 'data_status');
  const meta = {
    data_status: facts.simulated ? 'simulated' : facts.own.length > 0 ? 'own' : 'published',
    site: facts.site,
    edition: facts.edition,
    query: facts.sql,
    parameters: facts.params,
    tables: [...facts.tables, ...facts.own],
    complete: facts.whole,
    rows,
    ...(facts.own.length === 0 && facts.licence !== null ? { licence: facts.licence.url } : {}),
    ...(facts.address === undefined ? {} : { address: facts.address }),
    about: Object.fromEntries(aboutLines(facts).map(({ label, text }) => [label, text])),
    columns: columns.map((column, at) => ({
      name: names[at],
      type: column.type,
      // Digits that JSON's readers would round.
      ...(asText(column, rows) ? { values: 'decimal text' } : {}),
    })),
  };
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const fields = columns.map(
      ({ values }, at) => `${JSON.stringify(names[at])}:${JSON.stringify(cell(values[row] ?? null))}`,
    );
    if (status) fields.push('"data_status":"simulated"');
    lines.push(`{${fields.join(',')}}`);
  }
  const head = JSON.stringify(meta, null, 2);
  return `{\n"meta": ${head},\n"rows": [\n${lines.join(',\n')}\n]\n}\n`;
}

const cell = (value: Cell): Cell => (typeof value === 'number' && !Number.isFinite(value) ? null : value);

const asText = ({ kind, values }: Column, rows: number): boolean =>
  kind === 'number' && values.slice(0, rows).some((value) => typeof value === 'string');
