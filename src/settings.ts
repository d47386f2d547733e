/**
 * The settings of a build: every environment variable this project reads, checked in one place.
 *
 *   KEDU_BASE       base path the site lives under, such as /yingshang/        default /
 *   KEDU_SITE       absolute origin of the site, such as https://example.gov.cn default none (a local build)
 *   KEDU_DATA       folder of the data package                                 default data
 *   KEDU_OUT        folder the finished site is swapped into                   default dist
 *   KEDU_WORK       folder for everything built on the way (never published)   default .kedu
 *   KEDU_SIM_CASES  rows of the simulated ledger, to scale it down for tests   default: what the package says
 *
 * Scripts and Node rooms call `settings()`; nothing else reads KEDU_* from `process.env`. Browser code and components
 * take the base path from `import.meta.env.BASE_URL`, and pages take the origin from `Astro.site`: both come from here
 * through astro.config.ts. Files at the top of src/ are ground floor; this one is Node's.
 *
 * What lies where: the data build writes to `work/public/` every file that is published as it stands, at its address
 * (`work/public/data/…`, `work/public/query/…`); `scripts/build.ts` lays those beside Astro's pages.
 */
import { join, resolve } from 'node:path';
import * as v from 'valibot';

export interface Settings {
  /** Begins and ends with a slash: '/' or '/yingshang/'. */
  readonly base: string;
  /** Origin without path or trailing slash: 'https://example.gov.cn'. Absent in a local build. */
  readonly site: string | undefined;
  /** Absolute folder of the data package. */
  readonly data: string;
  /** Absolute folder of the finished site. */
  readonly out: string;
  /** Absolute folder of intermediate files and caches. */
  readonly work: string;
  /** Absolute folder of the files published as they stand: `work/public`. */
  readonly published: string;
  /** Rows the simulated ledger is scaled to; undefined leaves what the package says. */
  readonly simCases: number | undefined;
}

/** A setting that can't be used; `message` names the variable, what it held and what would do, in both languages. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const basePath = v.pipe(
  v.string(),
  v.transform((text) => `/${text}/`.replace(/\/{2,}/g, '/')),
  v.regex(
    /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/,
    '应为路径，如 /yingshang/（只用字母、数字、- _ ~ .）· must be a path such as /yingshang/ (letters, digits, - _ ~ .)',
  ),
);

const siteOrigin = v.pipe(
  v.string(),
  v.url('应为完整网址，如 https://example.gov.cn · must be an absolute URL such as https://example.gov.cn'),
  v.transform((text) => new URL(text)),
  v.check(
    (url) => url.protocol === 'https:' || url.protocol === 'http:',
    '应以 https:// 或 http:// 开头 · must begin with https:// or http://',
  ),
  v.check(
    (url) => url.pathname === '/' && url.search === '' && url.hash === '',
    '只写域名，路径请放进 KEDU_BASE · must be an origin only; put the path into KEDU_BASE',
  ),
  v.transform((url) => url.origin),
);

const rows = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}$/, '应为整数，如 20000 · must be a whole number such as 20000'),
  v.transform(Number),
);

const folder = (fallback: string) =>
  v.pipe(
    v.optional(v.string(), fallback),
    v.transform((text) => resolve(text)),
  );

const Environment = v.object({
  KEDU_BASE: v.optional(basePath, '/'),
  KEDU_SITE: v.optional(siteOrigin),
  KEDU_DATA: folder('data'),
  KEDU_OUT: folder('dist'),
  KEDU_WORK: folder('.kedu'),
  KEDU_SIM_CASES: v.optional(rows),
});

/** Reads and checks the settings; an empty variable counts as absent. Throws `SettingsError`. */
export function settings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(
    Object.keys(Environment.entries)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, text]) => text !== undefined && text !== ''),
  );
  const read = v.safeParse(Environment, given);
  if (!read.success) {
    const lines = read.issues.map((issue) => {
      const name = v.getDotPath(issue) ?? '';
      return `${name}=${given[name] ?? ''}: ${issue.message}`;
    });
    throw new SettingsError(lines.join('\n'));
  }
  const { KEDU_BASE, KEDU_SITE, KEDU_DATA, KEDU_OUT, KEDU_WORK, KEDU_SIM_CASES } = read.output;
  return {
    base: KEDU_BASE,
    site: KEDU_SITE,
    data: KEDU_DATA,
    out: KEDU_OUT,
    work: KEDU_WORK,
    published: join(KEDU_WORK, 'public'),
    simCases: KEDU_SIM_CASES,
  };
}
