/**
 * Who may import whom: the architecture's rule as data. A room is a folder of src/; single files at the top of src/ are
 * ground floor and named without extension. Tests and scripts may import everything, nothing in src/ imports them.
 */

export interface Room {
  /** Rooms it may import. */
  readonly from: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[];
  /** Runs in the browser too: no Node built-ins, no room or package of Node's. */
  readonly browser?: boolean;
  /** The only npm packages it may import; absent means any that suits its side. */
  readonly packages?: readonly RegExp[];
}

const ground = [
  'addresses',
  'citation',
  'figures',
  'i18n',
  'places',
  'policy',
  'reading',
  'cube',
  'search',
  'workbook',
];

export const ROOMS: Readonly<Record<string, Room>> = {
  figures: { from: [], browser: true, packages: [] },
  i18n: { from: ['figures'], browser: true, packages: [] },
  reading: { from: ['figures'], browser: true, packages: [/^papaparse$/] },
  cube: { from: [], browser: true, packages: [] },
  // A visitor's own file: what is in it and how to read it. Pure but for its worker; the build has no use for it.
  intake: {
    from: ['figures', 'reading'],
    browser: true,
    packages: [/^apache-arrow$/, /^fflate$/, /^hyparquet/, /^read-excel-file\//],
  },
  // Sheets as Office Open XML, archives and text in XML: what the build publishes and a visitor's result are written alike.
  workbook: { from: [], browser: true, packages: [/^fflate$/] },
  places: { from: [], browser: true, packages: [] },
  policy: { from: [], browser: true, packages: [] },
  addresses: { from: [], browser: true, packages: [] },
  // Works cited in every style that the site offers; knows no catalogue.
  citation: { from: ['figures', 'i18n', 'addresses'], browser: true, packages: [] },
  // The search index: its format, its making and its asking. Pinyin is written in at build time by `publish`.
  search: { from: ['figures', 'i18n', 'addresses'], browser: true, packages: [] },
  settings: { from: [] },

  package: { from: [...ground, 'settings'] },
  // warehouse and publish write what the catalogue reads; its types say what that looks like.
  warehouse: { from: [...ground, 'settings', 'package'], types: ['catalogue'] },
  charts: { from: ground, browser: true, packages: [/^d3-/, /^valibot$/] },
  // Which numbers may stand beside which, and their drawing: the same at the build and in the browser.
  compare: { from: [...ground, 'charts'], browser: true, packages: [/^valibot$/] },
  // It writes what the catalogue reads, and opens it as pages do where files say what pages say.
  publish: {
    from: [...ground, 'settings', 'package', 'warehouse', 'charts', 'compare', 'catalogue', 'wording', 'workbench'],
  },
  catalogue: { from: [...ground, 'settings', 'package'] },
  // The catalogue's numbers, periods, sentences and works in words: one wording for pages, files, charts and search.
  wording: { from: ground, types: ['catalogue'] },
  query: { from: ground, browser: true },
  // The ledger's linked views: their drawings, the selection in words, what keys do to it. One code for build and browser.
  ledger: { from: [...ground, 'charts'], browser: true, packages: [] },
  // The workbench: queries built and read back, answers drawn, errors explained. Pure; what moves is in components.
  workbench: { from: [...ground, 'charts', 'query'], browser: true },
  styles: { from: [] },

  // Their .astro frontmatter runs at build time, their scripts in the browser; see NODE_ROOMS.
  components: {
    from: [...ground, 'intake', 'charts', 'compare', 'ledger', 'query', 'styles', 'wording', 'workbench'],
    types: ['catalogue'],
  },
  layouts: {
    from: [...ground, 'settings', 'charts', 'query', 'catalogue', 'components', 'styles', 'wording'],
    types: ['package'],
  },
  pages: {
    from: [
      ...ground,
      'settings',
      'charts',
      'compare',
      'ledger',
      'query',
      'catalogue',
      'components',
      'layouts',
      'styles',
      'wording',
      'workbench',
    ],
    types: ['package'],
  },
};

/**
 * Rooms that browser code may not import, whatever the room it lies in may: they read files or run native code. Browser
 * code is what the browser rooms hold, the <script>s of .astro files, .tsx, and every file those import.
 */
export const NODE_ROOMS: readonly string[] = ['settings', 'package', 'warehouse', 'publish', 'catalogue'];

/** npm packages that only work in Node, or only belong to the build. */
export const NODE_PACKAGES: readonly RegExp[] = [
  /^@duckdb\/node-/,
  /^ajv/,
  /^astro(?:$|\/|:)/,
  /^subset-font$/,
  /^@resvg\//,
  /^sharp$/,
  /^vitest$/,
  /^@?playwright/,
];
