import { declares } from '@leadwright/errors/trpc'
import { meter, meterPerson } from '../domains/rate-limits/meter.ts'
import { authenticate } from '../domains/auth/authenticate.ts'
import { requireOrganization, requireRole, requireScope } from '../domains/auth/authorize.ts'
import { actorOf } from '../domains/auth/caller.ts'
import { administrators, type Role, type Scope } from '../domains/auth/permissions.ts'
import { idempotently } from './idempotency.ts'
import { t } from './init.ts'

export const router = t.router

/** For everybody, unmetered. */
export const open = declares(t.procedure, 'INVALID_REQUEST')

/** What the pipeline before a procedure's own work can answer. */
const piped = declares(
  open,
  'AUTHENTICATION_REQUIRED',
  'INVALID_API_KEY',
  'RATE_LIMIT_EXCEEDED',
  'NO_ACTIVE_ORGANIZATION',
  'INSUFFICIENT_SCOPE',
  'PERMISSION_DENIED',
)

// The order of the checks is part of the contract: authentication, rate limit, organization, scope or role, and only
// then input and what the procedure itself finds out.

/** For an API key with the scope, or a signed-in member whose role gives it. `null`: any credential will do. */
export const authorized = (scope: Scope | null) =>
  piped.meta(scope === null ? {} : { scope }).use(async (call) => {
    const { ctx } = call
    const caller = await authenticate(ctx.fail, ctx)
    await meter(ctx.fail, ctx, caller)
    const organization = await requireOrganization(ctx.fail, ctx, caller)
    if (scope !== null) requireScope(ctx.fail, caller, scope)
    return idempotently(call, organization.id, ({ operationId, ...input }) =>
      call.next({ ctx: { caller, organization, actor: actorOf(caller), operationId }, ...input }),
    )
  })

/** For signed-in members with one of the roles; an API key can't do it whatever its scopes. */
export const administered = (allowed: readonly Role[] = administrators) =>
  piped.use(async (call) => {
    const { ctx } = call
    const caller = await authenticate(ctx.fail, ctx)
    await meterPerson(ctx.fail, ctx, caller)
    const organization = await requireOrganization(ctx.fail, ctx, caller)
    const member = requireRole(ctx.fail, caller, allowed)
    return idempotently(call, organization.id, ({ operationId, ...input }) =>
      call.next({ ctx: { caller: member, organization, actor: actorOf(member), operationId }, ...input }),
    )
  })
