/** Formats for machines: whatever a title holds, a reader of the format gets it back, and nothing else. */
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitedWork, cite, type WorkKind } from '../../src/citation/index.ts';

const KINDS = [
  'dataset',
  'table',
  'indicator',
  'chart',
  'observation',
  'derived',
  'query',
  'newspaper',
  'document',
] as const;
const NASTY = fc.string({
  unit: fc.constantFrom(...'ab Z9{}\\$&#_%~^"\'@,=-–：，。（）年%\n\r\tü'),
  minLength: 1,
  maxLength: 24,
});
const text = NASTY.filter((value) => value.trim() !== '');
const both = text.map((value) => ({ zh: `中${value}`, en: `E${value}` }));
const day = fc.constantFrom('2021', '2021-03', '2026-11-24');
const works: fc.Arbitrary<CitedWork> = fc.record(
  {
    kind: fc.constantFrom<WorkKind>(...KINDS),
    id: fc.constantFrom('kedu-2021.1-x_y', 'a'),
    title: both,
    part: both,
    creators: fc.array(
      fc.oneof(
        both.map((name) => ({ name })),
        fc.record({ family: fc.constant('Williams-Ellis'), given: fc.constant('Amabel') }),
      ),
      { maxLength: 4 },
    ),
    container: fc.option(both),
    version: fc.option(text),
    issued: fc.option(day),
    address: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
    stable: fc.boolean(),
    licence: fc.constant(null),
    note: both,
  },
  {
    requiredKeys: ['kind', 'id', 'title', 'creators', 'container', 'version', 'issued', 'address', 'stable', 'licence'],
  },
);
const line = (value: string): string => value.replace(/\s+/gu, ' ').trim();
const titleOf = ({ title, part }: CitedWork): string => line(part === undefined ? title.en : `${title.en}: ${part.en}`);

/** Fields of one BibTeX entry: braces counted as BibTeX counts them, so an unbalanced value can't pass. */
function readBibtex(entry: string): { type: string; fields: Map<string, string> } {
  const head = /^@(\w+)\{([^,]+),\n/.exec(entry);
  if (head === null) throw new Error('no head');
  const fields = new Map<string, string>();
  let at = head[0].length;
  while (entry[at] !== '}') {
    const name = /^\s*(\w+) = /.exec(entry.slice(at));
    if (name === null) throw new Error(`no field at ${entry.slice(at)}`);
    at += name[0].length;
    const from = at;
    for (let depth = 0; ; at += 1) {
      const sign = entry[at];
      if (sign === undefined) throw new Error('braces never close');
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      if (depth === 0 && /[,\n]/.test(entry[at + 1] ?? '')) break;
    }
    at += 1;
    fields.set(name[1] ?? '', entry.slice(from, at));
    at += /^,?\n/.exec(entry.slice(at))?.[0].length ?? 0;
  }
  expect(entry.slice(at)).toBe('}\n');
  return { type: head[1] ?? '', fields };
}

const SPELT: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};
const unescaped = (value: string): string =>
  value.replace(/\\(text[a-z]+)\{\}|\\([$&#_%])/g, (_, name: string | undefined, sign: string) =>
    name === undefined ? sign : (SPELT[name] ?? '?'),
  );

/** The item rules of citationstyles.org’s csl-data.json (1.0.2), for what this site writes. */
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
    },
  },
  additionalProperties: false,
};
const words = ['container-title', 'language', 'note', 'publisher', 'title', 'translated-title', 'URL', 'version'];
const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: ['string', 'number'] },
      type: { enum: ['article-newspaper', 'dataset', 'document', 'graphic'] },
      page: { type: ['string', 'number'] },
      issued: date,
      accessed: date,
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: { family: { type: 'string' }, given: { type: 'string' }, literal: { type: 'string' } },
        },
      },
      ...Object.fromEntries(words.map((name) => [name, { type: 'string' }])),
    },
  },
};

describe('BibTeX', () => {
  it('comes back through a reader that counts braces', () => {
    fc.assert(
      fc.property(works, (work) => {
        const { type, fields } = readBibtex(cite(work, 'bibtex', 'en', { accessed: '2026-11-25' }));
        expect(type).toBe({ newspaper: 'article', chart: 'misc', document: 'misc' }[work.kind as string] ?? 'dataset');
        expect(unescaped((fields.get('title') ?? '').slice(2, -2))).toBe(titleOf(work));
        expect((fields.get('author') ?? '').split(' and ').length).toBe(Math.max(1, work.creators.length));
        expect(fields.get('urldate')).toBe(work.address === null ? undefined : '{2026-11-25}');
      }),
    );
  });
});

describe('RIS', () => {
  it('is one tagged line a value, from TY to ER', () => {
    fc.assert(
      fc.property(works, (work) => {
        const lines = cite(work, 'ris', 'en').split('\r\n');
        expect(lines.pop()).toBe('');
        const fields = lines.map((one) => /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(one)?.slice(1) ?? []);
        expect(fields.every(([tag, value]) => tag !== undefined && !/[\r\n]/.test(value ?? ''))).toBe(true);
        expect(fields[0]?.[0]).toBe('TY');
        expect(fields.filter(([tag]) => tag === 'ER')).toEqual([['ER', '']]);
        expect(fields.find(([tag]) => tag === 'TI')?.[1]).toBe(titleOf(work));
        expect(fields.filter(([tag]) => tag === 'AU')).toHaveLength(work.creators.length);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('keeps to the schema and to the title', () => {
    const valid = new Ajv({ strict: false }).compile(cslSchema);
    fc.assert(
      fc.property(works, (work) => {
        const items: unknown = JSON.parse(cite(work, 'csl', 'en', { accessed: '2026-11-25' }));
        expect(valid(items), JSON.stringify(valid.errors)).toBe(true);
        expect(items).toMatchObject([{ id: work.id, ...(work.address === null ? {} : { URL: work.address }) }]);
      }),
    );
  });
});

describe('references for people', () => {
  it('are one line, whatever their parts hold', () => {
    fc.assert(
      fc.property(works, fc.constantFrom('gbt-2025', 'gbt-2015', 'apa'), (work, style) => {
        for (const locale of ['zh', 'en'] as const) {
          expect(cite(work, style, locale)).not.toMatch(/[\r\n\t]| {2}/);
        }
      }),
    );
  });
});
