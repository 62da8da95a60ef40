import type { JsonSchema } from '../core/schema.ts'

/** A member of `details`, as a page lists it. */
export interface Member {
  /** With where it is, as `issues[].path`. */
  readonly name: string
  /** In words; values of an enumeration stand between backticks. */
  readonly type: string
  readonly optional: boolean
  readonly meaning: string
}

/** The members of an object, those of objects in it included. */
export function membersOf(schema: JsonSchema, prefix = ''): Member[] {
  const required = new Set(schema['required'] as readonly string[] | undefined)
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>
  const members: Member[] = []
  for (const [name, member] of Object.entries(properties)) {
    const path = `${prefix}${name}`
    const items = member['items'] as JsonSchema | undefined
    const meaning = textOf(member['description'])
    members.push({ name: path, type: typeOf(member), optional: !required.has(name), meaning })
    members.push(...membersOf(member, `${path}.`), ...(items ? membersOf(items, `${path}[].`) : []))
  }
  return members
}

function typeOf(schema: JsonSchema): string {
  const list = (keyword: string): readonly JsonSchema[] | undefined => schema[keyword] as JsonSchema[] | undefined
  if (schema['const'] !== undefined) return `\`${JSON.stringify(schema['const'])}\``
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values) return values.map((value) => `\`${String(value)}\``).join(' | ')
  const branches = list('anyOf') ?? list('oneOf')
  if (branches) return branches.map(typeOf).join(' | ')
  const tuple = list('prefixItems')
  if (tuple) return `[${tuple.map(typeOf).join(', ')}]`
  const items = schema['items'] as JsonSchema | undefined
  if (items) return `list of ${typeOf(items)}`
  const extra = schema['additionalProperties']
  if (!schema['properties'] && typeof extra === 'object') return `object of ${typeOf(extra as JsonSchema)}`
  return textOf(schema['type']) || 'any'
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
