/** Every message there is has been shown to somebody's eye: its code stands in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/package/messages/cells.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const verified = fileURLToPath(new URL('../publish/releases/', import.meta.url));
const messages = fileURLToPath(new URL('../../src/package/messages/', import.meta.url));

describe('messages', () => {
  it('are all tested', () => {
    const codes = readdirSync(messages).flatMap((file) =>
      [...readFileSync(`${messages}${file}`, 'utf8').matchAll(/code: '([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
    );
    // What is said of a frozen release's files is provoked where they are verified.
    const tests = [here, verified]
      .flatMap((folder) => readdirSync(folder).map((file) => `${folder}${file}`))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(codes.length).toBeGreaterThan(60);
    expect([...new Set(codes)].filter((code) => !new RegExp(`['\`]${code}[ :'\`]`).test(tests))).toEqual([]);
  });

  it('keep long cells readable', () => {
    const { message } = cells.number(`甲${'乙'.repeat(100)}\n丙`);
    expect(message.zh).toBe(`“甲${'乙'.repeat(56)}…”不是数字`);
  });
});
