/** One condition: a column, how it is compared, with what. */
import { type FormEvent, useId, useState } from 'react';
import { type Choice, choices, kindOf } from '../../../workbench/builder/columns.ts';
import { columnOf } from '../../../workbench/builder/names.ts';
import { type Field, type Filter, same, type Value } from '../../../workbench/builder/query.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { sayField, type Words } from './say.ts';

const OPS = {
  list: ['in', 'not-in', 'blank', 'filled'],
  number: ['>=', '<=', '>', '<', 'in', 'not-in', 'between', 'more', 'notmore', 'blank', 'filled'],
  date: ['>=', '<=', 'between', 'weekday', 'blank', 'filled'],
  text: ['in', 'contains', 'not-in', 'blank', 'filled'],
} as const;
type Op = (typeof OPS)[keyof typeof OPS][number];

interface FilterPanelProps {
  readonly words: Words;
  readonly filter: Filter | undefined;
  apply(filter: Filter): void;
}

export function FilterPanel({ words, filter, apply }: FilterPanelProps) {
  const [field, choose] = useState<Field | undefined>(filter?.field);
  if (field === undefined) {
    return <ColumnPicker words={words} label={words.t.only} pick={(choice: Choice) => choose(choice.field)} />;
  }
  return <FilterForm {...{ words, field, apply }} filter={filter} />;
}

/** How a filter that stands is taken up again. */
function opOf(filter: Filter | undefined): Op | undefined {
  if (filter === undefined) return undefined;
  if (filter.is === 'compared') return filter.op;
  if (filter.is === 'against') return filter.op === '>' ? 'more' : 'notmore';
  return filter.is;
}

function textsOf(filter: Filter | undefined): readonly [string, string] {
  if (filter?.is === 'compared') return [filter.to.text, ''];
  if (filter?.is === 'between') return [filter.from.text, filter.to.text];
  if (filter?.is === 'contains') return [filter.text, ''];
  return [filter?.is === 'in' || filter?.is === 'not-in' ? (filter.values[0]?.text ?? '') : '', ''];
}

interface FormProps extends FilterPanelProps {
  readonly field: Field;
}

