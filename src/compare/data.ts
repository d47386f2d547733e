/**
 * What comparing needs to know of the catalogue, as one JSON file for the browser: every printed number with the facts
 * that decide whether it may stand beside another, and the names and labels to say so. Derived numbers are left out: they
 * are ours, and are compared where they are explained.
 */
import * as v from 'valibot';

const text = v.string();
const maybe = v.nullable(text);
const Both = v.object({ zh: text, en: text });

const Numbered = v.object({
  id: text,
  indicator: text,
  area: text,
  period: maybe,
  periodPrinted: maybe,
  value: text,
  valueMax: maybe,
  unit: text,
  qualifier: v.picklist(['exact', 'at_least', 'more_than', 'about', 'up_to', 'fastest']),
  step: text,
  printed: text,
  source: text,
  paragraph: v.number(),
  ofWhole: maybe,
  comparedWith: maybe,
  peers: v.nullable(v.number()),
  status: v.picklist(['actual', 'planned', 'context', 'rule', 'anecdote']),
  scope: Both,
  note: v.nullable(Both),
});

const Measure = v.object({
  id: text,
  topic: text,
  name: Both,
  plain: Both,
  unit: text,
  kind: v.picklist(['count', 'amount', 'share', 'change', 'rank', 'limit', 'record', 'ratio', 'duration', 'date']),
  decimals: v.number(),
  chart: v.picklist(['scale', 'composition', 'before_after', 'rank', 'bounded', 'limits', 'growth', 'base', 'list']),
  companions: v.array(text),
});

const Measured = v.object({
  id: text,
  name: Both,
  symbolZh: text,
  symbolEn: text,
  symbolEnOne: maybe,
  printed: v.array(text),
  note: v.nullable(Both),
});

const Place = v.object({ id: text, name: Both, within: maybe, joins: v.array(text) });
const Labels = v.record(text, Both);

/** The file at `COMPARE_DATA`. */
export const CompareData = v.object({
  version: v.literal(1),
  site: v.object({
    name: Both,
    editionName: Both,
    edition: text,
    editionDate: text,
    licence: v.object({ url: text, name: Both }),
  }),
  observations: v.array(Numbered),
  indicators: v.array(Measure),
  units: v.array(Measured),
  areas: v.array(Place),
  sources: v.array(v.object({ id: text, short: Both })),
  /** Labels of controlled words, from the data dictionary. */
  labels: v.object({ comparedWith: Labels, status: Labels, kind: Labels }),
});

export type CompareData = v.InferOutput<typeof CompareData>;
export type ComparedNumber = v.InferOutput<typeof Numbered>;

/** Picks from a catalogue; whatever else its rows carry is left behind. */
export function compareDataOf(catalogue: unknown): CompareData {
  const { tables, ...rest } = v.parse(FromCatalogue, catalogue);
  const labels = (table: string, field: string): Record<string, { zh: string; en: string }> => {
    const found = tables.find(({ name, simulated }) => name === table && !simulated);
    const categories = found?.fields.find(({ name }) => name === field)?.categories ?? [];
    return Object.fromEntries(categories.map(({ value, label }) => [value, label]));
  };
  return {
    version: 1,
    ...rest,
    labels: {
      comparedWith: labels('observations', 'compared_with'),
      status: labels('observations', 'status'),
      kind: labels('indicators', 'kind'),
    },
  };
}

const Field = v.object({ name: text, categories: v.array(v.object({ value: text, label: Both })) });
const FromCatalogue = v.object({
  ...v.omit(CompareData, ['version', 'labels']).entries,
  tables: v.array(v.object({ name: text, simulated: v.boolean(), fields: v.array(Field) })),
});

/** Reads what was fetched; throws where it is not of this form. */
export function readCompareData(json: unknown): CompareData {
  return v.parse(CompareData, json);
}
