import { isContractError } from '@leadwright/errors'
import { createAuth } from '@leadwright/api/internal/domains/auth/better-auth'
import type { Caller } from '@leadwright/api/internal/domains/auth/caller'
import { roles, scopes, type Role, type Scope } from '@leadwright/api/internal/domains/auth/permissions'
import type { ClaimResult } from '@leadwright/api/internal/trpc/idempotency'
import type { RequestContext } from '@leadwright/api/internal/trpc/context'

// A product without a database, in which the real pipeline and the real HTTP server are asked how they answer. Only who
// asks is invented: what is asked for, counted, refused and written into headers is what the product's own code does.

/** Ends a request where the pipeline is over and the work of an operation would begin. */
export class Reached extends Error {}

/** What a request came to on its way through the pipeline. */
export interface Seen {
  /** Buckets that it was counted against. */
  readonly counted: string[]
  /** Whether it claimed an idempotency key. */
  claimed: boolean
  /** Names of request headers that somebody read. */
  readonly read: Set<string>
}

/** Who asks: an API key by its scopes, a person by role, or nobody. */
export type Who = { readonly key: readonly Scope[] } | { readonly role: Role | null } | undefined

const organization = { id: 'organization', name: 'Acme' }

/** A caller as the product knows one. */
function callerOf(who: NonNullable<Who>): Caller {
  if ('key' in who) return { kind: 'key', keyId: 'key', keyName: 'Key', scopes: who.key, organization }
  const user = { id: 'person', name: 'Ann', email: 'ann@inbox.test' }
  return { kind: 'session', user, membership: who.role === null ? null : { organization, role: who.role } }
}

/** The headers by which the invented callers are told apart. */
export const credentialOf = (who: Who): Record<string, string> => {
  if (who === undefined) return {}
  return 'key' in who ? { 'x-api-key': who.key.join(' ') || 'none' } : { cookie: who.role ?? 'homeless' }
}

/** Headers that note which of them somebody reads. */
export function notedHeaders(init: Readonly<Record<string, string>>, read: Set<string>): Headers {
  const headers = new Headers(init)
  const noting =
    <R>(ask: (name: string) => R) =>
    (name: string): R => {
      read.add(name.toLowerCase())
      return ask(name)
    }
  return Object.assign(headers, {
    get: noting((name) => Headers.prototype.get.call(headers, name)),
    has: noting((name) => Headers.prototype.has.call(headers, name)),
  })
}

/** An origin whose pages may call. */
export const ownOrigin = 'https://app.example.com'

export const state = { limit: 100, window: 60, remaining: 99, reset: 1_900_000_000, resetAfter: 60 }

/** Services that know the invented callers, and end every request that would do work. */
export function servicesFor(
  seen: Seen,
  more: Partial<Record<keyof RequestContext['services'], object>> = {},
  { allowed = true, claim }: { allowed?: boolean; claim?: ClaimResult } = {},
): RequestContext['services'] {
  const known: Record<string, unknown> = {
    errorPage: (code: string) => `${ownOrigin}/docs/errors/${code}`,
    origins: new Set([ownOrigin]),
    limiter: {
      consume: async (bucket: string) => {
        seen.counted.push(bucket)
        return { allowed, state }
      },
    },
    idempotency: {
      claim: async (): Promise<ClaimResult> => {
        seen.claimed = true
        return claim ?? { kind: 'run', claim: { operationId: 'op', complete: done, abandon: done } }
      },
    },
    apiKeys: {
      authenticate: async (key: string) => {
        const granted = scopes.filter((scope) => key.split(' ').includes(scope))
        return key === 'unknown' ? { caller: null, reason: 'unknown' } : { caller: callerOf({ key: granted }) }
      },
    },
    sessions: {
      resolve: async ({ headers }: { headers: Headers }) => {
        const cookie = headers.get('cookie')
        return callerOf({ role: roles.find((role) => role === cookie) ?? null })
      },
    },
    organizations: { ofUser: async () => [organization] },
    requests: { note: () => {} },
    streams: { open: () => () => {}, closing: new AbortController().signal },
    slowPlaces: (_owner: string, work: () => unknown) => work(),
    ...more,
  }
  return new Proxy(known, { get: (target, name: string) => target[name] ?? working }) as never
}

const done = async (): Promise<void> => {}

/** A service whatever of which is called ends the request. */
const working: object = new Proxy(
  {},
  {
    get: () => () => {
      throw new Reached()
    },
  },
)

export const newSeen = (): Seen => ({ counted: [], claimed: false, read: new Set() })

const quiet = (): void => {}

/** A log that nobody reads. */
export const log = { info: quiet, warn: quiet, error: quiet, debug: quiet } as never

/** Whether a request got as far as the work of its operation. */
export const isReached = (error: unknown): boolean =>
  error instanceof Reached || (error instanceof Error && error.cause instanceof Reached)

/** The code of a refusal. */
export const refusalOf = (error: unknown): string => {
  const own = error instanceof Error && isContractError(error.cause) ? error.cause : error
  return isContractError(own) ? own.code : String(error)
}

/** The routes of sessions and organizations, which need no database before they are called. */
export const auth = () =>
  createAuth({
    db: {} as never,
    secret: 'x'.repeat(32),
    appUrl: ownOrigin,
    allowedOrigins: [],
    log,
    handOutResetLink: undefined,
    onOrganizationCreated: async () => {},
  })
