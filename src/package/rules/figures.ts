/** Figures as printed against the columns that carry them, and against the paragraph they are cited from. */
import {
  canonicalUnit,
  compare,
  decimal,
  decimalText,
  equals,
  figureErrorText,
  type Period,
  parsePeriod,
  readDate,
  readFigure,
} from '../../figures/index.ts';
import { cells } from '../messages/cells.ts';
import { rules as said } from '../messages/rules.ts';
import { nearFigure } from '../near.ts';
import type { RowPlace } from '../rows.ts';
import type { Context } from './context.ts';

/** The columns of one figure in a row, by what they are called there. */
interface FigureColumns {
  readonly value: readonly [column: string, value: string];
  readonly max?: readonly [column: string, value: string | null];
  readonly unit: readonly [column: string, value: string];
  readonly qualifier: readonly [column: string, value: string];
}

/** Every figure of observations, commitments and reports on them. */
export function checkFigures(context: Context): void {
  for (const row of context.rows.observations) {
    if (!checkPrinted(context, row, 'printed', row.printed)) continue;
    checkFigure(context, row.at, row.printed, {
      value: ['value', row.value],
      max: ['value_max', row.value_max],
      unit: ['unit', row.unit],
      qualifier: ['qualifier', row.qualifier],
    });
  }
  for (const row of context.rows.commitments) {
    if (
      row.printed === null ||
      row.target_value === null ||
      row.target_unit === null ||
      row.target_qualifier === null
    ) {
      continue;
    }
    if (!checkPrinted(context, row, 'printed', row.printed)) continue;
    checkFigure(context, row.at, row.printed, {
      value: ['target_value', row.target_value],
      unit: ['target_unit', row.target_unit],
      qualifier: ['target_qualifier', row.target_qualifier],
    });
  }
  for (const row of context.rows.progress) {
    const { printed, value, unit, qualifier } = row;
    if (printed !== null && value !== null && unit !== null && qualifier !== null) {
      if (checkPrinted(context, row, 'printed', printed)) {
        checkFigure(context, row.at, printed, {
          value: ['value', value],
          unit: ['unit', unit],
          qualifier: ['qualifier', qualifier],
        });
      }
    }
    const { new_printed, new_target_value, new_target_unit, new_target_qualifier } = row;
    if (new_printed === null || new_target_value === null) continue;
    if (new_target_unit === null || new_target_qualifier === null) continue;
    if (!checkPrinted(context, row, 'new_printed', new_printed)) continue;
    checkFigure(context, row.at, new_printed, {
      value: ['new_target_value', new_target_value],
      unit: ['new_target_unit', new_target_unit],
      qualifier: ['new_target_qualifier', new_target_qualifier],
    });
  }
}

interface Cited {
  readonly source: string;
  readonly paragraph: number;
  readonly at: RowPlace;
}

/** Whether a figure stands in the paragraph cited, letter for letter; true where the source was never traced. */
function checkPrinted(context: Context, row: Cited, column: string, printed: string): boolean {
  const figures = context.figuresIn(row.source, row.paragraph);
  if (figures === undefined || figures.includes(printed)) return true;
  const elsewhere = context.paragraphsWith(row.source, printed);
  const paragraph = [row.paragraph];
  if (elsewhere.length > 0) {
    context.add(said.otherParagraph(printed, paragraph, elsewhere), row.at, 'paragraph', row.paragraph);
  } else {
    context.add(
      said.notInParagraph(printed, paragraph, nearFigure(printed, figures), figures),
      row.at,
      column,
      printed,
    );
  }
  return false;
}

function checkFigure(context: Context, at: RowPlace, printed: string, columns: FigureColumns): void {
  const reading = readFigure(printed, context.units);
  if (!reading.ok) {
    const reason = { zh: figureErrorText(reading.error, 'zh'), en: figureErrorText(reading.error, 'en') };
    context.add(said.printedUnreadable(printed, reason), at, 'printed', printed);
    return;
  }
  const figure = reading.value;
  const [valueColumn, value] = columns.value;
  if (!equals(figure.value, decimal(value))) {
    context.add(said.printedValue(valueColumn, printed, decimalText(figure.value), value), at, valueColumn, value);
  }
  const [maxColumn, max] = columns.max ?? ['value_max', null];
  const readMax = figure.valueMax === undefined ? undefined : decimalText(figure.valueMax);
  const same = readMax === undefined ? max === null : max !== null && equals(decimal(readMax), decimal(max));
  if (!same) context.add(said.printedMax(maxColumn, printed, readMax, max ?? undefined), at, maxColumn, max);
  const [qualifierColumn, qualifier] = columns.qualifier;
  if (figure.qualifier !== qualifier) {
    context.add(
      said.printedQualifier(qualifierColumn, printed, figure.qualifier, qualifier),
      at,
      qualifierColumn,
      qualifier,
    );
  }
  const [unitColumn, unit] = columns.unit;
  const words = context.units.find((one) => one.id === unit)?.printed;
  // The source may print a bare number (合二为一); a unit of another word it may not be.
  if (figure.unit === '' || words === undefined || words.some((word) => canonicalUnit(word) === figure.unit)) return;
  const fitting = context.units.filter((one) => one.printed.some((word) => canonicalUnit(word) === figure.unit));
  const ids = fitting.map((one) => one.id);
  context.add(said.printedUnit(unitColumn, printed, figure.unit, unit, ids), at, unitColumn, unit);
}

