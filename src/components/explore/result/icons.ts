/** A small sign for each kind of chart, 16 by 16, drawn with one path; filled or stroked. */
import type { ChartKind } from '../../../charts/spec.ts';

interface Icon {
  readonly d: string;
  readonly fill?: true;
}

const bars = (...widths: readonly number[]): Icon => ({
  d: widths.map((width, at) => `M1 ${2 + at * 4.5}h${width}v3h-${width}z`).join(''),
  fill: true,
});
const dots = (...places: readonly (readonly [number, number])[]): Icon => ({
  d: places.map(([x, y]) => `M${x - 1.6} ${y}a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0`).join(''),
  fill: true,
});

const DIVERGING: Icon = { d: 'M8 2h6v3H8zM3 6.5h5v3H3zM8 11h4v3H8z', fill: true };
const SERIES: Icon = { d: 'M1 12L5 7L9 9L15 3' };
const CELLS: Icon = { d: 'M1 1h4v4H1zM6 1h4v4H6zM11 6h4v4h-4zM1 11h4v4H1zM6 6h4v4H6zM11 11h4v4h-4z', fill: true };

export const ICONS: Readonly<Record<ChartKind, Icon>> = {
  comparison: bars(14, 9, 5),
  bounded: bars(12, 8, 10),
  growth: bars(6, 11, 8),
  grouped: { d: 'M1 1h13v2.5H1zM1 4h9v2.5H1zM1 9.5h7V12H1zM1 12.5h11V15H1z', fill: true },
  stacked: { d: 'M1 2h6v4H1zM8 2h6v4H8zM1 9h9v4H1zM11 9h2v4h-2z', fill: true },
  composition: { d: 'M1 5h7v6H1zM9 5h4v6H9zM14 5h1v6h-1z', fill: true },
  diverging: DIVERGING,
  series: SERIES,
  area: { d: 'M1 14V10L5 6L9 8L15 3V14z', fill: true },
  slope: { d: 'M3 12L13 3M3 5L13 10M3 2V14M13 2V14' },
  bump: { d: 'M1 4H4L8 11H15M1 11H4L8 4H15' },
  multiples: { d: 'M1 6L3 3L6 5M10 5L12 4L15 2M1 13L4 14L6 10M10 11L12 14L15 12' },
  strip: dots([2.5, 8], [6, 8], [8, 8], [13, 8]),
  range: { d: 'M2 4H11M2 2V6M11 2V6M5 11H14M5 9V13M14 9V13' },
  interval: { d: 'M1 4H12M4 11H15M6 2.5V5.5M9 9.5V12.5' },
  before_after: { d: 'M1 8H13M10 5L13 8L10 11' },
  base: { d: 'M1 4H8M1 12H14M8 2V6M14 10V14' },
  targets: { d: 'M1 8H11M11 4V12M14 4V12' },
  limits: { d: 'M1 13H15M4 13V9M8 13V5M13 13V2' },
  scale: { d: 'M1 12H15M1 12V8M4.5 12V10M8 12V8M11.5 12V10M15 12V8' },
  rank: { d: 'M1 12H15M1 12V8M4.5 12V8M8 12V3M11.5 12V8M15 12V8' },
  tally: { d: 'M2 3V13M5 3V13M8 3V13M11 3V13M1 11L13 5' },
  histogram: { d: 'M1 10h3v5H1zM5 5h3v10H5zM9 2h3v13H9zM13 8h2v7h-2z', fill: true },
  heat: CELLS,
  calendar: { d: 'M1 3H15V15H1zM1 7H15M5 1V4M11 1V4' },
  list: { d: 'M1 3H3M5 3H15M1 8H3M5 8H15M1 13H3M5 13H15' },
  sections: { d: 'M1 1H15V6H1zM1 9H15V15H1z' },
};
