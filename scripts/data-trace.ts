/**
 * npm run data:trace -- <document.tsv> [--source id] [--lang en|zh] [--data folder] [--check]
 *
 * Holds a source document (columns paragraph, text) against the package: each printed figure stands in its paragraph, each
 * locator begins it, every numeral is accounted for. Writes source_figures.csv, or only compares with --check. Exit 1 when
 * something is left over or not found.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { problemText, readPackage, traceFile } from '../src/package/index.ts';
import { settings } from '../src/settings.ts';
import { language, words } from './data-words.ts';
import { main, Stopped } from './steps.ts';

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      lang: { type: 'string', default: 'zh' },
      data: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const lang = language(values.lang);
  const say = words[lang];
  const [document] = positionals;
  if (document === undefined || positionals.length > 1) throw new Stopped(say.usage);
  if (!existsSync(document)) throw new Stopped(say.noFile(document));
  const reading = await readPackage(values.data ?? settings().data);
  if (reading.package === undefined) {
    for (const found of reading.problems) console.log(problemText(found, lang));
    return 1;
  }
  const traced = await traceFile(document, reading.package, { id: values.source, check: values.check }).catch(
    (error: unknown) => {
      if (error instanceof RangeError) throw new Stopped(say.noSource(error.message));
      throw error;
    },
  );
  for (const found of traced.problems) console.log(problemText(found, lang));
  const { trace } = traced;
  if (trace !== undefined) {
    const paragraphs = new Set(trace.figures.map((figure) => figure.paragraph)).size;
    console.log(say.traced(trace.source, trace.figures.length, paragraphs, trace.unaccounted.length));
    if (traced.written) console.log(say.wrote);
    else if (!traced.problems.some((found) => found.code === 'figures-stale')) console.log(say.kept);
  }
  return traced.problems.some((found) => found.severity === 'error') ? 1 : 0;
});
