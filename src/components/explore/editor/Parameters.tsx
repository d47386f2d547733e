/** Boxes for the parameters of a query, beside it: what `$name` stands for. */
import { useId, useMemo } from 'react';
import type { Locale } from '../../../i18n/index.ts';
import { sql as sqlStrings } from '../../../i18n/sql.ts';
import type { OwnTableInfo } from '../../../query/own.ts';
import { tablesWith } from '../../../workbench/sql/names.ts';
import { hasParameters, type Parameter, parametersOf } from '../../../workbench/sql/parameters.ts';
import { useSchema } from '../schema.ts';

type Given = Readonly<Record<string, string>>;

/** The parameters of a query, each with what it is compared with. The same list until the query or the tables change. */
export function useParameters(sql: string, own: readonly OwnTableInfo[], given: Given): readonly Parameter[] {
  const some = useMemo(() => hasParameters(sql), [sql]);
  const schema = useSchema(some);
  const tables = useMemo(() => tablesWith(schema, own), [schema, own]);
  return useMemo(() => (some ? parametersOf(sql, tables, given) : []), [some, sql, tables, given]);
}

interface ParametersProps {
  readonly locale: Locale;
  readonly parameters: readonly Parameter[];
  readonly given: Given;
  change(given: Given): void;
  run(): void;
}

export function Parameters({ locale, parameters, given, change, run }: ParametersProps) {
  const s = sqlStrings(locale);
  const id = useId();
  if (parameters.length === 0) return null;
  return (
    <fieldset className="explore-parameters">
      <legend className="label">{s.parameters}</legend>
      {parameters.map(({ name, kind, column, values }) => {
        const value = given[name] ?? '';
        const put = (text: string): void => change({ ...given, [name]: text });
        const title = column?.title[locale];
        const shared = { id: `${id}-${name}`, value };
        return (
          <p key={name}>
            <label className="label" htmlFor={`${id}-${name}`}>
              <code>${name}</code> {title}
            </label>
            {values === undefined ? (
              <input
                {...shared}
                type={kind === 'date' ? 'date' : 'text'}
                inputMode={kind === 'number' ? 'decimal' : undefined}
                autoComplete="off"
                onChange={({ target }) => put(target.value)}
                onKeyDown={({ key }) => {
                  if (key === 'Enter') run();
                }}
              />
            ) : (
              <select {...shared} onChange={({ target }) => put(target.value)}>
                <option value="">{s.choose}</option>
                {value !== '' && !values.some((one) => one.value === value) && <option value={value}>{value}</option>}
                {values.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label[locale] === one.value ? one.value : `${one.value} ${one.label[locale]}`}
                  </option>
                ))}
              </select>
            )}
          </p>
        );
      })}
    </fieldset>
  );
}
