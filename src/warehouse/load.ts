/** The load step: empty tables from the descriptor, then rows from a source, each cell as its column's type or not at all. */
import { type DuckDBAppender, DuckDBDecimalValue, DuckDBListValue, LIST, VARCHAR } from '@duckdb/node-api';
import { decimal, power10 } from '../figures/decimal.ts';
import type { CellValue } from '../package/index.ts';
import type { Engine } from './engine.ts';
import { found, WarehouseError } from './problems.ts';
import type { ColumnContract, SourceRow, TableContract, TableSource } from './source.ts';

/** Decimals keep printed figures exact; 14 digits before the point hold any amount in yuan. */
const DECIMALS = 4;
const DECIMAL_WIDTH = 18;
const DECIMAL = `DECIMAL(${DECIMAL_WIDTH}, ${DECIMALS})`;

const SQL_TYPES: Readonly<Record<ColumnContract['type'], string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: DECIMAL,
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
  date: 'DATE',
};

/**
 * Creates a table of the package and fills it from the source; returns how many rows came.
 *
 * @param extra columns that models fill afterwards; no source can bring them
 * @param computed what of them is known from the row alone
 */
export async function loadTable(
  engine: Engine,
  table: TableContract,
  source: TableSource,
  extra: readonly ColumnContract[] = [],
  computed: (row: SourceRow) => SourceRow = () => ({}),
): Promise<number> {
  return createTable(engine, { name: table.name, columns: [...table.columns, ...extra] }, source.rows(table), computed);
}

/** Creates a table with these columns and appends the rows in their order. */
export async function createTable(
  engine: Engine,
  { name, columns }: TableContract,
  rows: Iterable<SourceRow> | AsyncIterable<SourceRow>,
  computed: (row: SourceRow) => SourceRow = () => ({}),
): Promise<number> {
  const definitions = columns.map((column) => `"${column.name}" ${SQL_TYPES[column.type]}`);
  await engine.run(`CREATE TABLE "${name}" (${definitions.join(', ')})`);
  const appender = await engine.connection.createAppender(name);
  let count = 0;
  try {
    for await (const given of rows) {
      count += 1;
      const row = { ...given, ...computed(given) };
      for (const column of columns) {
        try {
          append(appender, column, row[column.name] ?? null);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          throw new WarehouseError([
            found(
              'value-not-storable',
              { file: `${name}.csv`, row: count + 1, column: column.name, value: String(row[column.name]) },
              { zh: `存不进数据库：${reason}`, en: `can't be stored: ${reason}` },
              {
                zh: `数值最多${DECIMAL_WIDTH - DECIMALS}位整数、${DECIMALS}位小数；请换用合适的单位`,
                en: `a number has at most ${DECIMAL_WIDTH - DECIMALS} digits before the point and ${DECIMALS} after it; use a suitable unit`,
              },
            ),
          ]);
        }
      }
      appender.endRow();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
  return count;
}

function append(appender: DuckDBAppender, { type }: ColumnContract, cell: CellValue): void {
  if (cell === null) {
    appender.appendNull();
    return;
  }
  switch (type) {
    case 'string':
      appender.appendVarchar(String(cell));
      break;
    case 'integer':
      appender.appendInteger(wholeNumber(cell));
      break;
    case 'number':
      appender.appendDecimal(decimalOf(cell));
      break;
    case 'boolean':
      if (typeof cell !== 'boolean') throw new TypeError(`not a boolean: ${cell}`);
      appender.appendBoolean(cell);
      break;
    case 'list':
      if (!Array.isArray(cell)) throw new TypeError(`not a list: ${cell}`);
      appender.appendList(new DuckDBListValue(cell.map(String)), LIST(VARCHAR));
      break;
    case 'date':
      throw new TypeError(`no table of the package has dates: ${cell}`);
  }
}

function wholeNumber(cell: CellValue): number {
  const number = Number(cell);
  if (!Number.isSafeInteger(number) || Math.abs(number) > 2147483647)
    throw new RangeError(`not a whole number: ${cell}`);
  return number;
}

function decimalOf(cell: CellValue): DuckDBDecimalValue {
  if (typeof cell === 'boolean' || typeof cell === 'object') throw new TypeError(`not a number: ${cell}`);
  const { coefficient, scale } = decimal(cell);
  if (scale > DECIMALS) throw new RangeError(`小数超过${DECIMALS}位 · more than ${DECIMALS} decimals: ${cell}`);
  const scaled = coefficient * power10(DECIMALS - scale);
  if (String(scaled).replace('-', '').length > DECIMAL_WIDTH) throw new RangeError(`数值太大 · too large: ${cell}`);
  return new DuckDBDecimalValue(scaled, DECIMAL_WIDTH, DECIMALS);
}
