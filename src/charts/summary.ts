/** What is said of a drawing to those who do not see it: one sentence and a table, both made from the rows. */
import type { Locale } from '../figures/index.ts';
import { listed } from '../i18n/index.ts';
import { tidy } from './measure.ts';
import { basisRemark, figureText, numberOf, periodText, pick, sentenceText, tableText } from './print.ts';
import type { SceneColumn, SceneTable, SceneTableRow } from './scene.ts';
import type { Chart, ChartRow } from './spec.ts';
import { words } from './words.ts';

/** `甲25,069户` / `A 25,069`: a name with its figure, as it stands in a sentence. */
function named(row: ChartRow, locale: Locale): string {
  const name = pick(row.label, locale);
  const remark = basisRemark(row, locale);
  const after = remark === '' ? '' : words(locale).bracketed(remark);
  const figure = figureText(row, locale, 'spoken');
  return joined(name, figure, locale) + after;
}

/** 甲区25,069户; a name that ends in a digit or bracket keeps its distance: 部门01：164000件. */
function joined(name: string, figure: string, locale: Locale): string {
  if (locale === 'en') return `${name}: ${figure}`;
  return /[\p{Script=Han}”》]$/u.test(name) && !/^[\p{Script=Han}]/u.test(figure)
    ? name + figure
    : `${name}：${figure}`;
}

/** A row as a clause: its own sentence where it has one. */
function clause(row: ChartRow, locale: Locale): string {
  if (row.sentence === null || row.figure === null) return named(row, locale);
  const remark = basisRemark(row, locale);
  const figure = sentenceText(row, locale);
  const said = pick(row.sentence, locale)
    .replace('{value}', () => figure)
    .trim();
  return said.replace(/[。.]$/, '') + (remark === '' ? '' : words(locale).bracketed(remark));
}

/** Period and area that all rows share, in brackets at the end of the sentence. */
function circumstances(rows: readonly ChartRow[], locale: Locale): string {
  const t = words(locale);
  const periods = new Set(rows.map((row) => row.period));
  const areas = new Set(rows.map((row) => row.area?.id ?? null));
  const [first] = rows;
  const parts: string[] = [];
  if (periods.size === 1 && first?.period) parts.push(periodText(first.period, locale));
  if (areas.size === 1 && first?.area) parts.push(pick(first.area.name, locale));
  return parts.length === 0 ? '' : t.bracketed(parts.join(t.comma));
}

function oneOf(rows: readonly ChartRow[], role: ChartRow['role']): ChartRow | undefined {
  return rows.find((row) => row.role === role);
}

function composition(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const whole = oneOf(chart.rows, 'whole') ?? oneOf(chart.rows, 'subject');
  const parts = chart.rows.filter((row) => row.role === 'part').map((row) => named(row, locale));
  const rest = oneOf(chart.rows, 'remainder');
  const said = listed(parts, locale);
  const unnamed = rest ? `${t.comma}${t.andUnnamed(figureText(rest, locale, 'spoken'))}` : '';
  if (whole === undefined) return said + unnamed;
  return `${clause(whole, locale)}${t.comma}${t.ofWhich}${said}${unnamed}`;
}

function beforeAfter(chart: Chart, locale: Locale): string {
  const before = oneOf(chart.rows, 'before');
  const after = oneOf(chart.rows, 'after');
  const t = words(locale);
  if (before === undefined || after === undefined) return clauses(chart.rows, locale);
  const from = figureText(before, locale, 'spoken');
  const to = figureText(after, locale, 'spoken');
  const others = chart.rows.filter((row) => row !== before && row !== after);
  const first = t.fromTo(pick(chart.spec.title, locale), from, to);
  return others.length === 0 ? first : `${first}${t.semicolon}${clauses(others, locale)}`;
}

