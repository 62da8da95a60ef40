import { $ZodRegistry, globalRegistry, toJSONSchema, type $ZodType, type GlobalMeta } from 'zod/v4/core'
import type { AnySchema } from './details.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Schemas are read once; a definition lives as long as the process. */
const read = new WeakMap<AnySchema, JsonSchema>()

/** The JSON Schema of details as they travel: open for members to come, which are no breaking change. */
export function detailsSchema(details: AnySchema): JsonSchema {
  let schema = read.get(details)
  if (!schema) read.set(details, (schema = convert(details)))
  return schema
}

interface Converted {
  [keyword: string]: unknown
}
interface Node {
  readonly _zod: {
    readonly optin?: string
    readonly optout?: string
    readonly def: {
      readonly type: string
      readonly shape?: Readonly<Record<string, Node>>
      readonly in?: Node
      readonly out?: Node
      readonly items?: readonly Node[]
      readonly rest?: Node | null
      readonly discriminator?: string
    }
  }
}

/** What schemas say of themselves, but for their names: a schema that has one elsewhere is written out in details. */
const withoutNames = new (class extends $ZodRegistry<GlobalMeta> {
  override get(schema: $ZodType): never {
    // A schema of another copy of zod has said it to the registry of that one.
    const own = (schema as { readonly meta?: () => GlobalMeta | undefined }).meta?.()
    const { id: _, ...rest } = own ?? globalRegistry.get(schema) ?? {}
    return rest as never
  }
})()

/**
 * As input, because output schemas are closed; but what has a default is always there by the time it travels. A schema
 * that only prepares its input (`z.preprocess`) has the form of what comes out.
 */
function convert(details: AnySchema): JsonSchema {
  const { $schema: _, ...schema } = toJSONSchema(details as $ZodType, {
    metadata: withoutNames,
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => tidy(zodSchema as unknown as Node, jsonSchema as Converted),
  }) as Converted
  return withoutRoot(schema)
}

/** What refers to the whole schema refers to a definition in it, so that the schema can stand inside another one. */
function withoutRoot(schema: Converted): JsonSchema {
  const text = JSON.stringify(schema)
  if (!text.includes('"$ref":"#"')) return schema
  const named = JSON.parse(text.replaceAll('"$ref":"#"', '"$ref":"#/$defs/whole"')) as Converted
  const { $defs, ...whole } = named
  return { ...whole, $defs: { ...($defs as object | undefined), whole } }
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
  // Older releases of zod leave this to the reader; a contract says the same under each.
  if (def.discriminator !== undefined && schema['anyOf']) {
    schema['oneOf'] = schema['anyOf']
    delete schema['anyOf']
  }
  if (def.items && !def.rest) {
    schema['items'] = false
    schema['minItems'] ??= def.items.filter(({ _zod }) => !_zod.optin).length
    schema['maxItems'] ??= def.items.length
  }
  if (def.type === 'pipe' && def.in?._zod.def.type === 'transform' && def.out) {
    Object.assign(schema, convert(def.out as unknown as AnySchema))
  }
}
