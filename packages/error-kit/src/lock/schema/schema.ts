import { byText, isPlain, sorted, type Plain } from '../data.ts'

/** A JSON Schema 2020-12 in the form in which it is locked: no words, everything in one order. */
export type Schema = Plain

/** Where schemas with a name stand in a lock. */
export const refPrefix = '#/schemas/'

/** The name that a schema refers to, if it does. */
export function refName(schema: Schema): string | undefined {
  const ref = schema['$ref']
  return typeof ref === 'string' && ref.startsWith(refPrefix) ? ref.slice(refPrefix.length) : undefined
}

/** The name of a schema that is a reference and says nothing beside it. */
export const soleRef = (schema: Schema): string | undefined =>
  Object.keys(schema).length === 1 ? refName(schema) : undefined

const single = ['additionalProperties', 'contains', 'contentSchema', 'items', 'not', 'propertyNames'] as const
const many = ['allOf', 'anyOf', 'prefixItems'] as const
const named = ['patternProperties', 'properties'] as const
const kept = [
  'const',
  'contentEncoding',
  'contentMediaType',
  'default',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'multipleOf',
  'type',
  'uniqueItems',
] as const

/**
 * A JSON Schema (or a Schema Object of OpenAPI 3.0 or 3.1) as it is locked. What only people read is left out; `oneOf`
 * is written as `anyOf`, `nullable` as a type; lists whose order means nothing are in alphabetical order.
 * @param nameOf the name of what a `$ref` points to
 */
export function lockSchema(schema: unknown, nameOf: (ref: string) => string): Schema {
  // `true` takes anything, and so does an empty schema.
  if (schema === false) return { not: {} }
  if (!isPlain(schema)) return {}
  const inner = (value: unknown): Schema => lockSchema(value, nameOf)
  const { $ref: ref, oneOf, anyOf = oneOf } = schema
  const given: Plain = { ...schema, anyOf }
  const entries: [string, unknown][] = []

  if (typeof ref === 'string') entries.push(['$ref', refPrefix + nameOf(ref)])
  for (const name of kept) if (isTelling(name, given[name])) entries.push([name, given[name]])
  for (const name of single) {
    const value = given[name]
    if (value !== undefined) entries.push([name, value === false ? false : inner(value)])
  }
  for (const name of many) {
    const list = given[name]
    if (!Array.isArray(list)) continue
    const schemas = list.map(inner)
    entries.push([name, name === 'prefixItems' ? schemas : inOrder(schemas)])
  }
  for (const name of named) {
    const members = given[name]
    if (isPlain(members))
      entries.push([name, sorted(Object.entries(members).map(([key, member]) => [key, inner(member)]))])
  }
  if (Array.isArray(given['enum'])) entries.push(['enum', inOrder(given['enum'])])
  if (typeof given['pattern'] === 'string' && given['format'] === undefined) entries.push(['pattern', given['pattern']])
  const required = given['required']
  if (Array.isArray(required) && required.length > 0) entries.push(['required', required.map(String).toSorted(byText)])
  if (isPlain(given['discriminator'])) entries.push(['discriminator', given['discriminator']['propertyName']])
  return sorted(tidied(entries, given))
}

/** Open for whatever is the same as saying nothing, and so is a lower bound of nothing. */
function tidied(entries: [string, unknown][], { nullable }: Plain): [string, unknown][] {
  return entries.flatMap(([name, value]): [string, unknown][] => {
    if (name === 'additionalProperties' && isPlain(value) && Object.keys(value).length === 0) return []
    if (name !== 'type') return [[name, value]]
    const types = [...(Array.isArray(value) ? value : [value]), ...(nullable === true ? ['null'] : [])].map(String)
    return [[name, types.length === 1 ? types[0] : types.toSorted(byText)]]
  })
}

const inOrder = <T>(values: readonly T[]): T[] =>
  values
    .map((value): [string, T] => [JSON.stringify(value), value])
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, value]) => value)

/** That an integer is one JavaScript can hold is said of every integer, and tells nothing; nor does a length of 0. */
function isTelling(name: string, value: unknown): boolean {
  if (value === undefined || value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER) return false
  return !(value === 0 && (name === 'minLength' || name === 'minItems' || name === 'minProperties'))
}
