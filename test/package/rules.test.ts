import { describe, expect, it } from 'vitest';
import { SPOILT_PROGRESS } from './spoilt-progress.ts';
import { SPOILT_RATINGS } from './spoilt-ratings.ts';
import { SPOILT_RULES } from './spoilt-rules.ts';
import { SPOILT_ZONES } from './spoilt-zones.ts';
import { brief, golden, readings } from './support.ts';

const problemsOf = readings();

describe('rules between columns and rows', () => {
  it.each(SPOILT_RULES)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_RULES) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/rules.txt');
  });
});

describe('reports on promises', () => {
  it.each(SPOILT_PROGRESS)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('are told of in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_PROGRESS) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/progress.txt');
  });
});

describe('rules of mutual rating', () => {
  it.each(SPOILT_RATINGS)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('says so in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_RATINGS) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/ratings.txt');
  });
});

describe('rankings of zones', () => {
  it.each(SPOILT_ZONES)('$name', async (spoilt) => {
    const problems = await problemsOf(spoilt);
    expect(problems.map(brief).sort()).toEqual([...spoilt.expected].sort());
  });

  it('are told of in words that can be acted on', async () => {
    const texts: string[] = [];
    for (const spoilt of SPOILT_ZONES) texts.push(golden(spoilt.name, await problemsOf(spoilt)));
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/zones.txt');
  });
});
