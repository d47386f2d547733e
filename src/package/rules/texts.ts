/** Texts: both languages or neither, placeholders, names that only simulated data may carry. */

import type { Readings } from '../keys.ts';
import { cells } from '../messages/cells.ts';
import { rules as said } from '../messages/rules.ts';
import type { Context } from './context.ts';

/** The codes of invented bodies and towns in the simulated tables, and the marks their rows carry. */
const SIMULATED = /(?:部门|街镇)\d{2}(?!\d)|模拟数据|\bSIMULATED\b/;

export function checkTexts(context: Context, readings: Readings): void {
  for (const { resource, reading } of readings.values()) {
    const fields = new Map(resource.schema.fields.map((field) => [field.name, field]));
    const pairs = [...fields.keys()].filter((name) => name.endsWith('_zh') && fields.has(name.replace(/_zh$/, '_en')));
    for (const row of reading.rows) {
      const at = { file: reading.file, row: row.row, line: row.line };
      for (const zh of pairs) {
        const en = zh.replace(/_zh$/, '_en');
        const [a, b] = [row.values[zh], row.values[en]];
        // Where one of the two is required, leaving out the other is the table's own business.
        const free = fields.get(zh)?.constraints.required === fields.get(en)?.constraints.required;
        if (free && a === null && typeof b === 'string') context.add(cells.oneLanguage(zh, en), at, zh);
        if (free && b === null && typeof a === 'string') context.add(cells.oneLanguage(en, zh), at, en);
        if (typeof b === 'string' && /\p{Script=Han}/u.test(b) && !/[A-Za-z]/.test(b)) {
          context.add(cells.chineseInEnglish(b), at, en, b);
        }
      }
      for (const [column, value] of Object.entries(row.values)) {
        if (typeof value !== 'string') continue;
        const found = SIMULATED.exec(value);
        if (found) context.add(said.simulatedName(found[0]), at, column, value);
      }
    }
  }
  for (const row of context.rows.indicators) {
    for (const column of ['plain_zh', 'plain_en'] as const) {
      if (!row[column].includes('{value}')) context.add(said.placeholder(column), row.at, column, row[column]);
    }
    const count = (text: string | null): number => (text === null ? 0 : text.split('|').length);
    const [zh, en] = [count(row.not_said_zh), count(row.not_said_en)];
    if (zh !== en && zh > 0 && en > 0) context.add(said.notSaidCount(zh, en), row.at, 'not_said_en', row.not_said_en);
  }
}
