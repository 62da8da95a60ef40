import type { JsonSchema } from '../core/schema.ts'

/** The TypeScript type of what a JSON Schema describes, as source text on one line. */
export function tsTypeOf(schema: JsonSchema): string {
  return print(schema, (schema['$defs'] ?? {}) as Schemas, [])
}

type Schemas = Readonly<Record<string, JsonSchema>>

function print(schema: JsonSchema, defs: Schemas, above: readonly string[]): string {
  const inner = (part: unknown): string => print((part ?? {}) as JsonSchema, defs, above)
  const list = (keyword: string): readonly JsonSchema[] | undefined => schema[keyword] as JsonSchema[] | undefined

  const ref = schema['$ref'] as string | undefined
  if (ref !== undefined) {
    const target = defs[ref.replace('#/$defs/', '')]
    // A type that contains itself has no end on one line.
    return target && !above.includes(ref) ? print(target, defs, [...above, ref]) : 'unknown'
  }
  if (schema['const'] !== undefined) return JSON.stringify(schema['const'])
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values) return union(values.map((value) => JSON.stringify(value)))
  const branches = list('anyOf') ?? list('oneOf')
  if (branches) return union(branches.map(inner))
  const all = list('allOf')
  if (all) return all.map((part) => grouped(inner(part))).join(' & ')

  const type = schema['type'] as string | readonly string[] | undefined
  if (Array.isArray(type)) return union(type.map((each: string) => inner({ ...schema, type: each })))
  switch (type) {
    case 'array': {
      const items = list('prefixItems')
      return items ? tuple(schema, items, inner) : `${grouped(inner(schema['items']))}[]`
    }
    case 'object':
      return object(schema, inner)
    case 'integer':
      return 'number'
    case undefined:
      return 'unknown'
    default:
      return String(type)
  }
}

function tuple(schema: JsonSchema, items: readonly JsonSchema[], inner: (part: unknown) => string): string {
  const least = (schema['minItems'] as number | undefined) ?? items.length
  const parts = items.map((item, index) => (index < least ? inner(item) : `${grouped(inner(item))}?`))
  const rest = schema['items'] ? [`...${grouped(inner(schema['items']))}[]`] : []
  return `[${[...parts, ...rest].join(', ')}]`
}

function object(schema: JsonSchema, inner: (part: unknown) => string): string {
  const properties = Object.entries((schema['properties'] ?? {}) as Schemas)
  const extra = schema['additionalProperties']
  if (properties.length === 0 && !schema['properties']) {
    return `{ [name: string]: ${typeof extra === 'object' ? inner(extra) : 'unknown'} }`
  }
  const required = (schema['required'] ?? []) as readonly string[]
  const members = properties.map(([name, member]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
    // What is undefined never travels; a program that reads it sees the same as of a member that is absent.
    return required.includes(name) ? `${key}: ${inner(member)}` : `${key}?: ${inner(member)} | undefined`
  })
  return members.length === 0 ? 'object' : `{ ${members.join('; ')} }`
}

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'never'
const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type)