/** First and last of each area, and how many stand between: a sentence, not the table read aloud. */
function series(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const areas = [...new Set(chart.rows.map((row) => row.area?.id ?? ''))];
  const said = areas.map((id) => {
    const rows = chart.rows.filter((row) => (row.area?.id ?? '') === id && row.figure !== null);
    const ends = rows.length > 1 ? [rows[0], rows.at(-1)] : rows;
    const texts = ends.flatMap((row) =>
      row
        ? [`${periodText(row.period, locale)}${locale === 'zh' ? '' : ': '}${figureText(row, locale, 'spoken')}`]
        : [],
    );
    const name = rows[0]?.area ? pick(rows[0].area.name, locale) : '';
    const to = locale === 'zh' ? '，' : ', ';
    return name === '' || areas.length === 1 ? texts.join(to) : `${name}${t.colon}${texts.join(to)}`;
  });
  return `${pick(chart.spec.title, locale)}${t.colon}${said.filter((part) => part !== '').join(t.semicolon)}`;
}

function comparison(chart: Chart, locale: Locale): string {
  const t = words(locale);
  // In the order in which they are drawn; of many, the first three and the last.
  const ranks = chart.rows.every((row) => row.kind === 'rank');
  const order = (row: ChartRow): number => (ranks ? -1 : 1) * (numberOf(row) ?? Number.NEGATIVE_INFINITY);
  const sorted = [...chart.rows].sort((a, b) => order(b) - order(a));
  const all = sorted.map((row) => joined(pick(row.label, locale), figureText(row, locale, 'spoken'), locale));
  const many = all.length > 6;
  const said = many ? `${all.slice(0, 3).join(t.joined)}${t.upTo}${all.at(-1)}` : listed(all, locale);
  return `${pick(chart.spec.title, locale)}${t.colon}${said}`;
}

/** Rows as clauses; an area is said where rows differ in it. */
function clauses(rows: readonly ChartRow[], locale: Locale): string {
  return rows.map((row) => clause(row, locale)).join(words(locale).semicolon);
}

/** One sentence that says what is drawn: names, figures with qualifiers and units, period, area, and what is simulated. */
export function summaryOf(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const { spec, rows } = chart;
  if (rows.length === 0) return `${pick(spec.title, locale)}${t.colon}${t.missing}${t.stop}`;
  const body =
    spec.kind === 'composition'
      ? composition(chart, locale)
      : spec.kind === 'before_after'
        ? beforeAfter(chart, locale)
        : spec.kind === 'series'
          ? series(chart, locale)
          : spec.kind === 'comparison'
            ? comparison(chart, locale)
            : clauses(rows, locale);
  const simulated = spec.basis === 'simulated' ? t.bracketed(t.simulatedTag) : '';
  return tidy(`${body}${circumstances(rows, locale)}${simulated}${t.stop}`);
}

/** The rows as a table of texts. Columns in which nothing would stand are left out. */
export function tableOf(chart: Chart, locale: Locale): SceneTable {
  const t = words(locale);
  const { spec, rows } = chart;
  const cells: Readonly<Record<SceneColumn['id'], (row: ChartRow) => string>> = {
    label: (row) => pick(row.label, locale),
    figure: (row) => tableText(row, locale),
    basis: (row) => (row.figure === null && row.low === undefined ? '' : t[row.basis]),
    period: (row) => periodText(row.period, locale),
    area: (row) => (row.area ? pick(row.area.name, locale) : ''),
    note: (row) => (row.note ? pick(row.note, locale) : ''),
  };
  const all: readonly SceneColumn[] = [
    { id: 'label', label: t.columnLabel },
    { id: 'figure', label: t.columnFigure },
    { id: 'basis', label: t.columnBasis },
    { id: 'period', label: t.columnPeriod },
    { id: 'area', label: t.columnArea },
    { id: 'note', label: t.columnNote },
  ];
  const columns = all.filter(
    ({ id }) => id === 'label' || id === 'figure' || rows.some((row) => cells[id](row) !== ''),
  );
  return {
    caption: pick(spec.title, locale),
    columns,
    rows: rows.map(
      (row): SceneTableRow => ({
        datum: row.id,
        href: row.href,
        cells: columns.map(({ id }) => cells[id](row)),
      }),
    ),
  };
}
