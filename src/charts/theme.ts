/** Colours and lines of the drawings: what each paint looks like, in the themes that a file of its own can be drawn in. */
import type { Locale } from '../figures/index.ts';
import type { Paint, Tone } from './scene.ts';

export type Token = 'paper' | 'ink' | 'note' | 'ink2' | 'hair' | 'rule' | 'data' | 'data-2' | 'cur' | 'after' | 'ctx';
export type Tokens = Readonly<Record<Token, string>>;
export type ThemeName = 'light' | 'dark' | 'contrast' | 'contrast-dark' | 'print';

/** The same values as the site's custom properties; a page overrides them by CSS, a file carries them. */
export const THEMES: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    paper: '#FBFAF6',
    ink: '#1C2024',
    note: '#484F58',
    ink2: '#59616B',
    hair: '#D8D4CA',
    rule: '#7C828A',
    data: '#22496E',
    'data-2': '#C9D3DC',
    cur: '#B8321F',
    after: '#2F7360',
    ctx: '#7C828A',
  },
  dark: {
    paper: '#15181B',
    ink: '#ECE9E1',
    note: '#B6BCC3',
    ink2: '#A7AEB6',
    hair: '#3A4047',
    rule: '#858C95',
    data: '#8DB6DE',
    'data-2': '#2F4357',
    cur: '#F2836B',
    after: '#79C6AA',
    ctx: '#858C95',
  },
  contrast: {
    paper: '#FFFFFF',
    ink: '#000000',
    note: '#2B2F34',
    ink2: '#2B2F34',
    hair: '#6B7077',
    rule: '#3B4046',
    data: '#0C2F52',
    'data-2': '#AEBECD',
    cur: '#8E1708',
    after: '#0F4A3A',
    ctx: '#4A5058',
  },
  'contrast-dark': {
    paper: '#000000',
    ink: '#FFFFFF',
    note: '#D9DDE1',
    ink2: '#D9DDE1',
    hair: '#8A9199',
    rule: '#C4CAD0',
    data: '#B4D4F4',
    'data-2': '#3D5266',
    cur: '#FF9E88',
    after: '#9BE3C8',
    ctx: '#C4CAD0',
  },
  // Office printers are black and white as often as not: the same shapes on white, darker greys.
  print: {
    paper: '#FFFFFF',
    ink: '#000000',
    note: '#2B2F34',
    ink2: '#3C4248',
    hair: '#B4B4B0',
    rule: '#5C6168',
    data: '#22496E',
    'data-2': '#C9D3DC',
    cur: '#B8321F',
    after: '#2F7360',
    ctx: '#6A7078',
  },
};

/** The figures' own small font first, where a page has loaded one. English begins with a Latin font: ’ is not full width. */
export const fontFamily = (locale: Locale): string =>
  locale === 'zh'
    ? FONT_FAMILY
    : FONT_FAMILY.replace("'PingFang SC'", "'Helvetica Neue',Arial,'Noto Sans','PingFang SC'");

const FONT_FAMILY =
  "'Kedu Fig','PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif";

/**
 * Four ways of hatching, for up to four simulated parts side by side; a grey one for what a selection leaves out; and both
 * once more for columns of a few pixels, in which the wide lines would make a pattern of their own.
 */
export const HATCHES = [
  'hatch',
  'hatch-2',
  'hatch-3',
  'hatch-4',
  'hatch-faded',
  'hatch-fine',
  'hatch-fine-faded',
] as const;
export type Hatch = (typeof HATCHES)[number];
/** Hatches in grey. */
export const FADED: ReadonlySet<Hatch> = new Set<Hatch>(['hatch-faded', 'hatch-fine-faded']);
export const isHatch = (fill: string): fill is Hatch => fill.startsWith('hatch');

export interface Stroke {
  readonly fill: Token | 'none' | Hatch;
  readonly stroke: Token | 'none';
  readonly width?: number;
  readonly dash?: string;
  readonly cap?: 'round' | 'square';
  /** Of the fill. */
  readonly opacity?: number;
}

const filled = (fill: Token): Stroke => ({ fill, stroke: 'none' });
const lined = (stroke: Token, width = 1, dash?: string): Stroke => ({
  fill: 'none',
  stroke,
  width,
  ...(dash === undefined ? {} : { dash }),
});

