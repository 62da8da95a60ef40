import type { Fail } from '@leadwright/errors'
import { declares } from '@leadwright/errors/trpc'
import { meter, meterPerson } from '../domains/rate-limits/meter.ts'
import { authenticate } from '../domains/auth/authenticate.ts'
import { requireOrganization, requireRole, requireScope, requireWriteScope } from '../domains/auth/authorize.ts'
import { actorOf } from '../domains/auth/caller.ts'
import { refuseCrossSiteWrite } from '../domains/auth/origin.ts'
import { administrators, type ReadScope, type Role, type WriteScope } from '../domains/auth/permissions.ts'
import type { RequestContext } from './context.ts'
import { idempotently } from './idempotency.ts'
import { t, type ProcedureMeta } from './init.ts'
import { reachable } from './reachable.ts'
import { currentWait } from '../waits/request-wait.ts'

// The order of the checks is part of the contract: authentication, rate limit, organization, scope or role, and only
// then input and what the procedure itself finds out. What a builder declares is what its own checks can raise, no more.

export const router = t.router

/** For everybody, unmetered. */
export const open = declares(t.procedure, 'INVALID_REQUEST')

const identified = declares(
  open,
  'AUTHENTICATION_REQUIRED',
  'INVALID_API_KEY',
  'RATE_LIMIT_EXCEEDED',
  'NO_ACTIVE_ORGANIZATION',
  'SERVICE_UNAVAILABLE',
)

type Unidentified =
  | 'AUTHENTICATION_REQUIRED'
  | 'INVALID_API_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'NO_ACTIVE_ORGANIZATION'
  | 'SERVICE_UNAVAILABLE'

/** Who is behind a request, within which quota, for which organization. */
async function identify(fail: Fail<Unidentified>, ctx: RequestContext, count: typeof meter) {
  const caller = await authenticate(fail, ctx)
  await count(fail, ctx, caller)
  const organization = await requireOrganization(fail, ctx, caller)
  currentWait()?.belongsTo(organization.id, ctx.services.slowPlaces)
  return { caller, organization, actor: actorOf(caller) }
}

/** Runs the rest of a procedure; one that says that it is slow waits for a place, at most until its request's deadline. */
function inItsPlace<R>(meta: ProcedureMeta | undefined, next: () => Promise<R>): Promise<R> {
  const wait = meta?.weight === 'slow' ? currentWait() : undefined
  return wait ? wait.inPlace(next) : next()
}

/** A query for any credential. */
export const authenticated = identified.use(async ({ ctx, next }) =>
  reachable(ctx.fail, true, async () => next({ ctx: await identify(ctx.fail, ctx, meter) })),
)

/** A query for an API key with the scope, or a signed-in member. */
export const reads = (scope: ReadScope) =>
  declares(identified, 'INSUFFICIENT_SCOPE')
    .meta({ scope })
    .use(async ({ ctx, meta, next }) =>
      reachable(ctx.fail, true, async () => {
        const who = await identify(ctx.fail, ctx, meter)
        requireScope(ctx.fail, who.caller, scope)
        return inItsPlace(meta, () => next({ ctx: who }))
      }),
    )

/** A mutation for an API key with the scope, or a signed-in member whose role gives it. */
export const writes = (scope: WriteScope) =>
  declares(identified, 'INSUFFICIENT_SCOPE', 'PERMISSION_DENIED', 'LIMIT_REACHED')
    .meta({ scope })
    .use(async (call) => {
      const { ctx } = call
      const who = await reachable(ctx.fail, true, () => identify(ctx.fail, ctx, meter))
      if (who.caller.kind === 'session') refuseCrossSiteWrite(ctx.fail, ctx, who.caller)
      requireWriteScope(ctx.fail, who.caller, scope)
      const deadline = call.meta?.deadline
      if (deadline !== undefined) currentWait()?.allow(deadline)
      return reachable(ctx.fail, false, () =>
        idempotently(call, who.organization.id, ({ operationId, ...input }) =>
          inItsPlace(call.meta, () => call.next({ ctx: { ...who, operationId }, ...input })),
        ),
      )
    })

/** For signed-in members with one of the roles; an API key can't do it whatever its scopes. */
export const administered = (allowed: readonly Role[] = administrators) =>
  declares(identified, 'PERMISSION_DENIED', 'LIMIT_REACHED').use(async (call) => {
    const { ctx, type } = call
    const who = await reachable(ctx.fail, true, () => identify(ctx.fail, ctx, meterPerson))
    const member = requireRole(ctx.fail, who.caller, allowed)
    refuseCrossSiteWrite(ctx.fail, ctx, member)
    return reachable(ctx.fail, type === 'query', () =>
      idempotently(call, who.organization.id, ({ operationId, ...input }) =>
        inItsPlace(call.meta, () => call.next({ ctx: { ...who, caller: member, operationId }, ...input })),
      ),
    )
  })