/** Dates as printed: in their paragraph, and in agreement with the period of the row where they are complete. */
export function checkDates(context: Context): void {
  for (const row of context.rows.sources) checkPeriod(context, row.at, 'published', row.published);
  for (const row of context.rows.derived) checkPeriod(context, row.at, 'period', row.period);
  for (const row of context.rows.observations) {
    const period = checkPeriod(context, row.at, 'period', row.period);
    if (row.period_printed === null) continue;
    if (!checkPrinted(context, row, 'period_printed', row.period_printed)) continue;
    agree(context, row.at, 'period', row.period_printed, row.period, period);
  }
  for (const row of context.rows.commitments) {
    const due = checkPeriod(context, row.at, 'due', row.due);
    if (row.due_printed === null) continue;
    if (!checkPrinted(context, row, 'due_printed', row.due_printed)) continue;
    agree(context, row.at, 'due', row.due_printed, row.due, due);
  }
  for (const row of context.rows.progress) checkPeriod(context, row.at, 'new_due', row.new_due);
  for (const row of context.rows.mechanisms) {
    const since = checkPeriod(context, row.at, 'since', row.since);
    for (const printed of row.printed) checkAmong(context, row, 'printed', printed);
    if (row.since_printed === null) continue;
    if (!checkAmong(context, row, 'since_printed', row.since_printed)) continue;
    agree(context, row.at, 'since', row.since_printed, row.since, since);
  }
}

interface CitedInSome {
  readonly source: string;
  readonly paragraphs: readonly number[];
  readonly at: RowPlace;
}

/** Whether one of several paragraphs prints a figure. */
function checkAmong(context: Context, row: CitedInSome, column: string, printed: string): boolean {
  const figures = row.paragraphs.flatMap((paragraph) => context.figuresIn(row.source, paragraph) ?? []);
  const traced = context.figuresIn(row.source, 1) !== undefined;
  if (!traced || figures.includes(printed)) return true;
  const elsewhere = context.paragraphsWith(row.source, printed);
  const cited = row.paragraphs;
  if (elsewhere.length > 0)
    context.add(said.otherParagraph(printed, cited, elsewhere), row.at, 'paragraphs', row.paragraphs.join(' '));
  else context.add(said.notInParagraph(printed, cited, nearFigure(printed, figures), figures), row.at, column, printed);
  return false;
}

function checkPeriod(context: Context, at: RowPlace, column: string, text: string | null): Period | undefined {
  if (text === null) return undefined;
  const read = parsePeriod(text);
  if (read.ok) return read.value;
  const closed = text.includes('/') && !text.includes('..');
  const what =
    read.error.code === 'impossible-date' ? cells.noSuchDate : closed ? cells.periodOrder : cells.dateUnclear;
  context.add(what(text), at, column, text);
  return undefined;
}

/** A printed date says when; where it is partial (2月至3月) or relative (去年) it says it to readers only. */
function agree(
  context: Context,
  at: RowPlace,
  column: string,
  printed: string,
  written: string | null,
  period: Period | undefined,
): void {
  const read = readDate(printed);
  if (!read.ok) return;
  if (written === null) context.add(said.periodBlank(column, printed, read.value.id), at, column);
  else if (period !== undefined && !within(period, read.value)) {
    context.add(said.printedPeriod(column, printed, read.value.id, written), at, column, written);
  }
}

/** Whether a period's known ends lie within a printed date: 2018-11/.. within 2018年11月, 2020-S1 within 2020年. */
function within(period: Period, date: Period): boolean {
  const inside = (day: string | undefined): boolean =>
    day === undefined ||
    ((date.start === undefined || day >= date.start) && (date.end === undefined || day <= date.end));
  return inside(period.start) && inside(period.end);
}

/** Whether a range is written the right way round. */
export function checkRanges(context: Context): void {
  for (const row of context.rows.observations) {
    if (row.value_max === null || compare(decimal(row.value_max), decimal(row.value)) > 0) continue;
    context.add(said.maxNotAbove(row.value, row.value_max), row.at, 'value_max', row.value_max);
  }
}
