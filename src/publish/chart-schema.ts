/** Publishes the JSON Schema of chart specs, which specs name in `$schema`. */
import { chartSpecSchemaFile, located } from '../addresses.ts';
import { SPEC_VERSION } from '../charts/index.ts';
import { chartSpecJsonSchema } from '../charts/schema.ts';
import type { Writer } from './edition.ts';
import { putFile } from './folders.ts';

export const chartSchema: Writer = {
  name: '图表规格 · chart spec',
  async write({ settings }, into) {
    const path = chartSpecSchemaFile(SPEC_VERSION);
    const schema = chartSpecJsonSchema(located(path, settings));
    await putFile(into, path, `${JSON.stringify(schema, null, 2)}\n`);
  },
};
