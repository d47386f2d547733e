/** Derived numbers: each formula is a SELECT over the published tables that yields one row, a value or low and high. */
import * as v from 'valibot';
import { decimal, decimalText } from '../figures/decimal.ts';
import type { Problem } from '../package/problem.ts';
import { type Engine, messageOf } from './engine.ts';
import { found, HEADER_AND_FIRST, WarehouseError } from './problems.ts';

/** One computed number, as decimal text; `value` is null where the result is an interval. */
export interface DerivedValue {
  readonly id: string;
  readonly value: string | null;
  readonly low: string;
  readonly high: string;
}

/** What the tables keep; formulas round to what they show, and never to more than this. */
const DECIMALS = 4;

const Formula = v.object({ id: v.string(), formula: v.string() });
const Result = v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.unknown())]));

/** Runs every formula of table `derived`, writes the results into it and returns them in its order. */
export async function computeDerived(engine: Engine): Promise<readonly DerivedValue[]> {
  const formulas = await engine.rows(Formula, 'SELECT id, formula FROM derived ORDER BY rowid');
  const values: DerivedValue[] = [];
  const problems: Problem[] = [];
  for (const [index, { id, formula }] of formulas.entries()) {
    try {
      values.push({ id, ...oneResult(await engine.select(Result, formula)) });
    } catch (error) {
      problems.push(
        found(
          'formula-fails',
          { file: 'derived.csv', row: index + HEADER_AND_FIRST, column: 'formula', value: formula },
          {
            zh: `${id} 的公式算不出来：${messageOf(error)}`,
            en: `the formula of ${id} can't be computed: ${messageOf(error)}`,
          },
          {
            zh: '公式是一条 SELECT，只读数据包里的表，得一行 value，或 low 与 high；请核对其中的 id 与写法',
            en: 'a formula is one SELECT over the package’s tables that yields one row with value, or low and high; check its ids and spelling',
          },
        ),
      );
    }
  }
  if (problems.length > 0) throw new WarehouseError(problems);
  // Formulas see observations only: the results come in when all are known, so their order can't matter.
  const statement = await engine.connection.prepare(
    'UPDATE derived SET "value" = CAST($2 AS DECIMAL(18, 4)), low = CAST($3 AS DECIMAL(18, 4)), ' +
      'high = CAST($4 AS DECIMAL(18, 4)) WHERE id = $1',
  );
  for (const { id, value, low, high } of values) {
    statement.bindVarchar(1, id);
    if (value === null) statement.bindNull(2);
    else statement.bindVarchar(2, value);
    statement.bindVarchar(3, low);
    statement.bindVarchar(4, high);
    await statement.run();
  }
  return values;
}

function oneResult(rows: readonly v.InferOutput<typeof Result>[]): Omit<DerivedValue, 'id'> {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) {
    throw new RangeError(`公式应得一行，这里得${rows.length}行 · the formula must yield one row, not ${rows.length}`);
  }
  const columns = Object.keys(row).sort().join(', ');
  if (columns === 'value') {
    const value = exact(row['value']);
    return { value, low: value, high: value };
  }
  if (columns !== 'high, low') {
    throw new RangeError(
      `公式应得 value，或 low 与 high · the formula must yield value, or low and high, not ${columns}`,
    );
  }
  const low = exact(row['low']);
  const high = exact(row['high']);
  if (Number(low) > Number(high)) throw new RangeError(`low ${low} > high ${high}`);
  return { value: low === high ? low : null, low, high };
}

function exact(cell: unknown): string {
  if (cell === null || cell === undefined) {
    throw new RangeError('公式没有得数，请核对其中的 id · the formula has no result; check the ids in it');
  }
  const number = typeof cell === 'number' || typeof cell === 'string' ? cell : Number.NaN;
  if (!Number.isFinite(Number(number))) throw new RangeError(`公式的得数不是数 · not a number: ${String(cell)}`);
  const digits = decimal(number);
  // A quotient has no last digit; what binary fractions add behind the fourth decimal is noise.
  return digits.scale <= DECIMALS ? decimalText(digits) : decimalText(decimal(Number(number).toFixed(DECIMALS)));
}
