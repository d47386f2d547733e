/** What is wrong with a package, said so that whoever keeps the tables can put it right without reading code. */

export type Language = 'zh' | 'en';

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning';

export interface Problem {
  readonly severity: Severity;
  /** A stable name of the rule, such as `printed-value`. */
  readonly code: string;
  /** File within the package folder. */
  readonly file: string;
  /** Row as a spreadsheet shows it; the header is row 1. Absent where the whole file is meant. */
  readonly row: number | undefined;
  readonly column: string | undefined;
  /** The cell as it stands in the file. */
  readonly value: string | undefined;
  /** What is wrong. */
  readonly message: Text;
  /** What to do about it. */
  readonly cure: Text;
}

/** What a rule says about a place; the place is added by whoever found it. */
export interface Said {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: Text;
  readonly cure: Text;
}

export interface Place {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
}

/** Puts what a rule says to the place it is about. An error unless the rule says otherwise. */
export function problem(said: Said, place: Place): Problem {
  return {
    severity: said.severity ?? 'error',
    code: said.code,
    file: place.file,
    row: place.row,
    column: place.column,
    value: place.value,
    message: said.message,
    cure: said.cure,
  };
}

/** Where a problem is: `observations.csv 第3行 value列`, `observations.csv, row 3, column value`, `site.json headlines`. */
export function placeText(found: Problem, language: Language): string {
  const { file, row, column } = found;
  // Entries of JSON files are reached by names, not by columns.
  const entry = file.endsWith('.json');
  const parts =
    language === 'zh'
      ? [file, row === undefined ? '' : `第${row}行`, column === undefined ? '' : entry ? column : `${column}列`]
      : [file, row === undefined ? '' : `row ${row}`, column === undefined ? '' : entry ? column : `column ${column}`];
  return parts.filter((part) => part !== '').join(language === 'zh' ? ' ' : ', ');
}

/** A problem as two lines of text: where and what, then the cure. */
export function problemText(found: Problem, language: Language): string {
  const label = { zh: { error: '错误', warning: '提醒' }, en: { error: 'error', warning: 'warning' } }[language][
    found.severity
  ];
  const place = placeText(found, language);
  return language === 'zh'
    ? `${label} ${place}：${found.message.zh}\n  改法：${found.cure.zh}`
    : `${label} ${place}: ${found.message.en}\n  cure: ${found.cure.en}`;
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((found) => found.severity === 'error');
}

/** Quotes a cell in a message; long text is cut in the middle of nothing important: its end. */
export function quoted(text: string): string {
  const shown = text.replace(/\n/g, '⏎');
  return `“${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}”`;
}

/** Up to a dozen words of a list, for messages that name what is allowed. */
export function listed(words: readonly string[], language: Language): string {
  const shown = words.slice(0, 12).join(language === 'zh' ? '、' : ', ');
  return words.length > 12
    ? language === 'zh'
      ? `${shown}等${words.length}个`
      : `${shown} and ${words.length - 12} more`
    : shown;
}
