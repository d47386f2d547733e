/** The drawings of the simulated register. All of them are hatched and carry the word; their codes are invented. */
import type { Book } from '../../catalogue/book.ts';
import type { SimulatedCounts } from '../../catalogue/simulated-types.ts';
import type { Indicator } from '../../catalogue/types.ts';
import {
  type Chart,
  type ChartKind,
  type ChartRow,
  type ChartSpec,
  PLAIN_ROW,
  type Shared,
  SPEC_VERSION,
} from '../../charts/index.ts';
import { exactFigure } from '../../figures/index.ts';
import { entities } from '../../i18n/entities.ts';
import { unitLabel } from '../../wording/number.ts';

type Both = ChartRow['label'];
type Words = ReturnType<typeof entities>;

/** Table of schema `sim` that holds the register. */
export const REGISTER = 'entities';

const both = (say: (t: Words) => string): Both => ({ zh: say(entities('zh')), en: say(entities('en')) });

/** What the drawings show, in the order of the page. */
const SHOWN: readonly {
  readonly by: readonly string[];
  readonly kind: ChartKind;
  readonly title: (t: Words) => string;
}[] = [
  { by: ['month', 'kind'], kind: 'area', title: (t) => t.simulatedMonths },
  { by: ['day'], kind: 'calendar', title: (t) => t.simulatedDays },
  { by: ['town', 'in_zone'], kind: 'stacked', title: (t) => t.simulatedTowns },
  { by: ['industry', 'channel'], kind: 'heat', title: (t) => t.simulatedIndustries },
];

/** The register's drawings; none where nothing is simulated. `indicator` counts the published ones, and lends its unit. */
export function simulatedCharts(book: Book, indicator: Indicator): readonly Chart[] {
  const days = book.catalogue.simulatedCounts.find((one) => one.table === REGISTER && one.by.join() === 'day');
  const year = days?.cells[0]?.at[0]?.slice(0, 4) ?? null;
  return SHOWN.flatMap(({ by, kind, title }) => {
    const counts = book.catalogue.simulatedCounts.find((one) => one.table === REGISTER && one.by.join() === by.join());
    if (counts === undefined || counts.cells.length === 0) return [];
    const unit = unitLabel(book.unit(indicator.unit));
    const dated = by[0] === 'day' || by[0] === 'month';
    const rows = wholeGrid(counts).map(({ at, count }): ChartRow => {
      const [first = '', second] = at;
      const series = second === undefined ? undefined : shared(book, by[1] ?? '', second);
      const category = dated ? undefined : shared(book, by[0] ?? '', first);
      return {
        id: `sim-${at.join('-')}`,
        label: series?.name ?? indicator.name,
        role: 'point',
        basis: 'simulated',
        figure: exactFigure(count, unit.printed[0] ?? unit.symbolZh),
        ...(series === undefined ? {} : { series }),
        ...(category === undefined ? {} : { category }),
        unit,
        kind: 'count',
        decimals: 0,
        period: dated ? first : null,
        ...PLAIN_ROW,
      };
    });
    return [{ spec: specOf(book, `sim-${by.join('-')}`, kind, both(title), year, unit), rows }];
  });
}

/** Every combination of the values that occur: what has no rows was counted too, and came to nothing. */
function wholeGrid({ by, cells }: SimulatedCounts): SimulatedCounts['cells'] {
  if (by.length < 2) return cells;
  const counted = new Map(cells.map(({ at, count }) => [at.join(), count]));
  const values = (place: number) => [...new Set(cells.map(({ at }) => at[place] ?? ''))];
  return values(0).flatMap((first) =>
    values(1).map((second) => ({ at: [first, second], count: counted.get([first, second].join()) ?? 0 })),
  );
}

function specOf(
  book: Book,
  id: string,
  kind: ChartKind,
  title: Both,
  year: string | null,
  unit: ChartRow['unit'],
): ChartSpec {
  const subtitle = (locale: 'zh' | 'en') => {
    const t = entities(locale);
    const words = [
      locale === 'zh' ? unit.symbolZh : unit.symbolEn,
      year === null ? t.simulatedYear : t.simulatedIn(year),
    ];
    return words.join(locale === 'zh' ? '；' : '; ');
  };
  return {
    version: SPEC_VERSION,
    ...{ id, kind, title },
    subtitle: { zh: subtitle('zh'), en: subtitle('en') },
    source: both((t) => t.simulatedSource),
    release: book.catalogue.site.editionName,
    basis: 'simulated',
    notes: [],
    options: { order: 'given' },
  };
}

/** A value of a column as what rows share: by its label where the dictionary has one, else its invented code. */
function shared(book: Book, column: string, value: string): Shared {
  const table = book.catalogue.tables.find(({ name, simulated }) => simulated && name === REGISTER);
  const field = table?.fields.find(({ name }) => name === column);
  const label = field?.categories.find((one) => one.value === value)?.label;
  if (label !== undefined) return { id: value, name: label };
  if (value === 'true' || value === 'false') {
    return { id: value, name: both((t) => (value === 'true' ? t.inZone : t.outside)) };
  }
  const number = String(Number(value.replace(/\D/g, '')));
  return { id: value, name: { zh: value, en: `${field?.title.en ?? column} ${number}` } };
}
