import type { JsonSchema } from './schema.ts'
import type { Shape } from './shape.ts'

/**
 * The shape of details, read off their JSON Schema. What the schema says beyond kinds and members (formats, ranges,
 * values) is for whoever raises; a part that refers back to itself is any value.
 */
export function shapeOf(schema: JsonSchema): Shape {
  return read(schema, (schema['$defs'] ?? {}) as Schemas, [])
}

type Schemas = Readonly<Record<string, JsonSchema>>

function read(schema: JsonSchema, defs: Schemas, above: readonly string[]): Shape {
  const inner = (part: unknown): Shape => read((part ?? {}) as JsonSchema, defs, above)
  const list = (keyword: string): readonly JsonSchema[] | undefined => schema[keyword] as JsonSchema[] | undefined

  const ref = schema['$ref'] as string | undefined
  if (ref !== undefined) {
    const target = defs[ref.replace('#/$defs/', '')]
    return target && !above.includes(ref) ? read(target, defs, [...above, ref]) : 'any'
  }
  if (schema['const'] !== undefined) return kindOf(schema['const'])
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values) return union(values.map(kindOf))
  const branches = list('anyOf') ?? list('oneOf')
  if (branches) return union(branches.map(inner))
  const all = list('allOf')
  if (all) return merged(all.map(inner))

  const type = schema['type'] as string | readonly string[] | undefined
  if (Array.isArray(type)) return union(type.map((each: string) => inner({ ...schema, type: each })))
  if (type === 'array') {
    const items = list('prefixItems')
    if (!items) return [inner(schema['items'])]
    const least = (schema['minItems'] as number | undefined) ?? items.length
    return ['tuple', ...items.map((item, index) => (index < least ? inner(item) : union([inner(item), 'undefined'])))]
  }
  if (type === 'object') return readObject(schema, inner)
  return type === 'integer' ? 'number' : ((type as string | undefined) ?? 'any')
}

function readObject(schema: JsonSchema, inner: (part: unknown) => Shape): Shape {
  const properties = schema['properties'] as Schemas | undefined
  const extra = schema['additionalProperties']
  if (!properties) return ['record', typeof extra === 'object' ? inner(extra) : 'any']
  const required = (schema['required'] ?? []) as readonly string[]
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [required.includes(name) ? name : `${name}?`, inner(member)]),
  )
}

const kindOf = (value: unknown): Shape => (value === null ? 'null' : typeof value)

/** Kinds become one text; what is the same is there once. */
function union(shapes: readonly Shape[]): Shape {
  const kinds = new Set(shapes.filter((shape) => typeof shape === 'string').flatMap((kind) => kind.split('|')))
  const others = shapes.filter((shape) => typeof shape !== 'string')
  if (kinds.has('any')) return 'any'
  const parts = kinds.size > 0 ? [[...kinds].join('|'), ...others] : others
  return parts.length === 1 ? (parts[0] as Shape) : ['union', ...parts]
}

/** An intersection has the members of all its parts; parts of any other kind say nothing that can be merged. */
function merged(shapes: readonly Shape[]): Shape {
  const objects = shapes.filter((shape) => typeof shape === 'object' && !Array.isArray(shape))
  return objects.length === shapes.length ? (Object.assign({}, ...objects) as Shape) : 'any'
}
