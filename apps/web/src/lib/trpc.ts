import type { AppRouter } from '@leadwright/api/router'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { facts } from '@leadwright/errors/client'
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { createAskAgain } from './ask-again.ts'
import { failureOf, waitOf, type Failure } from './failure.ts'
import { currentOrganization, organizationHeaders } from './organization.ts'
import { noteRateLimit } from './rate-limit.ts'

/** Passing faults are tried again by themselves; what the caller has to mend (4xx) never is, whatever its code. */
const retry = (attempt: number, error: unknown): boolean => attempt < 2 && isPassing(failureOf(error))

function isPassing(failure: Failure): boolean {
  // What says how long to wait is asked for again after that, and not before.
  if (failure.kind === 'known') return facts[failure.envelope.code].retryable && waitOf(failure) === undefined
  return failure.kind === 'offline' || failure.status === undefined || failure.status >= 500
}

/** How often to look again at what others change, in milliseconds; not while a refusal stands that has to be mended. */
export const lookAgain =
  (ms: number) =>
  ({ state: { error } }: { state: { error: unknown } }): number | false =>
    error === null || isPassing(failureOf(error)) ? ms : false

const askAgain = createAskAgain(() => queryClient)

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askAgain }),
  defaultOptions: {
    // Without a connection, what is asked for fails and says so, rather than to wait without a word.
    queries: { retry, staleTime: 5000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Every answer tells where the caller stands in the rate limit. */
async function observedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  noteRateLimit(response.headers)
  return response
}

export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      // An EventSource sends no headers of ours, so the organization travels in the URL.
      true: httpSubscriptionLink({
        url: '/trpc',
        connectionParams: () => {
          const organizationId = currentOrganization()
          return organizationId === undefined ? {} : { organizationId }
        },
      }),
      false: httpLink({
        url: '/trpc',
        // The words of this app are English, so its errors are, whatever the browser's language.
        headers: () => ({ 'accept-language': 'en', ...organizationHeaders() }),
        fetch: (input, init) => observedFetch(input, init as RequestInit),
      }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient })
