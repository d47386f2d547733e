/** Choosing a number to look at, or what to tell rows apart by. */
import { useState } from 'react';
import { type Choice, isAmount, isCategory } from '../../../workbench/builder/columns.ts';
import {
  type Breakdown,
  type DatePart,
  type Measure,
  OF_COLUMN,
  type OfColumn,
} from '../../../workbench/builder/query.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import type { Words } from './say.ts';

interface MeasurePanelProps {
  readonly words: Words;
  apply(measure: Measure): void;
}

type What = Measure['what'];

/** The usual first. */
const WHATS: readonly What[] = [
  ...(['count', 'share', 'share-if', 'count-if', 'mean', 'sum', 'median', 'p90', 'min', 'max'] as const),
  ...(['distinct', 'filled', 'share-of-sum'] as const),
];
/** What only numbers have, or numbers and dates. */
const NUMBERS: readonly What[] = ['mean', 'sum', 'median', 'p90', 'share-of-sum'];
const ROUNDED: readonly What[] = ['mean', 'share-of-sum'];

export function MeasurePanel({ words, apply }: MeasurePanelProps) {
  const { t } = words;
  const [what, choose] = useState<What>();
  const of = OF_COLUMN.find((one): one is OfColumn => one === what);
  if (of !== undefined) {
    const offer = ({ kind }: Choice): boolean =>
      NUMBERS.includes(of)
        ? kind === 'number'
        : of === 'min' || of === 'max'
          ? kind === 'number' || kind === 'date'
          : true;
    const first = ({ column, field }: Choice): boolean =>
      field.path.length === 0 && (isAmount(column) || of === 'distinct');
    const rounded = ROUNDED.includes(of) ? { decimals: 2 } : {};
    return (
      <ColumnPicker
        {...{ words, offer, first }}
        label={`${t[of]}：${t.ofWhich}`}
        pick={({ field }) => apply({ what: of, field, ...rounded })}
      />
    );
  }
  if (what === 'count-if' || what === 'share-if') {
    const rounded = what === 'share-if' ? { decimals: 2 } : {};
    return (
      <>
        <p className="label">{t[what]}</p>
        <FilterPanel
          words={words}
          filter={undefined}
          apply={(filter) => apply({ what, where: [filter], ...rounded })}
        />
      </>
    );
  }
  const pick = (one: What): void => {
    if (one === 'count') apply({ what: one });
    else if (one === 'share') apply({ what: one, decimals: 2 });
    else choose(one);
  };
  return <Options label={t.whatToShow} options={WHATS.map((one) => ({ key: one, title: t[one] }))} pick={pick} />;
}

interface OptionsProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly title: string }[];
  pick(key: K): void;
}

function Options<K extends string>({ label, options, pick }: OptionsProps<K>) {
  return (
    <fieldset className="build-options">
      <legend className="label">{label}</legend>
      {options.map(({ key, title }, at) => (
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody pressed a button to choose from it
        <button key={key} type="button" className="build-option" autoFocus={at === 0} onClick={() => pick(key)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}

interface BreakdownPanelProps {
  readonly words: Words;
  apply(breakdown: Breakdown): void;
}

/** Widths of bands that people count in. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 1000, 10000];

export function BreakdownPanel({ words, apply }: BreakdownPanelProps) {
  const { t } = words;
  const [chosen, choose] = useState<Choice>();
  if (chosen === undefined) {
    const pick = (choice: Choice): void => {
      const asks = choice.kind === 'date' || choice.kind === 'moment' || choice.kind === 'number';
      if (asks) choose(choice);
      else apply({ field: choice.field });
    };
    const first = ({ column, kind, field }: Choice): boolean =>
      field.path.length === 0 && (isCategory(column) || kind === 'date' || kind === 'moment');
    return <ColumnPicker {...{ words, first, pick }} label={t.addBreakdown} offer={({ kind }) => kind !== 'nested'} />;
  }
  const { field, kind, title } = chosen;
  if (kind === 'number') {
    const options = [
      { key: '', title: t.each },
      ...WIDTHS.filter((width) => width > 1).map((width) => ({ key: String(width), title: t.band(String(width)) })),
    ];
    const pick = (width: string): void => apply(width === '' ? { field } : { field, width: Number(width) });
    return <Options label={`${title}：${t.how}`} {...{ options, pick }} />;
  }
  const parts: readonly DatePart[] = ['month', 'quarter', 'year', 'weekday', 'day'];
  const options = parts.map((part) => ({ key: part, title: t[part] }));
  // A date is its own day; a moment is not.
  const pick = (part: DatePart): void => apply(part === 'day' && kind === 'date' ? { field } : { field, part });
  return <Options label={`${title}：${t.how}`} {...{ options, pick }} />;
}
