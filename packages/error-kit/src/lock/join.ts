import { sorted } from './data.ts'
import type { Operations } from './lockable.ts'
import type { Schema } from './schema/schema.ts'

/**
 * The operations of a document and the procedures of a router as one. A name that stands for another schema there is
 * told apart by `(tRPC)`.
 */
export function joined(
  operations: Operations,
  { procedures, schemas }: Pick<Operations, 'procedures' | 'schemas'>,
): Operations {
  const names = new Map<string, string>()
  for (const [name, schema] of Object.entries(schemas)) {
    const present = operations.schemas[name]
    if (present && JSON.stringify(present) !== JSON.stringify(schema)) names.set(name, `${name} (tRPC)`)
  }
  const own = renamed({ procedures, schemas }, names)
  return {
    ...operations,
    schemas: sorted([
      ...Object.entries(operations.schemas),
      ...Object.entries(own.schemas).map(([name, schema]): [string, Schema] => [names.get(name) ?? name, schema]),
    ]),
    procedures: { ...operations.procedures, ...own.procedures },
  }
}

const prefix = '#/schemas/'

const renamed = <T>(value: T, names: ReadonlyMap<string, string>): T =>
  names.size === 0
    ? value
    : (JSON.parse(JSON.stringify(value), (key, member: unknown) =>
        key === '$ref' && typeof member === 'string' && member.startsWith(prefix)
          ? prefix + (names.get(member.slice(prefix.length)) ?? member.slice(prefix.length))
          : member,
      ) as T)
