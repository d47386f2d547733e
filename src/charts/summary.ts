/** What is said of a drawing to those who do not see it: one sentence and a table, both made from the rows. */
import type { Locale } from '../figures/index.ts';
import { listed } from '../i18n/index.ts';
import { sectionChart } from './kinds/sections.ts';
import { tidy } from './measure.ts';
import {
  basisRemark,
  binText,
  figureText,
  numberOf,
  periodText,
  pick,
  rowName,
  sentenceText,
  tableText,
  timeOf,
} from './print.ts';
import type { SceneColumn, SceneTable, SceneTableRow } from './scene.ts';
import type { Chart, ChartKind, ChartRow, Shared } from './spec.ts';
import { words } from './words.ts';

/** `甲25,069户` / `A 25,069`: a name with its figure, as it stands in a sentence. */
function named(row: ChartRow, locale: Locale): string {
  const name = pick(row.label, locale);
  const remark = basisRemark(row, locale);
  const after = remark === '' ? '' : words(locale).bracketed(remark);
  const figure = figureText(row, locale, 'spoken');
  // The name of a promise is a phrase, which no figure may run into: 不用上门：0次.
  const said = row.role === 'target' ? `${name}${words(locale).colon}${figure}` : joined(name, figure, locale);
  return said + after;
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

/** First and last of each line, not the table read aloud; of many lines the first three and the last. */
function series(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const lined = chart.spec.kind === 'slope' || chart.spec.kind === 'bump' || chart.spec.kind === 'multiples';
  const keyOf = (row: ChartRow): Shared =>
    row.series ?? (lined ? row.category : row.area) ?? { id: lined ? row.label.zh : '', name: row.label };
  const keys = [...new Map(chart.rows.map((row) => [keyOf(row).id, keyOf(row)])).values()];
  const said = keys.flatMap((key) => {
    const own = chart.rows.filter((row) => keyOf(row).id === key.id);
    const rows = own
      .filter((row) => row.figure !== null)
      .sort((a, b) => (timeOf(a.period) ?? 0) - (timeOf(b.period) ?? 0));
    const ends = rows.length > 1 ? [rows[0], rows.at(-1)] : rows.length === 1 ? rows : own.slice(0, 1);
    const texts = ends.flatMap((row) =>
      row
        ? [`${periodText(row.period, locale)}${locale === 'zh' ? '' : ': '}${figureText(row, locale, 'spoken')}`]
        : [],
    );
    const name = key.id === '' ? '' : pick(key.name, locale);
    const to = locale === 'zh' ? '，' : ', ';
    return [name === '' || keys.length === 1 ? texts.join(to) : `${name}${t.colon}${texts.join(to)}`];
  });
  const many = said.length > 6;
  const head = many ? [t.countOf(String(said.length), t.linesWord)] : [];
  const shown = many ? [...said.slice(0, 3), said.at(-1) ?? ''] : said;
  return `${pick(chart.spec.title, locale)}${t.colon}${[...head, ...shown].filter((part) => part !== '').join(t.semicolon)}`;
}

/** Few numbers one by one, many by how many there are, the highest, the lowest and how many are missing. */
function overview(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const { kind, title } = chart.spec;
  const each = (row: ChartRow): string => {
    const name = kind === 'calendar' ? periodText(row.period, locale) : rowName(row, locale);
    const remark = basisRemark(row, locale);
    const figure = figureText(row, locale, 'spoken');
    return joined(name, figure, locale) + (remark === '' || remark === t.simulated ? '' : t.bracketed(remark));
  };
  const head = `${pick(title, locale)}${t.colon}`;
  if (chart.rows.length <= 6) return head + chart.rows.map(each).join(t.semicolon);
  const what = kind === 'calendar' ? t.daysWord : kind === 'histogram' ? t.groupsWord : t.numbersWord;
  const known = chart.rows.filter((row) => numberOf(row) !== null);
  // The first place is the highest.
  const sign = chart.rows.every((row) => row.kind === 'rank') ? -1 : 1;
  const sorted = [...known].sort((a, b) => sign * ((numberOf(a) ?? 0) - (numberOf(b) ?? 0)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const parts = [t.countOf(String(chart.rows.length), what)];
  if (low && high) {
    const equal = numberOf(low) === numberOf(high);
    parts.push(
      ...(equal ? [t.allEqual(figureText(low, locale, 'spoken'))] : [t.highest(each(high)), t.lowest(each(low))]),
    );
  }
  if (known.length < chart.rows.length) parts.push(t.withoutFigure(String(chart.rows.length - known.length)));
  return head + parts.join(locale === 'zh' ? t.comma : t.semicolon);
}

type Teller = (chart: Chart, locale: Locale) => string;

/** How each kind is put into a sentence; the others are told row by row. */
const TELLERS: Partial<Record<ChartKind, Teller>> = {
  composition,
  before_after: beforeAfter,
  series,
  comparison,
  area: series,
  slope: series,
  bump: series,
  multiples: series,
  grouped: overview,
  stacked: overview,
  diverging: overview,
  strip: overview,
  range: overview,
  interval: overview,
  histogram: overview,
  heat: overview,
  calendar: overview,
  sections: (chart, locale) =>
    (chart.spec.options.sections ?? [])
      .map((section) => sectionChart(chart, section))
      .filter(({ rows }) => rows.length > 0)
      .map((own) => TELLERS[own.spec.kind]?.(own, locale) ?? clauses(own.rows, locale))
      .join(locale === 'zh' ? '。' : '. '),
};

function comparison(chart: Chart, locale: Locale): string {
  const t = words(locale);
  // In the order in which they are drawn; of many, the first three and the last.
  const ranks = chart.rows.every((row) => row.kind === 'rank');
  const order = (row: ChartRow): number => (ranks ? -1 : 1) * (numberOf(row) ?? Number.NEGATIVE_INFINITY);
  const sorted = [...chart.rows].sort((a, b) => order(b) - order(a));
  const names = new Set(chart.rows.map((row) => pick(row.label, locale)));
  // Rows that only their figures tell apart are named once.
  if (names.size === 1 && sorted.length > 1) {
    const figures = sorted.map((row) => figureText(row, locale, 'spoken'));
    return `${pick(chart.spec.title, locale)}${t.colon}${listed(figures, locale)}${t.bracketed([...names].join(''))}`;
  }
  const all = sorted.map((row) => joined(pick(row.label, locale), figureText(row, locale, 'spoken'), locale));
  const many = all.length > 6;
  const said = many ? `${all.slice(0, 3).join(t.joined)}${t.upTo}${all.at(-1)}` : listed(all, locale);
  return `${pick(chart.spec.title, locale)}${t.colon}${said}`;
}

/** Rows as clauses. In English one that is a sentence of its own begins with a capital and so comes after a full stop. */
function clauses(rows: readonly ChartRow[], locale: Locale): string {
  const { semicolon } = words(locale);
  return rows
    .map((row, i) => {
      const stopped = locale === 'en' && row.sentence !== null && row.figure !== null;
      return (i === 0 ? '' : stopped ? '. ' : semicolon) + clause(row, locale);
    })
    .join('');
}

/** One sentence that says what is drawn: names, figures with qualifiers and units, period, area, and what is simulated. */
export function summaryOf(chart: Chart, locale: Locale): string {
  const t = words(locale);
  const { spec, rows } = chart;
  if (rows.length === 0) return `${pick(spec.title, locale)}${t.colon}${t.missing}${t.stop}`;
  const body = TELLERS[spec.kind]?.(chart, locale) ?? clauses(rows, locale);
  const simulated = spec.basis === 'simulated' ? t.bracketed(t.simulatedTag) : '';
  return tidy(`${body}${circumstances(rows, locale)}${simulated}${t.stop}`);
}

/** The rows as a table of texts. Columns in which nothing would stand are left out. */
export function tableOf(chart: Chart, locale: Locale): SceneTable {
  const t = words(locale);
  const { spec, rows } = chart;
  const cells: Readonly<Record<SceneColumn['id'], (row: ChartRow) => string>> = {
    label: (row) => pick(row.label, locale),
    category: (row) => (row.category ? pick(row.category.name, locale) : ''),
    series: (row) => (row.series ? pick(row.series.name, locale) : ''),
    bin: (row) => (row.bin ? binText(row.bin, locale) : ''),
    figure: (row) => tableText(row, locale),
    basis: (row) =>
      row.figure === null && row.low === undefined ? '' : row.how ? pick(row.how, locale) : t[row.basis],
    period: (row) => periodText(row.period, locale),
    area: (row) => (row.area ? pick(row.area.name, locale) : ''),
    note: (row) => (row.note ? pick(row.note, locale) : ''),
  };
  const all: readonly SceneColumn[] = [
    { id: 'label', label: t.columnLabel },
    { id: 'category', label: t.columnCategory },
    { id: 'series', label: t.columnSeries },
    { id: 'bin', label: t.columnBin },
    { id: 'figure', label: t.columnFigure },
    { id: 'basis', label: t.columnBasis },
    { id: 'period', label: t.columnPeriod },
    { id: 'area', label: t.columnArea },
    { id: 'note', label: t.columnNote },
  ];
  const columns = all.filter(
    // A series that only repeats the label needs no column of its own.
    ({ id }) =>
      id === 'label' ||
      id === 'figure' ||
      rows.some((row) => cells[id](row) !== '' && (id !== 'series' || cells[id](row) !== cells.label(row))),
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
