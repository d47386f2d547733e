/** Reports on promises: each fits its promise, its day and its source, and a promise that is called met is met. */
import { compare, decimal, decimalText, parsePeriod, readFigure } from '../../figures/index.ts';
import { cells } from '../messages/cells.ts';
import { progress as said } from '../messages/progress.ts';
import type { CommitmentRow, ProgressRow } from '../rows.ts';
import type { Context } from './context.ts';
import { type Goal, reaches } from './reaching.ts';

export function checkProgress(context: Context): void {
  const promises = new Map(context.rows.commitments.map((row) => [row.id, row]));
  const published = new Map(context.rows.sources.map((row) => [row.id, row.published]));
  for (const promise of promises.values()) checkWay(context, promise);
  for (const [id, rows] of Map.groupBy(context.rows.progress, (row) => row.commitment)) {
    for (const row of rows) {
      checkParts(context, row);
      checkDate(context, row, published.get(promises.get(id)?.source ?? '') ?? null, published.get(row.source) ?? null);
    }
    const promise = promises.get(id);
    // A report on an unknown promise has its message already.
    if (promise === undefined) continue;
    checkNumbers(
      context,
      promise,
      [...rows].sort((a, b) => (a.date < b.date ? -1 : 1)),
    );
  }
}

/** A target lies in the direction of its promise, seen from where it starts. */
function checkWay(context: Context, promise: CommitmentRow): void {
  const start = promise.baseline === null ? undefined : context.observations.get(promise.baseline);
  if (start === undefined || promise.target_value === null || start.unit !== promise.target_unit) return;
  const side = compare(decimal(promise.target_value), decimal(start.value));
  if ((promise.direction === 'decrease' && side > 0) || (promise.direction === 'increase' && side < 0)) {
    const { target_value: target, direction } = promise;
    context.add(said.targetWrongWay(target, start.id, start.value, direction), promise.at, 'target_value', target);
  }
}

/** What belongs together stands together. */
function checkParts(context: Context, row: ProgressRow): void {
  const value = { value: row.value, unit: row.unit, qualifier: row.qualifier, printed: row.printed };
  const target = {
    new_target_value: row.new_target_value,
    new_target_unit: row.new_target_unit,
    new_target_qualifier: row.new_target_qualifier,
    new_printed: row.new_printed,
  };
  const blanks = (parts: Readonly<Record<string, string | null>>): readonly string[] => {
    const blank = Object.entries(parts).flatMap(([column, part]) => (part === null ? [column] : []));
    return blank.length === Object.keys(parts).length ? [] : blank;
  };
  for (const column of blanks(value)) context.add(said.valueWhole(column), row.at, column);
  for (const column of blanks(target)) context.add(said.newTargetWhole(column), row.at, column);
  const renewed = row.new_due !== null || Object.values(target).some((part) => part !== null);
  if (row.state !== 'changed' && renewed) context.add(said.newTargetState(row.state), row.at, 'state', row.state);
  if (row.state === 'changed' && !renewed && row.note_zh === null) {
    context.add(said.changedNothing(), row.at, 'new_target_value');
  }
}

function checkDate(context: Context, row: ProgressRow, promised: string | null, reported: string | null): void {
  const day = parsePeriod(row.date);
  if (!day.ok) {
    context.add(cells.noSuchDate(row.date), row.at, 'date', row.date);
    return;
  }
  const ends = (text: string | null) => {
    const period = text === null ? undefined : parsePeriod(text);
    return period?.ok ? period.value : undefined;
  };
  const from = ends(promised)?.start;
  if (from !== undefined && row.date < from) {
    context.add(said.beforePromise(row.date, promised ?? ''), row.at, 'date', row.date);
  }
  const until = ends(reported)?.end;
  if (until !== undefined && row.date > until) {
    context.add(said.afterSource(row.date, reported ?? ''), row.at, 'date', row.date);
  }
}

/** The numbers of one promise's reports, by date, against the target of their day. */
function checkNumbers(context: Context, promise: CommitmentRow, rows: readonly ProgressRow[]): void {
  const start = promise.baseline === null ? undefined : context.observations.get(promise.baseline);
  let unit = promise.target_unit ?? null;
  let target =
    promise.target_value === null || promise.target_qualifier === null
      ? undefined
      : { value: promise.target_value, qualifier: promise.target_qualifier };
  for (const row of rows) {
    if (row.new_target_value !== null && row.new_target_qualifier !== null) {
      target = { value: row.new_target_value, qualifier: row.new_target_qualifier };
    }
    if (!promise.measurable) {
      const column = row.value === null ? 'new_target_value' : 'value';
      const cell = row[column];
      if (cell !== null) context.add(said.notMeasurable(promise.id), row.at, column, cell);
      continue;
    }
    for (const column of ['unit', 'new_target_unit'] as const) {
      const written = row[column];
      // Without a target the first number says in what the promise is counted.
      unit ??= written;
      if (written !== null && unit !== null && written !== unit) {
        context.add(said.otherUnit(written, promise.id, unit), row.at, column, written);
      }
    }
    if (row.state !== 'met' || target === undefined) continue;
    const base = start !== undefined && start.unit === unit ? start.value : null;
    contradicted(context, row, { direction: promise.direction, base, ...target });
  }
}

/** A promise that is said to be met while its number says that it is not. */
function contradicted(context: Context, row: ProgressRow, goal: Goal): void {
  if (row.value === null || row.qualifier === null) return;
  const read = readFigure(row.printed ?? '', context.units);
  const step = read.ok ? decimalText(read.value.step) : '0';
  if (reaches(goal, { value: row.value, qualifier: row.qualifier, step }) !== false) return;
  context.add(said.metNotReached(row.printed ?? row.value, goal.value), row.at, 'state', row.state);
}
