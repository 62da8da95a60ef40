import { isPlain, sorted, textsAt, type Plain } from './data.ts'
import type { LockedCode } from './lockable.ts'
import type { OldLock } from './lock.ts'
import { lockSchema, type Schema } from './schema/schema.ts'

/** The codes of a lock of the first form. It kept the values of enumerations as text. */
export const codesOf = ({ codes }: OldLock): Record<string, LockedCode> =>
  sorted(
    Object.entries(codes).map(([code, { status, retryable, details }]) => [
      code,
      {
        status: Number(status),
        retryable: retryable === true,
        details: isPlain(details) ? lockSchema(typed(details), (ref) => ref) : null,
      },
    ]),
  )

function typed(schema: Plain): Plain {
  const { items, properties } = schema
  return {
    ...schema,
    ...('enum' in schema && {
      enum: textsAt(schema, 'enum').map((text) => (schema['type'] === 'string' ? text : JSON.parse(text))),
    }),
    ...(isPlain(items) && { items: typed(items) }),
    ...(isPlain(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, isPlain(member) ? typed(member) : {}]),
      ),
    }),
  }
}

const kept: ReadonlySet<string> = new Set([
  'const',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'format',
  'items',
  'maximum',
  'minimum',
  'properties',
  'required',
  'type',
])

/** As much of a code as the first form kept, so that what it did not keep is not taken for new. */
export const asOld = (codes: Readonly<Record<string, LockedCode>>): Record<string, LockedCode> =>
  Object.fromEntries(
    Object.entries(codes).map(([code, { status, retryable, details }]) => [
      code,
      { status, retryable, details: details && reduced(details) },
    ]),
  )

function reduced(schema: Schema): Schema {
  const entries = Object.entries(schema).filter(([name]) => kept.has(name))
  return Object.fromEntries(
    entries.map(([name, value]): [string, unknown] => {
      if (name === 'items' && isPlain(value)) return [name, reduced(value)]
      if (name !== 'properties' || !isPlain(value)) return [name, value]
      return [
        name,
        Object.fromEntries(Object.entries(value).map(([key, member]) => [key, isPlain(member) ? reduced(member) : {}])),
      ]
    }),
  )
}

/** What the first form knew of an operation. */
export interface OldOperation {
  readonly operationId: string
  readonly codes: readonly string[]
}

/** The operations of a lock of the first form, by `METHOD /path`. */
export const operationsOfOld = ({ operations }: OldLock): Readonly<Record<string, OldOperation>> =>
  Object.fromEntries(
    Object.entries(operations).map(([route, operation]) => [
      route,
      { operationId: String(operation['operationId']), codes: textsAt(operation, 'codes') },
    ]),
  )
