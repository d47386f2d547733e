/** The order of the answer, as one word of the sentence. */
import { choices } from '../../../workbench/builder/columns.ts';
import { type BuilderQuery, type Sort, same } from '../../../workbench/builder/query.ts';
import { sayField, type Words } from './say.ts';

interface SortSelectProps {
  readonly words: Words;
  readonly query: BuilderQuery;
  readonly outputs: readonly string[];
  readonly id: string;
  change(query: BuilderQuery): void;
}

export function SortSelect({ words, query, outputs, id, change }: SortSelectProps) {
  const { t, schema, locale } = words;
  const own = choices(schema, query.table, locale).filter(
    ({ field, kind }) => field.path.length === 0 && kind !== 'nested',
  );
  const of =
    query.ask === 'rows' && query.columns.length > 0
      ? query.columns.map(({ field }) => field)
      : own.map(({ field }) => field);
  const options: readonly { readonly sort: Sort; readonly title: string }[] =
    query.ask === 'groups'
      ? outputs.flatMap((title, at) => [
          { sort: { at, descending: true }, title: t.down(title) },
          { sort: { at, descending: false }, title: t.up(title) },
        ])
      : of.flatMap((field) => [
          { sort: { field, descending: false }, title: t.up(sayField(words, field)) },
          { sort: { field, descending: true }, title: t.down(sayField(words, field)) },
        ]);
  const said = query.sort.map((one) => {
    const title = 'field' in one ? sayField(words, one.field) : (outputs[one.at] ?? '');
    return one.descending ? t.down(title) : t.up(title);
  });
  const at = query.sort.length === 1 ? options.findIndex(({ sort }) => same(sort, query.sort[0])) : -1;
  const kept = query.sort.length > 0 && at < 0;
  return (
    <select
      id={id}
      className="build-input"
      value={kept ? 'kept' : String(at)}
      onChange={({ target }) => {
        const chosen = options[Number(target.value)];
        if (target.value !== 'kept') change({ ...query, sort: chosen === undefined ? [] : [chosen.sort] });
      }}
    >
      {kept && <option value="kept">{said.join(t.and)}</option>}
      <option value="-1">{t.noOrder}</option>
      {options.map(({ title }, index) => (
        <option key={title} value={index}>
          {title}
        </option>
      ))}
    </select>
  );
}
