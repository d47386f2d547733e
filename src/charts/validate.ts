/** A chart's spec as it comes from outside: read strictly, with errors that name the place. */
import * as v from 'valibot';
import { CHART_KINDS, type ChartSpec } from './spec.ts';

const both = v.strictObject({ zh: v.string(), en: v.string() });
const decimalText = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'a decimal number as text'));

const options = v.strictObject({
  min: v.exactOptional(decimalText),
  max: v.exactOptional(decimalText),
  hours: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0)))),
});

/** Version 1 of the chart spec. */
export const chartSpecSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/, 'lower case letters, digits, _ and -')),
  kind: v.picklist(CHART_KINDS),
  title: both,
  subtitle: both,
  source: both,
  release: both,
  basis: v.picklist(['published', 'simulated']),
  notes: v.array(both),
  options,
});

/** A spec that could not be read: where, and what was expected there. */
export class ChartSpecError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`not a chart spec: ${problems.join('; ')}`);
    this.name = 'ChartSpecError';
    this.problems = problems;
  }
}

/** Reads a spec from JSON data. Throws ChartSpecError. */
export function parseChartSpec(data: unknown): ChartSpec {
  const result = v.safeParse(chartSpecSchema, data);
  if (result.success) return result.output;
  throw new ChartSpecError(
    result.issues.map(
      (issue) =>
        `${v.getDotPath(issue) ?? '(root)'}: expected ${issue.expected ?? issue.message}, got ${issue.received}`,
    ),
  );
}
