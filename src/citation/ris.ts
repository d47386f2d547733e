/**
 * RIS (Research Information Systems tagged format, 2011): `XX  - value` a line, CR LF between lines, `TY` first, `ER` last.
 * Types DATA, CHART and NEWS. A value is one line: what breaks it would begin a field of its own.
 */
import { LANG, type Locale } from '../i18n/index.ts';
import {
  type CitedWork,
  type CiteOptions,
  type Creator,
  dateParts,
  fullTitle,
  languageOf,
  oneLine,
  type WorkKind,
} from './work.ts';

const TYPES: Readonly<Partial<Record<WorkKind, string>>> = { newspaper: 'NEWS', document: 'GEN', chart: 'CHART' };

function nameOf(creator: Creator, locale: Locale): string {
  if ('name' in creator) return creator.name[locale];
  return [creator.family, creator.given].filter(Boolean).join(', ');
}

/** `2026-11-24` → `2026/11/24`; parts that are not known stay empty, their slashes stand: `2021//`. */
function slashed(iso: string): string {
  dateParts(iso);
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}/${month}/${day}`;
}

/** One record, ending in a line break. */
export function ris(work: CitedWork, locale: Locale, { accessed }: CiteOptions = {}): string {
  const language = languageOf(work, locale);
  const type = TYPES[work.kind] ?? 'DATA';
  const container = work.container?.[language];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', type],
    ['ID', work.id],
    ...work.creators.map((creator) => ['AU', nameOf(creator, language)] as const),
    ['TI', fullTitle(work, language, language === 'zh' ? '：' : ': ')],
    ['TT', language === locale ? null : fullTitle(work, locale, ': ')],
    [type === 'NEWS' ? 'T2' : 'PB', container],
    ['PY', work.issued?.slice(0, 4)],
    ['DA', work.issued === null ? null : slashed(work.issued)],
    ['SP', work.page],
    ['ET', work.version],
    ['LA', LANG[language]],
    ['UR', work.address],
    ['Y2', accessed === undefined || work.address === null ? null : slashed(accessed)],
    ['N1', work.note?.[locale]],
    ['C1', work.licence?.name[locale]],
    ['ER', ''],
  ];
  return fields
    .filter((field): field is readonly [string, string] => field[1] !== null && field[1] !== undefined)
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`)
    .join('');
}
