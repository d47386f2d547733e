import { describe, expect, it } from 'vitest';
import { SPOILT_FILES } from './spoilt-files.ts';
import { brief, golden, readings } from './support.ts';

const problemsOf = readings();

describe('files, headers, rows, keys and the descriptor', () => {
  it.each(SPOILT_FILES)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_FILES) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/files.txt');
  });
});
