/** Making sample rows and charts: everything that a case does not care about is filled in. Areas and figures are invented. */

import { decimal, exactFigure, type Figure, type Qualifier, type UnitLabel } from '../../figures/index.ts';
import { periodText } from '../print.ts';
import { PLAIN_ROW } from '../rows.ts';
import { type Chart, type ChartKind, type ChartRow, type ChartSpec, type Role, SPEC_VERSION } from '../spec.ts';

import { words } from '../words.ts';

export const UNITS = {
  case: { id: 'case', symbolZh: '件', symbolEn: 'cases', symbolEnOne: 'case', printed: ['件'] },
  entity: { id: 'entity', symbolZh: '户', symbolEn: 'entities', symbolEnOne: 'entity', printed: ['户'] },
  percent: { id: 'percent', symbolZh: '%', symbolEn: '%', symbolEnOne: '%', printed: ['%'] },
  step: { id: 'step', symbolZh: '个环节', symbolEn: 'steps', symbolEnOne: 'step', printed: ['个', '环节'] },
  hour: { id: 'hour', symbolZh: '小时', symbolEn: 'hours', symbolEnOne: 'hour', printed: ['小时'] },
  workday: {
    id: 'workday',
    symbolZh: '工作日',
    symbolEn: 'working days',
    symbolEnOne: 'working day',
    printed: ['工作日'],
  },
  place: { id: 'place', symbolZh: '位', symbolEn: '', printed: ['位'] },
  yuan: { id: 'yuan', symbolZh: '元', symbolEn: 'yuan', symbolEnOne: 'yuan', printed: ['元'] },
} as const satisfies Readonly<Record<string, UnitLabel>>;

const WORD: Readonly<Record<string, string>> = { step: '个', percent: '%' };

export type Loose = Partial<Omit<ChartRow, 'figure' | 'label'>> & {
  readonly label?: string | { readonly zh: string; readonly en: string };
  readonly qualifier?: Qualifier;
  readonly valueMax?: string;
  readonly step?: string;
};

let counter = 0;

/** Begins the numbering of rows again, so that a set of samples is the same however often it is made. */
export function restart(): void {
  counter = 0;
}

/** A row with everything that a test does not care about filled in. */
export function row(role: Role, value: string | null, unit: UnitLabel, more: Loose = {}): ChartRow {
  const { label, qualifier, valueMax, step, ...rest } = more;
  const bare = value === null ? null : exactFigure(value, WORD[unit.id] ?? unit.symbolZh);
  const figure: Figure | null =
    bare === null
      ? null
      : {
          ...bare,
          qualifier: qualifier ?? 'exact',
          step: step === undefined ? bare.step : decimal(step),
          ...(valueMax === undefined ? {} : { valueMax: decimal(valueMax) }),
        };
  counter += 1;
  const name = label ?? { zh: '某项指标', en: 'Some indicator' };
  return {
    id: `row_${role}_${counter}`,
    label: typeof name === 'string' ? { zh: name, en: name } : name,
    role,
    basis: 'printed',
    figure,
    unit,
    kind: unit.id === 'percent' ? 'share' : unit.id === 'place' ? 'rank' : 'count',
    decimals: 6,
    period: '2020',
    ...PLAIN_ROW,
    area: { id: 'a', name: { zh: '甲区', en: 'District A' } },
    ...rest,
  };
}

export interface Sample {
  readonly name: string;
  readonly chart: Chart;
}

/** Unit, and what all rows share of period and area, as a subtitle of the site says it. */
function subtitleOf(rows: readonly ChartRow[], locale: 'zh' | 'en'): string {
  const t = words(locale);
  const shared = <T>(of: (row: ChartRow) => T): T | undefined =>
    new Set(rows.map(of)).size === 1 && rows[0] ? of(rows[0]) : undefined;
  const unit = shared((row) =>
    row.kind === 'rank' ? t.place : locale === 'zh' ? row.unit.symbolZh : row.unit.symbolEn,
  );
  const period = shared((row) => row.period);
  const area = shared((row) => row.area?.name[locale]);
  const where = [period ? periodText(period, locale) : undefined, area].filter((part) => part !== undefined);
  return [unit, where.length === 0 ? undefined : where.join(t.comma)]
    .filter((part) => part !== undefined)
    .join(t.semicolon);
}

export function chart(id: string, kind: ChartKind, rows: readonly ChartRow[], spec: Partial<ChartSpec> = {}): Chart {
  return {
    spec: {
      version: SPEC_VERSION,
      id,
      kind,
      title: { zh: '某项指标', en: 'Some indicator' },
      subtitle: { zh: subtitleOf(rows, 'zh'), en: subtitleOf(rows, 'en') },
      source: { zh: '示例，数字为编造，不指任何地方', en: 'an example, its figures invented and of no real place' },
      release: { zh: '首版', en: 'first edition' },
      basis: 'published',
      notes: [],
      options: {},
      ...spec,
    },
    rows,
  };
}

export const LONG = {
  zh: '社会投资小型低风险建设项目从立项用地规划许可到竣工验收的全部审批环节与公共服务事项平均用时',
  en: 'Average time of all approvals and public services of small low-risk privately financed construction projects',
};
export const area = (id: string, zh: string, en: string): ChartRow['area'] => ({ id, name: { zh, en } });
export const A = area('a', '甲区', 'District A');
export const B = area('b', '乙区', 'District B');

export function years(
  unit: UnitLabel,
  values: readonly (string | null)[],
  of: ChartRow['area'],
  more: Loose = {},
): readonly ChartRow[] {
  return values.map((value, i) =>
    row('point', value, unit, { period: String(2018 + i), area: of, label: of?.name ?? 'x', ...more }),
  );
}

export function many(count: number, unit: UnitLabel, basis: ChartRow['basis'] = 'printed'): readonly ChartRow[] {
  return Array.from({ length: count }, (_, i) =>
    row('point', String(152000 - ((i * 7919) % 90000)), unit, {
      label: { zh: `部门${String(i + 1).padStart(2, '0')}`, en: `Body ${i + 1}` },
      basis,
    }),
  );
}

/** Takes one sample; its name is its place in the gallery and its golden file. */
export type Add = (name: string, kind: ChartKind, rows: readonly ChartRow[], spec?: Partial<ChartSpec>) => void;
