/** Cells in two languages as the catalogue's texts. */
import type { Text } from '../catalogue/types.ts';

/** Both languages or neither: a text given in one language only stands for the other too. */
export function text(zh: string | null, en: string | null): Text | null {
  return zh === null && en === null ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}

/** A row's name. */
export function named(row: { readonly name_zh: string; readonly name_en: string }): Text {
  return { zh: row.name_zh, en: row.name_en };
}

/** A row's note. */
export function note(row: { readonly note_zh: string | null; readonly note_en: string | null }): Text | null {
  return text(row.note_zh, row.note_en);
}
