import type { JsonSchema } from '../core/schema.ts'

type Schemas = Readonly<Record<string, JsonSchema>>
/** References as they stand in a schema, with what they are to be. */
type References = Readonly<Record<string, string>>

/** Keywords that hold values instead of schemas. */
const values: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'default', 'example', 'examples'])

/**
 * Lifts the definitions that schemas have inside (recursive ones have) to their own level, because a reference starts
 * from the document: one to `#/$defs/…` in a component would be looked up at the document's root.
 * @param prefix how a reference to one of the schemas begins, such as `#/components/schemas/`
 */
export function liftDefinitions(schemas: Schemas, prefix: string): Schemas {
  const lifted: Record<string, JsonSchema> = {}
  for (const [owner, schema] of Object.entries(schemas)) {
    let count = 0
    lifted[owner] = read(schema, {}, (definitions, outer) => {
      const names = Object.keys(definitions).map((name) => ({ name, as: `${owner}Part${++count}` }))
      const references = {
        ...outer,
        ...Object.fromEntries(names.map(({ name, as }) => [`#/$defs/${name}`, prefix + as])),
      }
      for (const { name, as } of names) lifted[as] = read(definitions[name] ?? {}, references, () => references)
      return references
    })
  }
  return lifted
}

/** A schema with other references; `define` takes the definitions that are met, and gives what refers to them. */
function read(
  schema: JsonSchema,
  references: References,
  define: (definitions: Schemas, outer: References) => References,
): JsonSchema {
  const { $defs, ...own } = schema
  const known = $defs === undefined ? references : define($defs as Schemas, references)
  const part = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(part)
    return typeof value === 'object' && value !== null ? read(value as JsonSchema, known, define) : value
  }
  return Object.fromEntries(
    Object.entries(own).map(([keyword, value]): [string, unknown] => {
      if (keyword === '$ref') return [keyword, known[String(value)] ?? value]
      if (keyword === 'properties') return [keyword, mapped(value as Schemas, part)]
      return [keyword, values.has(keyword) ? value : part(value)]
    }),
  )
}

const mapped = (schemas: Schemas, change: (schema: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]))
