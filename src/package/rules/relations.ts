/** Observations among themselves and with their indicators; commitments with their targets. */
import { canonicalUnit, compare, decimal, parsePeriod } from '../../figures/index.ts';
import { rules as said } from '../messages/rules.ts';
import type { ObservationRow } from '../rows.ts';
import type { Context } from './context.ts';

/** Words of units that measure lengths of time. */
const TIME = new Set([
  '年',
  '季度',
  '个月',
  '周',
  '星期',
  '天',
  '日',
  '工作日',
  '自然日',
  '日历日',
  '小时',
  '分钟',
  '秒',
]);

export function checkObservations(context: Context): void {
  const indicators = new Map(context.rows.indicators.map((row) => [row.id, row]));
  const sources = new Map(context.rows.sources.map((row) => [row.id, row]));
  const times = new Set(
    context.rows.units
      .filter((unit) => unit.printed.every((word) => TIME.has(canonicalUnit(word))))
      .map((unit) => unit.id),
  );
  for (const row of context.rows.observations) {
    const indicator = indicators.get(row.indicator);
    if (indicator !== undefined) {
      // Lengths of time keep the unit they are printed in: one wait in months and another in years.
      const lengths = indicator.kind === 'duration' && times.has(row.unit) && times.has(indicator.unit);
      if (row.unit !== indicator.unit && !lengths) {
        context.add(said.unitOfIndicator(row.unit, indicator.id, indicator.unit), row.at, 'unit', row.unit);
      }
      const scale = Math.max(decimal(row.value).scale, row.value_max === null ? 0 : decimal(row.value_max).scale);
      if (scale > indicator.decimals)
        context.add(said.decimals(row.value, indicator.decimals), row.at, 'value', row.value);
      if (row.peers !== null && indicator.kind !== 'rank') context.add(said.peersNoRank(), row.at, 'peers', row.peers);
    }
    if (row.peers !== null && compare(decimal(row.peers), decimal(row.value)) < 0) {
      context.add(said.peersMissing(row.value, String(row.peers)), row.at, 'peers', row.peers);
    }
    if (row.qualifier === 'fastest' && row.status === 'planned')
      context.add(said.fastestPlanned(), row.at, 'status', row.status);
    checkWhen(context, row, sources.get(row.source)?.published ?? null);
    checkWhole(context, row);
  }
}

/** What a source reports as having happened can't lie after it was printed. */
function checkWhen(context: Context, row: ObservationRow, published: string | null): void {
  if (row.period === null || published === null || row.status !== 'actual') return;
  const [period, printed] = [parsePeriod(row.period), parsePeriod(published)];
  if (!period.ok || !printed.ok || period.value.start === undefined || printed.value.end === undefined) return;
  if (period.value.start > printed.value.end)
    context.add(said.actualInFuture(row.period, published), row.at, 'period', row.period);
}

function checkWhole(context: Context, row: ObservationRow): void {
  if (row.of_whole === null) return;
  const whole = context.observations.get(row.of_whole);
  if (whole === undefined) return;
  const path = [row.id];
  for (let next: ObservationRow | undefined = whole; next !== undefined; ) {
    const { id, of_whole }: ObservationRow = next;
    path.push(id);
    if (id === row.id) {
      context.add(said.wholeCircle(path), row.at, 'of_whole', row.of_whole);
      return;
    }
    // A circle further up has its own message at its own rows.
    if (path.indexOf(id) < path.length - 1) break;
    next = of_whole === null ? undefined : context.observations.get(of_whole);
  }
  if (whole.unit !== row.unit)
    context.add(said.wholeUnit(row.unit, whole.id, whole.unit), row.at, 'of_whole', row.of_whole);
  if (whole.period !== row.period && whole.period !== null && row.period !== null) {
    context.add(said.wholePeriod(row.period, whole.id, whole.period), row.at, 'of_whole', row.of_whole);
  }
  if ((whole.status === 'planned') !== (row.status === 'planned')) {
    context.add(said.wholeStatus(whole.id), row.at, 'status', row.status);
  }
}

export function checkCommitments(context: Context): void {
  for (const row of context.rows.commitments) {
    const parts = {
      target_value: row.target_value,
      target_unit: row.target_unit,
      target_qualifier: row.target_qualifier,
    };
    const blank = Object.entries(parts).filter(([, part]) => part === null);
    const target = blank.length < 3;
    for (const [column] of target ? blank : []) context.add(said.targetWhole(column), row.at, column);
    if (target && !row.measurable) context.add(said.targetNotMeasurable(), row.at, 'measurable', 'false');
    if (row.implied && row.printed !== null) context.add(said.impliedPrinted(), row.at, 'printed', row.printed);
    if (row.implied && !target) context.add(said.impliedNoTarget(), row.at, 'implied', 'true');
    if (target && !row.implied && row.printed === null) context.add(said.targetUnprinted(), row.at, 'printed');
    if (!target && row.printed !== null) context.add(said.printedNoTarget(), row.at, 'target_value');
  }
}
