import { toJSONSchema, type $ZodType } from 'zod/v4/core'
import { isPlain, sorted, sortedSet, textsAt, type Plain } from '../data.ts'
import type { Access, Facts, LockedProcedure, Operations, SameProcedure } from '../lockable.ts'
import { lockSchema, type Schema } from '../schema/schema.ts'
import { checksOf } from './checks-of.ts'

/** What the owner of a router knows of its procedures that tRPC does not. */
export interface ProcedureFacts {
  /** Who may; by default whoever has the scope, or one of the scopes, that the meta names. */
  readonly access?: Access
  /** By default what the meta names. */
  readonly roles?: readonly string[]
  /** Codes beside those that the procedure declares. */
  readonly codes?: readonly string[]
  readonly facts?: Facts
}

/** A built tRPC procedure, as far as the lock looks at it; in its own words, so that who has no tRPC needs no types of it. */
export interface BuiltProcedure {
  readonly _def: { readonly type: string; readonly meta?: unknown }
}

/** A built tRPC router. */
export interface BuiltRouter {
  readonly _def: { readonly procedures: object }
}

/** The procedures of a router by path. */
export const builtProcedures = (router: BuiltRouter): Readonly<Record<string, BuiltProcedure>> =>
  router._def.procedures as Readonly<Record<string, BuiltProcedure>>

/** What is known of a procedure; `undefined` leaves it out. */
export type ProcedureAbout = (path: string, procedure: BuiltProcedure) => ProcedureFacts | undefined

/**
 * The procedures of a built tRPC router, in the form in which they are locked. Schemas are read from zod; a parser of
 * another library takes and gives anything, as far as this can tell.
 * @param about what else is known of a procedure; `undefined` leaves it out, as one that is locked as an operation
 */
export function proceduresOf(
  router: BuiltRouter,
  about: ProcedureAbout = () => ({}),
): Pick<Operations, 'procedures' | 'schemas'> {
  const schemas = new Map<string, Schema>()
  const all = Object.entries(builtProcedures(router))
  const procedures = all
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, procedure]): [string, LockedProcedure][] => {
      const known = about(path, procedure)
      return known ? [[path, lockedProcedure(procedure, known, schemas)]] : []
    })
  return { procedures: sorted(procedures), schemas: sorted(schemas) }
}

interface Built {
  readonly type: string
  readonly meta?: unknown
  readonly inputs?: readonly unknown[]
  readonly output?: unknown
}

function lockedProcedure(
  procedure: BuiltProcedure,
  known: ProcedureFacts,
  schemas: Map<string, Schema>,
): LockedProcedure {
  const { type, inputs = [], output, meta: own } = procedure._def as unknown as Built
  const meta: Plain = isPlain(own) ? own : {}
  const roles = known.roles ?? (Array.isArray(meta['roles']) ? textsAt(meta, 'roles') : undefined)
  const facts = { ...checked(inputs), ...known.facts }
  return {
    type,
    access: known.access ?? accessOf(meta),
    ...(roles && { roles: sortedSet(roles) }),
    input: inputOf(inputs, schemas),
    output: isZod(output) ? jsonSchema(output, 'output', schemas) : null,
    codes: sortedSet([...textsAt(meta, 'errors'), ...(known.codes ?? [])]),
    ...(Object.keys(facts).length > 0 && { facts: sorted(Object.entries(facts)) }),
  }
}

/** How a procedure is called that is locked as an operation. */
export function sameProcedure(path: string, procedure: BuiltProcedure): SameProcedure {
  const { type, inputs = [] } = procedure._def as unknown as Built
  const required = inputs.some((input) => !isZod(input) || input._zod.optin === undefined)
  return { path, type, input: inputs.length === 0 ? 'none' : required ? 'required' : 'optional' }
}

/** Several inputs are one: each has to be met. */
function inputOf(inputs: readonly unknown[], schemas: Map<string, Schema>): LockedProcedure['input'] {
  const zods = inputs.filter(isZod)
  if (inputs.length === 0) return null
  const locked = zods.map((zod) => jsonSchema(zod, 'input', schemas))
  return {
    required: zods.some((zod) => zod._zod.optin === undefined),
    schema: locked.length === 1 && locked[0] ? locked[0] : { ...(locked.length > 0 && { allOf: locked }) },
  }
}

/** Conditions that JSON Schema cannot say, as a fact; see {@link checksOf}. */
export function checked(inputs: readonly unknown[]): Facts {
  const checks = inputs.filter(isZod).flatMap(checksOf)
  return checks.length === 0 ? {} : { 'conditions on the input': { needs: sortedSet(checks) } }
}

const accessOf = (meta: Plain): Access => {
  const scopes = typeof meta['scope'] === 'string' ? [meta['scope']] : textsAt(meta, 'scopes')
  // Who may without one, the meta does not say.
  return scopes.length === 0 ? {} : { caller: sortedSet(scopes) }
}

const isZod = (parser: unknown): parser is $ZodType => (isPlain(parser) ? '_zod' in parser : false)

function jsonSchema(zod: $ZodType, io: 'input' | 'output', schemas: Map<string, Schema>): Schema {
  const { $defs = {}, ...schema } = toJSONSchema(zod, {
    io,
    unrepresentable: 'any',
    cycles: 'ref',
    override: opened,
  }) as Plain
  const names = new Map<string, string>()
  // The same name may stand for what is sent and for what is answered, which differ where there are defaults.
  const nameOf = (ref: string): string => {
    const own = typeof schema['id'] === 'string' ? schema['id'] : 'itself'
    const id = ref === '#' ? own : ref.slice(ref.lastIndexOf('/') + 1)
    const known = names.get(id)
    if (known !== undefined) return known
    names.set(id, id)
    const locked = lockSchema(ref === '#' ? schema : ($defs as Plain)[id], nameOf)
    const present = schemas.get(id)
    const name = present && JSON.stringify(present) !== JSON.stringify(locked) ? `${id} (${io})` : id
    names.set(id, name)
    schemas.set(name, locked)
    return name
  }
  return lockSchema(schema, nameOf)

  /** Answers are closed by leaving out what is not named, which nobody relies on. */
  function opened({ jsonSchema: made }: { jsonSchema: { additionalProperties?: unknown } }): void {
    if (io === 'output' && made.additionalProperties === false) delete made.additionalProperties
  }
}
