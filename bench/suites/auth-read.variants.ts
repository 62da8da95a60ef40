import { trustedProxies } from '@leadwright/api/internal/http/client-address'
import { createApp } from '@leadwright/api/internal/http/app'
import { startHttpServer } from '@leadwright/api/internal/http/server'
import { createLogger } from '@leadwright/api/internal/logger'
import type { Services } from '@leadwright/api/internal/services'
import { open, router } from '@leadwright/api/internal/trpc/procedures'
import { z } from 'zod'
import type { Variant, Variants } from '../harness/variant.ts'
import { startProduct } from './product.ts'

const me = z.object({
  organization: z.object({ id: z.string(), name: z.string() }),
  key: z.object({ id: z.string(), name: z.string() }).nullable(),
  user: z.null(),
  scopes: z.array(z.string()),
})

const answer: z.output<typeof me> = {
  organization: { id: 'org_00000000000000000001', name: '0123456789ab' },
  key: { id: 'key_00000000000000000001', name: '0123456789ab' },
  user: null,
  scopes: ['lists:read', 'lists:write', 'verifications:read', 'verifications:write'],
}

/** The same HTTP server, REST adapter, log line and schema around a procedure that lets everybody in, uncounted. */
async function unguarded(): Promise<Variant> {
  const log = createLogger('info')
  const get = open
    .meta({
      rest: {
        operationId: 'me.get',
        tag: 'Account',
        summary: 'Measured',
        description: 'Measured.',
        method: 'GET',
        path: '/v1/me',
      },
    })
    .output(me)
    .query(() => answer)
  const app = createApp({
    router: router({ me: router({ get }) }),
    services: { origins: new Set<string>() } as Partial<Services> as Services,
    log,
    trustedProxies: trustedProxies([]),
    auth: { library: async () => new Response(null, { status: 404 }), mails: false },
    pages: async () => undefined,
  })
  const server = await startHttpServer({ app, host: '127.0.0.1', port: 0, log })
  return { port: server.port, facts: { key: 'none' }, close: () => server.close(1000) }
}

export const variants: Variants = {
  unguarded,
  'by API key, metered': () => startProduct({ ROLE: 'api', SANDBOX: 'on' }),
}
