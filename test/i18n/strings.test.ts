import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asset, href, LOCALES, type Locale, listed } from '../../src/i18n/index.ts';

const files = readdirSync('src/i18n').filter((name) => name.endsWith('.ts') && name !== 'index.ts');

/** The tables of strings that a module exports: functions of a locale. */
async function tablesOf(file: string): Promise<[string, (locale: Locale) => Record<string, unknown>][]> {
  const module: Record<string, unknown> = await import(`../../src/i18n/${file}`);
  return Object.entries(module).filter(
    (entry): entry is [string, (locale: Locale) => Record<string, unknown>] =>
      typeof entry[1] === 'function' && /^[a-z]/.test(entry[0]) && entry[1].length === 1,
  );
}

describe('strings', () => {
  test.each(files)('%s says everything in both languages', async (file) => {
    const tables = await tablesOf(file);
    expect(tables.length).toBeGreaterThan(0);
    for (const [name, table] of tables) {
      const keys = LOCALES.map((locale) => Object.keys(table(locale)).sort());
      expect(keys[0], name).toEqual(keys[1]);
      for (const locale of LOCALES) {
        for (const [key, text] of Object.entries(table(locale))) {
          if (typeof text !== 'string') continue;
          expect(text, `${name}.${key}`).not.toBe('');
          // Spaces between Han and digits or Latin are the style sheet's work.
          if (locale === 'zh')
            expect(text, `${name}.${key}`).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u);
          else expect(text, `${name}.${key}`).not.toMatch(/[，。；：、（）]/);
        }
      }
    }
  });
});

describe('addresses', () => {
  test('English lives under /en/, files have no language', () => {
    expect(href('/checks/', 'zh')).toBe('/checks/');
    expect(href('/checks/#x', 'en')).toBe('/en/checks/#x');
    expect(asset('/icon.svg')).toBe('/icon.svg');
  });
  test('lists read as the language writes them', () => {
    expect(listed(['甲', '乙', '丙'], 'zh')).toBe('甲、乙、丙');
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listed(['a'], 'en')).toBe('a');
  });
});
