import { z } from 'zod'
import { authenticated, router } from '../../trpc/procedures.ts'
import { roles, scopes, scopesOf } from './permissions.ts'

const me = z
  .object({
    organization: z.object({ id: z.string(), name: z.string() }).describe('The organization that the request is for.'),
    key: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('The key behind the request; null for a session.'),
    user: z
      .object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) })
      .nullable()
      .describe('The person behind the request; null for a key.'),
    scopes: z.array(z.enum(scopes)).describe('What the credential allows.'),
  })
  .meta({
    id: 'Me',
    description: 'Who a request is made for.',
    examples: [
      {
        organization: { id: 'org_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', name: 'Acme' },
        key: { id: 'key_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f', name: 'CRM' },
        user: null,
        scopes: ['lists:read', 'verifications:read'],
      },
    ],
  })

export const meRouter = router({
  get: authenticated
    .meta({
      rest: {
        operationId: 'me.get',
        tag: 'Account',
        summary: 'Who is asking',
        description: 'The organization, the key or person, and the scopes behind the request. Any credential will do.',
        method: 'GET',
        path: '/v1/me',
      },
    })
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
