import { $ZodRegistry, globalRegistry, toJSONSchema, type $ZodType, type GlobalMeta } from 'zod/v4/core'
import type { DetailsSchema } from './define.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Schemas are read once; a definition lives as long as the process. */
const read = new WeakMap<$ZodType, JsonSchema>()

/** The JSON Schema of details as they travel: open for members to come, which are no breaking change. */
export function detailsSchema(details: NonNullable<DetailsSchema>): JsonSchema {
  let schema = read.get(details)
  if (!schema) read.set(details, (schema = convert(details)))
  return schema
}

interface Converted {
  [keyword: string]: unknown
}
interface Node {
  readonly _zod: {
    readonly optout?: string
    readonly def: {
      readonly type: string
      readonly shape?: Readonly<Record<string, Node>>
      readonly in?: Node
      readonly out?: Node
    }
  }
}

/** What schemas say of themselves, but for their names: a schema that has one elsewhere is written out in details. */
const withoutNames = new (class extends $ZodRegistry<GlobalMeta> {
  override get(schema: $ZodType): never {
    const { id: _, ...rest } = globalRegistry.get(schema) ?? {}
    return rest as never
  }
})()

/**
 * As input, because output schemas are closed; but what has a default is always there by the time it travels. A schema
 * that only prepares its input (`z.preprocess`) has the form of what comes out.
 */
function convert(details: $ZodType): JsonSchema {
  const { $schema: _, ...schema } = toJSONSchema(details, {
    metadata: withoutNames,
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => tidy(zodSchema as unknown as Node, jsonSchema as Converted),
  }) as Converted
  return schema
}

function tidy({ _zod: { def } }: Node, schema: Converted): void {
  // Every integer in JSON is safe to that bound; saying so hides the bounds that mean something.
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
  if (def.type === 'object') {
    if (schema['additionalProperties'] === false) delete schema['additionalProperties']
    const required = Object.entries(def.shape ?? {}).flatMap(([name, { _zod }]) => (_zod.optout ? [] : [name]))
    if (required.length > 0) schema['required'] = required
    else delete schema['required']
  }
  if (def.type === 'pipe' && def.in?._zod.def.type === 'transform' && def.out) {
    Object.assign(schema, convert(def.out as unknown as $ZodType))
  }
}
