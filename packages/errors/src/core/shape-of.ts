import type { DetailsSchema } from './define.ts'
import type { ObjectShape, Shape } from './shape.ts'

/** The part of a schema's definition that the shape depends on (zod.dev/library-authors: `schema._zod.def`). */
interface SchemaDef {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
}
interface Schema {
  readonly _zod: { readonly def: unknown }
}

/**
 * The shape of the details of a code, read off its schema.
 * @throws a plain `Error` that names the member where a schema says what a shape cannot: the contract fixes one shape a
 * code, so there are no unions, no `null` beside a value (leave the member out instead), no records of unknown members.
 */
export function shapeOf(code: string, schema: NonNullable<DetailsSchema>): ObjectShape {
  const shape = read(schema, `details of ${code}`)
  if (typeof shape === 'string' || Array.isArray(shape)) throw new Error(`The details of ${code} are not an object`)
  return shape as ObjectShape
}

function read(schema: Schema, where: string): Shape {
  const def = schema._zod.def as SchemaDef
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return def.type
    case 'enum':
    case 'literal':
      return kindOf(def.values ?? Object.values(def.entries ?? {}), where)
    case 'array':
      if (def.element) return [read(def.element, `${where}[]`)]
      break
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).map(([name, member]) => readMember(name, member, where)),
      )
  }
  throw new Error(
    `The ${where} is a ${def.type}. Details are made of strings, numbers, booleans, lists and objects, and a member that has no value is left out (.optional()).`,
  )
}

function readMember(name: string, member: Schema, where: string): [string, Shape] {
  const def = member._zod.def as SchemaDef
  const optional = def.type === 'optional' ? def.innerType : undefined
  return [optional ? `${name}?` : name, read(optional ?? member, `${where}.${name}`)]
}

function kindOf(values: readonly unknown[], where: string): Shape {
  const kinds = new Set(values.map((value) => typeof value))
  const [kind] = kinds
  if (kinds.size === 1 && (kind === 'string' || kind === 'number' || kind === 'boolean')) return kind
  throw new Error(`The values of ${where} are of more than one kind`)
}
