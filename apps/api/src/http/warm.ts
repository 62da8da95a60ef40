import type { AnyTRPCRouter } from '@trpc/server'
import { generateKey } from '../domains/api-keys/format.ts'
import type { App } from './app.ts'
import { trpcPath } from './failure-response.ts'
import { restOperations } from './rest.ts'

/** In place of an address, so that these requests are counted against nobody's. */
const peer = 'start'

/**
 * Asks every route once, with a key that nobody has: what is made on first use (the router's tables, compiled code,
 * connections to the database) is there before the first caller, who would wait for it.
 */
export async function warm(app: App, router: AnyTRPCRouter): Promise<void> {
  const pages = ['/', '/healthz', '/readyz']
  const routes = restOperations(router).map(({ route }) => [route.method, route.path] as const)
  const procedures = Object.keys(router._def.procedures).map((path) => ['GET', `${trpcPath}/${path}`] as const)
  const requests = [...pages.map((path) => ['GET', path] as const), ...routes, ...procedures.slice(0, 1)]
  await Promise.all(
    requests.map(async ([method, path]) => {
      const headers = { 'x-api-key': generateKey() }
      const response = await app(new Request(`http://localhost${path}`, { method, headers }), peer)
      await response.arrayBuffer()
    }),
  )
}
