import { z } from 'zod'
import { authorized, router } from '../../trpc/procedures.ts'
import { roles, scopes, scopesOf } from './permissions.ts'

const me = z.object({
  organization: z.object({ id: z.string(), name: z.string() }),
  /** The key behind the request; null for a session. */
  key: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The person behind the request; null for a key. */
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) }).nullable(),
  /** What the credential allows. */
  scopes: z.array(z.enum(scopes)),
})

export const meRouter = router({
  get: authorized(null)
    .meta({ rest: { method: 'GET', path: '/v1/me' } })
    .output(me)
    .query(({ ctx: { caller, organization } }) => {
      if (caller.kind === 'key') {
        const key = { id: caller.keyId, name: caller.keyName }
        return { organization, key, user: null, scopes: [...caller.scopes] }
      }
      const role = caller.membership?.role ?? 'viewer'
      return { organization, key: null, user: { ...caller.user, role }, scopes: [...scopesOf(role)] }
    }),
})
