/** Publishes the JSON Schema of chart specs, which specs name in `$schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chartSpecSchemaFile, located } from '../addresses.ts';
import { SPEC_VERSION } from '../charts/index.ts';
import { chartSpecJsonSchema } from '../charts/schema.ts';
import type { Writer } from './edition.ts';

export const chartSchema: Writer = {
  name: '图表规格 · chart spec',
  async write({ settings }, into) {
    const path = chartSpecSchemaFile(SPEC_VERSION);
    const schema = chartSpecJsonSchema(located(path, settings));
    const file = join(into, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  },
};
