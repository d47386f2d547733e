/**
 * Checks: relations that must hold, as SQL over the published tables. The cases that break one must equal its written
 * list of exceptions: a new violator fails, and so does an exception that has been cured or never was one.
 */
import * as v from 'valibot';
import type { Check, CheckCase } from '../catalogue/types.ts';
import type { Problem } from '../package/problem.ts';
import { computedTables } from './dictionary.ts';
import { type Engine, messageOf } from './engine.ts';
import { createTable } from './load.ts';
import { found, HEADER_AND_FIRST, WarehouseError } from './problems.ts';

const CheckRow = v.object({
  id: v.string(),
  statement_zh: v.string(),
  statement_en: v.string(),
  sql: v.string(),
  severity: v.picklist(['error', 'warning']),
  exceptions: v.nullable(v.array(v.string())),
  reason_zh: v.nullable(v.string()),
  reason_en: v.nullable(v.string()),
});

const CaseRow = v.strictObject({
  subject: v.string('subject 应是文本 · subject must be text'),
  observations: v.array(v.string('observations 应是 id 的列表 · observations must be a list of ids')),
  // A comparison with something blank is neither true nor false; it can't count as held.
  ok: v.nullable(v.boolean('ok 应是真或假 · ok must be true or false')),
  shown: v.nullable(v.string('shown 应是文本 · shown must be text')),
});

/** Runs every check of table `checks`, keeps the results in the tables, and returns them in their order. */
export async function runChecks(engine: Engine): Promise<readonly Check[]> {
  const rows = await engine.rows(CheckRow, 'SELECT * EXCLUDE (passed) FROM checks ORDER BY rowid');
  const checks: Check[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      checks.push(judge(row, await engine.select(CaseRow, row.sql)));
    } catch (error) {
      problems.push(
        found(
          'check-fails-to-run',
          { file: 'checks.csv', row: index + HEADER_AND_FIRST, column: 'sql', value: row.sql },
          {
            zh: `校验 ${row.id} 无法运行：${messageOf(error)}`,
            en: `check ${row.id} can't be run: ${messageOf(error)}`,
          },
          {
            zh: '校验是一条 SELECT，只读数据包里的表，每行给出 subject、observations（id 的列表）、ok、shown',
            en: 'a check is one SELECT over the package’s tables whose rows give subject, observations (a list of ids), ok and shown',
          },
        ),
      );
    }
  }
  if (problems.length > 0) throw new WarehouseError(problems);
  await keep(engine, checks);
  return checks;
}

/** Every failed check as problems: each new violator and each cured exception, with its numbers. */
export function failures(checks: readonly Check[]): readonly Problem[] {
  return checks.flatMap((check, index) => {
    if (check.passed) return [];
    const { id, statement, severity, exceptions, cases } = check;
    const row = index + HEADER_AND_FIRST;
    const violators = cases.filter(({ ok }) => !ok);
    const fresh = violators.filter(({ subject }) => !exceptions.includes(subject));
    const cured = exceptions.filter((listed) => !violators.some(({ subject }) => subject === listed));
    return [
      ...fresh.map(({ subject, observations, shown }) => {
        const rows = observations.length === 0 ? subject : observations.join(', ');
        return found(
          'check-failed',
          { file: 'checks.csv', row, column: 'sql', value: subject },
          {
            zh: `“${statement.zh}”（${id}）对 ${subject} 不成立：${shown}`,
            en: `“${statement.en}” (${id}) does not hold for ${subject}: ${shown}`,
          },
          {
            zh: `请对照原文核对 ${rows} 的数值；若原文确实如此，把 ${subject} 写进 exceptions 并写明理由`,
            en: `compare the values of ${rows} with the source; if the source says so, list ${subject} under exceptions with the reason`,
          },
          severity,
        );
      }),
      ...cured.map((subject) => {
        const now = cases.find((each) => each.subject === subject)?.shown;
        return found(
          'exception-cured',
          { file: 'checks.csv', row, column: 'exceptions', value: subject },
          {
            zh: `“${statement.zh}”（${id}）列为例外的 ${subject} 并不违反${now === undefined ? '' : `：${now}`}`,
            en: `“${statement.en}” (${id}) lists ${subject} as an exception, but it does not break it${now === undefined ? '' : `: ${now}`}`,
          },
          { zh: `请从 exceptions 里删去 ${subject}`, en: `remove ${subject} from exceptions` },
          severity,
        );
      }),
    ];
  });
}

function judge(row: v.InferOutput<typeof CheckRow>, results: readonly v.InferOutput<typeof CaseRow>[]): Check {
  const cases: CheckCase[] = results.map(({ subject, observations, ok, shown }) => ({
    subject,
    observations,
    ok: ok === true,
    shown: shown ?? '',
  }));
  const exceptions = row.exceptions ?? [];
  const violators = new Set(cases.filter(({ ok }) => !ok).map(({ subject }) => subject));
  const listed = new Set(exceptions);
  const { reason_zh: zh, reason_en: en } = row;
  return {
    id: row.id,
    statement: { zh: row.statement_zh, en: row.statement_en },
    sql: row.sql,
    severity: row.severity,
    exceptions,
    reason: zh === null && en === null ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' },
    passed: violators.size === listed.size && [...violators].every((subject) => listed.has(subject)),
    cases,
  };
}

/** Puts the results beside the checks, for whoever queries. */
async function keep(engine: Engine, checks: readonly Check[]): Promise<void> {
  const statement = await engine.connection.prepare('UPDATE checks SET passed = $2 WHERE id = $1');
  for (const { id, passed } of checks) {
    statement.bindVarchar(1, id);
    statement.bindBoolean(2, passed);
    await statement.run();
  }
  const cases = (await computedTables()).find(({ name }) => name === 'check_cases');
  if (cases === undefined) throw new Error('models/computed.json must describe check_cases');
  await createTable(
    engine,
    { name: cases.name, columns: cases.schema.fields },
    checks.flatMap(({ id, cases: its }) => its.map((each) => ({ check_id: id, ...each }))),
  );
}
