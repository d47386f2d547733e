/** The part of catalogue.json that mutual rating has. */
import * as v from 'valibot';

const decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/, 'must be decimal text'));
const string = v.string();
const integer = v.pipe(v.number(), v.integer());
const number = v.nullable(decimal);
const whole = v.nullable(integer);
const Text = v.object({ zh: string, en: string });
const direction = v.picklist(['firm_rates_body', 'body_rates_firm']);
const cited = { source: string, paragraph: integer, locator: string };

const Results = v.object({
  bodies: v.array(v.object({ id: string, name: Text, kind: v.nullable(v.picklist(['department', 'town', 'area'])) })),
  scores: v.array(
    v.object({
      year: integer,
      body: string,
      raters: integer,
      incomplete: integer,
      score: number,
      se: number,
      low: number,
      high: number,
      rank: whole,
      ranked: whole,
      rankBest: whole,
      rankWorst: whole,
      rankBefore: whole,
      change: number,
      changeSe: number,
      beyondNoise: v.nullable(v.boolean()),
    }),
  ),
  dimensions: v.array(
    v.object({ year: integer, body: string, dimension: string, raters: integer, score: number, se: number }),
  ),
  firms: v.array(
    v.object({
      year: integer,
      firmSize: string,
      dimension: string,
      withheld: v.boolean(),
      firms: whole,
      score: number,
      se: number,
    }),
  ),
  weights: v.array(v.object({ year: integer, direction, dimension: string, weight: decimal, stated: v.boolean() })),
});

/** Fields of the catalogue's own object. */
export const ratingFields = {
  ratingDirections: v.array(
    v.object({
      id: direction,
      mechanism: string,
      raters: Text,
      rated: Text,
      ratedCount: v.nullable(string),
      dimensionCount: v.nullable(string),
      more: v.boolean(),
      ...cited,
    }),
  ),
  ratingDimensions: v.array(v.object({ id: string, direction, order: integer, name: Text, ...cited })),
  consequences: v.array(
    v.object({
      id: string,
      mechanism: string,
      kind: v.picklist(['rule', 'precedent']),
      trigger: Text,
      consequence: Text,
      notSaid: v.nullable(Text),
      observation: v.nullable(string),
      ...cited,
    }),
  ),
  ratings: v.object({
    published: v.nullable(Results),
    simulated: v.nullable(Results),
    minima: v.object({ raters: integer, firms: integer }),
  }),
};
