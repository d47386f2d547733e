import { describe, expect, it } from 'vitest';
import { SPOILT_CELLS } from './spoilt-cells.ts';
import { brief, golden, readings, readMini } from './support.ts';

const problemsOf = readings();

describe('the sample package', () => {
  it('has no problem as it stands', async () => {
    const { problems } = await readMini();
    expect(problems.map(brief)).toEqual([]);
  });
});

describe('cells as offices save them', () => {
  it.each(SPOILT_CELLS)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_CELLS) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/cells.txt');
  });
});
