import type { AnyContract } from '../core/contract.ts'
import { sorted } from './data.ts'
import { joined } from './join.ts'
import type { Facts, Lockable, LockedCode, LockedOperation, Operations, SameProcedure } from './lockable.ts'
import { nothing } from './lock.ts'
import { operationsOf } from './openapi/operations-of.ts'
import { lockSchema } from './schema/schema.ts'
import type { BuiltProcedure, BuiltRouter, ProcedureAbout } from './trpc/procedures-of.ts'
import { wireOf } from './wire-of.ts'

/** An operation of an API and what it can answer with. */
export interface Operation {
  /** The name that generated clients and the documentation give it, as `lists.create`. */
  readonly operationId: string
  readonly method: string
  /** With `{name}` for parameters. */
  readonly path: string
  /** The codes that it declares, those of the pipeline included. */
  readonly codes: readonly string[]
}

/** What callers program against beside the codes. */
export interface ApiSource {
  /** An OpenAPI document, 3.0 or 3.1. */
  readonly document?: object
  /** A built tRPC router. */
  readonly router?: BuiltRouter
  /** The operations of the document that are procedures of the router: `METHOD /path` by the procedure's path. */
  readonly routes?: Readonly<Record<string, string>>
  /** What else is known of a procedure that is no operation; `undefined` leaves it out, as one that nobody can call. */
  readonly procedure?: ProcedureAbout
  /** Facts of operations that the document does not say, by `METHOD /path`. */
  readonly facts?: Readonly<Record<string, Facts>>
  /** Facts of what goes over the wire around every operation. */
  readonly wire?: Facts
}

/** What a contract alone promises. */
export const lockableOf = (contract: AnyContract): Lockable => ({
  name: contract.name,
  statuses: [...contract.successes, ...contract.statuses],
  locales: contract.locales,
  codes: Object.fromEntries(contract.codes.map((code) => [code, lockedCode(contract, code)])),
  wire: wireOf(contract),
})

function lockedCode(contract: AnyContract, code: string): LockedCode {
  const { status = 0, retryable = false } = contract.definitions[code] ?? {}
  const details = contract.schema(code)
  return { status, retryable, details: details && lockSchema(details, (ref) => ref) }
}

/** The same with an API of which no more than names and codes are known. */
export const withOperations = (contract: Lockable, operations: readonly Operation[]): Lockable => ({
  ...contract,
  operations: {
    ...nothing,
    partial: true,
    operations: sorted(
      operations.map(({ operationId, method, path, codes }) => [`${method} ${path}`, named(operationId, codes)]),
    ),
  },
})

/** An operation of which no more than its name and codes are known. */
export const named = (operationId: string | null, codes: readonly string[]): LockedOperation => ({
  operationId,
  access: {},
  parameters: {},
  body: null,
  codes: codes.toSorted(),
  answers: {},
  failures: {},
  headers: {},
})

/** The same with all that callers of an API rely on. */
export async function withApi(contract: Lockable, known: AnyContract, source: ApiSource): Promise<Lockable> {
  const { document, router, routes = {}, procedure, facts = {}, wire } = source
  const described = document === undefined ? nothing : operationsOf(document)
  const operations = { ...described, operations: withFacts(described.operations, facts) }
  if (!router) return { ...contract, wire: { ...contract.wire, ...wire }, operations }
  // Who has no tRPC has no need of its package.
  const { proceduresOf, sameProcedure } = await import('./trpc/procedures-of.ts')
  const { wireOfTrpc } = await import('./trpc/wire-of-trpc.ts')
  return {
    ...contract,
    wire: { ...contract.wire, ...wireOfTrpc(known), ...wire },
    operations: joined(
      { ...operations, operations: withProcedures(operations.operations, router, routes, sameProcedure) },
      proceduresOf(router, (path, built) =>
        routes[path] === undefined ? (procedure ?? nothingMore)(path, built) : undefined,
      ),
    ),
  }
}

const nothingMore: ProcedureAbout = () => ({})

function withProcedures(
  operations: Operations['operations'],
  router: BuiltRouter,
  routes: Readonly<Record<string, string>>,
  same: (path: string, procedure: BuiltProcedure) => SameProcedure,
): Operations['operations'] {
  const procedures = router._def.procedures as Readonly<Record<string, BuiltProcedure>>
  const byRoute = new Map(Object.entries(routes).map(([path, route]) => [route, path]))
  return sorted(
    Object.entries(operations).map(([route, operation]): [string, LockedOperation] => {
      const path = byRoute.get(route)
      const procedure = path === undefined ? undefined : procedures[path]
      if (path === undefined || !procedure) return [route, operation]
      return [route, Object.assign({}, operation, { procedure: same(path, procedure) })]
    }),
  )
}

const withFacts = (
  operations: Operations['operations'],
  facts: Readonly<Record<string, Facts>>,
): Operations['operations'] =>
  sorted(
    Object.entries(operations).map(([route, operation]): [string, LockedOperation] => {
      const own = facts[route]
      return [route, own ? Object.assign({}, operation, { facts: own }) : operation]
    }),
  )
