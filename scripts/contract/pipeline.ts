import { roles, scopes, type Scope } from '@leadwright/api/internal/domains/auth/permissions'
import type { RequestContext } from '@leadwright/api/internal/trpc/context'
import type { ProcedureMeta } from '@leadwright/api/internal/trpc/init'
import { createRunner } from '@leadwright/api/internal/trpc/run'
import type { Facts } from '@leadwright/error-kit/config'
import type { AnyTRPCProcedure } from '@trpc/server'
import {
  credentialOf,
  isReached,
  log,
  newSeen,
  notedHeaders,
  ownOrigin,
  Reached,
  refusalOf,
  servicesFor,
  type Seen,
  type Who,
} from './world.ts'

/** What is asked for and given on the way to an operation, as the pipeline's own steps do it. */
export async function pipelineFacts(path: string, procedure: AnyTRPCProcedure, read: Set<string>): Promise<Facts> {
  const ask = asker(path, procedure, read)
  const needed = await neededScopes(ask)
  const enough = needed ?? []
  const people = await Promise.all(roles.map(async (role) => ((await ask({ role })).reached ? [role] : [])))
  const rolesIn = people.flat()
  const open = (await ask(undefined)).reached
  const key = await ask({ key: enough })
  const [first] = rolesIn
  const person = first && (await ask({ role: first }))
  const who = [...(open ? ['anybody'] : []), ...(needed ? ['API key'] : []), ...rolesIn]
  const conditions = [
    ...enough.map((scope) => `key: scope ${scope}`),
    ...(first && !(await ask({ role: null })).reached ? ['session: an organization'] : []),
    ...(first && !(await ask({ role: first }, { origin: 'https://evil.example' })).reached
      ? ['session: an allowed origin']
      : []),
  ]
  const repeated = { 'idempotency-key': 'once' }
  const claims = [
    ...(needed && (await ask({ key: enough }, repeated)).seen.claimed ? ['key'] : []),
    ...(first && (await ask({ role: first }, repeated)).seen.claimed ? ['session'] : []),
  ]
  return {
    'who may': { allows: who },
    ...(conditions.length > 0 && { 'conditions on the caller': { needs: conditions } }),
    'quota that it counts against': {
      is: [needed ? `key: ${bucketOf(key.seen)}` : '', person ? `session: ${bucketOf(person.seen)}` : '']
        .filter((text) => text !== '')
        .join(', '),
    },
    ...(claims.length > 0 && { 'done once for an Idempotency-Key': { gives: claims } }),
  }
}

/** The longest idempotency key that is taken: found by trying, because the pipeline checks it and no schema does. */
export async function longestKey(path: string, procedure: AnyTRPCProcedure): Promise<Facts> {
  const ask = asker(path, procedure, new Set())
  const isTaken = async (length: number): Promise<boolean> =>
    (await ask({ key: scopes }, { 'idempotency-key': 'k'.repeat(length) })).reached
  let [taken, refused] = [1, 8192]
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2)
    if (await isTaken(middle)) taken = middle
    else refused = middle
  }
  return { 'longest Idempotency-Key, characters': { atMost: taken } }
}

interface Answer {
  readonly reached: boolean
  readonly refusal: string
  readonly seen: Seen
}

/** Where the work begins: the input of an operation is asked for. */
const getRawInput = async (): Promise<never> => {
  throw new Reached()
}

type Ask = (who: Who, headers?: Record<string, string>) => Promise<Answer>

/** Runs the steps of a procedure up to its input, with invented callers. */
function asker(path: string, procedure: AnyTRPCProcedure, read: Set<string>): Ask {
  const run = createRunner(procedure)
  const { type, meta } = procedure._def
  const method = (meta as ProcedureMeta | undefined)?.rest?.method ?? (type === 'mutation' ? 'POST' : 'GET')
  return async (who, headers = {}) => {
    const seen: Seen = { ...newSeen(), read }
    const own = notedHeaders({ origin: ownOrigin, ...credentialOf(who), ...headers }, read)
    const ctx: RequestContext = {
      requestId: 'req',
      method,
      headers: own,
      organizationId: undefined,
      address: '192.0.2.1',
      log,
      services: servicesFor(seen),
      outcome: {},
    }
    const result = await run({ ctx, path, signal: new AbortController().signal, getRawInput })
    const error = result.ok ? undefined : result.error
    const reached = result.ok || isReached(error)
    return { reached, refusal: reached ? '' : refusalOf(error), seen }
  }
}

/** The scopes without which a key is refused; undefined where a key with every scope is refused as well. */
async function neededScopes(ask: Ask): Promise<readonly Scope[] | undefined> {
  if (!(await ask({ key: scopes })).reached) return undefined
  const needed: Scope[] = []
  for (const scope of scopes) {
    if (!(await ask({ key: scopes.filter((each) => each !== scope) })).reached) needed.push(scope)
  }
  return needed
}

const buckets: Readonly<Record<string, string>> = { org: 'the organization', caller: 'the caller', addr: 'the address' }

const bucketOf = ({ counted }: Seen): string =>
  [...new Set(counted.map((bucket) => buckets[bucket.split(':')[0] ?? ''] ?? bucket))].join(' and ') || 'none'
