/** Choosing a column: the table's own first, then those of the tables it refers to. */
import { type Choice, choices } from '../../../workbench/builder/columns.ts';
import { Picker } from './Picker.tsx';
import type { Words } from './say.ts';

interface ColumnPickerProps {
  readonly words: Words;
  readonly label: string;
  /** Which columns are offered, and which of them first. */
  offer?(choice: Choice): boolean;
  first?(choice: Choice): boolean;
  pick(choice: Choice): void;
}

export function ColumnPicker({ words, label, offer, first, pick }: ColumnPickerProps) {
  const { t, schema, table, locale } = words;
  const all = choices(schema, table, locale).filter((choice) => offer?.(choice) ?? true);
  const before = first === undefined ? [] : all.filter(first);
  const sorted = [...before, ...all.filter((choice) => !before.includes(choice))];
  const items = sorted.map(({ field, column, title }, at) => ({
    ...{ key: String(at), title, readings: [...column.readings, column.title.en, column.title.zh] },
    name: [...field.path.map((step) => step.column), column.name].join('.'),
  }));
  const chosen = (key: string): void => {
    const choice = sorted[Number(key)];
    if (choice !== undefined) pick(choice);
  };
  return <Picker {...{ t, label, items }} pick={chosen} />;
}
