/** A chart's spec as it comes from outside: read strictly, with errors that name the place. */
import * as v from 'valibot';
import { migrateSpec } from './migrate.ts';
import { CHART_KINDS, type ChartSpec, SECTION_KINDS, SPEC_VERSION } from './spec.ts';

const both = v.pipe(v.strictObject({ zh: v.string(), en: v.string() }), v.description('One text in both languages'));
const decimalText = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'a decimal number as text'));

// A list would pass for an object without required keys.
const noList = v.check((read: unknown) => !Array.isArray(read), 'an object');

const simple = {
  min: v.exactOptional(decimalText),
  max: v.exactOptional(decimalText),
  order: v.exactOptional(v.picklist(['size', 'given'])),
  hours: v.exactOptional(
    v.pipe(v.unknown(), noList, v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0)))),
  ),
};

const section = v.strictObject({
  kind: v.picklist(SECTION_KINDS),
  title: v.exactOptional(both),
  rows: v.array(v.string()),
  notes: v.exactOptional(v.array(both)),
  options: v.exactOptional(v.pipe(v.unknown(), noList, v.strictObject(simple))),
});

const options = v.pipe(v.unknown(), noList, v.strictObject({ ...simple, sections: v.exactOptional(v.array(section)) }));

/** The chart spec as it is today. */
export const chartSpecSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  version: v.literal(SPEC_VERSION),
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

/** Reads a spec of this or an earlier version from JSON data. Throws ChartSpecError. */
export function parseChartSpec(data: unknown): ChartSpec {
  const result = v.safeParse(chartSpecSchema, migrateSpec(data));
  if (result.success) return result.output;
  throw new ChartSpecError(
    result.issues.map(
      (issue) =>
        `${v.getDotPath(issue) ?? '(root)'}: expected ${issue.expected ?? issue.message}, got ${issue.received}`,
    ),
  );
}