export const PAINTS: Readonly<Record<Paint, Stroke>> = {
  base: lined('ink'),
  tick: lined('rule'),
  hair: lined('hair'),
  lead: lined('ink2'),
  unstated: { ...lined('ink2', 1.5, '0 5'), cap: 'round' },
  cursor: lined('cur', 2),
  wedge: filled('cur'),
  data: filled('data'),
  tint: { fill: 'data-2', stroke: 'data', width: 1.5 },
  after: filled('after'),
  before: filled('ctx'),
  derived: { fill: 'paper', stroke: 'data', width: 1.5 },
  'derived-context': { fill: 'none', stroke: 'ctx', width: 1.5 },
  planned: lined('data', 1.5, '4 3'),
  room: { ...lined('data', 1.25, '0 4'), cap: 'round' },
  simulated: { fill: 'hatch', stroke: 'data', width: 1 },
  'simulated-line': lined('data', 1.5, '1 2.5'),
  'simulated-lead': lined('data', 3, '3 2'),
  'simulated-faint': lined('ctx', 1, '1 2.5'),
  'ring-faint': { fill: 'paper', stroke: 'ctx', width: 1 },
  'data-line': lined('data', 2),
  count: lined('data'),
  'context-line': lined('ctx', 2),
  'planned-line': lined('data', 2, '5 4'),
  dot: { fill: 'data', stroke: 'paper', width: 1.5 },
  'dot-context': { fill: 'ctx', stroke: 'paper', width: 1.5 },
  ring: { fill: 'paper', stroke: 'data', width: 1.5 },
  'ring-planned': { fill: 'paper', stroke: 'data', width: 1.5, dash: '3 2.5' },
  'ring-unstated': {
    fill: 'paper',
    stroke: 'ctx',
    width: 1.5,
    dash: '1.5 2.4',
  },
  pale: { fill: 'data-2', stroke: 'ctx', width: 1, opacity: 0.35 },
  'simulated-2': { fill: 'hatch-2', stroke: 'data', width: 1 },
  'simulated-3': { fill: 'hatch-3', stroke: 'data', width: 1 },
  'simulated-4': { fill: 'hatch-4', stroke: 'data', width: 1 },
  'shade-1': { ...filled('data'), opacity: 0.08 },
  'shade-2': { ...filled('data'), opacity: 0.16 },
  'shade-3': { ...filled('data'), opacity: 0.24 },
  'shade-4': { ...filled('data'), opacity: 0.33 },
  'shade-5': { ...filled('data'), opacity: 0.44 },
  'simulated-shade-1': { fill: 'hatch', stroke: 'hair', width: 1, opacity: 0.12 },
  'simulated-shade-2': { fill: 'hatch', stroke: 'hair', width: 1, opacity: 0.24 },
  'simulated-shade-3': { fill: 'hatch', stroke: 'hair', width: 1, opacity: 0.38 },
  'simulated-shade-4': { fill: 'hatch', stroke: 'hair', width: 1, opacity: 0.54 },
  'simulated-shade-5': { fill: 'hatch', stroke: 'hair', width: 1, opacity: 0.75 },
  cell: lined('hair'),
  'cell-missing': lined('ctx', 1, '1.5 2.4'),
  sliver: filled('ink'),
  tag: lined('ctx'),
  'simulated-faded': { fill: 'hatch-faded', stroke: 'ctx', width: 1 },
  'simulated-fine': { fill: 'hatch-fine', stroke: 'none' },
  'simulated-fine-faded': { fill: 'hatch-fine-faded', stroke: 'none' },
  'faded-shade-1': { fill: 'hatch-faded', stroke: 'hair', width: 1, opacity: 0.25 },
  'faded-shade-2': { fill: 'hatch-faded', stroke: 'hair', width: 1, opacity: 0.4 },
  'faded-shade-3': { fill: 'hatch-faded', stroke: 'hair', width: 1, opacity: 0.6 },
  'faded-shade-4': { fill: 'hatch-faded', stroke: 'hair', width: 1, opacity: 0.8 },
  'faded-shade-5': { fill: 'hatch-faded', stroke: 'hair', width: 1, opacity: 1 },
  window: { ...filled('ink'), opacity: 0.06 },
  grip: { fill: 'paper', stroke: 'ink', width: 1 },
};

export const TONES: Readonly<Record<Tone, Token>> = {
  ink: 'ink',
  note: 'note',
  ink2: 'ink2',
  data: 'data',
  cursor: 'cur',
  after: 'after',
  paper: 'paper',
};

/**
 * The style sheet of drawings that stand in a page: colours only, from the page's custom properties, with the light
 * theme where the page has none. Dark, high-contrast, forced-colours and print versions are the page's tokens. Sizes and
 * dashes stay attributes: the layout depends on them.
 */
export function chartCss(): string {
  const light = THEMES.light;
  const colour = (token: Token): string => `var(--${token}, ${light[token]})`;
  const rules: string[] = [];
  for (const [paint, { fill, stroke }] of Object.entries(PAINTS)) {
    const parts: string[] = [];
    if (fill !== 'none' && !isHatch(fill)) parts.push(`fill: ${colour(fill)};`);
    if (stroke !== 'none') parts.push(`stroke: ${colour(stroke)};`);
    if (parts.length > 0) rules.push(`.k-${paint} { ${parts.join(' ')} }`);
  }
  for (const [tone, token] of Object.entries(TONES)) rules.push(`.k-t-${tone} { fill: ${colour(token)}; }`);
  return `/* Made from src/charts/theme.ts by chartCss(); a test holds the two together. */
/* Without weight, so that a page's own rules decide which width is shown. */
:where(.k-chart) {
  display: block;
  max-width: 100%;
  height: auto;
}
.k-chart {
  font-family: var(--fig, ${FONT_FAMILY});
  font-variant-numeric: tabular-nums lining-nums;
  /* The space between Han and Latin is measured and set by the drawing itself. */
  text-autospace: no-autospace;
  letter-spacing: normal;
  word-spacing: normal;
  overflow: visible;
}
.k-chart text { white-space: pre; }
.k-halo { paint-order: stroke; stroke: ${colour('paper')}; }
.k-hatch { stroke: ${colour('data')}; }
.k-ground { fill: ${colour('data')}; }
.k-hatch-faded { stroke: ${colour('ctx')}; }
.k-ground-faded { fill: ${colour('ctx')}; }
${rules.join('\n')}
`;
}
