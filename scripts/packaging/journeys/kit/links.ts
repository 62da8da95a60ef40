import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  safe,
  splitLink,
} from '@trpc/client'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { EventSource } from 'eventsource'
import type { AddressInfo } from 'node:net'
import superjson from 'superjson'
import { errors, router, say, type Router } from './router.js'

// The router on a server, asked through every link that people put between.

/** What each link makes of the same four calls, and what `onError` saw. */
export async function throughLinks(): Promise<Record<string, unknown>> {
  const seen: string[] = []
  const server = createHTTPServer({
    router,
    createContext: ({ req }) => ({ requestId: 'req_1', locale: req.headers['accept-language'] === 'fr' ? 'fr' : 'en' }),
    onError: ({ error }) => seen.push(`${error.code} ${errors.errorIn(error)?.code ?? 'none'}`),
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options = { url, transformer: superjson } as const
  const links = {
    single: httpLink(options),
    batched: httpBatchLink(options),
    streamed: httpBatchStreamLink(options),
    split: splitLink({
      condition: ({ type }) => type === 'mutation',
      true: httpLink(options),
      false: httpBatchStreamLink(options),
    }),
  }
  const found: Record<string, unknown> = {}
  for (const [name, link] of Object.entries(links)) {
    const client = createTRPCClient<Router>({ links: [link] })
    const calls = [
      client.get.query({ id: 'a' }).then(({ at }) => String(at instanceof Date)),
      safe(client.get.query({ id: 'missing' })).then(([, error]) => error?.data && say(error.data)),
      safe(client.create.mutate({ title: 'full' })).then(([, error]) => error?.data && say(error.data)),
      safe(client.crash.query()).then(([, error]) => error?.data && say(error.data)),
    ]
    found[name] = await Promise.all(calls)
  }
  found['subscribed'] = await subscribed(options)
  const french = createTRPCClient<Router>({ links: [httpLink({ ...options, headers: { 'accept-language': 'fr' } })] })
  found['french'] = await french.get.query({ id: 'missing' }).catch((error: Error) => error.message)
  found['onError'] = [...new Set(seen)].sort()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  return found
}

const subscribed = (options: { url: string; transformer: typeof superjson }): Promise<string[]> =>
  new Promise((done) => {
    const client = createTRPCClient<Router>({ links: [httpSubscriptionLink({ ...options, EventSource })] })
    const events: string[] = []
    const subscription = client.watch.subscribe(
      { id: 'missing' },
      {
        onData: (at) => events.push(String(at instanceof Date)),
        onError: (error) => {
          subscription.unsubscribe()
          done([...events, error.data ? say(error.data) : 'nothing'])
        },
      },
    )
  })
