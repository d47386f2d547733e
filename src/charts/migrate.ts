/** Specs of earlier versions as today's. Each step is pure and knows one version only, so that none is ever rewritten. */

type Json = Readonly<Record<string, unknown>>;

/** From the version it stands under to the next one. */
const STEPS: ReadonlyMap<number, (spec: Json) => Json> = new Map([
  // 2 added kinds, `order` and `$schema`. Nothing that 1 could say has changed its meaning.
  [1, (spec: Json): Json => ({ ...spec, version: 2 })],
  // 3 added the kinds `tally` and `sections`, and the option of that name. All else is as it was.
  [2, (spec: Json): Json => ({ ...spec, version: 3 })],
]);

const isObject = (data: unknown): data is Json => typeof data === 'object' && data !== null && !Array.isArray(data);

/**
 * Brings JSON data that claims to be a spec up to date. What is no object, or of a version nobody knows, comes back as it
 * was: to refuse it is the reader's business (`parseChartSpec`). The input is never changed.
 */
export function migrateSpec(json: unknown): unknown {
  let spec = json;
  while (isObject(spec)) {
    const step = typeof spec['version'] === 'number' ? STEPS.get(spec['version']) : undefined;
    if (step === undefined) break;
    spec = step(spec);
  }
  return spec;
}
