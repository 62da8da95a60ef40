import type { JsonSchema } from '@leadwright/errors/openapi'
import { z } from 'zod'

/** Turns zod schemas into JSON Schema, and collects those that have an ID as components. */
export interface SchemaCollector {
  readonly components: Record<string, JsonSchema>
  /** What a caller sends. */
  input(schema: z.ZodType): JsonSchema
  /** What a caller gets. Open for new members, which are no breaking change. */
  output(schema: z.ZodType): JsonSchema
}

export function createSchemaCollector(): SchemaCollector {
  const components: Record<string, JsonSchema> = {}

  const convert = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const converted = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: (made) => tidy(made, io) })
    const { $schema: _, $defs = {}, ...own } = asComponents(converted)
    Object.assign(components, $defs)
    return own
  }
  return {
    components,
    input: (schema) => convert(schema, 'input'),
    output: (schema) => convert(schema, 'output'),
  }
}

/** The same schema with its references to definitions made references to components. */
const asComponents = (schema: z.core.JSONSchema.JSONSchema): z.core.JSONSchema.JSONSchema =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value,
  ) as z.core.JSONSchema.JSONSchema

/** The first example that a schema was given, if any. */
export function exampleOf(schema: z.ZodType): unknown {
  const examples = z.globalRegistry.get(schema)?.examples
  return Array.isArray(examples) ? examples[0] : undefined
}

/** What is said of one schema; examples are left to the place where the schema is used. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }, io: 'input' | 'output'): void {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  delete jsonSchema.examples
}

/** An object schema, or a union of such, without some of its members. */
export function without(schema: JsonSchema, names: ReadonlySet<string>): JsonSchema {
  const { properties, required, anyOf, oneOf, ...rest } = schema as ObjectSchema
  const keep = ([name]: readonly [string, unknown]): boolean => !names.has(name)
  const left = required?.filter((name) => !names.has(name)) ?? []
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).filter(keep)) }),
    ...(left.length > 0 && { required: left }),
    ...(anyOf && { anyOf: anyOf.map((branch) => without(branch, names)) }),
    ...(oneOf && { oneOf: oneOf.map((branch) => without(branch, names)) }),
  }
}

/** The parts of a schema that have to do with members. */
export interface ObjectSchema extends JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}
