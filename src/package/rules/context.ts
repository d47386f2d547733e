/** What every rule needs: the rows, how to reach them, and where to put problems. */
import type { UnitLabel } from '../../figures/index.ts';
import { type Place, type Problem, problem, type Said } from '../problem.ts';
import type { ObservationRow, RowPlace, TypedRows } from '../rows.ts';

export interface Context {
  readonly rows: TypedRows;
  /** For the figure reader: the words that print each unit. */
  readonly units: readonly UnitLabel[];
  readonly observations: ReadonlyMap<string, ObservationRow>;
  /** Figures printed in a paragraph; undefined where the source was never traced. */
  figuresIn(source: string, paragraph: number): readonly string[] | undefined;
  /** Paragraphs of a source that print a figure. */
  paragraphsWith(source: string, printed: string): readonly number[];
  add(said: Said, at: RowPlace, column?: string, value?: string | number | null): void;
  readonly problems: readonly Problem[];
}

/** The units of the package as the figure reader takes them. */
export function unitLabels(rows: TypedRows): readonly UnitLabel[] {
  return rows.units.map((unit) => ({
    id: unit.id,
    symbolZh: unit.symbol_zh,
    symbolEn: unit.symbol_en ?? '',
    ...(unit.symbol_en_one === null ? {} : { symbolEnOne: unit.symbol_en_one }),
    printed: unit.printed,
  }));
}

export function createContext(rows: TypedRows): Context {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const traced = new Map<string, Map<number, string[]>>();
  for (const { source, paragraph, printed } of rows.source_figures) {
    const paragraphs = traced.get(source) ?? new Map<number, string[]>();
    traced.set(source, paragraphs);
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), printed]);
  }
  return {
    rows,
    units: unitLabels(rows),
    observations: new Map(rows.observations.map((row) => [row.id, row])),
    figuresIn: (source, paragraph) => {
      const paragraphs = traced.get(source);
      return paragraphs === undefined ? undefined : (paragraphs.get(paragraph) ?? []);
    },
    paragraphsWith: (source, printed) =>
      [...(traced.get(source) ?? [])]
        .filter(([, figures]) => figures.includes(printed))
        .map(([paragraph]) => paragraph),
    add: (said, at, column, value) => {
      const place: Place = { file: at.file, row: at.row, column, ...(value == null ? {} : { value: String(value) }) };
      // One rule says one thing about a cell: a wrong paragraph is wrong for every figure of its row.
      const key = `${said.code} ${place.file} ${place.row} ${column}`;
      if (told.has(key)) return;
      told.add(key);
      problems.push(problem(said, place));
    },
    problems,
  };
}
