import { serve } from '@hono/node-server'
import type { Variant } from '../harness/variant.ts'

/** Serves with @hono/node-server on a port of loopback. */
export function serveVariant(
  fetch: (request: Request) => Response | Promise<Response>,
  operations?: Variant['operations'],
): Promise<Variant> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        port,
        ...(operations ? { operations } : {}),
        close: () => new Promise((done) => server.close(() => done())),
      }),
    )
  })
}
