import { roles, scopes, type Role, type Scope } from '@leadwright/api/internal/domains/auth/permissions'
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

/** What is noted while operations are asked. */
export interface Noted {
  /** Names of request headers that somebody reads. */
  readonly read: Set<string>
  /** What callers may lack, each with the code that tells of it. */
  readonly refused: Set<string>
}

/** What is asked for and given on the way to an operation, as the pipeline's own steps do it. */
export async function pipelineFacts(
  path: string,
  procedure: AnyTRPCProcedure,
  { read, refused }: Noted,
): Promise<Facts> {
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
  const lacking: Readonly<Record<string, Answer>> = {
    ...(enough.length > 0 && { 'key: a scope': await ask({ key: [] }) }),
    ...(first && { 'session: an organization': await ask({ role: null }) }),
    ...(first && { 'session: an allowed origin': await ask({ role: first }, { origin: 'https://evil.example' }) }),
  }
  for (const [what, { refusal }] of Object.entries(lacking)) if (refusal !== '') refused.add(`${what}: ${refusal}`)
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
    ...(first && { 'where a session may be used': { allows: await placesOf(ask, first) } }),
  }
}

/** Who may act with a session: pages send where they are, and programs that are no browsers send nothing of it. */
const places: Readonly<Record<string, Sent>> = {
  'in a program': { origin: undefined },
  'in a page of an allowed origin': { origin: ownOrigin },
  'in a page of the same origin': { origin: undefined, 'sec-fetch-site': 'same-origin' },
  'by hand in a browser': { origin: undefined, 'sec-fetch-site': 'none' },
}

async function placesOf(ask: Ask, role: Role): Promise<string[]> {
  const reached = await Promise.all(
    Object.entries(places).map(async ([place, sent]) => ((await ask({ role }, sent)).reached ? [place] : [])),
  )
  return reached.flat()
}

/** Which credential counts where a request has both, as the pipeline notes who acts. */
export async function countingCredential(path: string, procedure: AnyTRPCProcedure): Promise<Facts> {
  const ask = asker(path, procedure, new Set())
  const [role] = roles
  const { actor } = await ask({ role }, credentialOf({ key: scopes }))
  const { actor: ofKey } = await ask({ key: scopes })
  return { 'credential that counts where both are sent': { is: actor === ofKey ? 'key' : 'session' } }
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
  readonly actor: string | undefined
}

/** Where the work begins: the input of an operation is asked for. */
const getRawInput = async (): Promise<never> => {
  throw new Reached()
}

/** Headers of a request; undefined takes one away that is sent otherwise. */
type Sent = Readonly<Record<string, string | undefined>>

type Ask = (who: Who, headers?: Sent) => Promise<Answer>

/** Runs the steps of a procedure up to its input, with invented callers. */
function asker(path: string, procedure: AnyTRPCProcedure, read: Set<string>): Ask {
  const run = createRunner(procedure)
  const { type, meta } = procedure._def
  const method = (meta as ProcedureMeta | undefined)?.rest?.method ?? (type === 'mutation' ? 'POST' : 'GET')
  return async (who, headers = {}) => {
    const seen: Seen = { ...newSeen(), read }
    const sent = Object.entries({ origin: ownOrigin, ...credentialOf(who), ...headers })
    const own = notedHeaders(
      Object.fromEntries(sent.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
      read,
    )
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
    return { reached, refusal: reached ? '' : refusalOf(error), seen, actor: ctx.outcome.actor }
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
