/** Ranges and formats: told when they change, never a break. Patterns are not kept: they come from the schema library. */
export const constraints = ['format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

/** The part of a JSON Schema that readers of `details` depend on. */
export type LockedSchema = {
  readonly type: string
  /** As text, whatever kind the values are of. */
  readonly enum?: readonly string[]
  readonly items?: LockedSchema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, LockedSchema>>
} & { readonly [C in (typeof constraints)[number]]?: string | number }

/** A JSON Schema in the form in which schemas are locked; `null` if it is none. */
export const lockJsonSchema = (schema: unknown): LockedSchema | null => (isSchema(schema) ? locked(schema) : null)

/** The part of a JSON Schema that is read. */
interface Readable {
  readonly [keyword: string]: unknown
  readonly type?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: unknown
  readonly required?: readonly string[]
  readonly properties?: Record<string, unknown>
}

function locked(schema: Readable): LockedSchema {
  const {
    type,
    const: only,
    enum: values = only === undefined ? undefined : [only],
    items,
    required,
    properties,
  } = schema
  const kept = constraints.flatMap((name) => (isTelling(schema[name]) ? [[name, schema[name]] as const] : []))
  return {
    type: String(type),
    ...Object.fromEntries(kept),
    ...(values && { enum: values.map(String).toSorted() }),
    ...(isSchema(items) && { items: locked(items) }),
    ...(properties && { required: (required ?? []).toSorted(), properties: lockedMembers(properties) }),
  }
}

const lockedMembers = (properties: Record<string, unknown>): Record<string, LockedSchema> =>
  Object.fromEntries(
    Object.entries(properties)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, member]) => (isSchema(member) ? [[name, locked(member)]] : [])),
  )

/** That an integer is one JavaScript can hold is said of every integer, and tells nothing. */
const isTelling = (limit: unknown): boolean =>
  limit !== undefined && limit !== Number.MAX_SAFE_INTEGER && limit !== Number.MIN_SAFE_INTEGER

const isSchema = (value: unknown): value is Readable =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
