import { isPlain, plainAt, sorted, textsAt, type Plain } from '../data.ts'
import { refName, type Schema } from './schema.ts'

/** What a name refers to. */
export type Resolve = (name: string) => Schema

/** One of the ways that a value may be: of one type, or of any where it says none. */
export interface Alternative {
  /** The name by which it is referred to, if it has one. */
  readonly name: string | undefined
  /** Resolved, with what `allOf` adds put together, and one type at most. */
  readonly schema: Schema
}

/** No schema of an API is nested so deeply; what refers to nothing but itself ends here. */
const maxDepth = 20

/** The ways that a value of the schema may be; literal values of one type count as one way. */
export function alternativesOf(schema: Schema, resolve: Resolve): Alternative[] {
  const found = expand(schema, resolve, undefined, 0)
  const literals = new Map<string, unknown[]>()
  const others: Alternative[] = []
  for (const alternative of found) {
    const values = alternative.name === undefined ? literalsOf(alternative.schema) : undefined
    if (!values) others.push(alternative)
    else
      literals.set(typeOf(alternative.schema) ?? '', [
        ...(literals.get(typeOf(alternative.schema) ?? '') ?? []),
        ...values,
      ])
  }
  const merged = [...literals].map(([type, values]): Alternative => {
    const only = found.filter((one) => typeOf(one.schema) === type && literalsOf(one.schema) !== undefined)
    // A single literal schema may say more than its values, as a default.
    const [first, ...more] = only
    if (first && more.length === 0) return { name: undefined, schema: first.schema }
    return { name: undefined, schema: { ...(type !== '' && { type }), enum: values } }
  })
  return [...merged, ...others]
}

function expand(schema: Schema, resolve: Resolve, name: string | undefined, depth: number): Alternative[] {
  if (depth > maxDepth) return [{ name, schema: {} }]
  const ref = refName(schema)
  if (ref !== undefined) {
    const { $ref: _, ...beside } = schema
    const target = resolve(ref)
    const both = Object.keys(beside).length === 0 ? target : merge(target, beside)
    return expand(both, resolve, name ?? ref, depth + 1)
  }
  const { allOf, anyOf, ...alone } = schema
  if (Array.isArray(allOf)) {
    const whole = (allOf as Schema[]).reduce((sum, part) => merge(sum, resolved(part, resolve, depth)), alone)
    return expand(anyOf === undefined ? whole : { ...whole, anyOf }, resolve, name, depth + 1)
  }
  if (Array.isArray(anyOf)) {
    const { discriminator: _, default: given, ...common } = alone
    const alternatives = (anyOf as Schema[]).flatMap((branch) =>
      expand(
        Object.keys(common).length === 0 ? branch : merge(resolved(branch, resolve, depth), common),
        resolve,
        undefined,
        depth + 1,
      ),
    )
    if (given === undefined) return alternatives
    return alternatives.map(({ name: own, schema: branch }) => ({
      name: own,
      schema: Object.assign({ default: given }, branch),
    }))
  }
  const { type } = alone
  if (Array.isArray(type)) return type.map((each) => ({ name, schema: withValuesOf(alone, String(each)) }))
  return [{ name, schema: alone }]
}

/** A type of several, with those of the values that are of it. */
function withValuesOf(schema: Schema, type: string): Schema {
  const values = schema['enum']
  if (!Array.isArray(values)) return { ...schema, type }
  return {
    ...schema,
    type,
    enum: values.filter((value) => kindOf(value) === type || (type === 'number' && kindOf(value) === 'integer')),
  }
}

const resolved = (schema: Schema, resolve: Resolve, depth: number): Schema => {
  const ref = refName(schema)
  return ref === undefined || depth > maxDepth
    ? schema
    : merge(resolved(resolve(ref), resolve, depth + 1), omitRef(schema))
}

function omitRef(schema: Schema): Schema {
  const { $ref: _, ...rest } = schema
  return rest
}

/** What holds where both schemas hold, as far as members go; of two rules of one name the second counts. */
function merge(one: Schema, other: Schema): Schema {
  const members = { ...plainAt(one, 'properties'), ...plainAt(other, 'properties') }
  const required = [...new Set([...textsAt(one, 'required'), ...textsAt(other, 'required')])]
  return {
    ...one,
    ...other,
    ...(Object.keys(members).length > 0 && { properties: sorted(Object.entries(members)) }),
    ...(required.length > 0 && { required: required.toSorted() }),
  }
}

/** The values that a schema lists, if it does; a boolean is one of two. */
export function valuesOf(schema: Schema): unknown[] | undefined {
  return literalsOf(schema) ?? (schema['type'] === 'boolean' ? [false, true] : undefined)
}

function literalsOf(schema: Schema): unknown[] | undefined {
  if ('const' in schema) return [schema['const']]
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined
}

/** The type of a schema that has one, told by its values or members where it does not say it. */
export function typeOf(schema: Schema): string | undefined {
  if (typeof schema['type'] === 'string') return schema['type']
  const kinds = new Set(literalsOf(schema)?.map(kindOf))
  if (kinds.size === 1) return [...kinds][0]
  if (isPlain(schema['properties']) || schema['required'] !== undefined) return 'object'
  return isPlain(schema['items']) || Array.isArray(schema['prefixItems']) ? 'array' : undefined
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** The members of an object that can have one text only, which tell it from others: `{ kind: 'person' }`. */
export function tagsOf(schema: Schema): Plain {
  return Object.fromEntries(
    Object.entries(plainAt(schema, 'properties')).flatMap(([name, member]) => {
      const values = isPlain(member) ? literalsOf(member) : undefined
      return values?.length === 1 ? [[name, values[0]]] : []
    }),
  )
}