function FilterForm({ words, field, filter, apply }: FormProps) {
  const { t, schema, table, locale } = words;
  const id = useId();
  const column = columnOf(schema, table, field);
  const kind = column === undefined ? 'text' : kindOf(column);
  const values = kind === 'boolean' ? undefined : column?.values;
  const listed = kind === 'boolean' || (values !== null && values !== undefined);
  const dated = kind === 'date' || kind === 'moment';
  const ops: readonly Op[] = OPS[listed ? 'list' : dated ? 'date' : kind === 'number' ? 'number' : 'text'];
  const before = opOf(filter);
  const [op, setOp] = useState<Op>(before !== undefined && ops.includes(before) ? before : (ops[0] ?? 'in'));
  const [texts, setTexts] = useState(textsOf(filter));
  const [ticked, tick] = useState<readonly string[]>(() => {
    if (filter?.is === 'weekday') return filter.days.map(String);
    return filter?.is === 'in' || filter?.is === 'not-in' ? filter.values.map(({ text }) => text) : [];
  });
  const others = choices(schema, table, locale).filter((one) => one.kind === 'number' && !same(one.field, field));
  const [other, setOther] = useState(() => {
    const at = filter?.is === 'against' ? others.findIndex((one) => same(one.field, filter.to)) : 0;
    return String(Math.max(at, 0));
  });
  const [wrong, fail] = useState('');

  const made = (): Filter | string => {
    if (op === 'blank' || op === 'filled') return { is: op, field };
    if (op === 'weekday') {
      const days = ticked.map(Number).sort((a, b) => a - b);
      return days.length === 0 ? t.badValue : { is: 'weekday', field, days };
    }
    if (op === 'more' || op === 'notmore') {
      const to = others[Number(other)]?.field;
      return to === undefined ? t.badValue : { is: 'against', field, op: op === 'more' ? '>' : '<=', to };
    }
    if (listed) {
      const of = kind === 'boolean' ? 'boolean' : kind === 'number' ? 'number' : 'text';
      const chosen = ticked.map((text): Value => ({ kind: of, text }));
      return chosen.length === 0 || (op !== 'in' && op !== 'not-in') ? t.badValue : { is: op, field, values: chosen };
    }
    if (op === 'contains') return texts[0] === '' ? t.badValue : { is: 'contains', field, text: texts[0] };
    const [from, to] = texts.map((text) => typed(text.trim()));
    if (from === undefined || (op === 'between' && to === undefined))
      return kind === 'number' ? t.badNumber : t.badDate;
    if (op === 'between' && to !== undefined) return { is: 'between', field, from, to };
    if (op === 'in' || op === 'not-in') return { is: op, field, values: [from] };
    return op === 'between' ? t.badValue : { is: 'compared', field, op, to: from };
  };
  const typed = (text: string): Value | undefined => {
    if (kind === 'number') return /^-?\d+(?:\.\d+)?$/.test(text) ? { kind: 'number', text } : undefined;
    if (dated) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { kind: 'date', text } : undefined;
    return { kind: 'text', text };
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const result = made();
    if (typeof result === 'string') fail(result);
    else apply(result);
  };
  const options: readonly { value: string; label: string }[] =
    op === 'weekday'
      ? t.days.split(/、|, /).map((label, at) => ({ value: String(at + 1), label }))
      : kind === 'boolean'
        ? [
            { value: 'true', label: t.yes },
            { value: 'false', label: t.no },
          ]
        : (values ?? []).map(({ value, label }) => ({ value, label: label[locale] }));
  const ticking = op === 'weekday' || (listed && (op === 'in' || op === 'not-in'));
  const typing = !ticking && !['blank', 'filled', 'more', 'notmore'].includes(op);
  const type = dated ? 'date' : 'text';
  const named = (one: Op): string => {
    if (one === '>=' || one === '<=' || one === '>' || one === '<') return dated ? t[`date-${one}`] : t[`op-${one}`];
    return t[`op-${one}`];
  };
  return (
    <form onSubmit={submit} className="build-filter" noValidate>
      <p className="build-fields">
        <b>{sayField(words, field)}</b>
        <label className="vh" htmlFor={`${id}-op`}>
          {t.condition}
        </label>
        <select
          id={`${id}-op`}
          className="build-input"
          value={op}
          onChange={({ target }) => setOp(ops.find((one) => one === target.value) ?? op)}
          // biome-ignore lint/a11y/noAutofocus: a column has just been chosen, this is the next word of the sentence
          autoFocus
        >
          {ops.map((one) => (
            <option key={one} value={one}>
              {named(one)}
            </option>
          ))}
        </select>
        {typing && (
          <input
            {...{ type }}
            className="build-input"
            aria-label={t.value}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            value={texts[0]}
            aria-invalid={wrong !== ''}
            aria-describedby={`${id}-wrong`}
            onChange={({ target }) => setTexts([target.value, texts[1]])}
          />
        )}
        {op === 'between' && (
          <>
            <span aria-hidden="true">{t.to}</span>
            <input
              {...{ type }}
              className="build-input"
              aria-label={t.upTo}
              inputMode={kind === 'number' ? 'decimal' : undefined}
              value={texts[1]}
              onChange={({ target }) => setTexts([texts[0], target.value])}
            />
          </>
        )}
        {(op === 'more' || op === 'notmore') && (
          <select
            className="build-input"
            aria-label={t.ofWhich}
            value={other}
            onChange={({ target }) => setOther(target.value)}
          >
            {others.map((one, at) => (
              <option key={one.title} value={at}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </p>
      {ticking && (
        <fieldset className="build-values">
          <legend className="vh">{t.value}</legend>
          {options.map(({ value, label }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={ticked.includes(value)}
                onChange={({ target }) =>
                  tick(target.checked ? [...ticked, value] : ticked.filter((own) => own !== value))
                }
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <p id={`${id}-wrong`} className="build-wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" className="button">
        {t.done}
      </button>
    </form>
  );
}
