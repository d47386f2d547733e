/**
 * npm run data:check [-- --lang en|zh] [--data folder] [--profiles folder]
 *
 * Descriptor, tables, rules, then the arithmetic checks with their numbers. Errors and warnings apart, each with file,
 * row, column and cure. Exit 1 on errors.
 */
import { parseArgs } from 'node:util';
import { hasErrors, officialProfiles, type Problem, problemText, readPackage } from '../src/package/index.ts';
import { settings } from '../src/settings.ts';
import { checkPackage, failures, WarehouseError } from '../src/warehouse/index.ts';
import { language, words } from './data-words.ts';
import { main } from './steps.ts';

await main(async () => {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'zh' },
      data: { type: 'string' },
      profiles: { type: 'string' },
    },
  });
  const lang = language(values.lang);
  const say = words[lang];
  const folder = values.data ?? settings().data;
  const profiles = values.profiles === undefined ? undefined : await officialProfiles(values.profiles);
  const reading = await readPackage(folder, { profiles });
  const problems: Problem[] = [...reading.problems];

  const pkg = reading.package;
  if (pkg === undefined || hasErrors(problems)) console.log(`${say.noChecks}\n`);
  else {
    try {
      const checks = await checkPackage(pkg);
      console.log(`${say.checks(checks.length)}\n`);
      for (const check of checks) {
        const mark = check.passed ? '✓' : check.severity === 'error' ? '✗' : '!';
        console.log(say.check(mark, check.statement[lang], check.id));
        for (const one of check.cases) console.log(`    ${one.ok ? ' ' : '✗'} ${one.shown}  [${one.subject}]`);
        if (check.reason && check.exceptions.length > 0) console.log(`      ${say.exception}${check.reason[lang]}`);
      }
      console.log('');
      problems.push(...failures(checks));
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      problems.push(...error.problems);
    }
  }

  const errors = problems.filter((found) => found.severity === 'error');
  const warnings = problems.filter((found) => found.severity === 'warning');
  for (const found of errors) console.log(problemText(found, lang));
  if (errors.length > 0) console.log('');
  for (const found of warnings) console.log(problemText(found, lang));
  if (warnings.length > 0) console.log('');
  const rows = pkg === undefined ? 0 : [...pkg.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  console.log(say.summary(folder, pkg?.tables.size ?? 0, rows, errors.length, warnings.length));
  return errors.length > 0 ? 1 : 0;
});
