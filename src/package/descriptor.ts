/**
 * The descriptor, data/datapackage.json: the contract for every table. Read at the border with valibot, so that the rest
 * of the room has types; whether it is a good Data Package v2 is `profile.ts`'s business.
 */
import * as v from 'valibot';

/** Any value an `enum` or a limit may hold. */
const Scalar = v.union([v.string(), v.number(), v.boolean()]);

const Constraints = v.object({
  required: v.optional(v.boolean(), false),
  unique: v.optional(v.boolean(), false),
  pattern: v.optional(v.string()),
  enum: v.optional(v.array(Scalar)),
  minimum: v.optional(v.union([v.string(), v.number()])),
  maximum: v.optional(v.union([v.string(), v.number()])),
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
});

/** The types the tables use. Others of the standard are refused, not ignored. */
export const FIELD_TYPES = ['string', 'number', 'integer', 'boolean', 'list'] as const;

const Category = v.object({ value: v.string(), label: v.optional(v.string()), label_en: v.optional(v.string()) });

const Field = v.object({
  name: v.string(),
  type: v.picklist(
    FIELD_TYPES,
    `只用${FIELD_TYPES.join('、')}这几种类型 · only the types ${FIELD_TYPES.join(', ')} are used`,
  ),
  title: v.optional(v.string(), ''),
  title_en: v.optional(v.string(), ''),
  description: v.optional(v.string()),
  description_en: v.optional(v.string()),
  delimiter: v.optional(v.string(), ','),
  categories: v.optional(v.array(Category), []),
  constraints: v.optional(Constraints, {}),
});

const Names = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((names): readonly string[] => (typeof names === 'string' ? [names] : names)),
);

const ForeignKey = v.object({
  fields: Names,
  reference: v.object({ resource: v.optional(v.string(), ''), fields: Names }),
});

const Schema = v.object({
  fields: v.array(Field),
  primaryKey: v.optional(Names, []),
  foreignKeys: v.optional(v.array(ForeignKey), []),
  missingValues: v.optional(v.array(v.string()), ['']),
});

const Resource = v.object({
  name: v.string(),
  path: v.pipe(
    v.string(),
    v.regex(/^\w[\w.-]*\.csv$/, '应是本文件夹里一个CSV文件的名字 · it must name a CSV file of this folder'),
  ),
  title: v.optional(v.string(), ''),
  title_en: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  description_en: v.optional(v.string(), ''),
  schema: Schema,
});

export const Descriptor = v.object({
  name: v.string(),
  title: v.optional(v.string(), ''),
  title_en: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  description_en: v.optional(v.string(), ''),
  version: v.optional(v.string(), ''),
  licenses: v.optional(
    v.array(v.object({ name: v.optional(v.string()), path: v.optional(v.string()), title: v.optional(v.string()) })),
    [],
  ),
  resources: v.array(Resource),
});

export type Descriptor = v.InferOutput<typeof Descriptor>;
export type ResourceDescriptor = v.InferOutput<typeof Resource>;
export type TableSchema = v.InferOutput<typeof Schema>;
export type FieldDescriptor = v.InferOutput<typeof Field>;
